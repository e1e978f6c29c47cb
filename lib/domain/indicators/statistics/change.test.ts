import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeBetween, detectableChange, differenceInDifferences } from './change';

const wave = (value: number, error: number, effective = 200) => ({ value, error, effective });

describe('a change between waves', () => {
  it('has the standard error and the freedom that are worked out by hand', () => {
    // SE² = 0.09² + 0.12² = 0.0081 + 0.0144 = 0.0225, SE = 0.15. Welch: 0.0225² / (0.0081²/99 + 0.0144²/149)
    // = 0.00050625 / (6.62727e-7 + 1.391678e-6) = 246.421; t(246.421) = 1.96965, so 0.2 ± 0.29545.
    const change = changeBetween(wave(6, 0.09, 100), wave(6.2, 0.12, 150));
    expect(change.difference).toBeCloseTo(0.2, 12);
    expect(change.error).toBeCloseTo(0.15, 12);
    expect(change.low).toBeCloseTo(0.2 - 0.29545, 4);
    expect(change.high).toBeCloseTo(0.2 + 0.29545, 4);
    expect(change.verdict).toBe('unclear');
  });

  it('with Welch’s own freedom: two errors of 1 on 10 and 20 answers', () => {
    // 4 / (1/9 + 1/19) = 24.4286; t = 2.0619; difference 3 ± 2.0619 · √2 = 2.9160.
    const change = changeBetween(wave(0, 1, 10), wave(3, 1, 20));
    expect(change.low).toBeCloseTo(3 - 2.916, 3);
    expect(change.verdict).toBe('higher');
  });

  it('can be clear although the intervals overlap', () => {
    const [before, after] = [wave(6, 0.1, 1000), wave(6.3, 0.1, 1000)];
    expect(6 + 1.96 * 0.1).toBeGreaterThan(6.3 - 1.96 * 0.1);
    expect(changeBetween(before, after).verdict).toBe('higher');
    expect(changeBetween(after, before).verdict).toBe('lower');
  });

  it('beside that of elsewhere adds four squares', () => {
    const here = { before: wave(5.8, 0.1), after: wave(6.2, 0.1) };
    const there = { before: wave(6.1, 0.1), after: wave(6.3, 0.1) };
    const change = differenceInDifferences(here, there);
    expect(change.difference).toBeCloseTo(0.2, 12);
    expect(change.error).toBeCloseTo(0.2, 12);
    expect(change.verdict).toBe('unclear');
  });

  it('that can be seen is 0.9 points with 100 answers and 0.46 with 400, for answers that differ 2.3', () => {
    // (1.959964 + 0.841621) · 2.3 · √0.02 = 0.911268; four times the answers halve it.
    expect(detectableChange(2.3, 100)).toBeCloseTo(0.911268, 5);
    expect(detectableChange(2.3, 400)).toBeCloseTo(0.455634, 5);
  });

  it('turns round with its waves, and is nothing between a wave and itself', () => {
    const any = fc.record({
      value: fc.double({ min: 0, max: 10, noNaN: true }),
      error: fc.double({ min: 0.001, max: 2, noNaN: true }),
      effective: fc.double({ min: 2, max: 3000, noNaN: true }),
    });
    fc.assert(
      fc.property(any, any, (before, after) => {
        const [there, back] = [changeBetween(before, after), changeBetween(after, before)];
        expect(there.difference).toBeCloseTo(-back.difference, 9);
        expect(there.low).toBeCloseTo(-back.high, 6);
        expect(changeBetween(before, before).verdict).toBe('unclear');
        const both = differenceInDifferences({ before, after }, { before, after });
        expect(both.difference).toBeCloseTo(0, 9);
        expect(both.verdict).toBe('unclear');
      }),
    );
  });
});
