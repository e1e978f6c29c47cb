import { recordAudit } from '@/db/queries/audit';
import { findRetention, saveRetention } from '@/db/queries/retention';
import { LEAST_OBJECTION_DAYS, MOST_OBJECTION_DAYS } from '@/lib/domain/objection-period';
import { type Actor, actorName } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { ObjectionDaysError } from '@/lib/domain/retention';
import { database } from '../system/database';
import { findOwnRound } from './own-round';

/**
 * Sets the days for objections of a round, with its log line. Six weeks at least; once the outcome is published only
 * longer. `days` comes from a form. Errors: see {@link ObjectionDaysError}.
 */
export async function setObjectionDays(
  actor: Actor,
  roundId: string,
  days: string,
  now: Date,
): Promise<Result<number, ObjectionDaysError>> {
  return database().transaction(async (tx): Promise<Result<number, ObjectionDaysError>> => {
    const round = await findOwnRound(tx, actor, { roundId, act: 'destroy_keys', lock: true });
    if (!round.ok) return round;
    const kept = await findRetention(tx, roundId);
    if (kept.destroyedAt) return fail('DESTROYED');
    const count = /^\s*\d{1,4}\s*$/.test(days) ? Number(days) : Number.NaN;
    if (!(count >= LEAST_OBJECTION_DAYS && count <= MOST_OBJECTION_DAYS)) return fail('BAD_DAYS');
    if (kept.publishedAt && count < kept.objectionDays) return fail('ONLY_LONGER');
    await saveRetention(tx, roundId, { objectionDays: count });
    await recordAudit(tx, {
      at: now,
      actor: actorName(actor),
      act: 'set_objection_days',
      subject: roundId,
      details: { from: kept.objectionDays, to: count },
    });
    return ok(count);
  });
}
