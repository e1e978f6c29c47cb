import {
  type BulletinStatus,
  getBulletinStatus,
  listLog,
  listWaiting,
  tryLockBulletin,
} from '@/db/queries/bulletin';
import { asBox } from '@/db/queries/roles';
import { fail, ok, type Result } from '@/lib/domain/result';
import { readEnv } from '@/lib/env';
import { database } from '../system/database';
import { nextBatch } from './batch';
import { appendSigned, type BulletinError, type BulletinLog, loadLog, rememberLog } from './bulletin-log';
import { keepCopy, readKeptCheckpoint, sizeOf } from './kept-copy';

/**
 * Takes the next batch of waiting ballots into a round's register, if there is one: append, sign and store are one
 * transaction, and only one process at a time works on a log. Returns how many leaves were appended; 0 also when the
 * round is not open, or another process is at it. Error: BULLETIN_ROLLED_BACK.
 */
export async function sequence(roundId: string): Promise<Result<number, BulletinError>> {
  const least = readEnv().BULLETIN_BATCH;
  const status = await asBox(database(), (tx) => getBulletinStatus(tx, roundId));
  if (status?.phase !== 'voting') return ok(0);
  if (await hasForgotten(roundId, status)) return fail('BULLETIN_ROLLED_BACK');
  if (status.size === 0 || status.casts - (status.size - 1) < least) return ok(0);
  const appended = await append(roundId, least);
  if (!appended.ok || !appended.value) return appended.ok ? ok(0) : appended;
  const { log, count } = appended.value;
  rememberLog(log);
  const leaves = await asBox(database(), (tx) => listLog(tx, roundId));
  keepCopy({ ...log, leaves: leaves.slice(0, log.range.size) });
  return ok(count);
}

/** True when the copy outside is of a larger log: noticed at once, not only when the next batch is full. */
async function hasForgotten(roundId: string, status: BulletinStatus): Promise<boolean> {
  const kept = sizeOf(readKeptCheckpoint(roundId, status.logKey));
  if (kept <= status.size) return false;
  // Another process may have stored and kept a batch since the status was read: what is kept now was stored before now.
  const again = await asBox(database(), (tx) => getBulletinStatus(tx, roundId));
  return kept > (again?.size ?? 0);
}

/** The transaction of a batch; null when there is none after all. */
function append(
  roundId: string,
  least: number,
): Promise<Result<{ log: BulletinLog; count: number } | null, BulletinError>> {
  return asBox(database(), async (tx) => {
    if (!(await tryLockBulletin(tx, roundId))) return ok(null);
    // Each statement sees what was committed before it, so all of this is as it is since the lock was got.
    const status = await getBulletinStatus(tx, roundId);
    if (status?.phase !== 'voting') return ok(null);
    const batch = nextBatch(await listWaiting(tx, roundId), least);
    if (batch.length === 0) return ok(null);
    const log = await loadLog(tx, roundId);
    if (!log.ok) return log;
    if (!log.value) return ok(null);
    return ok({ log: await appendSigned(tx, log.value, batch), count: batch.length });
  });
}

/** Keeps a copy of a round's register outside the database as it is stored, unless it does not extend the last copy. */
export async function keepLog(roundId: string): Promise<void> {
  const stored = await asBox(
    database(),
    async (tx) => ({
      log: await loadLog(tx, roundId),
      leaves: await listLog(tx, roundId),
    }),
    { snapshot: true },
  );
  if (!stored.log.ok || !stored.log.value) return;
  const { publicKey, checkpoint } = stored.log.value;
  keepCopy({ round: roundId, publicKey, checkpoint, leaves: stored.leaves });
}
