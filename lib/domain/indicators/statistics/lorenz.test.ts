import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gini } from '../concentration';
import { lorenz } from './lorenz';

/** One less twice the surface under the curve. */
function giniOfCurve(values: readonly number[]): number {
  const points = lorenz(values);
  const surface = points.slice(1).reduce((sum, point, i) => {
    const before = points[i] ?? point;
    return sum + ((point.population - before.population) * (point.share + before.share)) / 2;
  }, 0);
  return 1 - 2 * surface;
}

describe('the curve of Lorenz', () => {
  it('of 4, 1, 3, 2 is worked out by hand', () => {
    // 1/10, 3/10, 6/10, 10/10 at each quarter. Surface: (0.1 + 0.4 + 0.9 + 1.6) / 8 = 0.375, so Gini 0.25.
    expect(lorenz([4, 1, 3, 2])).toEqual([
      { population: 0, share: 0 },
      { population: 0.25, share: 0.1 },
      { population: 0.5, share: 0.3 },
      { population: 0.75, share: 0.6 },
      { population: 1, share: 1 },
    ]);
    expect(gini([4, 1, 3, 2])).toBeCloseTo(0.25, 12);
  });

  it('of nothing is nothing', () => {
    expect(lorenz([])).toEqual([]);
    expect(lorenz([0, 0])).toEqual([]);
  });

  it('gives the Gini coefficient, never rises above the diagonal, and stays between 0 and (n − 1)/n', () => {
    const values = fc.array(fc.nat(1000), { minLength: 1, maxLength: 40 }).filter((all) => all.some(Boolean));
    fc.assert(
      fc.property(values, (given) => {
        expect(giniOfCurve(given)).toBeCloseTo(gini(given) ?? Number.NaN, 9);
        for (const { population, share } of lorenz(given))
          expect(share).toBeLessThanOrEqual(population + 1e-12);
        expect(gini(given)).toBeGreaterThanOrEqual(-1e-12);
        expect(gini(given)).toBeLessThanOrEqual((given.length - 1) / given.length + 1e-12);
      }),
    );
  });
});
