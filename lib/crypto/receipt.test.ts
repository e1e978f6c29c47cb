import { createHash, createHmac, sign } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { describe, expect, it } from 'vitest';
import type { CastRequest } from './ballot';
import { concat, toHex, u32, utf8 } from './bytes';
import * as receipts from './receipt';
import { hex, nodePrivateKey, otherHex, vectors } from './testing/vectors';

const cases = vectors.receipts.map((vector, i) => {
  const request = vectors.ballots[i]?.request as unknown as CastRequest;
  return { vector, request, answer: vector.answer as receipts.CastOk, seq: request.vote.seq };
});

/** The answer with its receipt changed and signed again by the real log key: a lying ballot box. */
function resigned(
  answer: receipts.CastOk,
  logSeed: string,
  change: Partial<receipts.Receipt>,
): receipts.CastOk {
  const receipt = { ...answer.receipt, ...change };
  return {
    ...answer,
    receipt,
    receiptSig: toHex(ed25519.sign(receipts.receiptBytes(receipt), hex(logSeed))),
  };
}

describe.each(cases)('receipt of ballot $seq', ({ vector, request, answer, seq }) => {
  const node = (data: Uint8Array) => createHash('sha256').update(data).digest('hex');

  it('tag and opening, by noble and by node:crypto', () => {
    expect(toHex(receipts.tagOf(hex(vector.kTag), hex(request.vote.key)))).toBe(answer.tag);
    const byNode = createHmac('sha256', hex(vector.kTag)).update(hex(request.vote.key)).digest('hex');
    expect(byNode).toBe(answer.tag);
    expect(toHex(receipts.tagOpening(hex(answer.r1), hex(answer.tag), seq))).toBe(vector.open1);
    expect(node(concat(utf8('wijkcheque/tag/v1'), hex(answer.r1), hex(answer.tag), u32(seq)))).toBe(
      vector.open1,
    );
  });

  it('leaf, its hash in the tree and the word to search with', () => {
    const leaf = receipts.leafData(hex(vector.open1), hex(vector.open2));
    expect(leaf).toHaveLength(64);
    expect(toHex(leaf)).toBe(vector.leafData);
    expect(node(concat(Uint8Array.of(0), leaf))).toBe(vector.merkleLeafHash);
    expect(toHex(sha256(concat(Uint8Array.of(0), leaf)))).toBe(vector.merkleLeafHash);
    expect(receipts.makeReceipt(leaf, request.vote.round)).toEqual(answer.receipt);
    expect(receipts.formatTrack(answer.receipt.track)).toBe(vector.trackPrinted);
  });

  it('signature and fingerprint of the log key, by noble and by node:crypto', () => {
    const bytes = receipts.receiptBytes(answer.receipt);
    expect(new TextDecoder().decode(bytes)).toBe(vector.signed);
    expect(toHex(ed25519.sign(bytes, hex(vector.logSeed)))).toBe(answer.receiptSig);
    expect(sign(null, bytes, nodePrivateKey(vector.logSeed, vector.logKey)).toString('hex')).toBe(
      answer.receiptSig,
    );
    expect(node(hex(vector.logKey)).slice(0, 16)).toBe(vector.logKeyFingerprint);
    expect(toHex(sha256(hex(vector.logKey)).slice(0, 8))).toBe(vector.logKeyFingerprint);
  });

  it('is accepted by the browser', () => {
    const { track } = answer.receipt;
    expect(receipts.checkReceipt(request, answer, vector.logKey)).toEqual({ ok: true, value: { track } });
  });

  const { receipt } = answer;
  const sealed = (change: Partial<receipts.Receipt>) => resigned(answer, vector.logSeed, change);
  it.each<[string, receipts.CastOk, string]>([
    ['a receipt of another round', sealed({ round: 'oosterheem-2026' }), 'WRONG_ROUND'],
    ['a changed signature', { ...answer, receiptSig: otherHex(answer.receiptSig) }, 'BAD_RECEIPT_SIGNATURE'],
    [
      'an upper-case signature',
      { ...answer, receiptSig: answer.receiptSig.toUpperCase() },
      'BAD_RECEIPT_SIGNATURE',
    ],
    ['an empty signature', { ...answer, receiptSig: '' }, 'BAD_RECEIPT_SIGNATURE'],
    [
      'a leaf that was not signed',
      { ...answer, receipt: { ...receipt, leaf: otherHex(receipt.leaf) } },
      'BAD_RECEIPT_SIGNATURE',
    ],
    [
      'a track that was not signed',
      { ...answer, receipt: { ...receipt, track: '0000000000' } },
      'BAD_RECEIPT_SIGNATURE',
    ],
    ['a signed leaf with another content', sealed({ leaf: otherHex(receipt.leaf) }), 'BAD_LEAF'],
    ['a signed leaf with another tag', sealed({ leaf: `00${receipt.leaf.slice(2)}` }), 'BAD_LEAF'],
    ['a short leaf', sealed({ leaf: receipt.leaf.slice(2) }), 'BAD_RECEIPT_SIGNATURE'],
    ['a signed track of another leaf', sealed({ track: '0000000000' }), 'BAD_LEAF'],
    ['another r1', { ...answer, r1: otherHex(answer.r1) }, 'BAD_LEAF'],
    ['a short r1', { ...answer, r1: answer.r1.slice(2) }, 'BAD_LEAF'],
    ['another tag', { ...answer, tag: otherHex(answer.tag) }, 'BAD_LEAF'],
    ['an upper-case tag', { ...answer, tag: `AB${answer.tag.slice(2)}` }, 'BAD_LEAF'],
  ])('is refused with %s', (_, changed, error) => {
    expect(receipts.checkReceipt(request, changed, vector.logKey)).toEqual({ ok: false, error });
  });

  it('is refused under another log key, or one that is none', () => {
    const other = vectors.derivations[0]?.publicKey ?? '';
    for (const key of [other, vector.logKey.toUpperCase(), '', '00'.repeat(32), 'ff'.repeat(32)]) {
      const checked = receipts.checkReceipt(request, answer, key);
      expect(checked).toEqual({ ok: false, error: 'BAD_RECEIPT_SIGNATURE' });
    }
  });

  it.each<[string, CastRequest]>([
    ['content', { ...request, alloc: [[77, 500]] }],
    ['r2', { ...request, r2: otherHex(request.r2) }],
    ['version', { ...request, vote: { ...request.vote, seq: seq + 1 } }],
  ])('is refused for a ballot with another %s', (_, changed) => {
    expect(receipts.checkReceipt(changed, answer, vector.logKey)).toEqual({ ok: false, error: 'BAD_LEAF' });
  });
});

it('a track gives back the start of the hash it was made of, and nothing else is a track', () => {
  for (const { leafData, answer } of vectors.receipts) {
    const start = receipts.trackStart(answer.receipt.track);
    expect(start && toHex(start)).toBe(createHash('sha256').update(hex(leafData)).digest('hex').slice(0, 12));
  }
  for (const wrong of ['', '0', '00000000000', '000000000U', '00000-0000', '000000000o', '0123456789\n'])
    expect(receipts.trackStart(wrong)).toBeNull();
});

it('two versions of one ballot share the tag and nothing else', () => {
  const [first, second] = vectors.receipts;
  expect(first?.answer.tag).toBe(second?.answer.tag);
  expect(first?.open1).not.toBe(second?.open1);
  expect(first?.answer.receipt.track).not.toBe(second?.answer.receipt.track);
});
