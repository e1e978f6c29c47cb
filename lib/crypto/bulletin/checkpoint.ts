import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { fail, ok, type Result } from '@/lib/domain/result';
import { concat, utf8 } from '../bytes';
import { fromBase64, toBase64 } from './base64';
import { equalBytes } from './proof';
import { HASH_BYTES, isSize } from './tree';

/**
 * Checkpoints as in C2SP's `tlog-checkpoint` and `signed-note`: three lines of text (origin, size, root in base64), an
 * empty line, and signature lines. Ours have no extension lines, and one signature, by the round's log key.
 */
export interface Checkpoint {
  /** Names the log: `<host>/wijkcheque/<round>`. */
  readonly origin: string;
  /** Leaves in the tree. */
  readonly size: number;
  readonly root: Uint8Array;
}

/** Type of signature in a key id: Ed25519 over the text. */
const ED25519 = 1;
const KEY_ID = 4;
const SIGNATURE = 64;
/** More signature lines than any log has witnesses: a longer note is refused before it is read. */
const MOST_SIGNATURES = 100;

/** The signed part, with its last newline. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  if (!isOrigin(origin) || !isSize(size) || root.length !== HASH_BYTES) throw new Error('no checkpoint');
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/** A name without space, plus or control character, as the name of a key has to be. */
export function isOrigin(text: string): boolean {
  return text.length > 0 && !/[\s+\p{Cc}]/u.test(text);
}

/** First four bytes of SHA-256(origin | 0x0A | 0x01 | key). */
export function keyId(origin: string, key: Uint8Array): Uint8Array {
  return sha256(concat(utf8(origin), Uint8Array.of(0x0a, ED25519), key)).slice(0, KEY_ID);
}

/** The whole note; `sign` makes an Ed25519 signature with the private half of `key`. */
export function signCheckpoint(
  checkpoint: Checkpoint,
  key: Uint8Array,
  sign: (message: Uint8Array) => Uint8Array,
): string {
  const text = checkpointText(checkpoint);
  const { origin } = checkpoint;
  return `${text}\n— ${origin} ${toBase64(concat(keyId(origin, key), sign(utf8(text))))}\n`;
}

interface SignatureLine {
  readonly name: string;
  readonly id: Uint8Array;
  readonly signature: Uint8Array;
}

interface Note {
  readonly text: string;
  readonly checkpoint: Checkpoint;
  readonly signatures: readonly SignatureLine[];
}

const NOTE = /^(([^\n]+)\n(0|[1-9]\d{0,9})\n([^\n]+)\n)\n((?:— [^\n]+\n)+)$/;

/** What a note says, whoever signed it; `null` when it is none. */
export function readCheckpoint(note: string): Checkpoint | null {
  return readNote(note)?.checkpoint ?? null;
}

function readNote(note: string): Note | null {
  const [, text = '', origin = '', size = '', root = '', lines = ''] = NOTE.exec(note) ?? [];
  const bytes = fromBase64(root);
  if (!isOrigin(origin) || !isSize(Number(size)) || bytes?.length !== HASH_BYTES) return null;
  const written = lines.slice(0, -1).split('\n');
  if (written.length > MOST_SIGNATURES) return null;
  const signatures = written.map(readSignature);
  if (!signatures.every((line) => line !== null)) return null;
  return { text, checkpoint: { origin, size: Number(size), root: bytes }, signatures };
}

function readSignature(line: string): SignatureLine | null {
  const [, name = '', encoded = ''] = /^— (\S+) (\S+)$/.exec(line) ?? [];
  const bytes = fromBase64(encoded);
  // Other types of signature have other lengths; whatever comes behind the key id is theirs.
  if (!isOrigin(name) || !bytes || bytes.length <= KEY_ID) return null;
  return { name, id: bytes.slice(0, KEY_ID), signature: bytes.slice(KEY_ID) };
}

export type CheckpointError = 'MALFORMED' | 'OTHER_ORIGIN' | 'NOT_SIGNED' | 'BAD_SIGNATURE';

/**
 * Reads a checkpoint and believes it only under this origin and log key. Lines of others (witnesses) are ignored; a line
 * with the log's own name and key id must fit. Errors: MALFORMED, OTHER_ORIGIN, NOT_SIGNED (no line of this key),
 * BAD_SIGNATURE.
 */
export function verifyCheckpoint(
  note: string,
  log: { readonly origin: string; readonly key: Uint8Array },
): Result<Checkpoint, CheckpointError> {
  const read = readNote(note);
  if (!read) return fail('MALFORMED');
  if (read.checkpoint.origin !== log.origin) return fail('OTHER_ORIGIN');
  const id = keyId(log.origin, log.key);
  const own = read.signatures.filter((line) => line.name === log.origin && equalBytes(line.id, id));
  if (own.length === 0) return fail('NOT_SIGNED');
  const message = utf8(read.text);
  const fits = own.every(
    ({ signature }) =>
      signature.length === SIGNATURE && ed25519.verify(signature, message, log.key, { zip215: false }),
  );
  return fits ? ok(read.checkpoint) : fail('BAD_SIGNATURE');
}
