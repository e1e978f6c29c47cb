import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from './wilson';

/** R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Stat. Med. 17 (1998), table I, method 3. */
const TABLE = [
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
] as const;

describe('Wilson’s interval', () => {
  it.each(TABLE)('%i of %i is as printed', (part, whole, low, high) => {
    const found = wilson(part / whole, whole);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  it('refuses what is no share of anything', () => {
    expect(() => wilson(0.5, 0)).toThrow(RangeError);
    expect(() => wilson(1.2, 10)).toThrow(RangeError);
  });

  it('holds the share, stays between 0 and 1, mirrors, and narrows with more answers', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, fc.double({ min: 1, max: 1e5, noNaN: true }), (p, n) => {
        const { low, high } = wilson(p, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(p + 1e-12);
        expect(high).toBeGreaterThanOrEqual(p - 1e-12);
        const mirror = wilson(1 - p, n);
        expect(mirror.low).toBeCloseTo(1 - high, 9);
        const more = wilson(p, n * 4);
        expect(more.high - more.low).toBeLessThan(high - low);
      }),
    );
  });
});
