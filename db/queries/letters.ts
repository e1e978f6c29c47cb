import { and, asc, desc, eq, inArray, max } from 'drizzle-orm';
import type { Connection } from '../client';
import { district, household, letterRun, municipality, undeliverable } from '../schema';

export type LetterRunRow = typeof letterRun.$inferSelect;

/** The letter run whose letters count: the last one. `null` when there never was one. */
export async function findLetterRun(db: Connection, roundId: string): Promise<LetterRunRow | null> {
  const [row] = await db
    .select()
    .from(letterRun)
    .where(eq(letterRun.roundId, roundId))
    .orderBy(desc(letterRun.batch))
    .limit(1);
  return row ?? null;
}

/** Writes down a run under the next batch number, which is returned. The round must be locked. */
export async function insertLetterRun(
  tx: Connection,
  row: Pick<LetterRunRow, 'roundId' | 'madeOn' | 'letters' | 'spares'>,
): Promise<number> {
  const [last] = await tx
    .select({ batch: max(letterRun.batch) })
    .from(letterRun)
    .where(eq(letterRun.roundId, row.roundId));
  const batch = (last?.batch ?? 0) + 1;
  await tx.insert(letterRun).values({ ...row, batch });
  return batch;
}

/** How far a run came: the days that are given. */
export async function markLetterRun(
  tx: Connection,
  roundId: string,
  batch: number,
  days: Partial<Pick<LetterRunRow, 'keyConfirmedOn' | 'downloadedOn' | 'destroyedOn'>>,
): Promise<void> {
  await tx
    .update(letterRun)
    .set(days)
    .where(and(eq(letterRun.roundId, roundId), eq(letterRun.batch, batch)));
}

/** District and municipality as they stand on a letter. */
export async function findSender(db: Connection, districtSlug: string) {
  const [row] = await db
    .select({ district: district.name, municipality: municipality.name, theme: municipality.theme })
    .from(district)
    .innerJoin(municipality, eq(municipality.code, district.municipalityCode))
    .where(eq(district.slug, districtSlug));
  return row ?? null;
}

/** Households of a round at a postcode and house number, whatever letter or addition. */
export function findHouseholdsAt(tx: Connection, roundId: string, postcode: string, houseNumber: number) {
  return tx
    .select()
    .from(household)
    .where(
      and(
        eq(household.roundId, roundId),
        eq(household.postcode, postcode),
        eq(household.houseNumber, houseNumber),
      ),
    )
    .orderBy(asc(household.houseLetter), asc(household.addition));
}

export async function findHousehold(tx: Connection, roundId: string, id: string) {
  const [row] = await tx
    .select()
    .from(household)
    .where(and(eq(household.roundId, roundId), eq(household.id, id)));
  return row ?? null;
}

/** Letters of these households that came back. */
export function listReturned(tx: Connection, householdIds: readonly string[]) {
  return tx
    .select()
    .from(undeliverable)
    .where(inArray(undeliverable.householdId, [...householdIds]))
    .orderBy(asc(undeliverable.letter));
}

export async function countReturned(tx: Connection, roundId: string): Promise<number> {
  return tx.$count(undeliverable, eq(undeliverable.roundId, roundId));
}

/** Letters of a round that came back, with their addresses, in order of address; at most `limit`. */
export function listReturnedAddresses(tx: Connection, roundId: string, limit: number) {
  return tx
    .select({ household, letter: undeliverable.letter, returnedOn: undeliverable.returnedOn })
    .from(undeliverable)
    .innerJoin(household, eq(household.id, undeliverable.householdId))
    .where(eq(undeliverable.roundId, roundId))
    .orderBy(asc(household.canonical), asc(undeliverable.letter))
    .limit(limit);
}

/** `false`: it was registered before. */
export async function insertReturned(
  tx: Connection,
  row: typeof undeliverable.$inferInsert,
): Promise<boolean> {
  const added = await tx
    .insert(undeliverable)
    .values(row)
    .onConflictDoNothing()
    .returning({ letter: undeliverable.letter });
  return added.length > 0;
}

/** `false`: there was nothing to take back. */
export async function deleteReturned(
  tx: Connection,
  roundId: string,
  householdId: string,
  letter: number,
): Promise<boolean> {
  const gone = await tx
    .delete(undeliverable)
    .where(
      and(
        eq(undeliverable.roundId, roundId),
        eq(undeliverable.householdId, householdId),
        eq(undeliverable.letter, letter),
      ),
    )
    .returning({ letter: undeliverable.letter });
  return gone.length > 0;
}

/** A new letter run: what came back were other letters. */
export async function forgetReturned(tx: Connection, roundId: string): Promise<void> {
  await tx.delete(undeliverable).where(eq(undeliverable.roundId, roundId));
}
