import type { Connection } from '@/db/client';
import { findRoundRow, type RoundRow } from '@/db/queries/rounds';

import type { ChequeActKind } from '@/lib/domain/desk';
import { type Actor, may, type StaffAct } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { isFrozen } from '@/lib/domain/round';

export type Staff = Extract<Actor, { readonly kind: 'staff' }>;

/** The right that takes part in each act on a cheque. */
export const ACT_OF_KIND: Readonly<Record<ChequeActKind, StaffAct>> = {
  replace: 'replace_letter',
  void: 'void_cheque',
};

/**
 * The round, if this actor may do this in its district. Only members of staff: acts of two people compare accounts, and
 * a command line has none. Errors: UNKNOWN_ROUND, FORBIDDEN.
 */
export async function roundForStaff(
  db: Connection,
  actor: Actor,
  roundId: string,
  act: StaffAct,
): Promise<Result<{ readonly round: RoundRow; readonly staff: Staff }, 'FORBIDDEN' | 'UNKNOWN_ROUND'>> {
  const round = await findRoundRow(db, roundId);
  if (!round) return fail('UNKNOWN_ROUND');
  if (actor.kind !== 'staff' || !may(actor, act, round.districtSlug)) return fail('FORBIDDEN');
  return ok({ round, staff: actor });
}

/** Why voting in this round is not open at this moment; null when it is. The box decides again, under its lock. */
export function notVoting(round: RoundRow, now: Date): 'NOT_OPEN' | 'CLOSED' | null {
  if (!isFrozen(round.phase)) return 'NOT_OPEN';
  return round.phase !== 'voting' || now >= round.closesAt ? 'CLOSED' : null;
}

/** Anything else would be an error of the database instead of an answer. */
export function isId(value: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
}
