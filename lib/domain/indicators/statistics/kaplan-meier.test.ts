import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Duration, kaplanMeier } from './kaplan-meier';

/** "6" is an event on day 6, "6+" is censored on it. */
function durations(text: string): Duration[] {
  return text.split(' ').map((word) => ({ days: Number.parseInt(word, 10), event: !word.endsWith('+') }));
}

/**
 * The 6-MP arm of E. J. Freireich and others, Blood 21 (1963) 699–716: weeks in remission of 21 children with
 * leukaemia, with ties and censoring. The shares are those of D. R. Cox and D. Oakes, Analysis of Survival Data (1984).
 */
const SIX_MP = durations('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+');

describe('the product-limit curve', () => {
  it('is the published one for the 6-MP arm of Freireich and others', () => {
    const { steps, median } = kaplanMeier(SIX_MP);
    expect(steps.map((step) => [step.days, step.atRisk, step.events])).toEqual([
      [6, 21, 3],
      [7, 17, 1],
      [10, 15, 1],
      [13, 12, 1],
      [16, 11, 1],
      [22, 7, 1],
      [23, 6, 1],
    ]);
    // 18/21, · 16/17, · 14/15, · 11/12, · 10/11, · 6/7, · 5/6
    const shares = [0.857143, 0.806723, 0.752941, 0.690196, 0.627451, 0.537815, 0.448179];
    for (const [index, share] of shares.entries()) {
      expect(steps[index]?.survival).toBeCloseTo(share, 6);
    }
    expect(median).toBe(23);
  });

  it('falls by whole groups for the placebo arm, which has ties and no censoring', () => {
    const placebo = durations('1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23');
    const { steps, median } = kaplanMeier(placebo);
    // Without censoring the share left is the plain share: 12 of 21 after week 5, 8 of 21 after week 8.
    expect(steps.find((step) => step.days === 5)?.survival).toBeCloseTo(12 / 21, 12);
    expect(steps.find((step) => step.days === 8)?.survival).toBeCloseTo(8 / 21, 12);
    expect(steps.at(-1)?.survival).toBeCloseTo(0, 12);
    expect(median).toBe(8);
  });

  it('has no median where less than half has happened, and a median at exactly half', () => {
    expect(kaplanMeier(durations('3 9+ 9+')).median).toBeNull();
    expect(kaplanMeier(durations('3 4 9+ 9+')).median).toBe(4);
    expect(kaplanMeier([])).toEqual({ steps: [], median: null });
  });

  it('refuses a time that is none', () => {
    expect(() => kaplanMeier([{ days: -1, event: true }])).toThrow(RangeError);
    expect(() => kaplanMeier([{ days: Number.NaN, event: true }])).toThrow(RangeError);
  });
});

describe('for any times', () => {
  const times = fc.array(fc.record({ days: fc.nat(50), event: fc.boolean() }), { maxLength: 60 });

  it('the share only falls, stays between 0 and 1, and every event is counted once', () => {
    fc.assert(
      fc.property(times, (given) => {
        const { steps } = kaplanMeier(given);
        let before = 1;
        for (const step of steps) {
          expect(step.survival).toBeLessThan(before);
          expect(step.survival).toBeGreaterThanOrEqual(-1e-12);
          before = step.survival;
        }
        expect(steps.reduce((sum, step) => sum + step.events, 0)).toBe(
          given.filter((time) => time.event).length,
        );
      }),
    );
  });

  it('is the plain share where nothing is censored, in whatever order the times come', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 60 }), (days) => {
        const { steps } = kaplanMeier(days.map((day) => ({ days: day, event: true })));
        for (const step of steps) {
          const left = days.filter((day) => day > step.days).length;
          expect(step.survival).toBeCloseTo(left / days.length, 9);
        }
      }),
    );
  });
});
