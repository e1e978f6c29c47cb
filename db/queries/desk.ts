import { and, asc, eq, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import type { Connection, Database } from '../client';
import { cheque, chequeRequest, household } from '../schema';

export type ChequeRequestRow = typeof chequeRequest.$inferSelect;

export type VoidCode = 'OK' | 'UNKNOWN_KEY' | 'VOID_KEY' | 'NOT_OPEN' | 'CLOSED';

/** Declares keys void and erases their ballots, all or none. It takes the round's lock: call it last, as role `box`. */
export async function voidKeys(
  tx: Connection,
  roundId: string,
  keys: readonly Uint8Array[],
  late: boolean,
): Promise<VoidCode> {
  const list = sql.join(
    keys.map((key) => sql`${Buffer.from(key)}::bytea`),
    sql`, `,
  );
  const { rows } = await tx.execute<{ code: VoidCode }>(
    sql`SELECT box.void(${roundId}, ARRAY[${list}], ${late}) AS code`,
  );
  const row = rows[0];
  if (!row) throw new Error('box.void returned nothing');
  return row.code;
}

/** Removes what an erased ballot left on disk. Not in a transaction; needs the table's owner. */
export async function vacuumBallots(db: Database): Promise<void> {
  await db.execute(sql`VACUUM box.ballot`);
}

/** Cheques of these households, spares that they were given among them, in order of id. As role `roll`. */
export function listChequesOf(tx: Connection, householdIds: readonly string[]) {
  return tx
    .select({ id: cheque.id, householdId: cheque.householdId })
    .from(cheque)
    .where(inArray(cheque.householdId, [...householdIds]))
    .orderBy(asc(cheque.id));
}

/** A cheque of a household, locked, with the household; null for another round's, and for a spare nobody has. */
export async function findChequeOf(tx: Connection, roundId: string, chequeId: string) {
  const [found] = await tx
    .select()
    .from(cheque)
    .where(and(eq(cheque.roundId, roundId), eq(cheque.id, chequeId)))
    .for('update');
  if (!found?.householdId) return null;
  const [owner] = await tx.select().from(household).where(eq(household.id, found.householdId));
  return owner ? { cheque: found, household: owner } : null;
}

/** A spare of this area group that nobody has, locked; null when none is left. Any will do: their ids are random. */
export async function takeSpare(tx: Connection, roundId: string, areaGroup: number) {
  const [row] = await tx
    .select()
    .from(cheque)
    .where(and(eq(cheque.roundId, roundId), eq(cheque.areaGroup, areaGroup), isNull(cheque.householdId)))
    .orderBy(asc(cheque.id))
    .limit(1)
    .for('update', { skipLocked: true });
  return row ?? null;
}

/** Gives a spare to a household: from then on it is a cheque like any other. */
export async function giveSpare(
  tx: Connection,
  spareId: string,
  given: { readonly householdId: string; readonly signinHash: Uint8Array },
): Promise<void> {
  await tx
    .update(cheque)
    .set({ ...given, sealedCode: null })
    .where(eq(cheque.id, spareId));
}

/** The code of a void cheque opens no session any more. */
export async function forgetSignin(tx: Connection, chequeId: string): Promise<void> {
  await tx.update(cheque).set({ signinHash: null }).where(eq(cheque.id, chequeId));
}

/** Spares that nobody has, per area group. */
export async function countSpares(tx: Connection, roundId: string) {
  return tx
    .select({ areaGroup: cheque.areaGroup, left: sql<number>`count(*)::int` })
    .from(cheque)
    .where(and(eq(cheque.roundId, roundId), isNull(cheque.householdId)))
    .groupBy(cheque.areaGroup)
    .orderBy(asc(cheque.areaGroup));
}

export async function insertRequest(tx: Connection, row: typeof chequeRequest.$inferInsert): Promise<void> {
  await tx.insert(chequeRequest).values(row);
}

/** The request with its round, locked. */
export async function findRequest(tx: Connection, id: string): Promise<ChequeRequestRow | null> {
  const [row] = await tx.select().from(chequeRequest).where(eq(chequeRequest.id, id)).for('update');
  return row ?? null;
}

export async function decideRequest(
  tx: Connection,
  id: string,
  decided: Required<Pick<ChequeRequestRow, 'state' | 'decidedBy' | 'decider' | 'decidedOn' | 'spareId'>>,
): Promise<void> {
  await tx.update(chequeRequest).set(decided).where(eq(chequeRequest.id, id));
}

/** Requests about these cheques, or that gave them, which were not withdrawn. */
export function listRequestsAbout(tx: Connection, chequeIds: readonly string[]) {
  return tx
    .select()
    .from(chequeRequest)
    .where(and(inArray(chequeRequest.chequeId, [...chequeIds]), ne(chequeRequest.state, 'withdrawn')));
}

/** Requests that wait, with the household they are about. */
export function listWaitingRequests(tx: Connection, roundId: string) {
  return tx
    .select({ request: chequeRequest, household })
    .from(chequeRequest)
    .innerJoin(cheque, eq(cheque.id, chequeRequest.chequeId))
    .innerJoin(household, eq(household.id, cheque.householdId))
    .where(and(eq(chequeRequest.roundId, roundId), eq(chequeRequest.state, 'waiting')))
    .orderBy(asc(chequeRequest.proposedOn), asc(household.canonical), asc(chequeRequest.id));
}

/** Cheques that were replaced, and those declared void without another. As role `roll`. */
export async function countVoided(
  tx: Connection,
  roundId: string,
): Promise<{ replaced: number; voided: number }> {
  const confirmed = and(eq(chequeRequest.roundId, roundId), eq(chequeRequest.state, 'confirmed'));
  const replaced = await tx.$count(chequeRequest, and(confirmed, isNotNull(chequeRequest.spareId)));
  const voided = await tx.$count(chequeRequest, and(confirmed, isNull(chequeRequest.spareId)));
  return { replaced, voided };
}
