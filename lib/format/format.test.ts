import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatDateTime,
  formatDay,
  formatMoney,
  formatShare,
  formatTime,
  groupThousands,
} from '.';
import { formatCurrency } from './currency';

describe('formatMoney', () => {
  it.each([
    [0, '€\u00a00', '€0'],
    [500, '€\u00a05', '€5'],
    [1250, '€\u00a012,50', '€12.50'],
    [1205, '€\u00a012,05', '€12.05'],
    [124_000, '€\u00a01.240', '€1,240'],
    [123_456_789, '€\u00a01.234.567,89', '€1,234,567.89'],
    [-4000, '€\u00a0-40', '-€40'],
  ])('%i cents', (cents, nl, en) => {
    expect(formatMoney(cents, 'nl')).toBe(nl);
    expect(formatMoney(cents, 'en')).toBe(en);
  });
});

describe('formatCurrency', () => {
  it('puts the code before the amount, and nothing where there is none', () => {
    expect(formatCurrency(124_050, 'nl', 'PLN')).toBe('PLN\u00a01.240,50');
    expect(formatCurrency(-124_000, 'en', 'CHF')).toBe('CHF\u00a0-1,240');
    expect(formatCurrency(124_000, 'nl', 'XXX')).toBe('1.240');
    expect(formatCurrency(500, 'en', 'EUR')).toBe('€5');
  });
});

describe('groupThousands', () => {
  it.each([
    [999, '999', '999'],
    [1000, '1.000', '1,000'],
    [-1234567, '-1.234.567', '-1,234,567'],
  ])('%i', (value, nl, en) => {
    expect(groupThousands(value, 'nl')).toBe(nl);
    expect(groupThousands(value, 'en')).toBe(en);
  });
});

describe('formatShare', () => {
  it.each([
    [0, 600, '0%'],
    [1, 600, '<1%'],
    [6, 600, '1%'],
    [243, 597, '41%'],
    [599, 600, '99%'],
    [600, 600, '100%'],
  ])('%i of %i is %s', (part, whole, text) => {
    expect(formatShare(part, whole)).toBe(text);
  });

  it('has no answer without a whole', () => {
    expect(formatShare(0, 0)).toBeNull();
  });
});

describe('dates are shown in Amsterdam time', () => {
  const winter = '2026-12-13T19:00:00Z';
  const summer = new Date('2026-06-30T22:30:00Z');

  it('in winter one hour ahead of UTC', () => {
    expect(formatDateTime(winter, 'nl')).toBe('zondag 13 december 2026 om 20.00 uur');
    expect(formatDateTime(winter, 'en')).toBe('Sunday 13 December 2026 at 20:00');
  });

  it('in summer two, which can be the next day', () => {
    expect(formatDate(summer, 'nl')).toBe('1 juli 2026');
    expect(formatDay(summer, 'en')).toBe('Wednesday 1 July');
    expect(formatTime(summer, 'nl')).toBe('00.30 uur');
  });

  it('reads a bare date as that day', () => {
    expect(formatDate('2027-06-01', 'nl')).toBe('1 juni 2027');
  });

  it('refuses what is no date', () => {
    expect(() => formatDate('morgen', 'nl')).toThrow(RangeError);
  });
});
