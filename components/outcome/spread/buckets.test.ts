import { describe, expect, it } from 'vitest';
import { bucketsOf } from './buckets';

describe('ballots by funded choices', () => {
  it('keeps every number as long as there is room', () => {
    expect(bucketsOf([5, 0, 2])).toEqual([
      { funded: 0, orMore: false, ballots: 5 },
      { funded: 1, orMore: false, ballots: 0 },
      { funded: 2, orMore: false, ballots: 2 },
    ]);
  });

  it('takes a long tail together', () => {
    const buckets = bucketsOf([1, 1, 1, 1, 1, 1, 1, 1, 2, 3, 4]);
    expect(buckets).toHaveLength(9);
    expect(buckets.at(-1)).toEqual({ funded: 8, orMore: true, ballots: 9 });
  });

  it('does not say "or more" of a last number that stands alone', () => {
    expect(bucketsOf([1, 1, 1, 1, 1, 1, 1, 1, 2]).at(-1)).toEqual({ funded: 8, orMore: false, ballots: 2 });
  });

  it('is empty without ballots', () => {
    expect(bucketsOf([])).toEqual([]);
  });
});
