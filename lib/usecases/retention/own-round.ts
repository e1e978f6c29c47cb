import type { Connection } from '@/db/client';
import { findRoundRow, type RoundRow } from '@/db/queries/rounds';
import { type Actor, may, type StaffAct } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';

/**
 * A cheque round on which this actor may do this. Whoever may not work anywhere learns nothing about which rounds exist.
 * `lock` for the length of the transaction. Errors: UNKNOWN_ROUND, FORBIDDEN.
 */
export async function findOwnRound(
  db: Connection,
  actor: Actor,
  given: { readonly roundId: string; readonly act: StaffAct; readonly lock?: boolean },
): Promise<Result<RoundRow, 'UNKNOWN_ROUND' | 'FORBIDDEN'>> {
  if (!may(actor, 'see_workspace', null)) return fail('FORBIDDEN');
  const row = await findRoundRow(db, given.roundId, given.lock);
  if (row?.kind !== 'cheque') return fail('UNKNOWN_ROUND');
  return may(actor, given.act, row.districtSlug) ? ok(row) : fail('FORBIDDEN');
}
