import { describe, expect, it } from 'vitest';
import { amountText, readAmount } from './amountText';

describe('the amount in the text box', () => {
  it.each([
    [1500, 'nl', '15'],
    [1250, 'nl', '12,50'],
    [1205, 'en', '12.05'],
  ] as const)('%i in %s', (cents, locale, text) => expect(amountText(cents, locale)).toBe(text));

  it.each([
    ['15', 1500],
    [' € 12,50 ', 1250],
    ['', 0],
    ['0', 0],
    ['veel', null],
    ['-5', null],
    ['99999999999999', Number.MAX_SAFE_INTEGER],
  ])('%j is read as %s', (text, cents) => expect(readAmount(text)).toBe(cents));
});
