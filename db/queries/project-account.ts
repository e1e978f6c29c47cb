import { asc, eq, sql } from 'drizzle-orm';
import type { Cents } from '@/lib/domain/money';
import type { Connection } from '../client';
import { project, projectEntry } from '../schema';

export type ProjectEntryRow = typeof projectEntry.$inferSelect;

/** Adds a line to a project's account. The database refuses it (AWARD_EXCEEDED) when more would be paid than there is. */
export async function addProjectEntry(
  tx: Connection,
  entry: Omit<typeof projectEntry.$inferInsert, 'id'>,
): Promise<void> {
  await tx.insert(projectEntry).values(entry);
}

/** From here to the end of the transaction nobody else changes the project or its account. */
export async function lockProject(tx: Connection, projectId: string): Promise<void> {
  await tx.select({ id: project.id }).from(project).where(eq(project.id, projectId)).for('no key update');
}

/** What may still be paid. */
export async function projectBalance(db: Connection, projectId: string): Promise<Cents> {
  const [row] = await db
    .select({ cents: sql<string>`coalesce(sum(${projectEntry.cents}), 0)` })
    .from(projectEntry)
    .where(eq(projectEntry.projectId, projectId));
  return Number(row?.cents ?? 0);
}

/** From the first to the last. */
export function listProjectEntries(db: Connection, projectId: string): Promise<ProjectEntryRow[]> {
  return db
    .select()
    .from(projectEntry)
    .where(eq(projectEntry.projectId, projectId))
    .orderBy(asc(projectEntry.id));
}
