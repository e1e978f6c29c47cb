import { type Allocation, type BallotError, type BallotRules, checkAllocation } from '@/lib/domain/ballot';
import { type Basket, sameAllocation } from '../basket';
import type { StoredBallot } from '../casting/mine';

/** What there is to decide once the code is good: what the basket asks for beside what is stored. */
export type Choice =
  /** Nothing divided, nothing stored. */
  | { readonly kind: 'nothing' }
  /** Nothing divided here; a ballot is stored. */
  | { readonly kind: 'stored'; readonly stored: Allocation }
  | { readonly kind: 'first'; readonly wish: Allocation }
  | { readonly kind: 'same'; readonly wish: Allocation }
  | { readonly kind: 'change'; readonly stored: Allocation; readonly wish: Allocation }
  /** The basket does not fit the round; the box would refuse it. */
  | { readonly kind: 'unfit'; readonly why: BallotError };

export function choiceOf(basket: Basket, stored: StoredBallot, rules: BallotRules | null): Choice {
  const wish = basket.alloc;
  const wished = wish.length > 0 || basket.blank;
  if (!wished) return stored.seq > 0 ? { kind: 'stored', stored: stored.alloc } : { kind: 'nothing' };
  const fit = rules ? checkAllocation(wish, rules) : null;
  if (fit && !fit.ok) return { kind: 'unfit', why: fit.error };
  if (stored.seq === 0) return { kind: 'first', wish };
  if (sameAllocation(wish, stored.alloc)) return { kind: 'same', wish };
  return { kind: 'change', stored: stored.alloc, wish };
}
