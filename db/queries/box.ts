import { and, eq, sql } from 'drizzle-orm';
import type { Pool } from 'pg';
import type { Allocation } from '@/lib/domain/ballot';
import type { IdeaSupport } from '@/lib/domain/idea';
import type { Connection, Database } from '../client';
import { ballot, boxRound, eligible, leaf, round } from '../schema';

const sameKey = and(eq(eligible.round, ballot.round), eq(eligible.key, ballot.key));

/** What `box.cast` is given; byte strings as the protocol defines them. */
export interface CastInput {
  readonly round: string;
  readonly key: Uint8Array;
  readonly seq: number;
  readonly alloc: Allocation;
  readonly r2: Uint8Array;
  readonly commit: Uint8Array;
  readonly sig: Uint8Array;
  readonly r1: Uint8Array;
  readonly leaf: Uint8Array;
  /** The clock says voting is over. */
  readonly late: boolean;
}

export interface CastRow {
  readonly code: string;
  readonly seq: number;
  readonly leaf: Uint8Array | null;
  readonly r1: Uint8Array | null;
}

const CAST = {
  name: 'box_cast',
  text: 'SELECT code, seq, leaf, r1 FROM box.cast($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)',
};

/**
 * Casts one ballot in one statement, which is its own transaction; resolves after COMMIT. Goes straight to the driver
 * with a prepared statement: this is the one place where the cost of a query builder would count.
 */
export async function castBallot(pool: Pool, input: CastInput): Promise<CastRow> {
  const { rows } = await pool.query<CastRow>({
    ...CAST,
    values: [
      input.round,
      input.key,
      input.seq,
      JSON.stringify(input.alloc),
      input.r2,
      input.commit,
      input.sig,
      input.r1,
      input.leaf,
      input.late,
    ],
  });
  const row = rows[0];
  if (!row) throw new Error('box.cast returned nothing');
  return row;
}

/** The stored ballot of a key, or why not. */
export async function readMine(
  pool: Pool,
  roundId: string,
  key: Uint8Array,
  late: boolean,
): Promise<{ code: string; seq: number; alloc: Allocation }> {
  const { rows } = await pool.query<{ code: string; seq: number; alloc: Allocation }>({
    name: 'box_mine',
    text: 'SELECT code, seq, alloc FROM box.mine($1,$2,$3)',
    values: [roundId, key, late],
  });
  const row = rows[0];
  if (!row) throw new Error('box.mine returned nothing');
  return row;
}

export async function getBoxRound(db: Connection, roundId: string) {
  const [row] = await db.select().from(boxRound).where(eq(boxRound.round, roundId));
  return row ?? null;
}

/** When the round closes by its settings, and its sealed keys: what a cast needs to know besides the ballot. */
export async function getCastSettings(db: Connection, roundId: string) {
  const settings = db.select({ closesAt: round.closesAt }).from(round).where(eq(round.id, roundId));
  const [[open], keys] = await Promise.all([settings, getBoxRound(db, roundId)]);
  return open && keys ? { closesAt: open.closesAt, ...keys } : null;
}

/** Versions of ballots cast in a round so far. */
export async function countCasts(db: Connection, roundId: string): Promise<number> {
  return db.$count(leaf, eq(leaf.round, roundId));
}

/** Pledges and backers per idea, and the number of live ballots: those of keys that are not void. */
export async function getTotals(
  db: Connection,
  roundId: string,
): Promise<{ support: IdeaSupport[]; ballots: number }> {
  const totals = await db.execute<{ number: number; pledged: string; backers: string }>(sql`
    SELECT (pledge ->> 0)::int AS number, sum((pledge ->> 1)::bigint) AS pledged, count(*) AS backers
    FROM box.ballot JOIN box.eligible USING (round, key), jsonb_array_elements(alloc) AS pledge
    WHERE round = ${roundId} AND state = 'live' GROUP BY 1 ORDER BY 1`);
  const [counted] = await db
    .select({ count: sql<string>`count(*)` })
    .from(ballot)
    .innerJoin(eligible, sameKey)
    .where(and(eq(ballot.round, roundId), eq(eligible.state, 'live')));
  return {
    support: totals.rows.map((row) => ({
      number: row.number,
      pledgedCents: Number(row.pledged),
      backers: Number(row.backers),
    })),
    ballots: Number(counted?.count ?? 0),
  };
}

/** All live ballots of a round, in key order. */
export function listBallots(db: Connection, roundId: string) {
  return db
    .select({ key: ballot.key, alloc: ballot.alloc })
    .from(ballot)
    .innerJoin(eligible, sameKey)
    .where(and(eq(ballot.round, roundId), eq(eligible.state, 'live')))
    .orderBy(ballot.key);
}

export async function countEligible(db: Connection, roundId: string): Promise<number> {
  return db.$count(eligible, eq(eligible.round, roundId));
}

/**
 * Sets the box's phase under the round's exclusive lock. `closed` also writes ballots and leaves anew in key order.
 */
export async function setBoxPhase(db: Connection, roundId: string, phase: 'voting' | 'closed' | 'published') {
  await db.execute(sql`SELECT box.set_phase(${roundId}, ${phase})`);
}

/** Every round's log key, hex. */
export async function listLogKeys(db: Connection): Promise<Map<string, string>> {
  const rows = await db.select({ round: boxRound.round, logKey: boxRound.logKey }).from(boxRound);
  return new Map(rows.map((row) => [row.round, Buffer.from(row.logKey).toString('hex')]));
}

/** Removes what a closed round's rewriting left behind on disk. Not in a transaction; needs the tables' owner. */
export async function vacuumBox(db: Database): Promise<void> {
  await db.execute(sql`VACUUM box.ballot, box.eligible, box.leaf`);
}
