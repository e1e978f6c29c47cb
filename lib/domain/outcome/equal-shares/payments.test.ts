import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildElection, type Election, type PlainElection } from '../election';
import { count } from '../index';
import type { CountOptions } from '../options';
import { anyElection, namedElection, weightedElection } from '../testing/elections';
import { sharesPayments } from './payments';
import { endowmentOf } from './problem';

/** By idea id, what every voter id pays. */
function billsOf(election: Election, options: CountOptions = {}) {
  return sharesPayments(election, options).map(({ idea, payers, cents }) => ({
    id: election.ideas[idea]?.id,
    paid: Object.fromEntries(Array.from(payers, (voter, i) => [election.voterIds.at(voter), cents[i]])),
  }));
}

/** Cheque rounds with cheques of a few cents: nearly every part has to be rounded. */
const CHEQUE_ROUNDS: fc.Arbitrary<PlainElection> = fc
  .record({ plain: anyElection('approval'), cheque: fc.integer({ min: 1, max: 12 }) })
  .map(({ plain, cheque }) => ({
    ...plain,
    chequeCents: cheque,
    budgetCents: cheque * plain.ballots.length,
    ideas: plain.ideas.map((idea) => ({ ...idea, costCents: (idea.costCents % 13) + 1 })),
  }));
const OPTIONS: fc.Arbitrary<CountOptions> = fc.record({
  satisfaction: fc.constantFrom('cost', 'cardinality'),
  completion: fc.constantFrom('none', 'utilitarian'),
});

describe('what households pay under equal shares', { timeout: 60_000 }, () => {
  it('gives the cents that do not divide to the largest remainders, then to the first ids', () => {
    const election = namedElection({ a: 100 }, 150, [['a'], ['a'], ['a']]);
    expect(billsOf(election)).toEqual([{ id: 'a', paid: { v0: 34, v1: 33, v2: 33 } }]);
  });

  it('weighs by what the idea is worth, as the count does', () => {
    const money = { budgetCents: 300, chequeCents: 100 };
    const election = weightedElection({ a: 100 }, money, [{ a: 1 }, { a: 3 }, { a: 3 }], 'points');
    const [bill] = billsOf(election, { satisfaction: 'points' });
    // Exactly 100/7, 300/7 and 300/7.
    expect(bill?.paid).toEqual({ v0: 14, v1: 43, v2: 43 });
  });

  it('moves cents of an earlier idea where rounding left too little', () => {
    // Halves: of b v0 pays 3 of 5 cents, of c 4 of 7. That leaves 5 of the cheque of 12, where a needs all of the 6 that
    // are left exactly. So v1 takes over a cent of b.
    const ideas = [
      { id: 'a', costCents: 6 },
      { id: 'b', costCents: 5 },
      { id: 'c', costCents: 7 },
    ];
    const election = buildElection({
      kind: 'approval',
      ideas,
      chequeCents: 12,
      budgetCents: 24,
      ballots: [
        { voter: 'v0', entries: [0, 1, 2].map((idea) => [idea, 1] as const) },
        { voter: 'v1', entries: [1, 2].map((idea) => [idea, 1] as const) },
      ],
    });
    expect(billsOf(election)).toEqual([
      { id: 'b', paid: { v0: 2, v1: 3 } },
      { id: 'c', paid: { v0: 4, v1: 3 } },
      { id: 'a', paid: { v0: 6 } },
    ]);
  });

  it('pays every idea in full, by its backers alone, and nobody above the cheque', () => {
    fc.assert(
      fc.property(
        fc.oneof(CHEQUE_ROUNDS, anyElection('approval', 'points', 'ranking', 'pledges')),
        OPTIONS,
        (plain, options) => {
          const election = buildElection(plain);
          const bills = billsOf(election, options);
          const bought = count(election, 'equal-shares', { ...options, completion: 'none' });
          expect(bills.map(({ id }) => id)).toEqual(bought.winners);
          const { top, bottom } = endowmentOf(election);
          const cheque = Math.ceil(Number(top) / Number(bottom));
          for (const { id, paid } of bills) {
            const idea = plain.ideas.findIndex((one) => one.id === id);
            expect(sum(Object.values(paid))).toBe(plain.ideas[idea]?.costCents);
            for (const { voter, entries } of plain.ballots) {
              if (paid[voter] !== undefined) expect(entries.some(([named]) => named === idea)).toBe(true);
            }
          }
          for (const { voter } of plain.ballots) {
            expect(sum(bills.map(({ paid }) => paid[voter]))).toBeLessThanOrEqual(cheque);
          }
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('does not depend on the order of the ballots', () => {
    fc.assert(
      fc.property(
        CHEQUE_ROUNDS,
        OPTIONS,
        fc.array(fc.nat(), { minLength: 9, maxLength: 9 }),
        (plain, options, keys) => {
          const ballots = plain.ballots
            .map((ballot, i) => ({ ballot, key: keys[i] ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ ballot }) => ballot);
          const again = buildElection({ ...plain, ballots });
          expect(billsOf(again, options)).toEqual(billsOf(buildElection(plain), options));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('stays within the raised share under add1, whose groups of equal ballots it takes apart again', () => {
    const election = namedElection({ a: 5000, b: 3000, c: 9000 }, 10000, [['a'], ['a'], ['b'], ['c']]);
    expect(billsOf(election, { completion: 'add1' })).toEqual([
      { id: 'a', paid: { v0: 2500, v1: 2500 } },
      { id: 'b', paid: { v2: 3000 } },
    ]);
  });
});

function sum(values: readonly (number | undefined)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}
