import { and, asc, desc, eq, inArray, notExists, type SQL, sql } from 'drizzle-orm';
import type { IdeaStatus } from '@/lib/domain/idea';
import type { RestDestination } from '@/lib/domain/project/words';
import type { Connection } from '../client';
import {
  idea,
  maintenanceAgreement,
  maintenanceCheck,
  project,
  projectEntry,
  projectHistory,
} from '../schema';

export type ProjectRow = typeof project.$inferSelect;
export type ProjectEventRow = typeof projectHistory.$inferSelect;

export async function insertProject(tx: Connection, row: typeof project.$inferInsert): Promise<void> {
  await tx.insert(project).values(row);
}

export async function findProject(db: Connection, id: string): Promise<ProjectRow | null> {
  const [row] = await db.select().from(project).where(eq(project.id, id));
  return row ?? null;
}

export async function findProjectOfIdea(
  db: Connection,
  { roundId, number }: { readonly roundId: string; readonly number: number },
): Promise<ProjectRow | null> {
  const [row] = await db
    .select()
    .from(project)
    .where(and(eq(project.roundId, roundId), eq(project.idea, number)));
  return row ?? null;
}

export async function updateProject(
  tx: Connection,
  id: string,
  row: Partial<Omit<typeof project.$inferInsert, 'id'>>,
): Promise<void> {
  await tx.update(project).set(row).where(eq(project.id, id));
}

/** Adds a line to a project's history; `on` is the day in Amsterdam. */
export async function recordProjectEvent(tx: Connection, line: Omit<ProjectEventRow, 'id'>): Promise<void> {
  await tx.insert(projectHistory).values(line);
}

/** From the first to the last. */
export function listProjectHistory(db: Connection, projectId: string): Promise<ProjectEventRow[]> {
  return db
    .select()
    .from(projectHistory)
    .where(eq(projectHistory.projectId, projectId))
    .orderBy(asc(projectHistory.on), asc(projectHistory.id));
}

/** A project with its money and what is agreed about its maintenance, as lists need it. */
export interface ListedProject {
  readonly project: ProjectRow;
  readonly awardedCents: number;
  readonly leftCents: number;
  readonly returnedCents: number;
  /** `null` when nothing went, or to more than one. */
  readonly destination: RestDestination | null;
  /** Last day of the agreement that runs. */
  readonly until: string | null;
  /** First day of a check that was not done, of the agreement that runs. */
  readonly checkDue: string | null;
  readonly agreements: number;
}

/** Of these districts, or of all with `null`: what was awarded last first. One statement, however many there are. */
export function listProjects(db: Connection, districts: readonly string[] | null): Promise<ListedProject[]> {
  if (districts?.length === 0) return Promise.resolve([]);
  return listed(db, districts === null ? undefined : inArray(project.districtSlug, [...districts]));
}

/** The name of the outer table, which a query of a single table leaves out of its columns. */
const OUTER = sql.raw('project.id');

async function listed(db: Connection, which: SQL | undefined): Promise<ListedProject[]> {
  const ofKind = (kind: SQL) =>
    sql<string>`coalesce((SELECT sum(e.cents) FROM ${projectEntry} e WHERE e.project_id = ${OUTER} ${kind}), 0)`;
  const running = sql`FROM ${maintenanceAgreement} a WHERE a.project_id = ${OUTER} AND a.ended_on IS NULL`;
  const rows = await db
    .select({
      project,
      awarded: ofKind(sql`AND e.kind = 'awarded'`),
      returned: ofKind(sql`AND e.kind = 'returned'`),
      left: ofKind(sql``),
      destination: sql<RestDestination | null>`(SELECT min(e.destination) FROM ${projectEntry} e
        WHERE e.project_id = ${OUTER} AND e.kind = 'returned' HAVING count(DISTINCT e.destination) = 1)`,
      until: sql<string | null>`(SELECT max(a.until)::text ${running})`,
      checkDue: sql<string | null>`(SELECT min(c.due_on)::text FROM ${maintenanceCheck} c
        WHERE c.done_on IS NULL AND c.agreement_id IN (SELECT a.id ${running}))`,
      agreements: sql<number>`(SELECT count(*)::int FROM ${maintenanceAgreement} a WHERE a.project_id = ${OUTER})`,
    })
    .from(project)
    .where(which)
    .orderBy(desc(project.awardedOn), asc(project.id));
  return rows.map(({ project: row, awarded, returned, left, ...rest }) => ({
    project: row,
    awardedCents: Number(awarded),
    returnedCents: 0 - Number(returned),
    leftCents: Number(left),
    ...rest,
  }));
}

/** Where the projects of a district are and how far: the light list, without their money. */
export async function listProjectPlaces(db: Connection, district: string) {
  const { id, title, status, lat6, lon6 } = project;
  return db
    .select({ id, title, status, lat6, lon6 })
    .from(project)
    .where(eq(project.districtSlug, district))
    .orderBy(desc(project.awardedOn), asc(project.id));
}

/** Rounds with an idea of one of these statuses that has no project, by id. Rehearsals are among them. */
export async function listRoundsToFill(db: Connection, statuses: readonly IdeaStatus[]): Promise<string[]> {
  const made = db
    .select({ one: sql`1` })
    .from(project)
    .where(and(eq(project.roundId, idea.roundId), eq(project.idea, idea.number)));
  const rows = await db
    .selectDistinct({ id: idea.roundId })
    .from(idea)
    .where(and(inArray(idea.status, [...statuses]), notExists(made)));
  return rows.map(({ id }) => id);
}
