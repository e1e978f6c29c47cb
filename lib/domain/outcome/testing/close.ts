import fc from 'fast-check';
import type { PlainElection } from '../election';
import { idOf } from './elections';

/** So large that a cent more or less is far below what decisions in doubles are trusted with. */
const UNIT = 10_000_000_000;

/**
 * Approval elections in which costs and budget are a few large units, give or take a cent: most decisions are level or
 * differ by a cent in ten billion, also after several purchases.
 */
export const CLOSE_ELECTIONS: fc.Arbitrary<PlainElection> = fc.integer({ min: 2, max: 7 }).chain((ideas) => {
  const names = Array.from({ length: ideas }, (_, idea) => idea);
  const amount = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom(0, 0, 0, -1, 1));
  return fc
    .record({
      costs: fc.array(amount, { minLength: ideas, maxLength: ideas }),
      budget: fc.tuple(fc.integer({ min: 2, max: 24 }), fc.constantFrom(0, 0, -1, 1)),
      ballots: fc.array(fc.subarray(names, { minLength: 1 }), { minLength: 1, maxLength: 8 }),
    })
    .map(({ costs, budget, ballots }) => ({
      kind: 'approval' as const,
      chequeCents: null,
      budgetCents: budget[0] * UNIT + budget[1],
      ideas: costs.map(([units, cents], idea) => ({ id: idOf(idea), costCents: units * UNIT + cents })),
      ballots: ballots.map((chosen, voter) => ({
        voter: `v${voter}`,
        entries: chosen.map((idea) => [idea, 1] as const),
      })),
    }));
});
