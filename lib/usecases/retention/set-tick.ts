import { recordAudit } from '@/db/queries/audit';
import { findRetention, removeTick, saveTick } from '@/db/queries/retention';
import { type Actor, actorName } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { RETENTION_ITEMS, type TickError } from '@/lib/domain/retention';
import { database } from '../system/database';
import { endOf } from './get-retention';
import { findOwnRound } from './own-round';

/**
 * Says, or takes back, that one thing on the list was done; it stays with the name of who said it. Only after the period
 * for objections: before it nobody can know that none will come. Errors: see {@link TickError}.
 */
export async function setTick(
  actor: Actor,
  roundId: string,
  given: { readonly item: string; readonly done: boolean },
  now: Date,
): Promise<Result<null, TickError>> {
  return database().transaction(async (tx): Promise<Result<null, TickError>> => {
    const round = await findOwnRound(tx, actor, { roundId, act: 'destroy_keys', lock: true });
    if (!round.ok) return round;
    const item = RETENTION_ITEMS.find((one) => one === given.item);
    if (!item) return fail('UNKNOWN_ITEM');
    if (round.value.phase === 'archived') return fail('DESTROYED');
    const endsAt = endOf(await findRetention(tx, roundId));
    if (round.value.phase !== 'published' || !endsAt) return fail('NOT_PUBLISHED');
    if (now < endsAt) return fail('TOO_EARLY');
    const by = actorName(actor);
    if (given.done) await saveTick(tx, { roundId, item, at: now, by });
    else await removeTick(tx, roundId, item);
    const details = { item, done: given.done };
    await recordAudit(tx, { at: now, actor: by, act: 'tick_retention', subject: roundId, details });
    return ok(null);
  });
}
