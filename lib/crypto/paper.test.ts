import { createHmac, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Allocation } from '@/lib/domain/ballot';
import { allocationOpening } from './ballot';
import { toHex } from './bytes';
import { entryMac, formatStripCode, parseStripCode, signPaper, stripRowData, stripSecrets } from './paper';
import { leafData, tagOpening } from './receipt';
import { hex, nodePublicKey, vectors } from './testing/vectors';

const [strip] = vectors.strips;
if (!strip) throw new Error('no strip in the vectors');
const seed = hex(strip.seed);

describe('the code of a strip', () => {
  it.each(vectors.stripCodes.valid)('$typed', ({ typed, code }) => {
    expect(parseStripCode(typed)).toEqual({ ok: true, value: code });
  });

  it.each(vectors.stripCodes.invalid)('$typed: $error', ({ typed, error }) => {
    expect(parseStripCode(typed)).toEqual({ ok: false, error });
  });

  it('is printed in groups of four behind its U', () => {
    expect(formatStripCode('U7K3FQ9ZT2MX4V8BH')).toBe('U7K3F-Q9ZT-2MX4-V8BH');
  });
});

describe('what a strip opens', () => {
  it('is what the vectors say', () => {
    const { mark, rowKey, entryMark } = stripSecrets(seed, strip.round);
    expect(toHex(mark)).toBe(vectors.stripRow.mark);
    expect(toHex(rowKey)).toBe(vectors.stripRow.rowKey);
    expect(toHex(entryMark)).toBe(vectors.stripRow.entryMark);
    expect(stripRowData(strip.round)).toBe(vectors.stripRow.aad);
  });

  it('is another for another round', () => {
    const here = Object.values(stripSecrets(seed, strip.round)).map(toHex);
    const there = Object.values(stripSecrets(seed, 'oosterheem-2026')).map(toHex);
    expect(new Set([...here, ...there]).size).toBe(6);
  });
});

describe('a paper form', () => {
  it.each(vectors.papers)(
    'with number $seq',
    ({ alloc, entry, r2, vote, signed, sig, seq, r1, tag, leafData: leaf }) => {
      const content = alloc as unknown as Allocation;
      expect(toHex(entryMac(seed, content))).toBe(entry);
      const commit = allocationOpening(content, hex(r2));
      const paper = signPaper(seed, strip.round, commit);
      expect(paper.vote).toEqual(vote);
      expect(toHex(paper.sig)).toBe(sig);
      expect(verify(null, Buffer.from(signed), nodePublicKey(strip.publicKey), hex(sig))).toBe(true);
      expect(toHex(leafData(tagOpening(hex(r1), hex(tag), seq), commit))).toBe(leaf);
    },
  );

  it('leaves a mark that its content cannot be guessed from', () => {
    const content: Allocation = [[3, 500]];
    const guess = createHmac('sha256', Buffer.alloc(32)).update('entry/v1[[3,500]]').digest('hex');
    expect(toHex(entryMac(seed, content))).not.toBe(guess);
    expect(toHex(entryMac(seed, content))).not.toBe(toHex(entryMac(seed, [[3, 1000]])));
  });
});
