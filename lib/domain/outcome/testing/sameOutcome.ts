import { expect } from 'vitest';
import type { Outcome } from '../types';

/** As `expect(a).toEqual(b)`; many times faster where they are equal, which is nearly always. */
export function expectSame(found: unknown, wanted: unknown): void {
  if (JSON.stringify(found) !== JSON.stringify(wanted)) expect(found).toEqual(wanted);
}

/**
 * An outcome without the smallest gap: that is a bound found on the way in doubles, and sums in another order may move its
 * last digits.
 */
export function withoutGap({ certificate: { smallestGap: _, ...certificate }, ...outcome }: Outcome) {
  return { ...outcome, certificate };
}

/** What does not hang on the order in which ideas are listed. */
export function unlisted(outcome: Outcome) {
  const { ideas, steps, winners, ...rest } = withoutGap(outcome);
  const sorted = [...ideas].sort((a, b) => (a.id < b.id ? -1 : 1));
  // Under saving together ideas do not compete: the steps follow the list.
  if (outcome.rule === 'pooling') return { ...rest, ideas: sorted, winners: [...winners].sort() };
  return { ...rest, ideas: sorted, steps, winners };
}
