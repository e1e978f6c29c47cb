import { and, asc, count, desc, eq, inArray, sql } from 'drizzle-orm';
import type { FundEntryKind } from '@/lib/domain/fund/words';
import type { Connection } from '../client';
import { application, district, fundEntry, teamFund } from '../schema';

export type FundRow = typeof teamFund.$inferSelect;

/** A fund with the name of its district. */
export interface NamedFund extends FundRow {
  readonly district: string;
}

/** `false`: there is one of this district and year, perhaps of somebody who was a moment earlier. */
export async function insertFund(tx: Connection, row: FundRow): Promise<boolean> {
  const rows = await tx.insert(teamFund).values(row).onConflictDoNothing().returning({ id: teamFund.id });
  return rows.length === 1;
}

export async function updateFund(
  tx: Connection,
  id: string,
  change: Omit<FundRow, 'id' | 'districtSlug' | 'year' | 'sample'>,
): Promise<void> {
  await tx.update(teamFund).set(change).where(eq(teamFund.id, id));
}

export async function findFund(db: Connection, id: string): Promise<NamedFund | null> {
  const [row] = await db
    .select({ fund: teamFund, district: district.name })
    .from(teamFund)
    .innerJoin(district, eq(district.slug, teamFund.districtSlug))
    .where(eq(teamFund.id, id));
  return row ? { ...row.fund, district: row.district } : null;
}

/** The fund of a district in a year. */
export async function findFundOf(
  db: Connection,
  districtSlug: string,
  year: number,
): Promise<FundRow | null> {
  const [row] = await db
    .select()
    .from(teamFund)
    .where(and(eq(teamFund.districtSlug, districtSlug), eq(teamFund.year, year)));
  return row ?? null;
}

/** All of them, or those of one district: the last year first, then by district. */
export async function listFunds(db: Connection, districtSlug?: string): Promise<NamedFund[]> {
  const rows = await db
    .select({ fund: teamFund, district: district.name })
    .from(teamFund)
    .innerJoin(district, eq(district.slug, teamFund.districtSlug))
    .where(districtSlug === undefined ? undefined : eq(teamFund.districtSlug, districtSlug))
    .orderBy(desc(teamFund.year), asc(district.name));
  return rows.map((row) => ({ ...row.fund, district: row.district }));
}

/** The lines of several accounts, added up by fund and kind. */
export function sumFundEntries(
  db: Connection,
  fundIds: readonly string[],
): Promise<{ fundId: string; kind: FundEntryKind; cents: number }[]> {
  return db
    .select({
      fundId: fundEntry.fundId,
      kind: fundEntry.kind,
      cents: sql<number>`sum(${fundEntry.cents})`.mapWith(Number),
    })
    .from(fundEntry)
    .where(inArray(fundEntry.fundId, [...fundIds]))
    .groupBy(fundEntry.fundId, fundEntry.kind);
}

/** Applications that ever came in, withdrawn ones too. */
export async function countApplications(db: Connection, fundId: string): Promise<number> {
  const [row] = await db.select({ count: count() }).from(application).where(eq(application.fundId, fundId));
  return row?.count ?? 0;
}

/** Undecided applications by fund, with the first day on which one is due. */
export function countOpenApplications(
  db: Connection,
  fundIds: readonly string[],
): Promise<{ fundId: string; count: number; dueOn: string }[]> {
  return db
    .select({ fundId: application.fundId, count: count(), dueOn: sql<string>`min(${application.dueOn})` })
    .from(application)
    .where(
      and(inArray(application.fundId, [...fundIds]), inArray(application.status, ['submitted', 'held_over'])),
    )
    .groupBy(application.fundId);
}
