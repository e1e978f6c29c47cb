import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildElection } from './election';
import { count } from './index';
import { packKnapsack } from './knapsack';
import { scorePerIdea } from './support';
import { CLOSE_ELECTIONS } from './testing/close';
import { anyElection, namedElection } from './testing/elections';
import { naivePhragmen } from './testing/naivePhragmen';

describe('sequential Phragmén', () => {
  it('lays the cost on the backers so that their loads end equal', () => {
    // a: 60/3 = 20. Then b: (20 + 0 + 50)/2 = 35 and c: 40/1 = 40.
    const election = namedElection({ a: 6000, b: 5000, c: 4000 }, 15000, [
      ['a'],
      ['a'],
      ['a', 'b'],
      ['b'],
      ['c'],
    ]);
    const outcome = count(election, 'phragmen');
    expect(outcome.winners).toEqual(['a', 'b', 'c']);
    expect(outcome.certificate.arithmetic).toBe('doubles');
  });

  it('stops at the first idea that would overspend, and leaves out what never fits', () => {
    const ballots = [['a'], ['a'], ['a', 'b'], ['b'], ['c'], ['x'], ['x']];
    const outcome = count(namedElection({ a: 6000, b: 5000, c: 4000, x: 20000 }, 10500, ballots), 'phragmen');
    expect(outcome.winners).toEqual(['a']);
    expect(outcome.steps.at(-1)).toMatchObject({ kind: 'stopped', id: 'b', leftCents: 4500 });
  });

  it('knows equal loads from near ones', () => {
    const election = namedElection({ a: 1000, b: 1000 }, 1000, [
      ['a', 'b'],
      ['a', 'b'],
      ['a', 'b'],
    ]);
    const outcome = count(election, 'phragmen');
    expect(outcome.ties).toEqual([{ step: 0, candidates: ['a', 'b'], chosen: ['a'] }]);
    expect(outcome.certificate.arithmetic).toBe('rationals');
    expect(outcome.ideas[1]?.reason).toBe('lost_tie');
  });
});

describe('sequential Phragmén, on any election', () => {
  it.each([
    ['small amounts', anyElection('approval', 'points', 'ranking', 'pledges')],
    ['a cent in ten billion', CLOSE_ELECTIONS],
  ])('agrees with fractions throughout: %s', (_, elections) => {
    fc.assert(
      fc.property(elections, (plain) => {
        const election = buildElection(plain);
        expect(count(election, 'phragmen').winners).toEqual(naivePhragmen(election));
      }),
      { numRuns: 500 },
    );
  });
});

describe('the greatest welfare, on any election', () => {
  it('is that of the best of all selections', () => {
    fc.assert(
      fc.property(anyElection('approval', 'points', 'ranking'), (plain) => {
        const { winners, costCents, certificate } = count(buildElection(plain), 'max-welfare', {
          satisfaction: 'cardinality',
        });
        const score = scorePerIdea(buildElection(plain));
        let best = 0;
        for (let set = 0; set < 2 ** plain.ideas.length; set++) {
          const chosen = plain.ideas.map((_, i) => i).filter((i) => set & (1 << i));
          const cost = chosen.reduce((sum, i) => sum + (plain.ideas[i]?.costCents ?? 0), 0);
          if (cost <= plain.budgetCents)
            best = Math.max(
              best,
              chosen.reduce((sum, i) => sum + (score[i] ?? 0), 0),
            );
        }
        const found = plain.ideas.reduce(
          (sum, { id }, i) => sum + (winners.includes(id) ? (score[i] ?? 0) : 0),
          0,
        );
        expect([found, certificate.optimum]).toEqual([best, { value: best, bound: best, proved: true }]);
        expect(costCents).toBeLessThanOrEqual(plain.budgetCents);
      }),
    );
  });
});

describe('the greatest welfare', () => {
  it('beats the order of votes where that wastes money', () => {
    const ballots = [['a'], ['a'], ['a'], ['b', 'c'], ['b', 'c']];
    const election = namedElection({ a: 6000, b: 5000, c: 5000 }, 10000, ballots);
    expect(count(election, 'greedy').winners).toEqual(['a']);
    const outcome = count(election, 'max-welfare', { satisfaction: 'cardinality' });
    expect(outcome.winners).toEqual(['b', 'c']);
    expect(outcome.certificate.optimum).toEqual({ value: 4, bound: 4, proved: true });
  });

  it('says that another selection is worth as much', () => {
    const election = namedElection({ a: 1000, b: 1000 }, 1000, [['a'], ['b']]);
    const outcome = count(election, 'max-welfare');
    expect(outcome.ties).toEqual([{ step: 0, candidates: ['a', 'b'], chosen: ['a'] }]);
    expect(outcome.ideas[1]?.reason).toBe('lost_tie');
  });

  it('answers with a bound when it may not search on', () => {
    const items = Array.from({ length: 40 }, (_, i) => ({
      cost: 1000 + 7 * i,
      value: 1000 + 7 * i + (i % 3),
    }));
    const capacity = 20_011;
    const cut = packKnapsack(items, capacity, 50);
    const full = packKnapsack(items, capacity, 20_000_000);
    expect(full.bound).toBe(full.value);
    expect(cut.bound).toBeGreaterThanOrEqual(full.value);
    expect(cut.value).toBeLessThanOrEqual(full.value);
    expect(cut.bound).toBeGreaterThan(cut.value);
  });
});
