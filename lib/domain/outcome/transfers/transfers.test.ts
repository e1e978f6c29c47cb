import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ballotOf, buildElection, voterCount } from '../election';
import { count } from '../index';
import { TRANSFER_VARIANTS } from '../options';
import { anyElection, weightedElection } from '../testing/elections';
import { naiveTransfers } from '../testing/naiveTransfers';
import { idRank } from '../ties';
import { transfersWithPayments } from './index';

describe('saving together with transfers', () => {
  const money = { budgetCents: 12000, chequeCents: 4000 };

  it('passes on what a funded idea has too much', () => {
    // a has 60.00 and needs 40.00: a third of every gift moves on to b, which then has 40.00.
    const election = weightedElection({ a: 4000, b: 4000 }, money, [
      { a: 3000, b: 1000 },
      { a: 3000, b: 1000 },
      {},
    ]);
    const outcome = count(election, 'pooling-transfers');
    expect(outcome.winners).toEqual(['a', 'b']);
    expect(outcome.ideas[1]).toMatchObject({ pledgedCents: 4000, paidCents: 4000 });
    expect(count(election, 'pooling').winners).toEqual(['a']);
  });

  it('drops the weakest idea and passes its money on', () => {
    const ballots = [{ a: 2000, b: 2000 }, { a: 2000, c: 2000 }, { c: 100 }];
    const election = weightedElection({ a: 8000, b: 9000, c: 12100 }, money, ballots);
    const outcome = count(election, 'pooling-transfers');
    expect(outcome.steps.map((step) => [step.kind, step.id])).toEqual([
      ['eliminated', 'c'],
      ['eliminated', 'b'],
      ['funded', 'a'],
    ]);
  });

  it('or has backers give more to what is within their reach', () => {
    const ballots = [{ a: 2000, b: 2000 }, { a: 2000, c: 2000 }, { c: 100 }];
    const election = weightedElection({ a: 8000, b: 9000, c: 12100 }, money, ballots);
    const outcome = count(election, 'pooling-transfers', { variant: 'mt' });
    expect(outcome.winners).toEqual(['a']);
    expect(outcome.steps[0]).toMatchObject({ kind: 'eliminated', id: 'b' });
  });

  it('moves the money of others when backers without another choice pay for it all', () => {
    const ballots = [{ a: 4000 }, { a: 2000, b: 2000 }, { b: 1000 }];
    const election = weightedElection({ a: 4000, b: 5000 }, money, ballots);
    const outcome = count(election, 'pooling-transfers');
    expect(outcome.winners).toEqual(['a', 'b']);
    expect(outcome.ideas[1]?.pledgedCents).toBe(5000);
  });

  it('counts a round without ballots', () => {
    const ideas = [{ id: 'a', costCents: 100 }];
    const election = buildElection({ ...money, ideas, kind: 'pledges', ballots: [] });
    for (const variant of ['ewt', 'ewtc', 'mt', 'mtc'] as const) {
      expect(count(election, 'pooling-transfers', { variant }).costCents).toBeLessThanOrEqual(12000);
    }
  });
});

/**
 * The examples of docs/decisions/024-transfers.md, in whole euros: every household has a cheque of 40.00. The first two
 * are where pabutools comes to another answer.
 */
describe('examples to check by hand', () => {
  const euros = (amounts: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(amounts).map(([id, amount]) => [id, amount * 100]));
  const example = (
    costs: Readonly<Record<string, number>>,
    ballots: readonly Readonly<Record<string, number>>[],
  ) =>
    weightedElection(
      euros(costs),
      { budgetCents: ballots.length * 4000, chequeCents: 4000 },
      ballots.map(euros),
    );
  const paidBy = (
    election: ReturnType<typeof example>,
    variant: (typeof TRANSFER_VARIANTS)[number],
    voter: number,
  ) => {
    const ids = election.ideas.map((idea) => idea.id);
    const { paid } = transfersWithPayments(election, { variant }, idRank(ids));
    return Object.fromEntries(
      ballotOf(election, voter).map(([idea], i) => [
        ids[idea],
        Number((paid[(election.offsets[voter] ?? 0) + i] ?? 0).toFixed(6)),
      ]),
    );
  };

  it.each(['ewt', 'ewtc'] as const)(
    '%s: who has no other choice pays it all, and the gifts of others move on',
    (variant) => {
      // a is paid by the first household alone. The 20 of the second go to b, which then has 20 + 20 + 40 = 80.
      const election = example({ a: 40, b: 80, c: 50 }, [{ a: 40 }, { a: 20, b: 20 }, { b: 40 }, { c: 40 }]);
      const outcome = count(election, 'pooling-transfers', { variant });
      expect(outcome.winners).toEqual(['a', 'b']);
      expect(paidBy(election, variant, 0)).toEqual({ a: 4000 });
      expect(paidBy(election, variant, 1)).toEqual({ a: 0, b: 4000 });
    },
  );

  it('mtc: all who can keep up raise their gift by the same factor', () => {
    // c needs 100 and has 30 + 12 + 8. The first household cannot double and gives its 40; the other 60 are three times 12
    // and three times 8. That leaves 4 and 16: d can get 4 + 40 = 44, e only 16 + 40 of 60.
    const election = example({ c: 100, d: 44, e: 60, g: 300 }, [
      { c: 30, g: 10 },
      { c: 12, d: 1, g: 27 },
      { c: 8, e: 1, g: 31 },
      { d: 1, g: 39 },
      { e: 1, g: 39 },
    ]);
    const outcome = count(election, 'pooling-transfers', { variant: 'mtc' });
    expect(outcome.winners).toEqual(['c', 'd']);
    expect(paidBy(election, 'mtc', 0)).toEqual({ c: 4000, g: 0 });
    expect(paidBy(election, 'mtc', 1)).toEqual({ c: 3600, d: 400, g: 0 });
    expect(paidBy(election, 'mtc', 2)).toEqual({ c: 2400, e: 0, g: 0 });
    expect(outcome.steps.find((step) => step.id === 'c')).toMatchObject({
      backers: 3,
      highestPaymentCents: 4000,
    });
  });

  it('mtc: backers of an idea funded below its cost have spent all they had', () => {
    // No idea is within reach. p is strongest: 60 of 100. Its backers then have nothing left, so q falls from 20 to 0 and
    // r is next. Were the 20 counted a second time, q would be.
    const cheques = example({ p: 100, q: 50, r: 50, s: 200 }, [
      { p: 40 },
      { p: 20, q: 20 },
      { r: 15, s: 25 },
      { s: 40 },
    ]);
    const election = { ...cheques, kind: 'points' as const, chequeCents: null };
    const outcome = count(election, 'pooling-transfers', { variant: 'mtc' });
    expect(outcome.winners).toEqual(['p', 'r']);
    expect(paidBy(election, 'mtc', 1)).toEqual({ p: 4000, q: 0 });
    expect(outcome.ideas.map((idea) => idea.paidCents)).toEqual([10000, 0, 5000, 0]);
    // With cheques of their own nobody else's money completes an idea.
    expect(count(cheques, 'pooling-transfers', { variant: 'mtc' }).winners).toEqual([]);
  });
});

describe.each(TRANSFER_VARIANTS)(
  'saving together with transfers, %s, on any election',
  { timeout: 60_000 },
  (variant) => {
    it('funds and charges as the definition in fractions does', () => {
      fc.assert(
        fc.property(anyElection('points', 'pledges', 'approval'), (plain) => {
          const election = buildElection(plain);
          const ids = election.ideas.map((idea) => idea.id);
          const { outcome, paid } = transfersWithPayments(election, { variant }, idRank(ids));
          const exact = naiveTransfers(election, variant);
          expect(outcome.winners).toEqual(exact.winners);
          for (let voter = 0; voter < voterCount(election); voter++) {
            ballotOf(election, voter).forEach(([idea], i) => {
              const cents = paid[(election.offsets[voter] ?? 0) + i];
              expect(cents).toBeCloseTo(exact.paid[voter]?.get(idea)?.toNumber() ?? 0, 7);
            });
          }
        }),
        { numRuns: 500 },
      );
    });

    it('answers the same to the cent whatever the order of ballots and of the choices on them', () => {
      fc.assert(
        fc.property(
          anyElection('points', 'pledges', 'approval'),
          fc.array(fc.nat(), { minLength: 20 }),
          (plain, keys) => {
            const shuffled = <T>(list: readonly T[]) =>
              list
                .map((item, i) => ({ item, key: keys[i % keys.length] ?? 0 }))
                .sort((a, b) => a.key - b.key)
                .map(({ item }) => item);
            const ballots = shuffled(plain.ballots).map((one) => ({
              ...one,
              entries: shuffled(one.entries),
            }));
            const again = count(buildElection({ ...plain, ballots }), 'pooling-transfers', { variant });
            expect(again).toEqual(count(buildElection(plain), 'pooling-transfers', { variant }));
          },
        ),
        { numRuns: 1000 },
      );
    });

    it('pays what gifts funded in full, from nobody more than the cheque', () => {
      fc.assert(
        fc.property(anyElection('points', 'pledges', 'approval'), (plain) => {
          const election = buildElection(plain);
          const { outcome, paid } = transfersWithPayments(
            election,
            { variant },
            idRank(election.ideas.map((idea) => idea.id)),
          );
          const received = election.ideas.map(() => 0);
          for (let voter = 0; voter < voterCount(election); voter++) {
            let sum = 0;
            ballotOf(election, voter).forEach(([idea, weight], i) => {
              const cents = paid[(election.offsets[voter] ?? 0) + i] ?? Number.NaN;
              expect(cents).toBeGreaterThanOrEqual(0);
              if (election.kind !== 'approval' && weight <= 0) expect(cents).toBe(0);
              received[idea] = (received[idea] ?? 0) + cents;
              sum += cents;
            });
            const cheque = plain.chequeCents ?? plain.budgetCents / plain.ballots.length;
            expect(sum).toBeLessThanOrEqual(cheque * (1 + 1e-12));
          }
          const dropped = new Set(
            outcome.steps.filter((step) => step.kind === 'eliminated').map((step) => step.id),
          );
          outcome.ideas.forEach((idea, index) => {
            expect(idea.paidCents).toBe(idea.funded ? idea.targetCents : 0);
            const cents = received[index] ?? 0;
            if (!idea.funded) expect(cents).toBe(0);
            else if (dropped.has(idea.id)) expect(cents).toBeLessThan(idea.targetCents);
            else expect(cents).toBeCloseTo(idea.targetCents, 6);
          });
        }),
        { numRuns: 1000 },
      );
    });
  },
);
