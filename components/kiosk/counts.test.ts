import { describe, expect, it } from 'vitest';
import { fakeStorage } from '../ballot/casting/fakeBox.testing';
import { countUse, readCount } from './counts';

describe('how often a kiosk was used', () => {
  it('is counted per round, and nothing else is written down', () => {
    const storage = fakeStorage();
    for (const round of ['a-2026', 'b-2026', 'a-2026']) countUse(storage, round);
    expect([readCount(storage, 'a-2026'), readCount(storage, 'b-2026')]).toEqual([2, 1]);
    expect(storage.getItem('wijkcheque:kiosk:a-2026')).toBe('2');
  });

  it.each(['', 'x', '-4', '1.5', '1e99'])('%o is no count', (text) => {
    const storage = fakeStorage();
    storage.setItem('wijkcheque:kiosk:a', text);
    expect(readCount(storage, 'a')).toBe(0);
  });
});
