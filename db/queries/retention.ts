import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Pool } from 'pg';
import type { RetentionItem } from '@/lib/domain/retention';
import type { Connection } from '../client';
import {
  areaGroup,
  auditEvent,
  cheque,
  frozenRound,
  household,
  ideaAdvice,
  ideaHelper,
  ideaInitiator,
  mail,
  retentionTick,
  roundRetention,
} from '../schema';

export type RetentionRow = typeof roundRetention.$inferSelect;

const NOTHING_YET = {
  objectionDays: 42,
  publishedAt: null,
  archiveTakenAt: null,
  destroyedAt: null,
  historyUntil: null,
  cleanedAt: null,
} as const;

/** What is known of keeping a round; with the standard period for objections when nothing was stored. */
export async function findRetention(db: Connection, roundId: string): Promise<RetentionRow> {
  const [row] = await db.select().from(roundRetention).where(eq(roundRetention.roundId, roundId));
  return row ?? { roundId, ...NOTHING_YET };
}

/** Stores some of it; the rest stays. Refused by trigger when it takes back what was announced. */
export async function saveRetention(
  tx: Connection,
  roundId: string,
  set: Partial<Omit<RetentionRow, 'roundId'>>,
): Promise<void> {
  // Not one statement: the row that is tried first would be held against the checks without what is there already.
  await tx.insert(roundRetention).values({ roundId }).onConflictDoNothing();
  await tx.update(roundRetention).set(set).where(eq(roundRetention.roundId, roundId));
}

/** Rounds whose keys were destroyed and whose tables were not yet written anew. */
export async function listUncleaned(db: Connection): Promise<string[]> {
  const rows = await db
    .select({ id: roundRetention.roundId })
    .from(roundRetention)
    .where(and(isNotNull(roundRetention.destroyedAt), isNull(roundRetention.cleanedAt)));
  return rows.map(({ id }) => id);
}

export function listTicks(db: Connection, roundId: string) {
  const { item, at, by } = retentionTick;
  return db.select({ item, at, by }).from(retentionTick).where(eq(retentionTick.roundId, roundId));
}

export async function saveTick(tx: Connection, row: typeof retentionTick.$inferInsert): Promise<void> {
  await tx.insert(retentionTick).values(row).onConflictDoNothing();
}

export async function removeTick(tx: Connection, roundId: string, item: RetentionItem): Promise<void> {
  await tx.delete(retentionTick).where(and(eq(retentionTick.roundId, roundId), eq(retentionTick.item, item)));
}

/** What was stored when the keys went; null before. */
export async function findFrozenRound(db: Connection, roundId: string) {
  const [row] = await db.select().from(frozenRound).where(eq(frozenRound.roundId, roundId));
  return row ?? null;
}

/** The bundle of a round whose keys are gone; null before, and for a round from before there were registers. */
export async function findFrozenBundle(db: Connection, roundId: string): Promise<Uint8Array | null> {
  return (await findFrozenRound(db, roundId))?.bundle ?? null;
}

export async function insertFrozenRound(tx: Connection, row: typeof frozenRound.$inferInsert): Promise<void> {
  await tx.insert(frozenRound).values(row);
}

/** Live ballots per area group, and its keys, spares among them. As role `box`. */
export async function countGroups(
  tx: Connection,
  roundId: string,
): Promise<{ group: number; keys: number; ballots: number }[]> {
  const { rows } = await tx.execute<{ group: number; keys: number; ballots: number }>(sql`
    SELECT area_group AS "group", count(*)::int AS keys, count(seq)::int AS ballots
    FROM box.eligible LEFT JOIN box.ballot USING (round, key)
    WHERE round = ${roundId} AND state = 'live' GROUP BY 1 ORDER BY 1`);
  return rows;
}

/** The buurten of each area group with their cheques. As role `roll`. */
export function listAreaGroups(tx: Connection, roundId: string) {
  const { areaGroup: group, neighbourhoodCode, cheques } = areaGroup;
  return tx
    .select({ group, neighbourhoodCode, cheques })
    .from(areaGroup)
    .where(eq(areaGroup.roundId, roundId))
    .orderBy(asc(group), asc(neighbourhoodCode));
}

/** Rows in the box that hold a key. As role `box`. */
export async function countBoxRows(tx: Connection, roundId: string) {
  const { rows } = await tx.execute<{ keys: number; ballots: number; leaves: number }>(sql`
    SELECT (SELECT count(*)::int FROM box.eligible WHERE round = ${roundId}) AS keys,
      (SELECT count(*)::int FROM box.ballot WHERE round = ${roundId}) AS ballots,
      (SELECT count(*)::int FROM box.leaf WHERE round = ${roundId}) AS leaves`);
  return rows[0] ?? { keys: 0, ballots: 0, leaves: 0 };
}

/** Every key, signature, ballot and leaf of a published round, and its own keys: gone. As role `box`. */
export async function destroyBoxLinks(tx: Connection, roundId: string): Promise<void> {
  await tx.execute(sql`SELECT box.destroy_links(${roundId})`);
}

/**
 * Addresses, sign-in hashes, sealed keys and codes of a round: gone, and with them (ON DELETE CASCADE) what points at
 * them: requests about a cheque, letters that came back, who organised an idea. What stays is `area_group`. As role `roll`.
 */
export async function deleteRollOf(tx: Connection, roundId: string): Promise<void> {
  await tx.delete(cheque).where(eq(cheque.roundId, roundId));
  await tx.delete(household).where(eq(household.roundId, roundId));
}

/** How people of a round's ideas could be reached: initiators and their links, helpers, addresses of advisers, mail. */
export async function deletePeopleOfIdeas(tx: Connection, roundId: string): Promise<void> {
  await tx.delete(ideaInitiator).where(eq(ideaInitiator.roundId, roundId));
  await tx.delete(ideaHelper).where(eq(ideaHelper.roundId, roundId));
  await tx.update(ideaAdvice).set({ email: null }).where(eq(ideaAdvice.roundId, roundId));
  await tx.delete(mail).where(eq(mail.roundId, roundId));
}

/** Tables that are written anew after keys were destroyed, so that the bytes are gone from their files. */
const REWRITTEN = [
  'box.eligible',
  'box.ballot',
  'box.leaf',
  'box.strip',
  'box.round',
  'roll.cheque',
  'roll.cheque_request',
  'roll.household',
  'roll.idea_organiser',
  'roll.undeliverable',
  'public.idea_advice',
  'public.idea_helper',
  'public.idea_initiator',
  'public.mail',
  'public.paper_entry',
  // The database's samples of columns, see migration 0007.
  'pg_catalog.pg_statistic',
];

/** Every transaction that has ended has a lower number than this one. */
export async function nextTransaction(db: Connection): Promise<string> {
  const { rows } = await db.execute<{ next: string }>(
    sql`SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS next`,
  );
  const [row] = rows;
  if (!row) throw new Error('a snapshot without an upper bound');
  return row.next;
}

/**
 * False while something may still see rows that transactions before `next` deleted: writing a table anew would keep them.
 * A snapshot goes back to the oldest transaction that ran anywhere on the server when it was taken, so one of another
 * database holds them too, by way of every snapshot that is taken here meanwhile. And snapshots that were taken before:
 * of this database, of a replica, and of the server's own work, such as an analysis.
 */
export async function isUnwatched(db: Connection, next: string): Promise<boolean> {
  const { rows } = await db.execute<{ unwatched: boolean }>(sql`
    SELECT pg_snapshot_xmin(pg_current_snapshot()) >= ${next}::xid8 AND NOT EXISTS (
      SELECT FROM pg_stat_activity
      WHERE pid <> pg_backend_pid() AND (datname = current_database() OR datname IS NULL)
        AND backend_xmin IS NOT NULL AND age(backend_xmin) > age(${next}::xid8::xid)) AS unwatched`);
  return rows[0]?.unwatched === true;
}

/**
 * Writes these tables anew, without what was deleted. Not in a transaction; needs their owner. A table is locked while it is
 * written, and ballots of other rounds wait; so it gives up soon when it would have to wait itself.
 */
export async function rewriteTables(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("SET lock_timeout = '2s'");
    for (const table of REWRITTEN) await client.query(`VACUUM (FULL) ${table}`);
  } finally {
    await client.query('RESET lock_timeout').finally(() => client.release());
  }
}

/** The lines of the log book about a round, the oldest first. */
export function listAudit(db: Connection, roundId: string) {
  const { id, at, actor, act, details } = auditEvent;
  return db
    .select({ id, at, actor, act, details })
    .from(auditEvent)
    .where(eq(auditEvent.subject, roundId))
    .orderBy(asc(at), asc(id));
}
