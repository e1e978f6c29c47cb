import type { Connection } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { countCheques } from '@/db/queries/register';
import { deleteRound } from '@/db/queries/rehearsal';
import { nextIdeaNumber } from '@/db/queries/review';
import { withRole } from '@/db/queries/roles';
import { findRoundRow, type RoundRow } from '@/db/queries/rounds';
import { type Actor, actorName, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { database } from '../system/database';

export type RemoveRoundError =
  | 'FORBIDDEN'
  | 'UNKNOWN_ROUND'
  /** It was not confirmed. */
  | 'NOT_SURE'
  /** Residents have seen it, or there are ideas or letters: a round like that is finished, not removed. */
  | 'NOT_EMPTY';

export type RemoveRoundResult = Result<null, RemoveRoundError>;

/**
 * Removes a round that was made by mistake: in phase `draft`, without an idea and without letters. Settings, addresses and
 * costs go with it; the line in the log book stays, with the district. A rehearsal is put away on a page of its own. Errors:
 * see {@link RemoveRoundError}; nothing changes then.
 */
export function removeRound(
  actor: Actor,
  roundId: string,
  { sure }: { readonly sure: boolean },
  now: Date,
): Promise<RemoveRoundResult> {
  return database().transaction(async (tx): Promise<RemoveRoundResult> => {
    // Whoever may not work here learns nothing about which rounds exist.
    if (!may(actor, 'see_workspace', null)) return fail('FORBIDDEN');
    const row = await findRoundRow(tx, roundId, true);
    if (row?.kind !== 'cheque' || row.rehearsalOf !== null || !row.districtSlug) return fail('UNKNOWN_ROUND');
    if (!may(actor, 'set_up_round', row.districtSlug)) return fail('FORBIDDEN');
    if (!(await isEmpty(tx, row))) return fail('NOT_EMPTY');
    if (!sure) return fail('NOT_SURE');
    await deleteRound(tx, roundId);
    const line = { at: now, actor: actorName(actor), act: 'remove_round' } as const;
    const details = { round: roundId, title: row.title };
    // Of the district: who reads its lines could no longer find those of a round that is not there.
    await recordAudit(tx, { ...line, subject: row.districtSlug, details });
    return ok(null);
  });
}

/** Nothing is in it that somebody else made, or that was made for others. */
export async function isEmpty(tx: Connection, { id, phase, rehearsalOf }: RoundRow): Promise<boolean> {
  if (phase !== 'draft' || rehearsalOf !== null) return false;
  const cheques = await withRole(tx, 'roll', () => countCheques(tx, id));
  return cheques === 0 && (await nextIdeaNumber(tx, id)) === 1;
}
