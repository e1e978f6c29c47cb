import { ed25519 } from '@noble/curves/ed25519.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { CastCode } from '@/lib/domain/ballot';
import { fail, ok, type Result } from '@/lib/domain/result';
import { allocationOpening, type CastRequest } from './ballot';
import { concat, fromHex, isHex, toHex, u32, utf8 } from './bytes';
import { ALPHABET, base32 } from './code';
import { jcs } from './jcs';

/** A signed promise that this ballot's leaf will be in the public register. */
export interface Receipt {
  readonly leaf: string;
  readonly round: string;
  readonly track: string;
  readonly v: 1;
}

export interface CastOk {
  readonly code: 'OK';
  readonly receipt: Receipt;
  readonly receiptSig: string;
  readonly r1: string;
  readonly tag: string;
}

/** A refusal: by the box itself, or on the way to it. */
export type RefusalCode = Exclude<CastCode, 'OK'> | 'TOO_LARGE' | 'SLOW_DOWN' | 'UNKNOWN_ROUND' | 'TROUBLE';

/** What the ballot box answers. `seq` is the stored version, with STALE only. */
export type CastAnswer = CastOk | { readonly code: RefusalCode; readonly seq?: number };

/** What `mijn-stem` answers: the stored ballot (`seq` 0: none), or why not; CLOCK carries the server's time. */
export type MineAnswer =
  | { readonly alloc: CastRequest['alloc']; readonly seq: number }
  | { readonly code: RefusalCode }
  | { readonly code: 'CLOCK'; readonly now: string };

const RECEIPT_PREFIX = 'wijkcheque/receipt/v1\n';
const TRACK_SYMBOLS = 10;

/** tag = HMAC-SHA-256(kTag, public key): the register's name for a ballot, without the key. */
export function tagOf(kTag: Uint8Array, publicKey: Uint8Array): Uint8Array {
  return hmac(sha256, kTag, publicKey);
}

/** open1 = SHA-256("wijkcheque/tag/v1" | r1 | tag | seq as u32 big-endian). */
export function tagOpening(r1: Uint8Array, tag: Uint8Array, seq: number): Uint8Array {
  return sha256(concat(utf8('wijkcheque/tag/v1'), r1, tag, u32(seq)));
}

/** leafData = open1 | open2 (64 bytes). */
export function leafData(open1: Uint8Array, open2: Uint8Array): Uint8Array {
  return concat(open1, open2);
}

/** The first 50 bits of SHA-256(leafData): a word to search with, no proof by itself. */
export function trackOf(leaf: Uint8Array): string {
  return base32(sha256(leaf), TRACK_SYMBOLS);
}

/**
 * The whole bytes that a track's 50 bits begin with (six), to search by; `null` for anything but ten symbols as
 * {@link trackOf} writes them.
 */
export function trackStart(track: string): Uint8Array | null {
  const values = [...track].map((symbol) => ALPHABET.indexOf(symbol));
  if (values.length !== TRACK_SYMBOLS || values.includes(-1)) return null;
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('');
  return Uint8Array.from({ length: 6 }, (_, i) => Number.parseInt(bits.slice(8 * i, 8 * i + 8), 2));
}

/** `7K3FQ-9ZT2M`. */
export function formatTrack(track: string): string {
  return `${track.slice(0, 5)}-${track.slice(5)}`;
}

export function makeReceipt(leaf: Uint8Array, round: string): Receipt {
  return { leaf: toHex(leaf), round, track: trackOf(leaf), v: 1 };
}

/** The bytes under the log key's signature. */
export function receiptBytes(receipt: Receipt): Uint8Array {
  return utf8(RECEIPT_PREFIX + jcs({ ...receipt }));
}

export type ReceiptError = 'BAD_RECEIPT_SIGNATURE' | 'BAD_LEAF' | 'WRONG_ROUND';

/**
 * What the browser checks before it says "bewaard": the log key's signature, open1 from r1, tag and seq, and its own
 * open2 (protocol, "Receipt").
 */
export function checkReceipt(
  request: CastRequest,
  answer: CastOk,
  logKey: string,
): Result<{ readonly track: string }, ReceiptError> {
  const { receipt, receiptSig, r1, tag } = answer;
  if (receipt.round !== request.vote.round) return fail('WRONG_ROUND');
  if (!isHex(receiptSig, 64) || !isHex(logKey, 32) || !isHex(receipt.leaf, 64))
    return fail('BAD_RECEIPT_SIGNATURE');
  // RFC 8032's strict encodings, not ZIP 215's generous ones: what one program accepts, every other must.
  if (!ed25519.verify(fromHex(receiptSig), receiptBytes(receipt), fromHex(logKey), { zip215: false })) {
    return fail('BAD_RECEIPT_SIGNATURE');
  }
  if (!isHex(r1, 32) || !isHex(tag, 32)) return fail('BAD_LEAF');
  const open1 = tagOpening(fromHex(r1), fromHex(tag), request.vote.seq);
  // From the content, not from `commit`: the receipt is for what the household chose, or it is for nothing.
  const leaf = leafData(open1, allocationOpening(request.alloc, fromHex(request.r2)));
  if (toHex(leaf) !== receipt.leaf || trackOf(leaf) !== receipt.track) return fail('BAD_LEAF');
  return ok({ track: receipt.track });
}
