import fc from 'fast-check';
import type { BallotKind, PlainElection } from '../../election';
import { idOf } from '../../testing/elections';

/** In cents. So large that a cent is less than 10⁻¹⁴ of it, a few times what a double can tell apart. */
export const LARGE_UNIT = 299_999_999_999_989;

/**
 * Elections in which costs and budget are a few large units, give or take a cent: most decisions are level, or differ by
 * less than 10⁻¹⁴ of their size, also after several purchases.
 */
export function closeElections(kind: BallotKind): fc.Arbitrary<PlainElection> {
  return fc.integer({ min: 3, max: 7 }).chain((ideas) => {
    const names = Array.from({ length: ideas }, (_, idea) => idea);
    const entries = fc
      .shuffledSubarray(names, { minLength: 1 })
      .chain((chosen) =>
        fc.tuple(...chosen.map((idea) => fc.tuple(fc.constant(idea), fc.constantFrom(1, 1, 2, 3)))),
      );
    const cost = fc.tuple(fc.constantFrom(1, 1, 1, 2, 3), fc.constantFrom(0, 0, 0, 0, -1, 1));
    return fc
      .record({
        costs: fc.array(cost, { minLength: ideas, maxLength: ideas }),
        budget: fc.tuple(fc.integer({ min: 2, max: 20 }), fc.constantFrom(0, 0, -1, 1)),
        ballots: fc.array(entries, { minLength: 5, maxLength: 14 }),
      })
      .map(({ costs, budget, ballots }) => ({
        kind,
        chequeCents: null,
        budgetCents: budget[0] * LARGE_UNIT + budget[1],
        ideas: costs.map(([units, cents], idea) => ({
          id: idOf(idea),
          costCents: units * LARGE_UNIT + cents,
        })),
        ballots: ballots.map((entries, voter) => ({ voter: `v${voter}`, entries })),
      }));
  });
}
