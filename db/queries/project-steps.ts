import { asc, eq } from 'drizzle-orm';
import type { Connection } from '../client';
import { projectHours, projectStep } from '../schema';

export type StepRow = typeof projectStep.$inferSelect;
export type HoursRow = typeof projectHours.$inferSelect;

/** In their order. */
export function listSteps(db: Connection, projectId: string): Promise<StepRow[]> {
  return db
    .select()
    .from(projectStep)
    .where(eq(projectStep.projectId, projectId))
    .orderBy(asc(projectStep.position), asc(projectStep.id));
}

export async function insertStep(tx: Connection, row: StepRow): Promise<void> {
  await tx.insert(projectStep).values(row);
}

export async function updateStep(
  tx: Connection,
  id: string,
  row: Partial<Pick<StepRow, 'title' | 'plannedOn' | 'doneOn' | 'position'>>,
): Promise<void> {
  await tx.update(projectStep).set(row).where(eq(projectStep.id, id));
}

export async function removeStep(tx: Connection, id: string): Promise<void> {
  await tx.delete(projectStep).where(eq(projectStep.id, id));
}

/** Hours that were confirmed, from the first day to the last. */
export function listHours(db: Connection, projectId: string): Promise<HoursRow[]> {
  return db
    .select()
    .from(projectHours)
    .where(eq(projectHours.projectId, projectId))
    .orderBy(asc(projectHours.on), asc(projectHours.id));
}

export async function insertHours(tx: Connection, row: HoursRow): Promise<void> {
  await tx.insert(projectHours).values(row);
}

export async function removeHours(tx: Connection, id: string): Promise<void> {
  await tx.delete(projectHours).where(eq(projectHours.id, id));
}
