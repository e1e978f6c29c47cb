import { describe, expect, it } from 'vitest';
import { median, percentile } from './statistics';

describe('median', () => {
  it('is the middle value, in whatever order they come', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([100, 20, 3, 10])).toBe(15);
    expect(median([7])).toBe(7);
  });

  it('has no answer without values', () => expect(() => median([])).toThrow());
});

describe('percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);

  it('is a value that was measured, by nearest rank', () => {
    expect(percentile(hundred, 0.99)).toBe(99);
    expect(percentile(hundred, 1)).toBe(100);
    expect(percentile([3, 2, 1], 0.99)).toBe(3);
    expect(percentile([3, 2, 1], 0)).toBe(1);
  });

  it('has no answer without values', () => expect(() => percentile([], 0.5)).toThrow());
});
