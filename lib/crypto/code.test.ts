import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALPHABET, base32, CODE_LENGTH, formatCode, makeCode, parseCode, readTrack } from './code';
import { hex, vectors } from './testing/vectors';

const code = fc.uint8Array({ minLength: 15, maxLength: 15 }).map(makeCode);
const place = fc.nat({ max: CODE_LENGTH - 1 });

describe('the vectors', () => {
  it.each(vectors.codes.made)('makes $printed', ({ random, code, printed }) => {
    expect(makeCode(hex(random))).toBe(code);
    expect(formatCode(code)).toBe(printed);
  });

  it.each(vectors.codes.valid)('reads "$typed"', ({ typed, code }) => {
    expect(parseCode(typed)).toEqual({ ok: true, value: code });
  });

  it.each(vectors.codes.invalid)('refuses "$typed" with $error', ({ typed, error }) => {
    expect(parseCode(typed)).toEqual({ ok: false, error });
  });
});

describe('the check symbol', () => {
  it('catches every single wrong symbol of a code, all 16 × 31 of them', () => {
    fc.assert(
      fc.property(code, (valid) => {
        for (let at = 0; at < CODE_LENGTH; at++) {
          for (const symbol of ALPHABET) {
            const typed = valid.slice(0, at) + symbol + valid.slice(at + 1);
            expect(parseCode(typed).ok).toBe(symbol === valid[at]);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('catches every swap of two different symbols, neighbours or not', () => {
    fc.assert(
      fc.property(code, (valid) => {
        for (let a = 0; a < CODE_LENGTH; a++) {
          for (let b = a + 1; b < CODE_LENGTH; b++) {
            const symbols = [...valid];
            [symbols[a], symbols[b]] = [symbols[b] ?? '', symbols[a] ?? ''];
            expect(parseCode(symbols.join('')).ok).toBe(valid[a] === valid[b]);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('passes about one in 32 of wrong codes, no more', () => {
    const wrong = fc.sample(fc.array(fc.constantFrom(...ALPHABET), { minLength: 16, maxLength: 16 }), 4000);
    const passed = wrong.filter((symbols) => parseCode(symbols.join('')).ok).length;
    expect(passed / wrong.length).toBeLessThan(0.06);
  });
});

describe('typing', () => {
  it('forgives case, separators anywhere, and I, L and O', () => {
    const separator = fc.constantFrom('', '-', ' ', '\u00a0', '\u2011', '\u2013', '\u00ad', '\u200b', '\t');
    const separators = fc.array(separator, { minLength: 17, maxLength: 17 });
    const spelling = fc.array(fc.constantFrom('upper', 'lower', 'alike'), { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(code, separators, spelling, (valid, between, how) => {
        const typed = [...valid].map((symbol, i) => {
          const alike = symbol === '1' ? 'l' : symbol === '0' ? 'o' : symbol;
          const spelled = how[i] === 'alike' ? alike : how[i] === 'lower' ? symbol.toLowerCase() : symbol;
          return (between[i] ?? '') + spelled;
        });
        expect(parseCode(typed.join('') + (between[16] ?? ''))).toEqual({ ok: true, value: valid });
      }),
    );
  });

  it.each(['ß', 'ı', 'é', 'U', 'u', '٣', '😀', '_'])('does not take %s for a symbol', (symbol) => {
    expect(parseCode(`${'7K3FQ9ZT2MX4V8BH'.slice(0, 15)}${symbol}`)).toEqual({
      ok: false,
      error: 'BAD_SYMBOL',
    });
  });

  it('round-trips through print', () => {
    fc.assert(fc.property(code, (valid) => parseCode(formatCode(valid)).ok));
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof parseCode(text).ok === 'boolean'));
  });
});

describe('makeCode', () => {
  it('uses the low five bits of each byte, so all symbols are equally likely', () => {
    fc.assert(
      fc.property(
        place,
        fc.nat({ max: 7 }),
        fc.uint8Array({ minLength: 15, maxLength: 15 }),
        (at, high, bytes) => {
          const other = bytes.map((byte, i) => (i === at ? (byte & 31) | (high << 5) : byte));
          expect(makeCode(other)).toBe(makeCode(bytes));
        },
      ),
    );
  });

  it('refuses another amount of randomness', () => {
    expect(() => makeCode(new Uint8Array(14))).toThrow();
  });
});

describe('base32', () => {
  it('reads most significant bits first', () => {
    expect(base32(Uint8Array.of(0b11111_000, 0b01_000000), 3)).toBe('Z10');
  });
});

describe('the word of a stembewijs', () => {
  it.each(['7K3FQ-9ZT2M', '7k3fq9zt2m', ' 7K3FQ 9ZT2M\n', '7K3FQ\u20119ZT2M'])('is read from %j', (typed) => {
    expect(readTrack(typed)).toBe('7K3FQ9ZT2M');
  });

  it('takes I and L for 1 and O for 0', () => {
    expect(readTrack('ilo00-00000')).toBe('1100000000');
  });

  it.each(['', '7K3FQ-9ZT2', '7K3FQ-9ZT2MM', 'U000000000', '{"v":1}'])('is not read from %j', (typed) => {
    expect(readTrack(typed)).toBeNull();
  });
});
