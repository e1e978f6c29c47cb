import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { readCheckpoint } from '@/lib/crypto/bulletin';
import { readEnv } from '@/lib/env';
import { log } from '../system/log';

/**
 * What this machine last signed, in the data folder and so outside the database: a database that was put back to an older
 * state does not know what it has forgotten, this copy does. Named by the log's key, so that the same round in another
 * database is another log. Two files: the leaves, and the checkpoint over them, which is written last.
 */
function fileOf(round: string, publicKey: Uint8Array, kind: 'checkpoint' | 'leaves'): string {
  const key = createHash('sha256').update(publicKey).digest('hex').slice(0, 16);
  return path.join(readEnv().WIJKCHEQUE_DATA, 'bulletin', `${round}-${key}.${kind}`);
}

/** The last checkpoint kept here; null when there is none. */
export function readKeptCheckpoint(round: string, publicKey: Uint8Array): string | null {
  const file = fileOf(round, publicKey, 'checkpoint');
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** The leaves under it, hex. */
export function readKeptLeaves(round: string, publicKey: Uint8Array): string[] {
  const file = fileOf(round, publicKey, 'leaves');
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
}

export interface Copy {
  readonly round: string;
  readonly publicKey: Uint8Array;
  readonly checkpoint: string;
  /** All leaves under it. */
  readonly leaves: readonly Uint8Array[];
}

/**
 * Keeps a copy after COMMIT, unless a later one is there. A folder that cannot be written is no reason to stop a vote: it
 * is logged, and the protection against an older database is then missing.
 */
export function keepCopy({ round, publicKey, checkpoint, leaves }: Copy): void {
  try {
    const kept = readKeptCheckpoint(round, publicKey);
    if (sizeOf(kept) >= leaves.length) return;
    const lines = leaves.map((leaf) => `${Buffer.from(leaf).toString('hex')}\n`);
    replace(fileOf(round, publicKey, 'leaves'), lines.join(''));
    replace(fileOf(round, publicKey, 'checkpoint'), checkpoint);
  } catch (error) {
    log.error({ round, fault: (error as NodeJS.ErrnoException).code }, 'no copy of the register was kept');
  }
}

/** Leaves under a checkpoint; of a text that is none: 0. */
export function sizeOf(checkpoint: string | null): number {
  return checkpoint === null ? 0 : (readCheckpoint(checkpoint)?.size ?? 0);
}

/** Whole or not at all: a reader never meets half a file. */
function replace(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const part = `${file}.${process.pid}`;
  const handle = openSync(/*turbopackIgnore: true*/ part, 'w', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(part, file);
}
