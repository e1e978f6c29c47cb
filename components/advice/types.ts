import type { AdviceClosed } from '@/lib/domain/advice';
import type { AreaGeometry } from '@/lib/domain/area';
import type { Idea } from '@/lib/domain/idea';
import type { AdviceAnswer } from '@/lib/domain/idea-file';
import type { Result } from '@/lib/domain/result';

/** What is behind a partner's link. */
export interface AdviceView {
  readonly adviser: string;
  readonly question: string;
  /** ISO date. */
  readonly due: string;
  readonly answer: AdviceAnswer | null;
  readonly text: string | null;
  readonly closed: AdviceClosed | null;
  readonly districtName: string | null;
  readonly idea: Pick<
    Idea,
    | 'number'
    | 'title'
    | 'summary'
    | 'contact'
    | 'theme'
    | 'costCents'
    | 'cofundingCents'
    | 'organiser'
    | 'maintainer'
    | 'position'
    | 'neighbourhoodName'
  >;
  readonly photos: readonly { readonly alt: string; readonly source: string }[];
  readonly areas: readonly { readonly name: string; readonly geometry: AreaGeometry | null }[];
  readonly sample: boolean;
}

export type GiveError = 'LINK_INVALID' | 'CLOSED' | 'NO_ANSWER' | 'NO_TEXT' | 'TEXT_TOO_LONG';
export type Given = Result<null, GiveError>;
export type GiveAction = (before: unknown, form: FormData) => Promise<Given>;
