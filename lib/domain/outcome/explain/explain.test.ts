import { describe, expect, it } from 'vitest';
import { count } from '../index';
import { namedElection, weightedElection } from '../testing/elections';
import { explain } from './index';
import { whatWouldHelp } from './whatWouldHelp';

describe('explanations', () => {
  it('follow the money of equal shares', () => {
    // Shares of 100. a: 80 each of three. b: its backers have 20 and 100 left and need 120.01.
    const election = namedElection({ a: 24000, b: 12001 }, 40000, [['a'], ['a'], ['a', 'b'], ['b']]);
    const outcome = count(election, 'equal-shares');
    expect(explain(election, {}, outcome)).toEqual([
      { kind: 'funded', backers: 3, highestPaymentCents: 8000 },
      { kind: 'short', heldCents: 12000, neededCents: 12001, spentOn: [{ id: 'a', cents: 8000 }] },
    ]);
  });

  it('tell what pledges came to, and how many households were missing', () => {
    const money = { budgetCents: 8000, chequeCents: 4000 };
    const election = weightedElection({ a: 5000, b: 1000 }, money, [{ a: 4000 }, { b: 1000 }]);
    const options = { minBackers: 2 };
    expect(explain(election, options, count(election, 'pooling', options))).toEqual([
      { kind: 'short', heldCents: 4000, neededCents: 5000, spentOn: [] },
      { kind: 'backers', backers: 1, needed: 2 },
    ]);
  });

  it('name the lot that was lost and the room that was left', () => {
    const election = namedElection({ a: 600, b: 600, c: 500 }, 1000, [
      ['a', 'b'],
      ['a', 'b', 'c'],
      ['a', 'b'],
    ]);
    expect(explain(election, {}, count(election, 'greedy'))).toEqual([
      { kind: 'funded', backers: 3, highestPaymentCents: null },
      { kind: 'lot', against: ['a'] },
      { kind: 'room', costCents: 500, leftCents: 400 },
    ]);
  });
});

describe('what would have helped', () => {
  it('is found by counting again', () => {
    const money = { budgetCents: 40000, chequeCents: 4000 };
    const election = weightedElection({ a: 10000 }, money, [{ a: 2500 }]);
    // 75.00 short is two cheques of 40.00; at 25.00 it would have been reached.
    expect(whatWouldHelp(election, 'pooling', {}, 0)).toEqual({ moreBackers: 2, costCents: 2500 });
  });

  it('helps where one less does not', () => {
    const election = namedElection({ a: 24000, b: 14000 }, 40000, [['a'], ['a'], ['a', 'b'], ['b']]);
    const { moreBackers, costCents } = whatWouldHelp(election, 'equal-shares', {}, 1);
    expect(moreBackers).toBe(1);
    expect(costCents).toBe(11998);
  });

  it('may be nothing', () => {
    const election = namedElection({ a: 2000 }, 1000, [['a']]);
    expect(whatWouldHelp(election, 'greedy', {}, 0)).toEqual({ moreBackers: null, costCents: 1000 });
  });
});
