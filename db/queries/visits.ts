import { and, asc, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Connection } from '../client';
import {
  district,
  idea,
  municipality,
  project,
  promiseHistory,
  round,
  visit,
  visitPoint,
  visitPromise,
} from '../schema';

export type VisitRow = typeof visit.$inferSelect;
export type PointRow = typeof visitPoint.$inferSelect;
export type PromiseRow = typeof visitPromise.$inferSelect;
export type PromiseHistoryRow = typeof promiseHistory.$inferSelect;

/** `lock`: nobody else changes the visit, its points or its promises until the transaction ends. */
export async function findVisit(db: Connection, id: string, lock = false): Promise<VisitRow | null> {
  const query = db.select().from(visit).where(eq(visit.id, id));
  const [row] = lock ? await query.for('update') : await query;
  return row ?? null;
}

/** `false` when there is a visit with this id, however short ago somebody else made it; then nothing is written. */
export async function insertVisit(tx: Connection, row: typeof visit.$inferInsert): Promise<boolean> {
  const made = await tx.insert(visit).values(row).onConflictDoNothing().returning({ id: visit.id });
  return made.length > 0;
}

export async function updateVisit(tx: Connection, id: string, change: Partial<VisitRow>): Promise<void> {
  await tx.update(visit).set(change).where(eq(visit.id, id));
}

/** With everything in it; the database refuses it once it is published (VISIT_IS_FINAL). */
export async function deleteVisit(tx: Connection, id: string): Promise<void> {
  await tx.delete(visitPromise).where(eq(visitPromise.visitId, id));
  await tx.delete(visitPoint).where(eq(visitPoint.visitId, id));
  await tx.delete(visit).where(eq(visit.id, id));
}

/** Visits of these districts, the latest first. */
export function listVisits(
  db: Connection,
  slugs: readonly string[],
  which: 'all' | 'published',
): Promise<VisitRow[]> {
  const published = which === 'published' ? eq(visit.published, true) : undefined;
  return db
    .select()
    .from(visit)
    .where(and(inArray(visit.districtSlug, [...slugs]), published))
    .orderBy(desc(visit.on), asc(visit.id));
}

export function countPublished(db: Connection, slug: string): Promise<number> {
  return db.$count(visit, and(eq(visit.districtSlug, slug), eq(visit.published, true)));
}

/** This id, and those made of it with a number behind it. */
export async function listVisitIds(tx: Connection, start: string): Promise<string[]> {
  const rows = await tx
    .select({ id: visit.id })
    .from(visit)
    .where(or(eq(visit.id, start), sql`starts_with(${visit.id}, ${`${start}-`})`));
  return rows.map(({ id }) => id);
}

export async function insertPoint(tx: Connection, row: typeof visitPoint.$inferInsert): Promise<void> {
  await tx.insert(visitPoint).values(row);
}

export async function updatePoint(
  tx: Connection,
  at: { readonly visitId: string; readonly number: number },
  change: Partial<PointRow>,
): Promise<void> {
  await tx.update(visitPoint).set(change).where(ofPoint(at));
}

export async function deletePoint(
  tx: Connection,
  at: { readonly visitId: string; readonly number: number },
): Promise<void> {
  await tx.delete(visitPoint).where(ofPoint(at));
}

function ofPoint({
  visitId,
  number,
}: {
  readonly visitId: string;
  readonly number: number;
}): SQL | undefined {
  return and(eq(visitPoint.visitId, visitId), eq(visitPoint.number, number));
}

/** Points of these visits with the idea and the project that came of them, by number. */
export function listPoints(db: Connection, visits: readonly string[]) {
  return db
    .select({ point: visitPoint, idea: IDEA, ideaDistrict: round.districtSlug, project: PROJECT })
    .from(visitPoint)
    .leftJoin(idea, and(eq(idea.roundId, visitPoint.roundId), eq(idea.number, visitPoint.idea)))
    .leftJoin(round, eq(round.id, idea.roundId))
    .leftJoin(project, and(eq(project.roundId, idea.roundId), eq(project.idea, idea.number)))
    .where(inArray(visitPoint.visitId, [...visits]))
    .orderBy(asc(visitPoint.visitId), asc(visitPoint.number));
}

const IDEA = {
  roundId: idea.roundId,
  number: idea.number,
  title: idea.title,
  status: idea.status,
  statusReason: idea.statusReason,
};
const PROJECT = {
  id: project.id,
  districtSlug: project.districtSlug,
  title: project.title,
  status: project.status,
};

export async function insertPromise(tx: Connection, row: typeof visitPromise.$inferInsert): Promise<void> {
  await tx.insert(visitPromise).values(row);
}

export async function updatePromise(tx: Connection, id: string, change: Partial<PromiseRow>): Promise<void> {
  await tx.update(visitPromise).set(change).where(eq(visitPromise.id, id));
}

export async function deletePromise(tx: Connection, id: string): Promise<void> {
  await tx.delete(visitPromise).where(eq(visitPromise.id, id));
}

export async function findPromise(
  db: Connection,
  at: { readonly visitId: string; readonly position: number },
): Promise<PromiseRow | null> {
  const [row] = await db
    .select()
    .from(visitPromise)
    .where(and(eq(visitPromise.visitId, at.visitId), eq(visitPromise.position, at.position)));
  return row ?? null;
}

/** Promises of these visits with the idea and the project that they name themselves, in order. */
export function listPromises(db: Connection, visits: readonly string[]) {
  return db
    .select({ promise: visitPromise, idea: IDEA, ideaDistrict: round.districtSlug, project: PROJECT })
    .from(visitPromise)
    .leftJoin(idea, and(eq(idea.roundId, visitPromise.roundId), eq(idea.number, visitPromise.idea)))
    .leftJoin(round, eq(round.id, idea.roundId))
    .leftJoin(
      project,
      or(
        eq(project.id, visitPromise.projectId),
        and(
          sql`${visitPromise.projectId} IS NULL`,
          eq(project.roundId, idea.roundId),
          eq(project.idea, idea.number),
        ),
      ),
    )
    .where(inArray(visitPromise.visitId, [...visits]))
    .orderBy(asc(visitPromise.visitId), asc(visitPromise.position));
}

/** From the first line to the last. */
export function listPromiseHistory(
  db: Connection,
  promises: readonly string[],
): Promise<PromiseHistoryRow[]> {
  return db
    .select()
    .from(promiseHistory)
    .where(inArray(promiseHistory.promiseId, [...promises]))
    .orderBy(asc(promiseHistory.id));
}

/** `on` is the day in Amsterdam; `dueOn` the day it was due until this line. */
export async function recordPromiseLine(tx: Connection, line: Omit<PromiseHistoryRow, 'id'>): Promise<void> {
  await tx.insert(promiseHistory).values(line);
}

/** Ideas of rounds of this district that a promise can name, the newest round first. */
export function listIdeasToLink(db: Connection, districtSlug: string) {
  return db
    .select({ roundId: idea.roundId, round: round.title, number: idea.number, title: idea.title })
    .from(idea)
    .innerJoin(round, eq(round.id, idea.roundId))
    .where(
      and(
        eq(round.districtSlug, districtSlug),
        sql`${round.rehearsalOf} IS NULL`,
        sql`${idea.status} NOT IN ('draft', 'merged')`,
      ),
    )
    .orderBy(desc(round.opensAt), asc(idea.number));
}

/** Projects of this district that a promise can name, the newest first. */
export function listProjectsToLink(db: Connection, districtSlug: string) {
  return db
    .select({ id: project.id, title: project.title })
    .from(project)
    .where(eq(project.districtSlug, districtSlug))
    .orderBy(desc(project.awardedOn), asc(project.title));
}

/** Rounds of this district in which ideas are brought in now. */
export function listRoundsForIdeas(db: Connection, districtSlug: string) {
  return db
    .select({ id: round.id, title: round.title })
    .from(round)
    .where(
      and(
        eq(round.districtSlug, districtSlug),
        eq(round.phase, 'ideas'),
        eq(round.kind, 'cheque'),
        sql`${round.rehearsalOf} IS NULL`,
      ),
    )
    .orderBy(desc(round.opensAt));
}

/** Promises of published visits that are open and were due before `today`, of these districts. */
export function listOverduePromises(db: Connection, slugs: readonly string[], today: string) {
  return db
    .select({
      visitId: visit.id,
      title: visit.title,
      count: sql<number>`count(*)::int`,
      since: sql<string>`min(${visitPromise.dueOn})::text`,
    })
    .from(visitPromise)
    .innerJoin(visit, eq(visit.id, visitPromise.visitId))
    .where(
      and(
        inArray(visit.districtSlug, [...slugs]),
        eq(visit.published, true),
        inArray(visitPromise.status, ['promised', 'in_progress']),
        sql`${visitPromise.dueOn} < ${today}`,
      ),
    )
    .groupBy(visit.id, visit.title);
}

/** Names of districts with their municipality, by slug. */
export async function namesOfDistricts(
  db: Connection,
): Promise<ReadonlyMap<string, { readonly name: string; readonly municipality: string }>> {
  const rows = await db
    .select({ slug: district.slug, name: district.name, municipality: municipality.name })
    .from(district)
    .innerJoin(municipality, eq(municipality.code, district.municipalityCode));
  return new Map(rows.map(({ slug, ...names }) => [slug, names]));
}
