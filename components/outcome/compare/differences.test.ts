import { describe, expect, it } from 'vitest';
import type { RuleComparison } from '@/lib/domain/outcome/analysis/types';
import { makeOutcome } from '../view.testing';
import { comparedRules } from './differences';
import { formatRatio } from './ratio';
import { optionKeys } from './ruleName';

const MEASURES = { withFundedChoice: 0.5, gini: 0.25, fundedPerBallot: 1, ballotsByFunded: [2, 2] };
const exact = { arithmetic: 'integers', smallestGap: null, runs: 1 } as const;

function compared(change: Partial<RuleComparison>) {
  const other = { rule: 'greedy', options: {}, winners: [], costCents: 0, measures: MEASURES } as const;
  const outcome = makeOutcome({ winners: ['a', 'b'] });
  const [found] = comparedRules(outcome, [{ ...other, certificate: exact, ...change }], (id) =>
    id.toUpperCase(),
  );
  return found;
}

describe('another rule beside the one that counted', () => {
  it('adds and leaves out ideas, in order of selection', () => {
    expect(compared({ winners: ['d', 'b', 'c'] })).toMatchObject({
      funded: 3,
      more: ['D', 'C'],
      less: ['A'],
      proved: true,
    });
  });

  it('may fund the same in another order', () => {
    expect(compared({ winners: ['b', 'a'] })).toMatchObject({ more: [], less: [] });
  });

  it('says when its answer is not proved to be the best', () => {
    const certificate = { ...exact, optimum: { value: 1, bound: 2, proved: false } };
    expect(compared({ rule: 'max-welfare', certificate })?.proved).toBe(false);
  });
});

describe('the name of a choice', () => {
  it.each([
    [{ rule: 'greedy', options: { measure: 'votes' } }, []],
    [{ rule: 'greedy', options: { measure: 'votes-per-cost', skip: false } }, ['votes-per-cost', 'no-skip']],
    [{ rule: 'equal-shares', options: { completion: 'none' } }, []],
    [{ rule: 'equal-shares', options: { completion: 'utilitarian' } }, ['utilitarian']],
    [{ rule: 'pooling-transfers', options: { variant: 'ewt' } }, []],
  ] as const)('%o', (choice, keys) => {
    expect(optionKeys(choice)).toEqual(keys);
  });
});

describe('a figure from 0 to 1', () => {
  it.each([
    [0, '0,00', '0.00'],
    [0.4249, '0,42', '0.42'],
    [1, '1,00', '1.00'],
  ])('%d', (ratio, nl, en) => {
    expect([formatRatio(ratio, 'nl'), formatRatio(ratio, 'en')]).toEqual([nl, en]);
  });
});
