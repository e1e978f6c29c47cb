import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centsToDecimal } from './decimal';
import { parseAmount } from './money';

const MAX = 1_000_000_000_000;

describe('parseAmount', () => {
  it.each([
    ['0', 0],
    ['12', 1200],
    ['12,5', 1250],
    ['12,50', 1250],
    ['12.5', 1250],
    ['12.50', 1250],
    ['€ 1.234,50', 123_450],
    ['€\u00a01.234', 123_400],
    ['1234.50', 123_450],
    ['1234,50', 123_450],
    ['1.234', 123_400],
    ['1.234.567,89', 123_456_789],
    ['007', 700],
    [' 25 ', 2500],
    ['10000000000', MAX],
  ])('%s is %i cents', (text, cents) => {
    expect(parseAmount(text)).toEqual({ ok: true, value: cents });
  });

  it.each([
    ['', 'NOT_AN_AMOUNT'],
    ['€', 'NOT_AN_AMOUNT'],
    ['-5', 'NOT_AN_AMOUNT'],
    ['+5', 'NOT_AN_AMOUNT'],
    ['1e3', 'NOT_AN_AMOUNT'],
    ['0x10', 'NOT_AN_AMOUNT'],
    ['vijf', 'NOT_AN_AMOUNT'],
    ['5,', 'NOT_AN_AMOUNT'],
    [',50', 'NOT_AN_AMOUNT'],
    ['1,234', 'NOT_AN_AMOUNT'],
    ['1,234.50', 'NOT_AN_AMOUNT'],
    ['12.34.56', 'NOT_AN_AMOUNT'],
    ['1..234', 'NOT_AN_AMOUNT'],
    ['1234.5678', 'TOO_PRECISE'],
    ['12,5678', 'TOO_PRECISE'],
    ['10000000000,01', 'TOO_LARGE'],
    ['99999999999999999999', 'TOO_LARGE'],
  ])('%s is refused with %s', (text, error) => {
    expect(parseAmount(text)).toEqual({ ok: false, error });
  });

  it('reads every amount as it is written in files, and in the Dutch way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX }), (cents) => {
        const decimal = centsToDecimal(cents);
        const dutch = `€ ${Math.trunc(cents / 100)
          .toString()
          .replace(/\B(?=(\d{3})+$)/g, '.')},${decimal.slice(-2)}`;
        expect(parseAmount(decimal)).toEqual({ ok: true, value: cents });
        expect(parseAmount(dutch)).toEqual({ ok: true, value: cents });
      }),
    );
  });

  it('gives whole cents within bounds or an error, for any text', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789.,€- ') });
    fc.assert(
      fc.property(fc.oneof(fc.string(), digits), (text) => {
        const read = parseAmount(text);
        if (read.ok) {
          expect(Number.isSafeInteger(read.value)).toBe(true);
          expect(read.value).toBeGreaterThanOrEqual(0);
          expect(read.value).toBeLessThanOrEqual(MAX);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('centsToDecimal', () => {
  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [50, '0.50'],
    [-5, '-0.05'],
    [-12_345, '-123.45'],
    [MAX, '10000000000.00'],
  ])('%i is %s', (cents, text) => {
    expect(centsToDecimal(cents)).toBe(text);
  });
});
