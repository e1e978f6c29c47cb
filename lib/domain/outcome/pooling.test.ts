import { describe, expect, it } from 'vitest';
import type { Election } from './election';
import { count } from './index';
import { chequeOf, pledgesOf } from './pledges';
import { partsOfCheque, pooling } from './pooling';
import { namedElection, weightedElection } from './testing/elections';
import { idRank } from './ties';

const rankOf = (election: Election) => idRank(election.ideas.map((idea) => idea.id));

describe('saving together', () => {
  const money = { budgetCents: 3 * 4000, chequeCents: 4000 };

  it('funds what reaches its target and gives the rest back in proportion', () => {
    const election = weightedElection({ '1': 5000, '2': 3000, '3': 2000 }, money, [
      { '1': 4000 },
      { '1': 2000, '2': 1000 },
      { '2': 1500, '3': 2000 },
    ]);
    const result = pooling(election, {}, rankOf(election));
    const { outcome } = result;
    expect(outcome.winners).toEqual(['1', '3']);
    expect(outcome.costCents).toBe(7000);
    expect(outcome.unspentCents).toBe(5000);
    expect(outcome.ideas[0]).toMatchObject({ backers: 2, pledgedCents: 6000, paidCents: 5000, funded: true });
    expect(outcome.ideas[1]).toMatchObject({ pledgedCents: 2500, paidCents: 0, reason: 'below_target' });
    // 1000 above the target over 4000 and 2000: 666.67 and 333.33; the larger remainder gets the odd cent.
    expect(partsOfCheque(election, result, 0)).toEqual([
      { id: '1', pledgedCents: 4000, paidCents: 3333, returnedCents: 667, reason: 'funded' },
    ]);
    expect(partsOfCheque(election, result, 1)).toEqual([
      { id: '1', pledgedCents: 2000, paidCents: 1667, returnedCents: 333, reason: 'funded' },
      { id: '2', pledgedCents: 1000, paidCents: 0, returnedCents: 1000, reason: 'below_target' },
    ]);
    expect(outcome.steps[0]).toMatchObject({
      highestPaymentCents: 3333,
      returnedCents: 1000,
      leftCents: 7000,
    });
  });

  it('gives an odd cent to the lowest voter id where remainders are level', () => {
    const election = weightedElection({ a: 299 }, money, [{ a: 100 }, { a: 100 }, { a: 100 }]);
    const { paid } = pooling(election, {}, rankOf(election));
    expect([...paid]).toEqual([99, 100, 100]);
  });

  it('asks for enough households besides enough money', () => {
    const election = weightedElection({ a: 4000, b: 2000 }, money, [{ a: 4000 }, { b: 1000 }, { b: 1000 }]);
    const outcome = count(election, 'pooling', { minBackers: 2 });
    expect(outcome.winners).toEqual(['b']);
    expect(outcome.ideas[0]?.reason).toBe('too_few_backers');
  });

  it('never funds a withdrawn idea and gives its money back', () => {
    const base = weightedElection({ a: 1000 }, money, [{ a: 4000 }]);
    const election = { ...base, ideas: [{ id: 'a', costCents: 1000, withdrawn: true }] };
    const result = pooling(election, {}, rankOf(election));
    expect(result.outcome.ideas[0]?.reason).toBe('withdrawn');
    expect(partsOfCheque(election, result, 0)[0]?.returnedCents).toBe(4000);
  });

  it('shares the cheque equally over names: largest remainder, then id order', () => {
    const election = namedElection({ '9': 500, '10': 500, '11': 500 }, 1000, [['9', '10', '11'], ['9'], []]);
    expect(chequeOf(election, {})).toBe(333);
    expect([...pledgesOf(election, { chequeCents: 1000 }, rankOf(election))]).toEqual([333, 334, 333, 1000]);
  });

  it('scales points to the cheque', () => {
    const election = weightedElection(
      { a: 1, b: 1, c: 1 },
      money,
      [{ a: 5, b: 1, c: 0 }, { a: 0 }],
      'points',
    );
    // 1000 × 5/6 = 833.33 and 166.67.
    expect([...pledgesOf(election, { chequeCents: 1000 }, rankOf(election))]).toEqual([833, 167, 0, 0]);
  });

  it('stays exact where pledges times money pass what doubles can hold', () => {
    const large = { budgetCents: 2_000_000_000, chequeCents: 1_000_000_000 };
    const election = weightedElection({ a: 1_999_999_999 }, large, [
      { a: 1_000_000_000 },
      { a: 1_000_000_000 },
    ]);
    const { paid, outcome } = pooling(election, {}, rankOf(election));
    expect([...paid]).toEqual([999_999_999, 1_000_000_000]);
    expect(outcome.costCents).toBe(1_999_999_999);
  });

  it('divides the budget of a city over its one voter', () => {
    const election = namedElection({ a: 300_000_000_001, b: 1 }, 600_000_000_001, [['a', 'b']]);
    const { outcome, pledges } = pooling(election, {}, rankOf(election));
    expect([...pledges]).toEqual([300_000_000_001, 300_000_000_000]);
    expect(outcome.winners).toEqual(['a', 'b']);
  });
});
