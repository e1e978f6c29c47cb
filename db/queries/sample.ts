import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Connection } from '../client';
import { ballot, cheque, eligible } from '../schema';

/** The sealed keys of these households' cheques, replaced ones among them. As role `roll`. */
export function listSealedOf(tx: Connection, roundId: string, households: readonly string[]) {
  return tx
    .select({ id: cheque.id, householdId: cheque.householdId, sealed: cheque.sealed })
    .from(cheque)
    .where(and(eq(cheque.roundId, roundId), inArray(cheque.householdId, [...households])));
}

/** One sealed key of the round, to try a key file on. As role `roll`. */
export async function anySealed(tx: Connection, roundId: string) {
  const [row] = await tx
    .select({ id: cheque.id, sealed: cheque.sealed })
    .from(cheque)
    .where(eq(cheque.roundId, roundId))
    .limit(1);
  return row ?? null;
}

/** Which of these keys, hex, have a ballot that counts. Its content is not read. As role `box`. */
export async function findVoted(
  tx: Connection,
  roundId: string,
  keys: readonly Uint8Array[],
): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const rows = await tx
    .select({ key: sql<string>`encode(${ballot.key}, 'hex')` })
    .from(ballot)
    .innerJoin(eligible, and(eq(eligible.round, ballot.round), eq(eligible.key, ballot.key)))
    .where(
      and(
        eq(ballot.round, roundId),
        eq(eligible.state, 'live'),
        inArray(
          ballot.key,
          keys.map((key) => Buffer.from(key)),
        ),
      ),
    );
  return new Set(rows.map(({ key }) => key));
}
