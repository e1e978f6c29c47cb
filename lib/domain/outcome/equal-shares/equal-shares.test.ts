import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildElection, type Election } from '../election';
import { count } from '../index';
import type { Satisfaction } from '../options';
import { choiceWorth, votesPerIdea } from '../support';
import { CLOSE_ELECTIONS } from '../testing/close';
import { anyElection, namedElection, weightedElection } from '../testing/elections';
import { idRank, inTieOrder } from '../ties';
import { runEqualShares } from './index';
import { naiveEqualShares } from './testing/naive';

describe('equal shares', () => {
  it('lets who can pay less give all, and shares the rest evenly', () => {
    // Four voters with 100 each. a: 240 over three = 80. Then b: voters 3 (20 left) and 4 (100): 20 + 90.
    const election = namedElection({ a: 24000, b: 11000 }, 40000, [['a'], ['a'], ['a', 'b'], ['b']]);
    const outcome = count(election, 'equal-shares');
    expect(outcome.winners).toEqual(['a', 'b']);
    expect(outcome.steps.map((step) => [step.id, step.backers, step.highestPaymentCents])).toEqual([
      ['a', 3, 8000],
      ['b', 2, 9000],
    ]);
    expect(outcome.certificate.arithmetic).toBe('doubles');
  });

  it('does not fund what its backers cannot pay, however much is left', () => {
    const election = namedElection({ a: 24000, b: 12001 }, 40000, [['a'], ['a'], ['a', 'b'], ['b']]);
    const outcome = count(election, 'equal-shares');
    expect(outcome.winners).toEqual(['a']);
    expect(outcome.ideas[1]?.reason).toBe('below_target');
    expect(count(election, 'equal-shares', { completion: 'utilitarian' }).winners).toEqual(['a', 'b']);
  });

  it('funds what its backers can pay exactly, and says that it needed fractions to know', () => {
    // Shares of 1000/3: together they hold exactly the cost of a.
    const election = namedElection({ a: 100000 }, 100000, [['a'], ['a'], ['a']]);
    const outcome = count(election, 'equal-shares');
    expect(outcome.winners).toEqual(['a']);
    expect(outcome.certificate.arithmetic).toBe('rationals');
    expect(
      count(namedElection({ a: 100001 }, 100000, [['a'], ['a'], ['a']]), 'equal-shares').winners,
    ).toEqual([]);
  });

  it('weighs by cost, by number or by points as asked', () => {
    const approvals = namedElection({ big: 30000, small: 10000 }, 40000, [
      ['big', 'small'],
      ['big', 'small'],
      ['big'],
      ['small'],
    ]);
    // By cost both are bought at a third of their cost; by number the small one is cheaper per voter.
    expect(count(approvals, 'equal-shares').ties).toHaveLength(1);
    const byNumber = count(approvals, 'equal-shares', { satisfaction: 'cardinality' });
    expect(byNumber.winners[0]).toBe('small');
    expect(byNumber.ties).toEqual([]);
    const money = { budgetCents: 20000, chequeCents: null };
    const points = weightedElection(
      { a: 10000, b: 10000 },
      money,
      [
        { a: 1, b: 3 },
        { a: 1, b: 3 },
      ],
      'points',
    );
    expect(count(points, 'equal-shares', { satisfaction: 'points' }).winners).toEqual(['b', 'a']);
  });

  it('starts with the cheque in a cheque round', () => {
    const money = { budgetCents: 100_000, chequeCents: 4000 };
    const election = weightedElection({ a: 8000, b: 8001 }, money, [
      { a: 500 },
      { a: 1 },
      { b: 4000 },
      { b: 4000 },
    ]);
    expect(count(election, 'equal-shares').winners).toEqual(['a']);
  });

  it('notes a tie and settles it by the order given', () => {
    const election = namedElection({ '9': 10000, '10': 10000 }, 10000, [
      ['9', '10'],
      ['9', '10'],
    ]);
    const outcome = count(election, 'equal-shares');
    expect(outcome.winners).toEqual(['10']);
    expect(outcome.ties).toEqual([{ step: 0, candidates: ['10', '9'], chosen: ['10'] }]);
    expect(outcome.ideas.find((idea) => idea.id === '9')?.reason).toBe('lost_tie');
    expect(outcome.certificate.arithmetic).toBe('rationals');
  });
});

describe('add1', () => {
  const election = namedElection({ a: 5000, b: 3000, c: 9000 }, 10000, [['a'], ['a'], ['b'], ['c']]);

  it('gives everyone more until a run overspends', () => {
    // Shares of 25.00; b needs 30.00: five steps later it is bought. c needs 90.00, and would overspend.
    const outcome = count(election, 'equal-shares', { completion: 'add1' });
    expect(outcome.winners).toEqual(['a', 'b']);
    expect(outcome.certificate.runs).toBe(1 + 64 + 1);
  });

  it('stops as soon as nothing more fits when asked to', () => {
    const outcome = count(election, 'equal-shares', { completion: 'add1', add1Stop: 'exhaustive' });
    expect(outcome.winners).toEqual(['a', 'b']);
    expect(outcome.certificate.runs).toBe(6);
  });

  it('starts from whole units when asked to, and takes the step it is given', () => {
    const three = namedElection({ a: 3334, b: 9000 }, 10000, [['a'], ['b'], ['b']]);
    const runs = (options: object) =>
      count(three, 'equal-shares', { completion: 'add1', add1Stop: 'exhaustive', ...options }).certificate
        .runs;
    // 33.33 is a cent short: the next step is enough either way, from 33.33 or from 33.00.
    expect([runs({}), runs({ add1Start: 'floor' }), runs({ incrementCents: 'auto' })]).toEqual([2, 2, 2]);
    expect(runs({ add1Start: 'floor', incrementCents: 1 })).toBe(35);
  });

  it('adds nothing where everything fits, and stops where everyone has what they asked for', () => {
    const fits = namedElection({ a: 5000, b: 5000 }, 10000, [['a'], ['a'], ['a'], ['b']]);
    expect(count(fits, 'equal-shares', { completion: 'add1' })).toMatchObject({
      winners: ['a'],
      certificate: { runs: 1 },
    });
    const nobody = namedElection({ a: 5000, x: 9000 }, 10000, [['a'], ['a']]);
    expect(count(nobody, 'equal-shares', { completion: 'add1' }).certificate.runs).toBe(1);
  });
});

describe('equal shares, on any election', () => {
  const ANY = anyElection('approval', 'points', 'ranking', 'pledges');
  const SATISFACTION: fc.Arbitrary<Satisfaction> = fc.constantFrom('cost', 'cardinality', 'points');

  it('agrees with fractions throughout', () => {
    fc.assert(
      fc.property(ANY, SATISFACTION, (plain, satisfaction) => {
        const election = buildElection(plain);
        expect(count(election, 'equal-shares', { satisfaction }).winners).toEqual(
          naiveEqualShares(election, satisfaction),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('agrees with fractions where a cent in ten billion decides', () => {
    let close = 0;
    fc.assert(
      fc.property(CLOSE_ELECTIONS, fc.constantFrom('cost', 'cardinality'), (plain, satisfaction) => {
        const election = buildElection(plain);
        const outcome = count(election, 'equal-shares', { satisfaction });
        expect(outcome.winners).toEqual(naiveEqualShares(election, satisfaction));
        if (outcome.certificate.arithmetic === 'rationals') close++;
      }),
      { numRuns: 1000 },
    );
    expect(close).toBeGreaterThan(300);
  });

  it('charges nobody more than the share, and only for what they back; what is bought is paid in full', () => {
    fc.assert(
      fc.property(ANY, SATISFACTION, (plain, satisfaction) => {
        const election = buildElection(plain);
        const { run, share } = runOf(election, satisfaction);
        const cost = run.costCents;
        const paid = run.left.reduce((sum, left) => sum + share - left, 0);
        expect(paid).toBeCloseTo(cost, 6);
        for (const left of run.left) expect(left).toBeGreaterThanOrEqual(0);
        for (const left of run.left) expect(left).toBeLessThanOrEqual(share);
      }),
    );
  });

  it('leaves no idea unfunded whose backers still hold its cost', () => {
    fc.assert(
      fc.property(ANY, SATISFACTION, (plain, satisfaction) => {
        const election = buildElection(plain);
        const { run } = runOf(election, satisfaction);
        const bought = new Set(run.purchases.map((purchase) => purchase.idea));
        const worth = choiceWorth(election);
        plain.ideas.forEach(({ costCents }, idea) => {
          if (bought.has(idea)) return;
          let held = 0;
          plain.ballots.forEach((_, voter) => {
            for (let i = election.offsets[voter] ?? 0; i < (election.offsets[voter + 1] ?? 0); i++) {
              const backs = satisfaction !== 'points' || (worth[i] ?? 0) > 0;
              if (election.choices[i] === idea && backs) held += run.left[voter] ?? 0;
            }
          });
          expect(held).toBeLessThan(costCents + 1e-6);
        });
      }),
    );
  });

  function runOf(election: Election, satisfaction: Satisfaction) {
    const rank = idRank(election.ideas.map((idea) => idea.id));
    const voted = [...votesPerIdea(election).keys()];
    const { run, endowment } = runEqualShares(election, { satisfaction }, inTieOrder(voted, rank));
    return { run, share: Number(endowment.top) / Number(endowment.bottom) };
  }
});
