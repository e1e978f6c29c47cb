import { and, asc, eq, sql } from 'drizzle-orm';
import type { Pool } from 'pg';
import type { Allocation } from '@/lib/domain/ballot';
import type { Connection } from '../client';
import { ballot, eligible, paperDay, paperEntry, strip } from '../schema';

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

/** Forms that were cast. As role `box`. */
export async function countPaperBallots(tx: Connection, roundId: string): Promise<number> {
  return tx.$count(ballot, and(eq(ballot.round, roundId), ballot.final));
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
