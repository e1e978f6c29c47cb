import { describe, expect, it } from 'vitest';
import { buildElection } from './election';
import { count } from './index';
import { namedElection, weightedElection } from './testing/elections';
import { rankOf } from './ties';

const BALLOTS = [['a', 'b'], ['a', 'b'], ['a'], ['c'], ['c', 'd']];

describe('most support first', () => {
  it('funds by votes and passes over what does not fit', () => {
    const election = namedElection({ a: 600, b: 500, c: 450, d: 350 }, 1000, BALLOTS);
    const outcome = count(election, 'greedy');
    expect(outcome.winners).toEqual(['a', 'd']);
    expect(outcome.costCents).toBe(950);
    expect(outcome.unspentCents).toBe(50);
    expect(outcome.steps.map(({ kind, id, leftCents }) => [kind, id, leftCents])).toEqual([
      ['funded', 'a', 400],
      ['skipped', 'b', 400],
      ['skipped', 'c', 400],
      ['funded', 'd', 50],
    ]);
    expect(outcome.ideas.map((idea) => idea.reason)).toEqual(['funded', 'no_room', 'no_room', 'funded']);
  });

  it('stops at the first that does not fit when it may not pass over', () => {
    const election = namedElection({ a: 600, b: 500, c: 450, d: 350 }, 1000, BALLOTS);
    const outcome = count(election, 'greedy', { skip: false });
    expect(outcome.winners).toEqual(['a']);
    expect(outcome.steps.at(-1)?.kind).toBe('stopped');
  });

  it('needs a drawing of lots only where equals do not fit together', () => {
    const costs = { '10': 400, '9': 400, '8': 400 };
    const ballots = [['10', '9'], ['10', '9'], ['8']];
    expect(count(namedElection(costs, 800, ballots), 'greedy').ties).toEqual([]);
    const tight = count(namedElection(costs, 700, ballots), 'greedy');
    expect(tight.winners).toEqual(['10']);
    expect(tight.ties).toEqual([{ step: 0, candidates: ['10', '9'], chosen: ['10'] }]);
    const reasons = Object.fromEntries(tight.ideas.map((idea) => [idea.id, idea.reason]));
    expect(reasons).toEqual({ '10': 'funded', '9': 'lost_tie', '8': 'no_room' });
  });

  it('uses the order it is given among equals', () => {
    const election = namedElection({ a: 400, b: 400 }, 400, [['a', 'b']]);
    const reverse = rankOf(['a', 'b'], (x, y) => (x < y ? 1 : -1));
    expect(count(election, 'greedy', { tieRank: reverse }).winners).toEqual(['b']);
  });

  it('compares votes per cost without rounding', () => {
    // 2/6 and 1/3 are equal, so the ids decide; in doubles over larger costs they might not be.
    const election = namedElection({ b: 300, a: 600 }, 600, [['a', 'b'], ['a']]);
    const outcome = count(election, 'greedy', { measure: 'votes-per-cost' });
    expect(outcome.winners).toEqual(['a']);
    expect(outcome.ties).toHaveLength(1);
  });

  it('puts a free idea first when the cost counts', () => {
    const election = namedElection({ a: 100, free: 0 }, 100, [['a'], ['a']]);
    expect(count(election, 'greedy', { measure: 'votes-per-cost' }).winners).toEqual(['free', 'a']);
  });

  it('adds up points, and counts by them unless asked otherwise', () => {
    const money = { budgetCents: 500, chequeCents: null };
    const election = weightedElection({ a: 500, b: 500 }, money, [{ a: 1 }, { a: 1 }, { b: 5 }], 'points');
    expect(count(election, 'greedy').winners).toEqual(['b']);
    expect(count(election, 'greedy', { measure: 'votes' }).winners).toEqual(['a']);
  });

  it('scores a ranking by how many stand below', () => {
    // a: 2 + 0 + 0 = 2, b: 1 + 1 = 2, c: 0; so a and b are level and their cost decides what fits.
    const election = namedElection(
      { a: 500, b: 400, c: 100 },
      500,
      [['a', 'b', 'c'], ['b', 'a'], ['a']],
      'ranking',
    );
    const outcome = count(election, 'greedy');
    expect(outcome.ties[0]?.candidates).toEqual(['a', 'b']);
    expect(outcome.winners).toEqual(['a']);
  });

  it('leaves out ideas under the threshold, with too few backers and withdrawn ones', () => {
    const base = namedElection({ a: 100, b: 100, c: 100 }, 1000, [['a', 'b'], ['a', 'c'], ['c']]);
    expect(count(base, 'greedy', { threshold: 2 }).winners).toEqual(['a', 'c']);
    expect(count(base, 'greedy', { minBackers: 3 }).winners).toEqual([]);
    const ideas = base.ideas.map((idea) => (idea.id === 'a' ? { ...idea, withdrawn: true } : idea));
    const outcome = count({ ...base, ideas }, 'greedy');
    expect(outcome.winners).toEqual(['c', 'b']);
    expect(outcome.ideas.map((idea) => idea.reason)).toEqual(['withdrawn', 'funded', 'funded']);
  });

  it('counts an election without ballots', () => {
    const election = buildElection({
      ideas: [{ id: 'a', costCents: 100 }],
      budgetCents: 50,
      chequeCents: null,
      kind: 'approval',
      ballots: [],
    });
    expect(count(election, 'greedy').winners).toEqual([]);
  });
});
