import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenness, gini, herfindahl, shareOfLargest } from './concentration';

describe('Gini', () => {
  it('has the values of the definition, Σ|xi − xj| / (2 n² mean), worked out by hand', () => {
    // 1, 2, 3, 4: the absolute differences of all pairs, both ways, add up to 20; 20 / (2 · 16 · 2.5) = 0.25.
    expect(gini([4, 1, 3, 2])).toBeCloseTo(0.25, 12);
    // 0, 0, 0, 10: 2 · 3 · 10 = 60; 60 / (2 · 16 · 2.5) = 0.75 = (n − 1) / n.
    expect(gini([0, 0, 0, 10])).toBeCloseTo(0.75, 12);
    expect(gini([5, 5, 5])).toBeCloseTo(0, 12);
    expect(gini([0, 0])).toBeNull();
    expect(gini([])).toBeNull();
  });

  it('is the definition for any amounts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 }), (values) => {
        const total = values.reduce((sum, one) => sum + one, 0);
        fc.pre(total > 0);
        const differences = values.flatMap((a) => values.map((b) => Math.abs(a - b)));
        const byDefinition = differences.reduce((sum, one) => sum + one, 0) / (2 * values.length * total);
        expect(gini(values)).toBeCloseTo(byDefinition, 10);
      }),
    );
  });
});

describe('Herfindahl-Hirschman', () => {
  it('has the value of the example in the US Merger Guidelines: shares 30, 30, 20 and 20 % make 2,600 points', () => {
    // U.S. Department of Justice, "Herfindahl-Hirschman Index": 30² + 30² + 20² + 20² = 2,600.
    expect(herfindahl([30, 30, 20, 20])).toBeCloseTo(0.26, 12);
  });

  it('is 1 for one and 1/n for equals', () => {
    expect(herfindahl([7])).toBe(1);
    expect(herfindahl([3, 3, 3, 3])).toBeCloseTo(0.25, 12);
    expect(herfindahl([0, 0])).toBeNull();
  });
});

describe('evenness', () => {
  it('is Shannon over ln k, worked out by hand', () => {
    // Shares ½, ¼, ¼ over four kinds: (½ ln 2 + ½ ln 4) / ln 4 = 1.5 ln 2 / 2 ln 2 = 0.75.
    expect(evenness([2, 1, 1, 0])).toBeCloseTo(0.75, 12);
    expect(evenness([5, 5])).toBeCloseTo(1, 12);
    expect(evenness([9, 0, 0])).toBe(0);
    expect(evenness([0, 0])).toBeNull();
    expect(evenness([4])).toBeNull();
  });
});

it('the share of the largest is of all of them', () => {
  expect(shareOfLargest([1, 5, 2, 4], 3)).toEqual({ part: 11, whole: 12 });
  expect(shareOfLargest([5], 3)).toEqual({ part: 5, whole: 5 });
  expect(shareOfLargest([], 3)).toBeNull();
});
