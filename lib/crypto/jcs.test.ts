import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Canonical, jcs } from './jcs';
import { vectors } from './testing/vectors';

/** RFC 8785 written again in another way: characters and numbers one at a time, keys by insertion. */
function independent(value: unknown): string {
  if (value === null) return 'null';
  if (value === true) return 'true';
  if (value === false) return 'false';
  if (typeof value === 'number') return value === 0 ? '0' : BigInt(value).toString();
  if (typeof value === 'string') return spelled(value);
  if (Array.isArray(value)) return `[${value.map(independent).join(',')}]`;
  const sorted: [string, unknown][] = [];
  for (const entry of Object.entries(value as object)) {
    const at = sorted.findIndex(([key]) => before(entry[0], key));
    sorted.splice(at < 0 ? sorted.length : at, 0, entry);
  }
  return `{${sorted.map(([key, item]) => `${spelled(key)}:${independent(item)}`).join(',')}}`;
}

function before(a: string, b: string): boolean {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    if (a.charCodeAt(i) !== b.charCodeAt(i)) return a.charCodeAt(i) < b.charCodeAt(i);
  }
  return a.length < b.length;
}

function spelled(text: string): string {
  const short: Record<number, string> = { 8: 'b', 9: 't', 10: 'n', 12: 'f', 13: 'r', 34: '"', 92: '\\' };
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (short[unit] !== undefined) out += `\\${short[unit]}`;
    else out += unit < 32 ? `\\u00${unit.toString(16).padStart(2, '0')}` : text.charAt(i);
  }
  return `"${out}"`;
}

const text = fc.string({ unit: 'binary' });
const { value: anything } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    text,
    fc.array(tie('value')),
    fc.dictionary(text, tie('value')),
  ),
}));

describe('jcs', () => {
  it.each(vectors.jcs)('$text', ({ value, text, sha256 }) => {
    const canonical = jcs(value as unknown as Canonical);
    expect(canonical).toBe(text);
    expect(createHash('sha256').update(canonical).digest('hex')).toBe(sha256);
  });

  it('agrees with an independent serializer', () => {
    fc.assert(
      fc.property(anything, (value) => {
        expect(jcs(value as Canonical)).toBe(independent(value));
      }),
      { numRuns: 1000 },
    );
  });

  it('is a fixed point: parsing and writing again changes nothing', () => {
    fc.assert(
      fc.property(anything, (value) => {
        const once = jcs(value as Canonical);
        expect(jcs(JSON.parse(once) as Canonical)).toBe(once);
      }),
    );
  });

  it('writes minus zero as zero', () => {
    expect(jcs([-0])).toBe('[0]');
  });

  it.each([0.5, 1e21, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('throws on %s', (value) => {
    expect(() => jcs(value)).toThrow();
  });

  it.each(['\ud800', 'a\udc00b', '\udc00\ud800'])('throws on half a surrogate pair (%j)', (value) => {
    expect(() => jcs(value)).toThrow();
    expect(() => jcs({ [value]: 1 })).toThrow();
  });
});
