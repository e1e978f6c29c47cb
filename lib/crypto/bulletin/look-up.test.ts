import { ed25519 } from '@noble/curves/ed25519.js';
import { describe, expect, it } from 'vitest';
import vectors from '@/docs/vectors/bulletin-v1.json';
import { toHex } from '../bytes';
import { fingerprintOf } from '../digest';
import { makeReceipt, receiptBytes } from '../receipt';
import { hex, otherHex } from '../testing/vectors';
import { signCheckpoint } from './checkpoint';
import { lookUp, readTicket, type SignedTicket, type Ticket } from './look-up';
import { EMPTY_RANGE, extendRange, rangeRoot } from './range';
import { checkRegister } from './register';
import { type ClosingStatement, type OpeningStatement, statementLeaf } from './statements';
import { leafHash } from './tree';

const { bulletin } = vectors;
const { origin, leaves, logKey } = bulletin;
const expected = { round: bulletin.opening.round, logKey };
const seed = hex(bulletin.logSeed);
const complete = { origin, leaves, checkpoints: bulletin.checkpoints.map(({ note }) => note) };
const open = { origin, leaves: leaves.slice(0, 4), checkpoints: complete.checkpoints.slice(0, 2) };

/** A register of these leaves, signed anew by the real log key at these sizes. */
function signedAnew(changed: readonly string[], sizes: readonly number[]) {
  const checkpoints = sizes.map((size) => {
    const range = extendRange(
      EMPTY_RANGE,
      changed.slice(0, size).map((leaf) => leafHash(hex(leaf))),
    );
    const checkpoint = { origin, size, root: rangeRoot(range) };
    return signCheckpoint(checkpoint, hex(logKey), (message) => ed25519.sign(message, seed));
  });
  return { origin, leaves: changed, checkpoints };
}

/** As the file of a stembewijs holds it. */
function promise(leaf: string, round = expected.round, by = seed): SignedTicket & { logKey: string } {
  const receipt = makeReceipt(hex(leaf), round);
  const receiptSig = toHex(ed25519.sign(receiptBytes(receipt), by));
  return { receipt, receiptSig, logKey: toHex(ed25519.getPublicKey(by)) };
}

const leafAt = (index: number) => leaves[index] ?? '';

describe('a register', () => {
  it('holds together as in the vectors, complete and while voting is open', () => {
    expect(checkRegister(complete, expected)).toMatchObject({
      ok: true,
      value: { opening: bulletin.opening, closing: bulletin.closing, checkpoints: 3 },
    });
    expect(checkRegister(open, expected)).toMatchObject({
      ok: true,
      value: { closing: null, checkpoints: 2 },
    });
    expect(checkRegister(signedAnew(leaves, [1, 4, 5]), expected)).toEqual(checkRegister(complete, expected));
  });

  const swapped = [leafAt(0), leafAt(2), leafAt(1), leafAt(3), leafAt(4)];
  const closed = (change: Partial<ClosingStatement>) => {
    const statement = { ...(bulletin.closing as ClosingStatement), ...change };
    return signedAnew([...leaves.slice(0, 4), toHex(statementLeaf(statement))], [1, 5]);
  };
  const opened = (change: Partial<OpeningStatement>) => {
    const statement = { ...(bulletin.opening as OpeningStatement), ...change };
    return signedAnew([toHex(statementLeaf(statement))], [1]);
  };
  it.each<[string, unknown, string]>([
    ['nothing', null, 'MALFORMED'],
    ['a member more', { ...complete, more: 1 }, 'MALFORMED'],
    ['upper-case leaves', { ...complete, leaves: leaves.map((leaf) => leaf.toUpperCase()) }, 'MALFORMED'],
    ['an empty leaf', { ...complete, leaves: [...leaves, ''] }, 'MALFORMED'],
    ['a checkpoint that is no text', { ...complete, checkpoints: [1] }, 'MALFORMED'],
    ['no leaves', { ...complete, leaves: [] }, 'OTHER_LOG'],
    ['another round', opened({ round: 'elsewhere' }), 'OTHER_LOG'],
    ['another log key', opened({ logKey: otherHex(logKey) }), 'OTHER_LOG'],
    ['no checkpoints', { ...complete, checkpoints: [] }, 'NOT_SIGNED'],
    ['a leaf behind the last checkpoint', { ...open, leaves: [...open.leaves, leafAt(1)] }, 'NOT_SIGNED'],
    [
      'a checkpoint that was changed',
      { ...open, checkpoints: open.checkpoints.map((c) => c.replace('\n4\n', '\n3\n')) },
      'NOT_SIGNED',
    ],
    ['another origin', { ...complete, origin: 'elsewhere.example/log' }, 'NOT_SIGNED'],
    ['leaves swapped', { ...complete, leaves: swapped }, 'CHANGED'],
    ['a leaf dropped', { ...open, leaves: open.leaves.slice(0, 3) }, 'CHANGED'],
    ['checkpoints out of order', { ...complete, checkpoints: complete.checkpoints.toReversed() }, 'CHANGED'],
    [
      'a second history under the same key',
      {
        ...signedAnew(swapped, [1, 5]),
        checkpoints: [...signedAnew(swapped, [1]).checkpoints, ...complete.checkpoints.slice(1)],
      },
      'CHANGED',
    ],
    ['a closing of another opening', closed({ opening: otherHex(bulletin.closing.opening) }), 'BAD_CLOSING'],
    ['a closing that counts other leaves', closed({ leaves: 2 }), 'BAD_CLOSING'],
    ['more ballots than cheques', closed({ ballots: 5 }), 'BAD_CLOSING'],
    ['a leaf of another length', signedAnew([leafAt(0), 'ab'], [1, 2]), 'BAD_CLOSING'],
    ['leaves behind the closing statement', signedAnew([...leaves, leafAt(1)], [5, 6]), 'BAD_CLOSING'],
  ])('is refused with %s', (_, register, error) => {
    expect(checkRegister(register, expected)).toEqual({ ok: false, error });
  });
});

describe('looking up a ballot', () => {
  it.each([1, 2, 3])('finds leaf %d by its receipt and by its word', (index) => {
    const ticket = promise(leafAt(index));
    const found = { code: 'FOUND', index, ballots: 3, closed: true };
    expect(lookUp(ticket, complete, expected)).toEqual(found);
    expect(lookUp({ track: ticket.receipt.track }, complete, expected)).toEqual(found);
    expect(lookUp(ticket, open, expected)).toEqual({ ...found, closed: false });
  });

  const missing = promise(otherHex(leafAt(1)));
  const otherSeed = hex('07'.repeat(32));
  const otherKey = ed25519.getPublicKey(otherSeed);
  const underOtherKey = promise(leafAt(1), expected.round, otherSeed);
  it.each<[string, Ticket, unknown, object]>([
    ['a promise that was not kept', missing, complete, { code: 'BROKEN_PROMISE' }],
    ['a promise that may still be kept', missing, open, { code: 'NOT_YET' }],
    ['a word that is in no register', { track: missing.receipt.track }, complete, { code: 'UNKNOWN_TRACK' }],
    ['a word that may still come', { track: missing.receipt.track }, open, { code: 'NOT_YET' }],
    ['a receipt of another round', promise(leafAt(1), 'elsewhere'), complete, { code: 'OTHER_ROUND' }],
    [
      'a register under another key than the ballot was promised by',
      underOtherKey,
      complete,
      { code: 'OTHER_REGISTER', mark: fingerprintOf(otherKey) },
    ],
    [
      'the same, where only the letter can tell the key',
      { receipt: underOtherKey.receipt, receiptSig: underOtherKey.receiptSig },
      complete,
      { code: 'BAD_RECEIPT' },
    ],
    [
      'a receipt that was changed, whatever key stands beside it',
      { ...underOtherKey, receiptSig: otherHex(underOtherKey.receiptSig) },
      complete,
      { code: 'BAD_RECEIPT' },
    ],
    [
      'a receipt that nobody signed',
      { ...missing, receiptSig: otherHex(missing.receiptSig) },
      complete,
      { code: 'BAD_RECEIPT' },
    ],
    [
      'a signed receipt with the word of another leaf',
      { ...promise(leafAt(1)), receipt: missing.receipt },
      complete,
      { code: 'BAD_RECEIPT' },
    ],
    [
      'a register that was changed',
      promise(leafAt(1)),
      { ...open, leaves: open.leaves.slice(0, 3) },
      { code: 'BAD_REGISTER', fault: 'CHANGED' },
    ],
  ])('says what is the matter with %s', (_, ticket, register, answer) => {
    expect(lookUp(ticket, register, expected)).toEqual(answer);
  });

  it('does not take a statement for a ballot', () => {
    for (const index of [0, 4]) {
      const { track } = makeReceipt(hex(leafAt(index)), expected.round);
      expect(lookUp({ track }, complete, expected)).toEqual({ code: 'UNKNOWN_TRACK' });
    }
  });
});

describe('a ticket', () => {
  const { logKey: keptKey, ...given } = promise(leafAt(1));
  it.each([
    ['a QR code', given, given],
    ['a file', { ...given, alloc: [], logKey, v: 1 }, { ...given, logKey: keptKey }],
    ['a file with something else for a key', { ...given, logKey: 'x' }, given],
    ['what a tab keeps', { request: {}, answer: { ...given, code: 'OK' } }, given],
  ])('is read from %s', (_, value, ticket) => {
    expect(readTicket(JSON.stringify(value))).toEqual(ticket);
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"receipt":1,"receiptSig":""}',
    JSON.stringify({ ...given, receiptSig: 'x' }),
    JSON.stringify({ ...given, receipt: { ...given.receipt, leaf: 'x' } }),
  ])('is not read from %s', (text) => expect(readTicket(text)).toBeNull());
});
