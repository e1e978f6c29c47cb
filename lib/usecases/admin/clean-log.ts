import { deleteLogBefore, recordAudit } from '@/db/queries/audit';
import { readSettings } from '@/db/queries/settings';
import { actorName } from '@/lib/domain/permissions';
import { yearsBefore } from '@/lib/domain/settings';
import { database } from '../system/database';
import { sometimes } from '../system/sometimes';

/** The clock ticks every few seconds; years are looked at once an hour. */
const LOOK_MS = 3_600_000;

/**
 * Erases lines of the log book that are older than the years for which it is kept, and writes down how many and from
 * before when. Returns how many.
 */
export function cleanLog(now: Date): Promise<number> {
  return database().transaction(async (tx) => {
    const { logYears } = await readSettings(tx);
    const before = yearsBefore(now, logYears);
    const lines = await deleteLogBefore(tx, before);
    if (lines === 0) return 0;
    const actor = actorName({ kind: 'system', name: 'clock' });
    const details = { lines, years: logYears, before: before.toISOString() };
    await recordAudit(tx, { at: now, actor, act: 'clean_log', subject: 'log', details });
    return lines;
  });
}

/** {@link cleanLog}, for a clock that asks too often. */
export const cleanLogSometimes = sometimes(LOOK_MS, cleanLog);
