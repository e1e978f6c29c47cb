import { eq, sql } from 'drizzle-orm';
import type { Allocation } from '@/lib/domain/ballot';
import type { Connection } from '../client';
import { cheque, eligible } from '../schema';

/** A ballot's leaf in the register with what it was made of. */
export interface CastVersion {
  readonly key: Buffer;
  readonly seq: number;
  readonly leaf: Buffer;
  readonly r1: Buffer;
  readonly sig: Buffer;
  /** The content, where it is the version that counts; null for one that was replaced, and of void keys. */
  readonly alloc: Allocation | null;
  readonly r2: Buffer | null;
  /** It counts, and it came on paper. */
  readonly final: boolean;
  readonly isVoid: boolean;
}

/**
 * Every version of every ballot of a closed round, in the order of the register. As role `box`. Both sides of the first
 * join are whole tables, so as in `listWaiting` the planner must not walk one of them for each row of the other.
 */
export async function listCastVersions(tx: Connection, roundId: string): Promise<CastVersion[]> {
  await tx.execute(sql`SELECT set_config('enable_nestloop', 'off', true)`);
  const { rows } = await tx.execute<Record<string, unknown> & CastVersion>(sql`
    SELECT version.key, version.seq, version.leaf, version.r1, version.sig, ballot.alloc, ballot.r2,
      coalesce(ballot.final, false) AS final, known.state = 'void' AS "isVoid"
    FROM box.log entry
    JOIN box.leaf version ON version.round = entry.round AND version.leaf = entry.leaf
    JOIN box.eligible known ON known.round = version.round AND known.key = version.key
    LEFT JOIN box.ballot ballot ON ballot.round = version.round AND ballot.key = version.key
      AND ballot.seq = version.seq AND known.state = 'live'
    WHERE entry.round = ${roundId} ORDER BY entry.position`);
  await tx.execute(sql`SELECT set_config('enable_nestloop', 'on', true)`);
  return rows;
}

/** Every key of a round, hex, and whether it was declared void. As role `box`. */
export async function listKeyStates(tx: Connection, roundId: string): Promise<Map<string, 'live' | 'void'>> {
  const { key, state } = eligible;
  const rows = await tx.select({ key, state }).from(eligible).where(eq(eligible.round, roundId));
  return new Map(rows.map((row) => [Buffer.from(row.key).toString('hex'), row.state]));
}

/** The sealed keys of every cheque, and whether it is anybody's; no household. As role `roll`. */
export function listSealedKeys(tx: Connection, roundId: string) {
  const { id, sealed, householdId } = cheque;
  return tx
    .select({ id, sealed, given: sql<boolean>`${householdId} IS NOT NULL` })
    .from(cheque)
    .where(eq(cheque.roundId, roundId));
}
