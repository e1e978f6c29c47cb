import type { Connection } from '@/db/client';
import { countCheques, countHouseholds } from '@/db/queries/register';
import { countBoxRows, findRetention, listTicks, type RetentionRow } from '@/db/queries/retention';
import { withRole } from '@/db/queries/roles';
import { objectionEndsAt } from '@/lib/domain/objection-period';
import type { Actor } from '@/lib/domain/permissions';
import { ok, type Result } from '@/lib/domain/result';
import type { DestroyedCounts, RetentionAccessError, RetentionView } from '@/lib/domain/retention';
import { database } from '../system/database';
import { historyDays } from './history-days';
import { findOwnRound } from './own-round';

/** How far a round is on the way to its destruction of keys, for who may do that. Errors: UNKNOWN_ROUND, FORBIDDEN. */
export async function getRetention(
  actor: Actor,
  roundId: string,
  now: Date,
): Promise<Result<RetentionView, RetentionAccessError>> {
  return database().transaction(async (tx): Promise<Result<RetentionView, RetentionAccessError>> => {
    const round = await findOwnRound(tx, actor, { roundId, act: 'destroy_keys' });
    if (!round.ok) return round;
    const kept = await findRetention(tx, roundId);
    const endsAt = endOf(kept);
    const { title, sample, phase } = round.value;
    const { objectionDays, publishedAt, archiveTakenAt, destroyedAt, historyUntil, cleanedAt } = kept;
    return ok({
      ...{ roundId, title, sample, phase },
      ...{ objectionDays, publishedAt, endsAt, archiveTakenAt, destroyedAt, historyUntil },
      due: phase === 'published' && endsAt !== null && now >= endsAt,
      ticks: await listTicks(tx, roundId),
      cleaned: cleanedAt !== null,
      counts: await countLinks(tx, roundId),
      historyDays: historyDays(),
    });
  });
}

export type { RetentionView };

/** The last day of the period, as a moment in it. */
export function lastDayOf(endsAt: Date): Date {
  return new Date(endsAt.getTime() - 1);
}

/** The first moment after the period for objections; null before publication. */
export function endOf({ publishedAt, objectionDays }: RetentionRow): Date | null {
  return publishedAt && objectionEndsAt(publishedAt, objectionDays);
}

/** Rows that hold something of a household or a key of this round, within the caller's transaction. */
export async function countLinks(tx: Connection, roundId: string): Promise<DestroyedCounts> {
  const rollCounts = await withRole(tx, 'roll', async () => ({
    households: await countHouseholds(tx, roundId),
    cheques: await countCheques(tx, roundId),
  }));
  return { ...rollCounts, ...(await withRole(tx, 'box', () => countBoxRows(tx, roundId))) };
}
