import { fromBase64, toBase64 } from '@/lib/crypto/bulletin/base64';
import { fromHex, toHex } from '@/lib/crypto/bytes';
import { readTrack } from '@/lib/crypto/code';

/** The part of a stembewijs that says nothing about the content: the signed promise. */
export interface SignedPromise {
  readonly receipt: { readonly leaf: string; readonly round: string; readonly track: string; readonly v: 1 };
  readonly receiptSig: string;
}

const LEAF_BYTES = 64;
const SIGNATURE_BYTES = 64;

/**
 * The address of the check page with the promise behind `#`, where it is not sent to a server: short enough for a QR
 * code that telephones read from paper. `origin` as in `https://voorbeeld.nl`; '' gives a path.
 */
export function ticketAddress({ receipt, receiptSig }: SignedPromise, origin = ''): string {
  const bytes = new Uint8Array([...fromHex(receipt.leaf), ...fromHex(receiptSig)]);
  const safe = toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return `${origin}${checkPath(receipt.round)}#w=${receipt.track}&b=${safe}`;
}

/** The check page with only the word of a stembewijs filled in. */
export function wordAddress(round: string, track: string): string {
  return `${checkPath(round)}#w=${track}`;
}

/** `/controle/<round>`. */
export function checkPath(round: string): string {
  return `/controle/${encodeURIComponent(round)}`;
}

/**
 * What {@link ticketAddress} or {@link wordAddress} put behind `#`: the text of a stembewijs, or its word. Nothing is
 * believed of it: the search checks word and signature. `null` when there is no stembewijs in it.
 */
export function ticketOfHash(hash: string, round: string): string | null {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const [track, text] = [params.get('w'), params.get('b')];
  if (!track) return null;
  if (text === null) return readTrack(track);
  const base64 = text.replaceAll('-', '+').replaceAll('_', '/');
  const bytes = fromBase64(base64.padEnd(Math.ceil(base64.length / 4) * 4, '='));
  if (bytes?.length !== LEAF_BYTES + SIGNATURE_BYTES) return null;
  const [leaf, receiptSig] = [toHex(bytes.subarray(0, LEAF_BYTES)), toHex(bytes.subarray(LEAF_BYTES))];
  const promise: SignedPromise = { receipt: { leaf, round, track, v: 1 }, receiptSig };
  return JSON.stringify(promise);
}
