import { describe, expect, it } from 'vitest';
import { dayOf } from './amsterdam';
import { easterSunday, isRestDay, objectionEndsAt } from './objection-period';

describe('the end of the period for objections', () => {
  it.each([
    ['six weeks after a Friday is a Friday', '2026-05-22T21:00:00Z', 42, '2026-07-03T22:00:00Z'],
    ['in summer time, midnight is at 22:00 UTC', '2026-06-01T10:00:00Z', 42, '2026-07-13T22:00:00Z'],
    ['in winter time, at 23:00 UTC', '2026-10-05T10:00:00Z', 42, '2026-11-16T23:00:00Z'],
    ['the day counts in the Netherlands, not in UTC', '2026-06-01T22:30:00Z', 42, '2026-07-14T22:00:00Z'],
    ['not on a Saturday or Sunday', '2026-06-06T10:00:00Z', 42, '2026-07-20T22:00:00Z'],
    ['not on Boxing Day, nor the Sunday behind it', '2026-11-13T10:00:00Z', 42, '2026-12-28T23:00:00Z'],
    ['not on Ascension Day', '2026-04-02T10:00:00Z', 42, '2026-05-15T22:00:00Z'],
    ['longer by the round’s own setting', '2026-06-01T10:00:00Z', 60, '2026-07-31T22:00:00Z'],
  ])('%s', (_, published, days, ends) => {
    expect(objectionEndsAt(new Date(published), days).toISOString()).toBe(new Date(ends).toISOString());
  });
});

describe('days of rest', () => {
  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('Easter of %i', (year, day) => {
    expect(easterSunday(year)).toBe(day);
  });

  it('are those of the Algemene termijnenwet', () => {
    // 2026: New Year, Good Friday, Easter Monday, King's Day, Liberation Day, Ascension, Whit Monday, Christmas.
    for (const day of ['01-01', '04-03', '04-06', '04-27', '05-05', '05-14', '05-25', '12-25', '12-26'])
      expect(isRestDay(`2026-${day}`), day).toBe(true);
    for (const day of ['01-02', '04-28', '05-15', '12-24', '12-31'])
      expect(isRestDay(`2026-${day}`), day).toBe(false);
    // In 2025 King's Day is on a Saturday already; the Sunday is one anyhow, the Monday is not.
    expect(isRestDay('2025-04-26')).toBe(true);
    expect(isRestDay('2025-04-28')).toBe(false);
  });

  it('a day is that of the Netherlands', () => {
    expect(dayOf(new Date('2026-05-22T21:59:59Z'))).toBe('2026-05-22');
    expect(dayOf(new Date('2026-05-22T22:00:00Z'))).toBe('2026-05-23');
  });
});
