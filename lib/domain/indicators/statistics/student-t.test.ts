import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tBelow, tQuantile, Z_95 } from './student-t';

/** Printed: Abramowitz and Stegun, Handbook of Mathematical Functions, table 26.10 (percentage points, as p and ν). */
const TABLE = [
  [0.975, 1, 12.706],
  [0.975, 2, 4.303],
  [0.975, 5, 2.571],
  [0.975, 10, 2.228],
  [0.975, 30, 2.042],
  [0.975, 60, 2.0],
  [0.975, 120, 1.98],
  [0.95, 10, 1.812],
  [0.995, 9, 3.25],
  [0.999, 4, 7.173],
] as const;

describe('Student’s t', () => {
  it.each(TABLE)('at %f with %i degrees of freedom is as printed', (p, freedom, value) => {
    expect(tQuantile(p, freedom)).toBeCloseTo(value, 3);
  });

  it('is what its closed forms for 1 and 2 degrees of freedom give', () => {
    // ν = 1 is Cauchy's: tan(π(p − ½)). ν = 2: (2p − 1)·√(2 / (4p(1 − p))).
    for (const p of [0.6, 0.8, 0.975, 0.999]) {
      expect(tQuantile(p, 1)).toBeCloseTo(Math.tan(Math.PI * (p - 0.5)), 8);
      expect(tQuantile(p, 2)).toBeCloseTo((2 * p - 1) * Math.sqrt(2 / (4 * p * (1 - p))), 10);
    }
  });

  it('comes near the normal distribution', () => {
    expect(tQuantile(0.975, 1e7)).toBeCloseTo(Z_95, 6);
  });

  it('refuses what is no chance', () => {
    expect(() => tQuantile(1, 5)).toThrow(RangeError);
    expect(() => tQuantile(0.5, 0)).toThrow(RangeError);
  });

  it('leads back to its chance, also where freedom is not whole, and is symmetric', () => {
    const chance = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    const freedom = fc.double({ min: 0.5, max: 5000, noNaN: true });
    fc.assert(
      fc.property(chance, freedom, (p, ν) => {
        expect(tBelow(tQuantile(p, ν), ν)).toBeCloseTo(p, 8);
        expect(tQuantile(p, ν)).toBeCloseTo(-tQuantile(1 - p, ν), 4);
      }),
    );
  });
});
