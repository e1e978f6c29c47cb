import { describe, expect, it } from 'vitest';
import { count } from '../index';
import { namedElection } from '../testing/elections';
import { measureOutcome } from './measures';

describe('measures of an outcome', () => {
  it('count who got something and how evenly', () => {
    const election = namedElection({ a: 600, b: 400, c: 900 }, 1000, [['a', 'b'], ['a'], ['c'], []]);
    const measures = measureOutcome(election, count(election, 'greedy'));
    expect(measures.withFundedChoice).toBe(0.5);
    expect(measures.fundedPerBallot).toBe(0.75);
    expect(measures.ballotsByFunded).toEqual([2, 1, 1]);
    // 700, 300, 0 and 0: Gini (3·700 + 1·300) / (4 · 1000).
    expect(measures.gini).toBeCloseTo(0.6, 12);
  });

  it('are 0 without ballots', () => {
    const election = namedElection({ a: 600 }, 1000, []);
    expect(measureOutcome(election, count(election, 'greedy'))).toEqual({
      withFundedChoice: 0,
      gini: 0,
      fundedPerBallot: 0,
      ballotsByFunded: [],
    });
  });
});
