import { and, asc, desc, eq, inArray, max, or, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Connection } from '../client';
import {
  application,
  applicationContact,
  applicationHistory,
  applicationNote,
  assessment,
  fundDecision,
  project,
  teamFund,
} from '../schema';

export type ApplicationRow = typeof application.$inferSelect;
export type ApplicationContactRow = typeof applicationContact.$inferSelect;
export type ApplicationEventRow = typeof applicationHistory.$inferSelect;
export type AssessmentRow = typeof assessment.$inferSelect;
export type DecisionRow = typeof fundDecision.$inferSelect;
export type NoteRow = typeof applicationNote.$inferSelect;

/** An application, wherever something belongs to it. */
export interface ApplicationKey {
  readonly fundId: string;
  readonly number: number;
}

const at = (
  table: { readonly fundId: AnyPgColumn; readonly application: AnyPgColumn },
  { fundId, number }: ApplicationKey,
) => and(eq(table.fundId, fundId), eq(table.application, number));

/** The number after the last one; take the fund's lock first. */
export async function nextApplicationNumber(tx: Connection, fundId: string): Promise<number> {
  const [row] = await tx
    .select({ last: max(application.number) })
    .from(application)
    .where(eq(application.fundId, fundId));
  return (row?.last ?? 0) + 1;
}

export async function insertApplication(tx: Connection, row: ApplicationRow): Promise<void> {
  await tx.insert(application).values(row);
}

export async function updateApplication(
  tx: Connection,
  { fundId, number }: ApplicationKey,
  change: Partial<Omit<ApplicationRow, 'fundId' | 'number'>>,
): Promise<void> {
  await tx
    .update(application)
    .set(change)
    .where(and(eq(application.fundId, fundId), eq(application.number, number)));
}

/** `lock`: nobody else decides about it or changes it until the transaction ends. */
export async function findApplication(
  db: Connection,
  { fundId, number }: ApplicationKey,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<ApplicationRow | null> {
  // A number from an address may be anything; the column holds four bytes.
  if (!Number.isInteger(number) || number < 1 || number > 2_147_483_647) return null;
  const query = db
    .select()
    .from(application)
    .where(and(eq(application.fundId, fundId), eq(application.number, number)));
  const [row] = await (lock ? query.for('update') : query);
  return row ?? null;
}

/** All of a fund: what is due first stands first, then what was decided, the last first. */
export function listApplications(db: Connection, fundId: string): Promise<ApplicationRow[]> {
  return db
    .select()
    .from(application)
    .where(eq(application.fundId, fundId))
    .orderBy(
      sql`(${application.status} IN ('submitted', 'held_over')) DESC`,
      sql`CASE WHEN ${application.status} IN ('submitted', 'held_over') THEN ${application.dueOn} END`,
      desc(application.decidedOn),
      asc(application.number),
    );
}

export async function insertContact(tx: Connection, row: ApplicationContactRow): Promise<void> {
  await tx.insert(applicationContact).values(row);
}

export async function findContact(
  db: Connection,
  key: ApplicationKey,
): Promise<ApplicationContactRow | null> {
  const [row] = await db.select().from(applicationContact).where(at(applicationContact, key));
  return row ?? null;
}

/** By the hash of either of its links: the one that was shown, or the one of the newest mail. */
export async function findContactByToken(
  db: Connection,
  hash: Buffer,
): Promise<ApplicationContactRow | null> {
  const [row] = await db
    .select()
    .from(applicationContact)
    .where(or(eq(applicationContact.tokenHash, hash), eq(applicationContact.mailHash, hash)));
  return row ?? null;
}

export async function updateContact(
  tx: Connection,
  key: ApplicationKey,
  change: Partial<Omit<ApplicationContactRow, 'fundId' | 'application'>>,
): Promise<void> {
  await tx.update(applicationContact).set(change).where(at(applicationContact, key));
}

/** Adds a line to an application's history; `on` is the day in Amsterdam. */
export async function recordApplicationStep(
  tx: Connection,
  { fundId, number }: ApplicationKey,
  line: Omit<ApplicationEventRow, 'id' | 'fundId' | 'application'>,
): Promise<void> {
  await tx.insert(applicationHistory).values({ fundId, application: number, ...line });
}

/** From the first to the last. */
export function listApplicationHistory(db: Connection, key: ApplicationKey): Promise<ApplicationEventRow[]> {
  return db
    .select()
    .from(applicationHistory)
    .where(at(applicationHistory, key))
    .orderBy(asc(applicationHistory.id));
}

/** In place of what the same member said before. */
export async function saveAssessment(tx: Connection, row: AssessmentRow): Promise<void> {
  const { fundId, application: number, memberId, ...change } = row;
  await tx
    .insert(assessment)
    .values({ fundId, application: number, memberId, ...change })
    .onConflictDoUpdate({
      target: [assessment.fundId, assessment.application, assessment.memberId],
      set: change,
    });
}

export async function deleteAssessment(tx: Connection, key: ApplicationKey, memberId: string): Promise<void> {
  await tx.delete(assessment).where(and(at(assessment, key), eq(assessment.memberId, memberId)));
}

/** What was said about an application that has changed since; who stood aside still does. */
export async function deleteAdvices(tx: Connection, key: ApplicationKey): Promise<void> {
  await tx.delete(assessment).where(and(at(assessment, key), sql`${assessment.recusedBecause} IS NULL`));
}

/** By name of the member. */
export function listAssessments(db: Connection, key: ApplicationKey): Promise<AssessmentRow[]> {
  return db.select().from(assessment).where(at(assessment, key)).orderBy(asc(assessment.member));
}

/** Of several applications of a fund, for a list. */
export function countAssessments(db: Connection, fundId: string) {
  return db
    .select({
      number: assessment.application,
      assessed: sql<number>`count(*) FILTER (WHERE ${assessment.recusedBecause} IS NULL)`.mapWith(Number),
      recused: sql<number>`count(${assessment.recusedBecause})`.mapWith(Number),
    })
    .from(assessment)
    .where(eq(assessment.fundId, fundId))
    .groupBy(assessment.application);
}

export async function insertNote(tx: Connection, row: Omit<NoteRow, 'id'>): Promise<void> {
  await tx.insert(applicationNote).values(row);
}

/** From the first to the last. */
export function listNotes(db: Connection, key: ApplicationKey): Promise<NoteRow[]> {
  return db.select().from(applicationNote).where(at(applicationNote, key)).orderBy(asc(applicationNote.id));
}

export async function insertDecision(tx: Connection, row: Omit<DecisionRow, 'id'>): Promise<void> {
  await tx.insert(fundDecision).values(row);
}

/** The last decision about an application; `null` when there is none. */
export async function findLastDecision(db: Connection, key: ApplicationKey): Promise<DecisionRow | null> {
  const [row] = await db
    .select()
    .from(fundDecision)
    .where(at(fundDecision, key))
    .orderBy(desc(fundDecision.id))
    .limit(1);
  return row ?? null;
}

/** Final decisions of a fund, the last first, with what they were about. */
export function listFinalDecisions(db: Connection, fundId: string) {
  return db
    .select({ decision: fundDecision, application })
    .from(fundDecision)
    .innerJoin(
      application,
      and(eq(application.fundId, fundDecision.fundId), eq(application.number, fundDecision.application)),
    )
    .where(
      and(
        eq(fundDecision.fundId, fundId),
        inArray(fundDecision.outcome, ['granted', 'partly_granted', 'refused']),
      ),
    )
    .orderBy(desc(fundDecision.on), desc(fundDecision.id));
}

/**
 * Forgets who can be reached about applications that are settled: `days` after the period for objections for what was refused,
 * which begins when it was made known, or after it was withdrawn; and for what was granted not before its project has ended so
 * long. `today` is a day in Amsterdam. Returns which.
 */
export function deleteSettledContacts(
  tx: Connection,
  today: string,
  days: number,
): Promise<{ fundId: string; application: number }[]> {
  const settled = sql`(${applicationContact.fundId}, ${applicationContact.application}) IN (
    SELECT ${application.fundId}, ${application.number} FROM ${application}
    JOIN ${teamFund} ON ${teamFund.id} = ${application.fundId}
    LEFT JOIN ${project} ON ${project.fundId} = ${application.fundId} AND ${project.application} = ${application.number}
    WHERE CASE WHEN ${application.status} = 'withdrawn' THEN ${application.decidedOn}
          ELSE ${application.madeKnownOn} + ${teamFund.objectionWeeks} * 7 END + ${days}::integer < ${today}::date
      AND (${application.status} IN ('refused', 'withdrawn')
        OR (${application.status} IN ('granted', 'partly_granted') AND ${project.endedOn} + ${days}::integer < ${today}::date)))`;
  return tx
    .delete(applicationContact)
    .where(settled)
    .returning({ fundId: applicationContact.fundId, application: applicationContact.application });
}
