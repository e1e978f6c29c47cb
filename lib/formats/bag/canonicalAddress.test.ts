import { describe, expect, it } from 'vitest';
import { canonicalAddress, readAddressParts } from './canonicalAddress';

describe('the canonical address', () => {
  it.each([
    [['2724 ab', '12', '', ''], '2724AB|12||'],
    [['2724AB', '12', 'a', ''], '2724AB|12|A|'],
    [['2724AB', '012', '', 'bis'], '2724AB|12||BIS'],
    [['2724AB', '12', 'A', '1-hg'], '2724AB|12|A|1HG'],
    [['9999ZZ', '99999', '', ''], '9999ZZ|99999||'],
  ] as const)('of %j is %s', ([postcode, number, letter, addition], expected) => {
    const parts = readAddressParts(postcode, number, letter, addition);
    expect(parts.ok && canonicalAddress(parts.value)).toBe(expected);
  });

  it.each([
    [
      ['', '', 'é', 'äöü'],
      ['BAD_POSTCODE', 'BAD_NUMBER', 'BAD_LETTER', 'BAD_ADDITION'],
    ],
    [['2724A', '1', '', ''], ['BAD_POSTCODE']],
    [['2724AB', '100000', '', ''], ['BAD_NUMBER']],
    [['2724AB', '1.5', '', ''], ['BAD_NUMBER']],
    [['2724AB', '1', '', 'ABCDE'], ['BAD_ADDITION']],
  ] as const)('refuses %j', ([postcode, number, letter, addition], codes) => {
    expect(readAddressParts(postcode, number, letter, addition)).toEqual({ ok: false, error: codes });
  });
});
