import { describe, expect, it } from 'vitest';
import { Random } from './random';

describe('Random', () => {
  it('repeats itself for the same seed only', () => {
    const draw = (seed: string) => {
      const random = new Random(seed);
      return Array.from({ length: 20 }, () => random.next());
    };
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
  });

  it('stays within its bounds and reaches all of them about equally', () => {
    const random = new Random('spread');
    const counts = new Map<number, number>();
    for (let i = 0; i < 60_000; i++) {
      const value = random.between(1, 6);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    expect([...counts.keys()].toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
    // Five standard deviations of a binomial(60000, 1/6) are 456.
    for (const count of counts.values()) expect(Math.abs(count - 10_000)).toBeLessThan(456);
  });

  it('follows weights, and says when there are none', () => {
    const random = new Random('weights');
    const picks = Array.from({ length: 10_000 }, () => random.weighted([1, 0, 3]));
    expect(picks).not.toContain(1);
    expect(picks.filter((at) => at === 2).length / 10_000).toBeCloseTo(0.75, 1);
    expect(random.weighted([0, 0])).toBe(-1);
    expect(random.weighted([])).toBe(-1);
  });

  it('shuffles without losing anything', () => {
    const items = Array.from({ length: 50 }, (_, i) => i);
    const shuffled = new Random('order').shuffled(items);
    expect(shuffled).not.toEqual(items);
    expect(shuffled.toSorted((a, b) => a - b)).toEqual(items);
  });
});
