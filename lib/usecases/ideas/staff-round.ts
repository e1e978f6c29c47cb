import type { Connection } from '@/db/client';
import { findRoundRow, type RoundRow } from '@/db/queries/rounds';
import { type Actor, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';

export type StaffRoundError = 'FORBIDDEN' | 'UNKNOWN_ROUND';

/**
 * The cheque round, if this actor may work on its ideas; `lock` so that voting does not open until the transaction ends.
 * Whoever may not work everywhere is answered FORBIDDEN for a round that does not exist too, and so learns of none.
 */
export async function staffRound(
  db: Connection,
  actor: Actor,
  roundId: string,
  lock = false,
): Promise<Result<RoundRow, StaffRoundError>> {
  // Somebody who works nowhere does not even wait for a lock.
  if (!may(actor, 'see_workspace', null)) return fail('FORBIDDEN');
  const row = await findRoundRow(db, roundId, lock);
  const round = row?.kind === 'cheque' ? row : null;
  if (!may(actor, 'manage_ideas', round?.districtSlug ?? null)) return fail('FORBIDDEN');
  return round ? ok(round) : fail('UNKNOWN_ROUND');
}

/** Who did something, as an idea's history says it: a role, never a person. */
export function roleOf(actor: Actor): string {
  return actor.kind === 'staff' ? actor.role : actor.kind;
}
