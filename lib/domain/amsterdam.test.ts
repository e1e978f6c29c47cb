import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentOf, wallClock } from './amsterdam';

describe('the clock on the wall in the Netherlands', () => {
  it.each([
    ['winter', '2026-12-01T18:00', '2026-12-01T17:00:00.000Z'],
    ['summer', '2026-07-01T18:00', '2026-07-01T16:00:00.000Z'],
    ['just before summer begins', '2026-03-29T01:59', '2026-03-29T00:59:00.000Z'],
    ['just after', '2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
    ['the first of the two hours in October', '2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['just after it', '2026-10-25T03:00', '2026-10-25T02:00:00.000Z'],
    ['midnight', '2027-01-01T00:00', '2026-12-31T23:00:00.000Z'],
  ])('%s', (_, text, utc) => {
    expect(momentOf(text)?.toISOString()).toBe(utc);
  });

  it.each([
    '2026-03-29T02:30',
    '2026-02-30T12:00',
    '2026-13-01T12:00',
    '2026-12-01T24:00',
    '2026-12-01',
    '',
    'x',
  ])('%s is no moment', (text) => {
    expect(momentOf(text)).toBeNull();
  });

  it('says every whole minute again, but for the second of two hours', () => {
    const minute = fc.integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 });
    fc.assert(
      fc.property(minute, (minutes) => {
        const moment = new Date(minutes * 60_000);
        const found = momentOf(wallClock(moment))?.getTime() ?? 0;
        expect([moment.getTime(), moment.getTime() - 3_600_000]).toContain(found);
        expect(wallClock(new Date(found))).toBe(wallClock(moment));
      }),
    );
  });
});
