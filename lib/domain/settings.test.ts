import { describe, expect, it } from 'vitest';
import { readSetting, yearsBefore } from './settings';

describe('a setting', () => {
  it.each([
    ['1', 1],
    [' 90 ', 90],
  ])('%j is %s days', (text, value) => {
    expect(readSetting('mailDays', text)).toEqual({ ok: true, value });
  });

  it.each(['', '0', '91', '1.5', '-1', '1e1', 'zeven', '00000'])('%j is refused', (text) => {
    expect(readSetting('mailDays', text)).toEqual({ ok: false, error: 'BAD_NUMBER' });
  });
});

it('years are years of the calendar', () => {
  expect(yearsBefore(new Date('2026-09-01T09:00:00Z'), 7)).toEqual(new Date('2019-09-01T09:00:00Z'));
});
