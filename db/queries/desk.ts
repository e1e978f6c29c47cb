import { and, asc, eq, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import type { Pool } from 'pg';
import type { Allocation } from '@/lib/domain/ballot';
import type { Connection, Database } from '../client';
import { ballot, cheque, chequeRequest, eligible, household, paperDay, paperEntry, strip } from '../schema';

export type ChequeRequestRow = typeof chequeRequest.$inferSelect;
export type StripRow = typeof strip.$inferInsert;

/** Rows per statement: below PostgreSQL's limit of 65,535 parameters. */
const BATCH = 2000;

/** Strips go in sorted: the order of rows tells nothing about the order of keys or households. As role `box`. */
export async function insertStrips(tx: Connection, rows: readonly StripRow[]): Promise<void> {
  const sorted = rows.toSorted((a, b) => Buffer.compare(a.mark, b.mark));
  for (let i = 0; i < sorted.length; i += BATCH) await tx.insert(strip).values(sorted.slice(i, i + BATCH));
}

export async function deleteStrips(tx: Connection, roundId: string): Promise<void> {
  await tx.delete(strip).where(eq(strip.round, roundId));
}

/** The sealed online key of a strip, by its mark; null when the round has no such strip. As role `box`. */
export async function findStrip(tx: Connection, roundId: string, mark: Uint8Array) {
  const [row] = await tx
    .select({ sealed: strip.sealed })
    .from(strip)
    .where(and(eq(strip.round, roundId), eq(strip.mark, Buffer.from(mark))));
  return row?.sealed ?? null;
}

/** Whether a key is live, and whether its paper form was cast; null for another round's. As role `box`. */
export async function findKeyState(tx: Connection, roundId: string, key: Uint8Array) {
  const [row] = await tx
    .select({ state: eligible.state, final: sql<boolean>`coalesce(${ballot.final}, false)` })
    .from(eligible)
    .leftJoin(ballot, and(eq(ballot.round, eligible.round), eq(ballot.key, eligible.key)))
    .where(and(eq(eligible.round, roundId), eq(eligible.key, Buffer.from(key))));
  return row ?? null;
}

/** What `box.cast_paper` is given; byte strings as the protocol defines them. */
export interface PaperInput {
  readonly round: string;
  readonly key: Uint8Array;
  readonly alloc: Allocation;
  readonly r2: Uint8Array;
  readonly commit: Uint8Array;
  readonly sig: Uint8Array;
  readonly r1: Uint8Array;
  readonly tag: Uint8Array;
  /** The clock says voting is over. */
  readonly late: boolean;
}

export type PaperCode =
  | 'OK'
  | 'UNKNOWN_KEY'
  | 'VOID_KEY'
  | 'PAPER_FINAL'
  | 'NOT_OPEN'
  | 'CLOSED'
  | 'UNKNOWN_IDEA'
  | 'BAD_STEP'
  | 'OVERSPENT';

/** Casts a paper form in one statement, which is its own transaction; resolves after COMMIT. */
export async function castPaper(pool: Pool, input: PaperInput): Promise<PaperCode> {
  const { rows } = await pool.query<{ code: PaperCode }>({
    name: 'box_cast_paper',
    text: 'SELECT box.cast_paper($1,$2,$3,$4,$5,$6,$7,$8,$9) AS code',
    values: [
      input.round,
      input.key,
      JSON.stringify(input.alloc),
      input.r2,
      input.commit,
      input.sig,
      input.r1,
      input.tag,
      input.late,
    ],
  });
  const row = rows[0];
  if (!row) throw new Error('box.cast_paper returned nothing');
  return row.code;
}

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

/** Forms that were cast. As role `box`. */
export async function countPaperBallots(tx: Connection, roundId: string): Promise<number> {
  return tx.$count(ballot, and(eq(ballot.round, roundId), ballot.final));
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

export interface PaperEntryRow {
  readonly entry: Uint8Array;
  readonly enteredBy: string;
}

/**
 * Keeps a first entry and answers null, or answers the one that is kept under this mark already. One statement decides,
 * so two people at once cannot both be the first.
 */
export async function keepFirstEntry(
  db: Connection,
  row: typeof paperEntry.$inferInsert,
): Promise<PaperEntryRow | null> {
  for (;;) {
    const added = await db
      .insert(paperEntry)
      .values(row)
      .onConflictDoNothing()
      .returning({ mark: paperEntry.mark });
    if (added.length > 0) return null;
    // Taken away between the two statements: then this one is the first after all.
    const kept = await findEntry(db, row.roundId, row.mark);
    if (kept) return kept;
  }
}

async function findEntry(db: Connection, roundId: string, mark: Uint8Array): Promise<PaperEntryRow | null> {
  const [row] = await db
    .select({ entry: paperEntry.entry, enteredBy: paperEntry.enteredBy })
    .from(paperEntry)
    .where(and(eq(paperEntry.roundId, roundId), eq(paperEntry.mark, Buffer.from(mark))));
  return row ?? null;
}

export async function deleteEntry(db: Connection, roundId: string, mark: Uint8Array): Promise<void> {
  await db
    .delete(paperEntry)
    .where(and(eq(paperEntry.roundId, roundId), eq(paperEntry.mark, Buffer.from(mark))));
}

export async function countEntries(db: Connection, roundId: string): Promise<number> {
  return db.$count(paperEntry, eq(paperEntry.roundId, roundId));
}

/** One more entry in the log book of that day. */
export async function countPaperEntry(
  db: Connection,
  row: { readonly roundId: string; readonly day: string; readonly actor: string },
): Promise<void> {
  await db
    .insert(paperDay)
    .values({ ...row, entries: 1 })
    .onConflictDoUpdate({
      target: [paperDay.roundId, paperDay.day, paperDay.actor],
      set: { entries: sql`${paperDay.entries} + 1` },
    });
}

/** The log book of paper forms, by day and name. */
export function listPaperDays(db: Connection, roundId: string) {
  return db
    .select({ day: paperDay.day, actor: paperDay.actor, entries: paperDay.entries })
    .from(paperDay)
    .where(eq(paperDay.roundId, roundId))
    .orderBy(asc(paperDay.day), asc(paperDay.actor));
}
