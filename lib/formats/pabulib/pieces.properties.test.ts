import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPabulib } from './index';
import { contentOf, readInPieces } from './testing/pieces';
import { CUMULATIVE, SAMPLE } from './testing/sample';
import { Utf8Check } from './utf8';

const encoder = new TextEncoder();
const KEPT = { keepCells: true };

/** Everything that a cut may fall into: CRLF, a mark, quotes over lines, doubled quotes, signs of two to four bytes. */
const ODD = `\ufeff${SAMPLE.replace('Feest', '"Feest ""op""\nhet plein;\n\n€ 5"')
  .replace('Bankje', 'Bänkje 🪑 "de Hoek')
  .replace('2;x;', ' "2" ;"x" , x;"één')
  .replace('003;b/2,x,010;12', 'vóór";b/2,x,010;"1\n2"')
  .replace('4;010', '"4;5";010')}`.replaceAll('\n', '\r\n');

/** Pieces of files, sound and not, in any order. */
const fragments = fc.constantFrom(
  ...[
    '\n',
    '\r\n',
    ';',
    ',',
    '"',
    '""',
    '\t',
    ' ',
    'é',
    '€',
    '🪑',
    '\ufeff',
    '010',
    'x',
    '4',
    '-1',
    '"a\nb"',
  ],
  ...['META\n', 'PROJECTS\n', 'VOTES\n', 'voter_id;vote\n', '\n5;x;\n', '\n"6";010,x;\n', '\n7;x,x;"q\n'],
);
const raw = fc.constantFrom([0xc3], [0xff], [0xed, 0xa0, 0x80], [0xe2, 0x82], [0]);
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.constantFrom(0, 0, 0, 1, 30),
  added: fc.oneof({ weight: 6, arbitrary: fragments.map((text) => [...encoder.encode(text)]) }, raw),
});

const files = fc
  .record({ text: fc.constantFrom(SAMPLE, CUMULATIVE, ODD), changes: fc.array(change, { maxLength: 5 }) })
  .map(({ text, changes }) => {
    const bytes = [...encoder.encode(text)];
    for (const { at, removed, added } of changes) {
      bytes.splice(Math.floor(at * bytes.length), removed, ...added);
    }
    return Uint8Array.from(bytes);
  });

describe('a file in pieces', () => {
  it.each([
    ['approval', SAMPLE],
    ['points', CUMULATIVE],
    ['everything odd', ODD],
    ['broken', ODD.replace('"een"', '"').replace('010;500', '010;much').replace('1;010', '"1;z')],
  ])('%s: is the same cut anywhere, and byte by byte', (_, text) => {
    const bytes = encoder.encode(text);
    const whole = contentOf(readPabulib(bytes, KEPT));
    for (let cut = 0; cut <= bytes.length; cut++) {
      expect(contentOf(readInPieces(bytes, [cut]))).toEqual(whole);
    }
    expect(contentOf(readInPieces(bytes, [...bytes.keys()]))).toEqual(whole);
  });

  it('is the same in any pieces, sound or broken', () => {
    const seen = { sound: 0, broken: 0 };
    fc.assert(
      fc.property(files, fc.array(fc.nat(1000), { maxLength: 40 }), (bytes, places) => {
        const whole = readPabulib(bytes, KEPT);
        seen[whole.ok ? 'sound' : 'broken']++;
        const cuts = places.map((place) => place % (bytes.length + 1));
        expect(contentOf(readInPieces(bytes, cuts))).toEqual(contentOf(whole));
      }),
      { numRuns: 3000 },
    );
    expect(Math.min(seen.sound, seen.broken)).toBeGreaterThan(100);
  });
});

describe('checking for UTF-8 in pieces', () => {
  it('agrees with the platform on any bytes', () => {
    const sign = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 3 })
      .map((text) => [...encoder.encode(text)]);
    const edge = fc.constantFrom(
      0x41,
      10,
      0x7f,
      0x80,
      0x8f,
      0x90,
      0x9f,
      0xa0,
      0xbf,
      0xc1,
      0xc2,
      0xe0,
      0xed,
      0xf0,
      0xf4,
      0xf5,
    );
    const parts = fc.array(
      fc.oneof(
        { weight: 4, arbitrary: sign },
        edge.map((byte) => [byte]),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(parts, fc.nat(20), (some, place) => {
        const bytes = Uint8Array.from(some.flat());
        const cut = Math.min(place, bytes.length);
        const check = new Utf8Check();
        const bad =
          check.findBad(bytes.slice(0, cut), 0) >= 0 || check.findBad(bytes, cut) >= 0 || check.isOpen;
        expect(bad).toBe(!isUtf8(bytes));
      }),
      { numRuns: 5000 },
    );
  });
});

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
