import { and, desc, eq, ne, sql } from 'drizzle-orm';
import type { Connection } from '../client';
import { idea, letterRun, retentionTick, round, roundNeighbourhood } from '../schema';
import { deleteHouseholds, deleteLetterRun } from './register';
import { withRole } from './roles';
import type { RoundRow } from './rounds';

/** Rehearsals of a round that were not put away, the newest first. */
export function listRehearsals(db: Connection, roundId: string): Promise<RoundRow[]> {
  return db
    .select()
    .from(round)
    .where(and(eq(round.rehearsalOf, roundId), ne(round.phase, 'archived')))
    .orderBy(desc(round.opensAt), desc(round.id));
}

/** The buurten of a round, with their year. */
export function listRoundAreas(db: Connection, roundId: string) {
  const { year, code } = roundNeighbourhood;
  return db.select({ year, code }).from(roundNeighbourhood).where(eq(roundNeighbourhood.roundId, roundId));
}

/** Copies the ideas that are on the way to the ballot, or were on it, as accepted ones with the same numbers. */
export async function copyIdeas(tx: Connection, from: string, to: string): Promise<number> {
  const { rowCount } = await tx.execute(sql`
    INSERT INTO idea (round_id, number, title, summary, contact, theme, cost_cents, cofunding_cents, carried_cents,
      lat6, lon6, neighbourhood_code, status, status_reason, organiser, maintainer, external_id)
    SELECT ${to}, number, title, summary, contact, theme, cost_cents, cofunding_cents, carried_cents,
      lat6, lon6, neighbourhood_code, 'accepted', NULL, organiser, maintainer, external_id
    FROM idea WHERE round_id = ${from}
      AND status IN ('accepted', 'on_ballot', 'awarded', 'not_awarded', 'in_progress', 'realised', 'maintained')`);
  return rowCount ?? 0;
}

/** Removes a round and everything of it. Refused by trigger once voting has opened. */
export async function deleteRound(tx: Connection, roundId: string): Promise<void> {
  await deleteLetterRun(tx, roundId);
  await withRole(tx, 'roll', () => deleteHouseholds(tx, roundId));
  await tx.delete(letterRun).where(eq(letterRun.roundId, roundId));
  await tx.delete(retentionTick).where(eq(retentionTick.roundId, roundId));
  await tx.delete(idea).where(eq(idea.roundId, roundId));
  await tx.delete(roundNeighbourhood).where(eq(roundNeighbourhood.roundId, roundId));
  await tx.delete(round).where(eq(round.id, roundId));
}
