import { and, count, eq, inArray, sql } from 'drizzle-orm';
import type { Connection } from '../client';
import { cheque, household, ideaOrganiser } from '../schema';
import type { IdeaKey } from './idea-file';

/** Rows per statement: below PostgreSQL's limit of 65,535 parameters. */
const BATCH = 2000;

// All of it as role `roll`, which is the only one that knows households.

/** The household of the cheque whose sign-in secret has this SHA-256; `null` when this round has none. */
export async function findHouseholdOfSignin(
  tx: Connection,
  roundId: string,
  hash: Uint8Array,
): Promise<string | null> {
  const [row] = await tx
    .select({ id: household.id })
    .from(cheque)
    .innerJoin(household, eq(household.id, cheque.householdId))
    .where(and(eq(cheque.roundId, roundId), eq(cheque.signinHash, hash)));
  return row?.id ?? null;
}

/** Makes a household organiser of an idea; `false` = it was one already. */
export async function addOrganiser(
  tx: Connection,
  { roundId, number }: IdeaKey,
  given: { readonly householdId: string; readonly confirmedOn: string },
): Promise<boolean> {
  const added = await tx
    .insert(ideaOrganiser)
    .values({ ...given, roundId, idea: number })
    .onConflictDoNothing()
    .returning({ idea: ideaOrganiser.idea });
  return added.length > 0;
}

/** Addresses that organise an idea. */
export function countOrganisers(tx: Connection, { roundId, number }: IdeaKey): Promise<number> {
  return tx.$count(ideaOrganiser, and(eq(ideaOrganiser.roundId, roundId), eq(ideaOrganiser.idea, number)));
}

/** The same for every idea of a round that has organisers. */
export async function countOrganisersOfRound(
  tx: Connection,
  roundId: string,
): Promise<ReadonlyMap<number, number>> {
  const rows = await tx
    .select({ idea: ideaOrganiser.idea, count: count() })
    .from(ideaOrganiser)
    .where(eq(ideaOrganiser.roundId, roundId))
    .groupBy(ideaOrganiser.idea);
  return new Map(rows.map((row) => [row.idea, row.count]));
}

export async function deleteOrganisersOf(tx: Connection, { roundId, number }: IdeaKey): Promise<void> {
  await tx
    .delete(ideaOrganiser)
    .where(and(eq(ideaOrganiser.roundId, roundId), eq(ideaOrganiser.idea, number)));
}

/** An organiser by address: it survives the ids of households, which are made anew with the register. */
export interface OrganiserByAddress {
  readonly idea: number;
  readonly canonical: string;
  readonly confirmedOn: string;
  /** The idea it organised before that one was merged into this. */
  readonly viaIdea: number | null;
}

export function listOrganisersByAddress(tx: Connection, roundId: string): Promise<OrganiserByAddress[]> {
  return tx
    .select({
      idea: ideaOrganiser.idea,
      canonical: household.canonical,
      confirmedOn: ideaOrganiser.confirmedOn,
      viaIdea: ideaOrganiser.viaIdea,
    })
    .from(ideaOrganiser)
    .innerJoin(household, eq(household.id, ideaOrganiser.householdId))
    .where(eq(ideaOrganiser.roundId, roundId));
}

/** Puts organisers back at the households that now have their addresses; answers how many have none any more. */
export async function restoreOrganisers(
  tx: Connection,
  roundId: string,
  organisers: readonly OrganiserByAddress[],
): Promise<number> {
  if (organisers.length === 0) return 0;
  const addresses = [...new Set(organisers.map(({ canonical }) => canonical))];
  const households = await tx
    .select({ id: household.id, canonical: household.canonical })
    .from(household)
    .where(and(eq(household.roundId, roundId), inArray(household.canonical, addresses)));
  const idOf = new Map(households.map(({ id, canonical }) => [canonical, id]));
  const rows = organisers.flatMap(({ canonical, ...rest }) => {
    const householdId = idOf.get(canonical);
    return householdId ? [{ ...rest, roundId, householdId }] : [];
  });
  for (let i = 0; i < rows.length; i += BATCH) {
    await tx
      .insert(ideaOrganiser)
      .values(rows.slice(i, i + BATCH))
      .onConflictDoNothing();
  }
  return organisers.length - rows.length;
}

/** Whether a household of this round has a code: its letters were made. */
export async function hasCodes(tx: Connection, roundId: string): Promise<boolean> {
  const { rows } = await tx.execute<{ made: boolean }>(
    sql`SELECT EXISTS (SELECT FROM roll.cheque WHERE round_id = ${roundId} AND signin_hash IS NOT NULL) AS made`,
  );
  return rows[0]?.made === true;
}
