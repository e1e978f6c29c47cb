import { setTimeout as wait } from 'node:timers/promises';
import {
  isUnwatched,
  listUncleaned,
  nextTransaction,
  rewriteTables,
  saveRetention,
} from '@/db/queries/retention';
import { database, databaseHandle } from '../system/database';
import { log } from '../system/log';

/** How long to wait for transactions that began before the destruction, and how often to look. */
const PATIENCE_MS = 3000;
const LOOK_MS = 100;

/**
 * Writes the tables anew after a destruction, so that the bytes of what was deleted are gone from their files. It needs
 * every older transaction to have ended; the server's clock tries again until it was done, also after a crash. Returns
 * the rounds that are done now.
 */
export async function cleanDestroyed(now: Date): Promise<readonly string[]> {
  const db = database();
  const rounds = await listUncleaned(db);
  if (rounds.length === 0) return [];
  try {
    const deadline = Date.now() + PATIENCE_MS;
    // The rounds were listed as destroyed, so what deleted their rows has ended.
    const next = await nextTransaction(db);
    while (!(await isUnwatched(db, next))) {
      if (Date.now() > deadline) return [];
      await wait(LOOK_MS);
    }
    await rewriteTables(databaseHandle().pool);
  } catch {
    // Only its name: the database's own words may hold values.
    log.error({ rounds }, 'the tables of destroyed rounds were not written anew yet');
    return [];
  }
  for (const roundId of rounds) await saveRetention(db, roundId, { cleanedAt: now });
  return rounds;
}
