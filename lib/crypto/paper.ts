import { ed25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Allocation } from '@/lib/domain/ballot';
import { fail, ok, type Result } from '@/lib/domain/result';
import { concat, toHex, utf8 } from './bytes';
import { type CodeError, formatCode, parseCode } from './code';
import { saltFor } from './derive';
import { type Canonical, jcs } from './jcs';

/** Paper forms (docs/ballot-protocol.md, "Paper"): everything follows from the seed of the form's strip code. */

export type StripCodeError = CodeError | 'NOT_A_STRIP';

/**
 * Reads the code of a form's strip as people type it: `U` and a code, as forgiving as {@link parseCode}. The value is
 * `U` and the 16 symbols. NOT_A_STRIP when it does not begin with U: most likely the code of the letter, which nobody
 * should type at a desk.
 */
export function parseStripCode(text: string): Result<string, StripCodeError> {
  const rest = text.replace(/^[\s\u00ad\u200b-\u200d\u2010-\u2015\u2060\u2212-]*[uU]/, '');
  if (rest === text) {
    const plain = parseCode(text);
    return fail(!plain.ok && plain.error === 'EMPTY' ? 'EMPTY' : 'NOT_A_STRIP');
  }
  const code = parseCode(rest);
  if (code.ok) return ok(`U${code.value}`);
  return fail(code.error === 'EMPTY' ? 'TOO_SHORT' : code.error);
}

/** `UXXXX-XXXX-XXXX-XXXX`, as printed on the form. */
export function formatStripCode(code: string): string {
  return `U${formatCode(code.slice(1))}`;
}

/** What a strip's seed opens; none of it can be had from the strip's public key. 32 bytes each. */
export interface StripSecrets {
  /** Under which the box keeps the online key that belongs to the strip. */
  readonly mark: Uint8Array;
  /** AES-256 key of that row. */
  readonly rowKey: Uint8Array;
  /** Under which a first entry waits for the second. Another than `mark`, so the two tables do not join. */
  readonly entryMark: Uint8Array;
}

export function stripSecrets(seed: Uint8Array, roundId: string): StripSecrets {
  const salt = saltFor('strip', roundId);
  const derived = (info: string) => hkdf(sha256, seed, salt, utf8(info), 32);
  return {
    mark: derived('wijkcheque/strip-mark/v1'),
    rowKey: derived('wijkcheque/strip-row/v1'),
    entryMark: derived('wijkcheque/entry-mark/v1'),
  };
}

/** The associated data under which a strip's row is sealed. */
export function stripRowData(roundId: string): string {
  return `${roundId}|strip`;
}

/** HMAC(strip seed, "entry/v1" | JCS(alloc)): all that is kept of a first entry. */
export function entryMac(seed: Uint8Array, alloc: Allocation): Uint8Array {
  return hmac(sha256, seed, concat(utf8('entry/v1'), utf8(jcs(alloc as unknown as Canonical))));
}

/** What the strip key signs: no version, since the box gives a form the one behind whatever is stored. */
export interface PaperVote {
  readonly commit: string;
  /** The strip's public key, hex. */
  readonly key: string;
  readonly round: string;
  readonly v: 1;
}

/** The bytes under the signature of a paper form. */
export function paperBytes(vote: PaperVote): Uint8Array {
  return utf8(`wijkcheque/paper/v1\n${jcs({ ...vote })}`);
}

/** A form's signature over the commitment to its content. */
export function signPaper(seed: Uint8Array, round: string, commit: Uint8Array) {
  const vote: PaperVote = {
    commit: toHex(commit),
    key: toHex(ed25519.getPublicKey(seed)),
    round,
    v: 1,
  };
  return { vote, sig: ed25519.sign(paperBytes(vote), seed) };
}
