import { asc, eq, sql } from 'drizzle-orm';
import type { Cents } from '@/lib/domain/money';
import type { Connection } from '../client';
import { fundEntry, teamFund } from '../schema';

export type FundEntryRow = typeof fundEntry.$inferSelect;

/**
 * Adds a line to a fund's account. The database refuses it (FUND_EXCEEDED) when more would be granted than there is; who
 * wants to say so in words takes {@link lockFund} and reads {@link fundBalance} first.
 */
export async function addFundEntry(
  tx: Connection,
  entry: Omit<typeof fundEntry.$inferInsert, 'id'>,
): Promise<void> {
  await tx.insert(fundEntry).values(entry);
}

/** From here to the end of the transaction nobody else changes the fund's account. */
export async function lockFund(tx: Connection, fundId: string): Promise<void> {
  await tx.select({ id: teamFund.id }).from(teamFund).where(eq(teamFund.id, fundId)).for('no key update');
}

/** What may still be granted. */
export async function fundBalance(db: Connection, fundId: string): Promise<Cents> {
  const [row] = await db
    .select({ cents: sql<string>`coalesce(sum(${fundEntry.cents}), 0)` })
    .from(fundEntry)
    .where(eq(fundEntry.fundId, fundId));
  return Number(row?.cents ?? 0);
}

/** From the first to the last. */
export function listFundEntries(db: Connection, fundId: string): Promise<FundEntryRow[]> {
  return db.select().from(fundEntry).where(eq(fundEntry.fundId, fundId)).orderBy(asc(fundEntry.id));
}
