import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Connection } from '../client';
import { areaGroup, boxRound, cheque, eligible, household } from '../schema';
import { deleteStrips } from './paper';
import { withRole } from './roles';

export type HouseholdRow = typeof household.$inferInsert;
export type ChequeRow = typeof cheque.$inferInsert;

/** Rows per statement: below PostgreSQL's limit of 65,535 parameters. */
const BATCH = 2000;

export async function countHouseholds(tx: Connection, roundId: string): Promise<number> {
  return tx.$count(household, eq(household.roundId, roundId));
}

export async function insertHouseholds(tx: Connection, rows: readonly HouseholdRow[]): Promise<void> {
  for (let i = 0; i < rows.length; i += BATCH) await tx.insert(household).values(rows.slice(i, i + BATCH));
}

export function listHouseholds(tx: Connection, roundId: string) {
  return tx.select().from(household).where(eq(household.roundId, roundId)).orderBy(asc(household.canonical));
}

/** Removes all households of a round; its letter run must be gone before, since cheques point at households. */
export async function deleteHouseholds(tx: Connection, roundId: string): Promise<void> {
  await tx.delete(household).where(eq(household.roundId, roundId));
}

/** Cheques of an earlier letter run, spares included. */
export async function countCheques(tx: Connection, roundId: string): Promise<number> {
  return tx.$count(cheque, eq(cheque.roundId, roundId));
}

/** Letters of an earlier letter run: its cheques without the spares. */
export async function countLetters(tx: Connection, roundId: string): Promise<number> {
  return tx.$count(cheque, and(eq(cheque.roundId, roundId), isNotNull(cheque.householdId)));
}

/** Removes an earlier letter run: its codes die with their hashes. Refused by trigger once voting has opened. */
export async function deleteLetterRun(tx: Connection, roundId: string): Promise<void> {
  await withRole(tx, 'roll', async () => {
    await tx.delete(cheque).where(eq(cheque.roundId, roundId));
    await tx.delete(areaGroup).where(eq(areaGroup.roundId, roundId));
  });
  await withRole(tx, 'box', async () => {
    await deleteStrips(tx, roundId);
    await tx.delete(eligible).where(eq(eligible.round, roundId));
    await tx.delete(boxRound).where(eq(boxRound.round, roundId));
  });
}

export async function insertCheques(tx: Connection, rows: readonly ChequeRow[]): Promise<void> {
  for (let i = 0; i < rows.length; i += BATCH) await tx.insert(cheque).values(rows.slice(i, i + BATCH));
}

export async function insertAreaGroups(
  tx: Connection,
  rows: readonly (typeof areaGroup.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(areaGroup).values([...rows]);
}

export async function insertBoxRound(tx: Connection, row: typeof boxRound.$inferInsert): Promise<void> {
  await tx.insert(boxRound).values(row);
}

/** Keys go in sorted: the order of rows tells nothing about the order of households. */
export async function insertEligible(
  tx: Connection,
  rows: readonly (typeof eligible.$inferInsert)[],
): Promise<void> {
  const sorted = rows.toSorted((a, b) => Buffer.compare(a.key, b.key));
  for (let i = 0; i < sorted.length; i += BATCH) await tx.insert(eligible).values(sorted.slice(i, i + BATCH));
}

/** What ballots will be held against, copied into the box just before opening; immutable from then on. */
export async function setBoxRules(
  tx: Connection,
  roundId: string,
  rules: { readonly chequeCents: number; readonly stepCents: number; readonly ideas: readonly number[] },
): Promise<void> {
  await tx
    .update(boxRound)
    .set({ ...rules, ideas: [...rules.ideas] })
    .where(eq(boxRound.round, roundId));
}

/** Door 1: the neighbourhood of the cheque whose sign-in secret has this SHA-256; null when there is none. */
export async function findSignin(tx: Connection, roundId: string, hash: Uint8Array) {
  const [row] = await tx
    .select({ neighbourhood: household.neighbourhoodCode })
    .from(cheque)
    .innerJoin(household, eq(household.id, cheque.householdId))
    .where(sql`${cheque.roundId} = ${roundId} AND ${cheque.signinHash} = ${hash}`);
  return row ?? null;
}
