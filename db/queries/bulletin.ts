import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Connection } from '../client';
import { boxRound, bulletinLog, checkpoint, eligible, openingDocument, roundNeighbourhood } from '../schema';

/** Rows per statement: below PostgreSQL's limit of 65,535 parameters. */
const BATCH = 2000;

const lockId = (roundId: string) => sql`hashtextextended('wijkcheque/bulletin/' || ${roundId}, 0)`;

/** Waits until nobody else appends to this round's log; until the end of the transaction. */
export async function lockBulletin(tx: Connection, roundId: string): Promise<void> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(${lockId(roundId)})`);
}

/** The same without waiting: false when somebody else has it. */
export async function tryLockBulletin(tx: Connection, roundId: string): Promise<boolean> {
  const { rows } = await tx.execute<{ got: boolean }>(
    sql`SELECT pg_try_advisory_xact_lock(${lockId(roundId)}) AS got`,
  );
  return rows[0]?.got === true;
}

export interface BulletinStatus {
  readonly phase: string;
  readonly logKey: Uint8Array;
  /** Leaves in the log, statements included. */
  readonly size: number;
  /** Versions of ballots cast. */
  readonly casts: number;
}

/** How far the log of a round is; null when there is no such round in the box. Cheap: it only counts. */
export async function getBulletinStatus(tx: Connection, roundId: string): Promise<BulletinStatus | null> {
  const [row] = await tx
    .select({
      phase: boxRound.phase,
      logKey: boxRound.logKey,
      size: sql<number>`coalesce((SELECT max(size) FROM box.checkpoint WHERE round = ${roundId}), 0)`,
      casts: sql<number>`(SELECT count(*)::int FROM box.leaf WHERE round = ${roundId})`,
    })
    .from(boxRound)
    .where(eq(boxRound.round, roundId));
  return row ?? null;
}

export async function findLastCheckpoint(tx: Connection, roundId: string) {
  const [row] = await tx
    .select({ size: checkpoint.size, text: checkpoint.text })
    .from(checkpoint)
    .where(eq(checkpoint.round, roundId))
    .orderBy(desc(checkpoint.size))
    .limit(1);
  return row ?? null;
}

/** Every checkpoint, the oldest first. */
export async function listCheckpoints(tx: Connection, roundId: string): Promise<string[]> {
  const rows = await tx
    .select({ text: checkpoint.text })
    .from(checkpoint)
    .where(eq(checkpoint.round, roundId))
    .orderBy(asc(checkpoint.size));
  return rows.map(({ text }) => text);
}

/** The leaves of the log from a position on, in order. */
export async function listLog(tx: Connection, roundId: string, from = 0): Promise<Uint8Array[]> {
  // As plain rows: the query builder would take longer over ten thousand of them than the database.
  const { rows } = await tx.execute<{ leaf: Buffer }>(sql`
    SELECT leaf FROM box.log WHERE round = ${roundId} AND position >= ${from} ORDER BY position`);
  return rows.map(({ leaf }) => leaf);
}

export interface WaitingLeaf {
  readonly leaf: Uint8Array;
  /** 1 for the oldest that its key has waiting. */
  readonly turn: number;
}

/**
 * Leaves of ballots that the log does not have, without their keys and in no order that means anything. Nothing marks a
 * leaf as waiting: it is compared by its bytes, in one pass over both tables. Without statistics of a table that has
 * just grown the planner may choose loops within loops, which takes many seconds for 10,000 ballots: they are ruled out.
 */
export async function listWaiting(tx: Connection, roundId: string): Promise<WaitingLeaf[]> {
  await tx.execute(sql`SELECT set_config('enable_nestloop', 'off', true)`);
  const { rows } = await tx.execute<{ leaf: Buffer; turn: number }>(sql`
    SELECT leaf, (row_number() OVER (PARTITION BY key ORDER BY seq))::int AS turn FROM box.leaf waiting
    WHERE round = ${roundId} AND NOT EXISTS (
      SELECT FROM box.log done
      WHERE done.round = ${roundId} AND done.leaf = waiting.leaf)`);
  await tx.execute(sql`SELECT set_config('enable_nestloop', 'on', true)`);
  return rows;
}

/** Puts leaves behind those that are there. */
export async function insertLog(
  tx: Connection,
  roundId: string,
  position: number,
  leaves: readonly Uint8Array[],
): Promise<void> {
  const rows = leaves.map((leaf, i) => ({
    round: roundId,
    position: position + i,
    leaf: Buffer.from(leaf),
  }));
  for (let i = 0; i < rows.length; i += BATCH) await tx.insert(bulletinLog).values(rows.slice(i, i + BATCH));
}

/** Stores a checkpoint for all leaves that there are; what it signs must not be lost, so it waits for the disk. */
export async function insertCheckpoint(tx: Connection, row: typeof checkpoint.$inferInsert): Promise<void> {
  await tx.execute(sql`SELECT set_config('synchronous_commit', 'on', true)`);
  await tx.insert(checkpoint).values(row);
}

/** SHA-256 over all eligible public keys, ascending, one after another; hex. */
export async function eligibleRoot(tx: Connection, roundId: string): Promise<string> {
  const { rows } = await tx.execute<{ root: string }>(sql`
    SELECT encode(sha256(string_agg(key, ''::bytea ORDER BY key)), 'hex') AS root
    FROM box.eligible WHERE round = ${roundId}`);
  const root = rows[0]?.root;
  if (!root) throw new Error('a round without keys');
  return root;
}

export async function listVoidKeys(tx: Connection, roundId: string): Promise<Uint8Array[]> {
  const rows = await tx
    .select({ key: eligible.key })
    .from(eligible)
    .where(and(eq(eligible.round, roundId), eq(eligible.state, 'void')));
  return rows.map(({ key }) => key);
}

/** Cast leaves whose SHA-256 starts with these bytes, in the log or waiting for it. */
export async function findCastLeaves(
  tx: Connection,
  roundId: string,
  start: Uint8Array,
): Promise<Uint8Array[]> {
  const { rows } = await tx.execute<{ leaf: Buffer }>(sql`
    SELECT leaf FROM box.leaf
    WHERE round = ${roundId} AND substring(sha256(leaf) FOR ${start.length}::int) = ${Buffer.from(start)}`);
  return rows.map(({ leaf }) => leaf);
}

/** The buurten of a round with their year, by year and code. */
export function listRoundArea(tx: Connection, roundId: string) {
  return tx
    .select({ code: roundNeighbourhood.code, year: roundNeighbourhood.year })
    .from(roundNeighbourhood)
    .where(eq(roundNeighbourhood.roundId, roundId))
    .orderBy(asc(roundNeighbourhood.year), sql`${roundNeighbourhood.code} COLLATE "C"`);
}

export async function saveOpeningDocument(
  tx: Connection,
  row: typeof openingDocument.$inferInsert,
): Promise<void> {
  await tx.insert(openingDocument).values(row);
}

/** rules.json and ideas.json as they were when voting opened. */
export async function findOpeningDocument(tx: Connection, roundId: string) {
  const [row] = await tx.select().from(openingDocument).where(eq(openingDocument.roundId, roundId));
  return row ?? null;
}
