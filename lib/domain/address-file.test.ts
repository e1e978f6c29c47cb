import { describe, expect, it } from 'vitest';
import { lineRanges } from './address-file';

describe('line numbers', () => {
  it('writes runs of lines together', () => {
    expect(lineRanges([12, 3, 7, 8, 9])).toBe('3, 7-9, 12');
    expect(lineRanges([5])).toBe('5');
    expect(lineRanges([])).toBe('');
  });
});
