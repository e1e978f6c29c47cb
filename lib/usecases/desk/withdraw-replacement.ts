import { recordAudit } from '@/db/queries/audit';
import { decideRequest, findRequest } from '@/db/queries/desk';
import { withRole } from '@/db/queries/roles';
import { dayOf } from '@/lib/domain/amsterdam';
import { kindOfReason, type WithdrawError } from '@/lib/domain/desk';
import { type Actor, actorName } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { database } from '../system/database';
import { ACT_OF_KIND, isId, roundForStaff } from './guard';

/**
 * Takes a request back that nobody has confirmed; anyone who may ask for it may take it back. Answers the cheque's id.
 * Errors: UNKNOWN_REQUEST, FORBIDDEN.
 */
export function withdrawReplacement(
  actor: Actor,
  requestId: string,
  now: Date,
): Promise<Result<string, WithdrawError>> {
  return database().transaction(async (tx) => {
    const request = isId(requestId) ? await withRole(tx, 'roll', () => findRequest(tx, requestId)) : null;
    if (request?.state !== 'waiting') return fail('UNKNOWN_REQUEST');
    const { roundId, reason, chequeId } = request;
    const kind = kindOfReason(reason);
    const allowed = await roundForStaff(tx, actor, roundId, ACT_OF_KIND[kind]);
    if (!allowed.ok) return fail('FORBIDDEN');
    const { id: decidedBy, name: decider } = allowed.value.staff;
    const decided = { state: 'withdrawn', decidedBy, decider, decidedOn: dayOf(now), spareId: null } as const;
    await withRole(tx, 'roll', () => decideRequest(tx, requestId, decided));
    const act = 'withdraw_replacement';
    await recordAudit(tx, { at: now, actor: actorName(actor), act, subject: roundId, details: { kind } });
    return ok(chequeId);
  });
}
