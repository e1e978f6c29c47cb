import { type KeyObject, sign } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Connection } from '@/db/client';
import { getBoxRound } from '@/db/queries/box';
import { findLastCheckpoint, insertCheckpoint, insertLog, listLog } from '@/db/queries/bulletin';
import {
  type CompactRange,
  EMPTY_RANGE,
  equalBytes,
  extendRange,
  leafHash,
  rangeRoot,
  signCheckpoint,
  verifyCheckpoint,
} from '@/lib/crypto/bulletin';
import { fail, ok, type Result } from '@/lib/domain/result';
import { openRoundKeys } from '../ballots/round-keys';
import { readKeptCheckpoint } from './kept-copy';

/** A round's log, with what it takes to append to it and sign. */
export interface BulletinLog {
  readonly round: string;
  readonly origin: string;
  readonly publicKey: Uint8Array;
  readonly privateKey: KeyObject;
  /** All leaves so far, as far as the tree needs them. */
  readonly range: CompactRange;
  /** The last checkpoint; empty before the first. */
  readonly checkpoint: string;
}

/**
 * `BULLETIN_ROLLED_BACK`: the stored log does not extend the checkpoint that was kept outside the database, or its own.
 * Most likely an older copy of the database was put back. Nothing is signed, since a log that forgets a leaf which it
 * has promised is what the register exists to show.
 */
export type BulletinError = 'BULLETIN_ROLLED_BACK';

/** Leaves that are hashed in one go: a few milliseconds. */
const AT_ONCE = 500;

/** Logs that this process has read from their first leaf to this checkpoint: appending then needs no older leaf. */
const read = new Map<string, { readonly checkpoint: string; readonly range: CompactRange }>();

/** What {@link loadLog} may build on next time. Call it after COMMIT only. */
export function rememberLog({ publicKey, checkpoint, range }: BulletinLog): void {
  read.set(keyName(publicKey), { checkpoint, range });
}

function keyName(publicKey: Uint8Array): string {
  return Buffer.from(publicKey).toString('hex');
}

/** A log without leaves, for the opening statement. */
export async function newLog(tx: Connection, round: string, origin: string): Promise<BulletinLog> {
  const keys = await getBoxRound(tx, round);
  if (!keys) throw new Error('a round without a box');
  const { logKey } = openRoundKeys(round, keys);
  return { round, origin, publicKey: keys.logKey, privateKey: logKey, range: EMPTY_RANGE, checkpoint: '' };
}

/**
 * The stored log of a round, held against its own last checkpoint and against the one kept outside; null when the round
 * has none (it opened before there were registers). Call it as role `box`, with the log's lock.
 */
export async function loadLog(
  tx: Connection,
  round: string,
): Promise<Result<BulletinLog | null, BulletinError>> {
  const fresh = await newLog(tx, round, '');
  const last = await findLastCheckpoint(tx, round);
  const kept = readKeptCheckpoint(round, fresh.publicKey);
  if (!last) return kept === null ? ok(null) : fail('BULLETIN_ROLLED_BACK');
  const origin = last.text.slice(0, last.text.indexOf('\n'));
  const loaded = { ...fresh, origin, checkpoint: last.text };
  const known = read.get(keyName(fresh.publicKey));
  if (known?.checkpoint === last.text && (kept === null || kept === last.text)) {
    return ok({ ...loaded, range: known.range });
  }
  const range = await readThrough(tx, loaded, kept);
  return range ? ok({ ...loaded, range }) : fail('BULLETIN_ROLLED_BACK');
}

/** All leaves from the first, through both checkpoints; null when one of them is for other leaves than these. */
async function readThrough(
  tx: Connection,
  { round, origin, publicKey, checkpoint }: BulletinLog,
  kept: string | null,
): Promise<CompactRange | null> {
  const own = verifyCheckpoint(checkpoint, { origin, key: publicKey });
  const outside = kept === null ? own : verifyCheckpoint(kept, { origin, key: publicKey });
  if (!own.ok || !outside.ok || outside.value.size > own.value.size) return null;
  const leaves = await listLog(tx, round);
  if (leaves.length !== own.value.size) return null;
  const older = await hashAll(EMPTY_RANGE, leaves.slice(0, outside.value.size));
  if (!equalBytes(rangeRoot(older), outside.value.root)) return null;
  const range = await hashAll(older, leaves.slice(outside.value.size));
  return equalBytes(rangeRoot(range), own.value.root) ? range : null;
}

/** In parts, so that ballots that come in meanwhile are answered. */
async function hashAll(range: CompactRange, leaves: readonly Uint8Array[]): Promise<CompactRange> {
  let hashed = range;
  for (let i = 0; i < leaves.length; i += AT_ONCE) {
    hashed = extendRange(hashed, leaves.slice(i, i + AT_ONCE).map(leafHash));
    await nextTurn();
  }
  return hashed;
}

/** Appends leaves and signs the log with them, in the caller's transaction; O(log n) besides the new leaves. */
export async function appendSigned(
  tx: Connection,
  log: BulletinLog,
  leaves: readonly Uint8Array[],
): Promise<BulletinLog> {
  const { round, origin, publicKey, privateKey } = log;
  const range = extendRange(log.range, leaves.map(leafHash));
  const { size } = range;
  const text = signCheckpoint({ origin, size, root: rangeRoot(range) }, publicKey, (message) =>
    sign(null, message, privateKey),
  );
  await insertLog(tx, round, log.range.size, leaves);
  await insertCheckpoint(tx, { round, size, text });
  return { ...log, range, checkpoint: text };
}
