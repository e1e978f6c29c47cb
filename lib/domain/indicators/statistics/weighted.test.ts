import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveSize, estimateMean, finiteCorrection, weightedMean } from './weighted';

const of = (pairs: readonly (readonly [value: number, weight: number])[]) =>
  pairs.map(([value, weight]) => ({ value, weight }));

describe('answers with weights', () => {
  it('have Kish’s effective size', () => {
    // (1 + 1 + 2)² / (1 + 1 + 4) = 16 / 6
    expect(effectiveSize([1, 1, 2])).toBeCloseTo(2.6666667, 6);
    expect(effectiveSize([3, 3, 3, 3])).toBeCloseTo(4, 12);
    expect(effectiveSize([])).toBe(0);
  });

  it('have the mean and variance that are worked out by hand', () => {
    // m = (2·1 + 4·1 + 6·2) / 4 = 4.5; Σw(x − m)² / Σw = (6.25 + 0.25 + 4.5) / 4 = 2.75;
    // n_eff = 16/6, n_eff / (n_eff − 1) = 1.6, so s² = 4.4.
    const found = weightedMean(
      of([
        [2, 1],
        [4, 1],
        [6, 2],
      ]),
    );
    expect(found?.mean).toBeCloseTo(4.5, 12);
    expect(found?.variance).toBeCloseTo(4.4, 12);
    expect(weightedMean([])).toBeNull();
    expect(weightedMean(of([[3, 5]]))?.variance).toBeNull();
  });

  it('have an interval that is worked out by hand', () => {
    // s²/n_eff = 4.4 / 2.6666667 = 1.65; N = 12, so √(1 − 3/12) = 0.8660254; SE = 1.2845233 · 0.8660254 = 1.1124298.
    const found = estimateMean(
      of([
        [2, 1],
        [4, 1],
        [6, 2],
      ]),
      12,
    );
    expect(found?.error).toBeCloseTo(1.1124298, 6);
  });

  it('with equal weights have the plain interval: Student’s own sleep data', () => {
    // W. S. Gosset, "The probable error of a mean", Biometrika 6 (1908) 1–25, drug 2 − 1: mean 1.58, s = 1.2300,
    // s/√10 = 0.38896, t(9) = 2.26216, so from 0.7001 to 2.4599 (as R prints for the paired t-test of `sleep`).
    const gained = [1.2, 2.4, 1.3, 1.3, 0, 1.0, 1.8, 0.8, 4.6, 1.4];
    const found = estimateMean(of(gained.map((one) => [one, 7])), null);
    expect(found?.mean).toBeCloseTo(1.58, 10);
    expect(found?.error).toBeCloseTo(0.38896, 5);
    expect(found?.low).toBeCloseTo(0.7001142, 6);
    expect(found?.high).toBeCloseTo(2.4598858, 6);
  });

  it('leave nothing to guess when everybody answered', () => {
    expect(finiteCorrection(50, 50)).toBe(0);
    expect(finiteCorrection(0, 50)).toBe(1);
    expect(finiteCorrection(50, null)).toBe(1);
  });
});

describe('for any answers', () => {
  const answer = fc.record({
    value: fc.double({ min: 0, max: 10, noNaN: true }),
    weight: fc.double({ min: 0.1, max: 20, noNaN: true }),
  });
  const answers = fc.array(answer, { minLength: 3, maxLength: 60 });

  it('the mean lies between the least and the most, and inside its interval', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const found = estimateMean(given, null);
        const values = given.map(({ value }) => value);
        expect(found?.mean).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(found?.mean).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        expect((found?.high ?? 0) - (found?.low ?? 0)).toBeGreaterThanOrEqual(0);
        expect(found?.effective).toBeLessThanOrEqual(given.length + 1e-9);
        expect(found?.effective).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it('weights of another scale change nothing', () => {
    fc.assert(
      fc.property(answers, fc.double({ min: 0.01, max: 100, noNaN: true }), (given, scale) => {
        const scaled = given.map(({ value, weight }) => ({ value, weight: weight * scale }));
        const [one, other] = [estimateMean(given, 1000), estimateMean(scaled, 1000)];
        expect(other?.mean).toBeCloseTo(one?.mean ?? Number.NaN, 6);
        expect(other?.error).toBeCloseTo(one?.error ?? Number.NaN, 6);
      }),
    );
  });
});
