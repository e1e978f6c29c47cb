import { type IdeaSupport, targetCents } from '@/lib/domain/idea';
import type { ExplorerRound, ListedIdea } from './types';

/** What can be said about how far an idea is; screens turn it into words. */
export type Progress =
  /** Totals are not shown in this round (yet). */
  | { readonly kind: 'needed' }
  | { readonly kind: 'under_way'; readonly pledgedCents: number; readonly backers: number }
  /** The money is there, but this many households too few. */
  | {
      readonly kind: 'backers_missing';
      readonly pledgedCents: number;
      readonly backers: number;
      readonly missing: number;
    }
  | { readonly kind: 'enough'; readonly pledgedCents: number; readonly backers: number }
  /** What was given so far; whether it is enough, only the count can tell. */
  | { readonly kind: 'given'; readonly pledgedCents: number; readonly backers: number }
  /** The outcome is known. */
  | {
      readonly kind: 'decided';
      readonly awarded: boolean;
      /** `null` also where reaching the target is not what decided. */
      readonly pledgedCents: number | null;
      readonly backers: number;
    };

const AWARDED: readonly ListedIdea['status'][] = [
  'awarded',
  'in_progress',
  'realised',
  'stopped',
  'maintained',
];

/** How far an idea is, from its support (where the round shows it), the round's phase and its rules. */
export function progressOf(
  idea: ListedIdea,
  support: IdeaSupport | undefined,
  round: Pick<ExplorerRound['round'], 'phase' | 'minBackers' | 'byTarget'>,
): Progress {
  const pledgedCents = support?.pledgedCents ?? 0;
  const backers = support?.backers ?? 0;
  if (round.phase === 'published' || round.phase === 'archived') {
    const awarded = AWARDED.includes(idea.status);
    return {
      kind: 'decided',
      awarded,
      pledgedCents: support && round.byTarget ? pledgedCents : null,
      backers,
    };
  }
  if (!support) return { kind: 'needed' };
  if (!round.byTarget) return { kind: 'given', pledgedCents, backers };
  if (pledgedCents < targetCents(idea)) return { kind: 'under_way', pledgedCents, backers };
  const missing = Math.max(0, round.minBackers - backers);
  return missing > 0
    ? { kind: 'backers_missing', pledgedCents, backers, missing }
    : { kind: 'enough', pledgedCents, backers };
}
