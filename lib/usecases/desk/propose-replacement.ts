import { randomUUID } from 'node:crypto';
import type { Connection } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { countSpares, findChequeOf, insertRequest, listRequestsAbout } from '@/db/queries/desk';
import { withRole } from '@/db/queries/roles';
import { dayOf } from '@/lib/domain/amsterdam';
import { type ChequeReason, kindOfReason, type ProposeError } from '@/lib/domain/desk';
import { type Actor, actorName } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { database } from '../system/database';
import { ACT_OF_KIND, isId, notVoting, roundForStaff, type Staff } from './guard';

/**
 * The first of two people asks to replace a letter or to declare a cheque void; the reason decides which
 * (`kindOfReason`). Nothing changes yet. Answers the request's id. Rights: replace_letter, void_cheque; only members of
 * staff, since a command line is nobody. Errors: UNKNOWN_ROUND, FORBIDDEN, NOT_OPEN, CLOSED, UNKNOWN_CHEQUE,
 * ALREADY_VOID, ALREADY_REQUESTED, NO_SPARES.
 */
export function proposeReplacement(
  actor: Actor,
  roundId: string,
  chequeId: string,
  reason: ChequeReason,
  now: Date,
): Promise<Result<string, ProposeError>> {
  const kind = kindOfReason(reason);
  return database().transaction(async (tx) => {
    const allowed = await roundForStaff(tx, actor, roundId, ACT_OF_KIND[kind]);
    if (!allowed.ok) return allowed;
    const { round, staff } = allowed.value;
    const closed = notVoting(round, now);
    if (closed) return fail(closed);
    const id = await withRole(tx, 'roll', () => propose(tx, { staff, roundId, chequeId, reason, now }));
    if (!id.ok) return id;
    // The request knows who asked for which cheque; the log book must not lead to it.
    const act = 'propose_replacement';
    await recordAudit(tx, { at: now, actor: actorName(actor), act, subject: roundId, details: { kind } });
    return id;
  });
}

interface Proposal {
  readonly staff: Staff;
  readonly roundId: string;
  readonly chequeId: string;
  readonly reason: ChequeReason;
  readonly now: Date;
}

async function propose(
  tx: Connection,
  { staff, roundId, chequeId, reason, now }: Proposal,
): Promise<Result<string, ProposeError>> {
  // Locked, so that of two people at once one is told that the other was first.
  const found = isId(chequeId) ? await findChequeOf(tx, roundId, chequeId) : null;
  if (!found) return fail('UNKNOWN_CHEQUE');
  const [earlier] = await listRequestsAbout(tx, [chequeId]);
  if (earlier) return fail(earlier.state === 'confirmed' ? 'ALREADY_VOID' : 'ALREADY_REQUESTED');
  if (kindOfReason(reason) === 'replace') {
    const spares = await countSpares(tx, roundId);
    if (!spares.some(({ areaGroup }) => areaGroup === found.cheque.areaGroup)) return fail('NO_SPARES');
  }
  const id = randomUUID();
  const proposed = { proposedBy: staff.id, proposer: staff.name, proposedOn: dayOf(now) };
  await insertRequest(tx, { id, roundId, chequeId, reason, state: 'waiting', ...proposed });
  return ok(id);
}
