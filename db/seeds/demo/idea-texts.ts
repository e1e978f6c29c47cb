import type { IdeaTheme } from '@/lib/domain/idea';
import type { ChequeBuurt } from './areas';

/** What people wrote, before it gets a number and a place. */
export interface IdeaText {
  readonly buurt: ChequeBuurt;
  readonly theme: IdeaTheme;
  readonly title: string;
  readonly summary: string;
  readonly contact: string;
  readonly euros: number;
  readonly cofundingEuros?: number;
  readonly organiser: string;
  readonly maintainer: string;
  /** How much households like it in the behaviour model, beside how near it is: 1 = ordinary. */
  readonly appeal: number;
}
