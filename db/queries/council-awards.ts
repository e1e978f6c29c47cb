import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Connection } from '../client';
import {
  application,
  fundEntry,
  ideaHistory,
  maintenanceAgreement,
  project,
  teamFund,
  visit,
  visitPromise,
} from '../schema';

// Of several districts or rounds at once: one query each, however many there are.

/** Everything that was awarded money in these districts, by day and title, with where the money is. */
export function listAwards(db: Connection, slugs: readonly string[]) {
  // Written out, since columns lose the name of their table in a query of one table.
  const sum = (kinds: string) =>
    sql<number>`coalesce((SELECT abs(sum(e.cents)) FROM project_entry e
      WHERE e.project_id = project.id AND e.kind IN (${sql.raw(kinds)})), 0)::float8`;
  const ofHours = (what: 'sum(h.hours)' | 'max(h.people)') =>
    sql<number>`coalesce((SELECT ${sql.raw(what)} FROM project_hours h WHERE h.project_id = project.id), 0)::int`;
  return db
    .select({
      id: project.id,
      districtSlug: project.districtSlug,
      roundId: project.roundId,
      fundId: project.fundId,
      title: project.title,
      status: project.status,
      awardedOn: project.awardedOn,
      dueOn: project.dueOn,
      endedOn: project.endedOn,
      publicSpace: project.publicSpace,
      otherCents: project.otherCents,
      plannedHours: project.plannedHours,
      sample: project.sample,
      awardedCents: sum("'awarded'"),
      paidCents: sum("'advance', 'final', 'repaid'"),
      returnedCents: sum("'returned'"),
      confirmedHours: ofHours('sum(h.hours)'),
      people: ofHours('max(h.people)'),
    })
    .from(project)
    .where(inArray(project.districtSlug, [...slugs]))
    .orderBy(asc(project.awardedOn), asc(project.title), asc(project.id));
}

/** Agreements about what was made in these districts. */
export function listAgreementDays(db: Connection, slugs: readonly string[]) {
  return db
    .select({
      projectId: maintenanceAgreement.projectId,
      from: maintenanceAgreement.from,
      until: maintenanceAgreement.until,
      endedOn: maintenanceAgreement.endedOn,
    })
    .from(maintenanceAgreement)
    .innerJoin(project, eq(project.id, maintenanceAgreement.projectId))
    .where(inArray(project.districtSlug, [...slugs]))
    .orderBy(asc(maintenanceAgreement.from));
}

/** Team funds of these districts, the latest year first, with the sums of their accounts. */
export function listFundYears(db: Connection, slugs: readonly string[]) {
  const { id, districtSlug, year, title, opensOn, closesOn, sample } = teamFund;
  const sum = (kinds: string) =>
    sql<number>`coalesce(sum(${fundEntry.cents}) FILTER (WHERE ${fundEntry.kind} IN (${sql.raw(kinds)})), 0)::float8`;
  return db
    .select({
      id,
      districtSlug,
      year,
      title,
      opensOn,
      closesOn,
      sample,
      budgetCents: sum("'budget', 'carried_in'"),
      // Granted is below zero and what came back above it.
      grantedCents: sql<number>`0 - ${sum("'granted', 'returned'")}`,
      carriedOutCents: sql<number>`0 - ${sum("'carried_out'")}`,
    })
    .from(teamFund)
    .leftJoin(fundEntry, eq(fundEntry.fundId, id))
    .where(inArray(districtSlug, [...slugs]))
    .groupBy(id)
    .orderBy(sql`${year} DESC`, asc(id));
}

/** Applications to these districts' funds that were decided. */
export function listFundDecisions(db: Connection, slugs: readonly string[]) {
  return db
    .select({
      districtSlug: teamFund.districtSlug,
      submittedOn: application.submittedOn,
      decidedOn: sql<string>`${application.decidedOn}::text`,
      dueOn: application.dueOn,
    })
    .from(application)
    .innerJoin(teamFund, eq(teamFund.id, application.fundId))
    .where(and(inArray(teamFund.districtSlug, [...slugs]), isNotNull(application.decidedOn)));
}

/** First decisions about ideas of these rounds, with the day on which they were first submitted. */
export async function listIdeaDecisions(db: Connection, roundIds: readonly string[]) {
  const { roundId, idea, on, step } = ideaHistory;
  const first = (steps: string) =>
    sql<string | null>`min(${on}) FILTER (WHERE ${step} IN (${sql.raw(steps)}))::text`;
  const rows = await db
    .select({
      roundId,
      submittedOn: first("'submitted'"),
      decidedOn: first("'accepted', 'returned', 'rejected', 'merged'"),
    })
    .from(ideaHistory)
    .where(inArray(roundId, [...roundIds]))
    .groupBy(roundId, idea);
  return rows.flatMap(({ submittedOn, decidedOn, roundId: id }) =>
    submittedOn && decidedOn && submittedOn <= decidedOn ? [{ roundId: id, submittedOn, decidedOn }] : [],
  );
}

/** Promises of visits to these districts that everybody can read of; `null` for a visit at which nothing was promised. */
export function listVisitPromises(db: Connection, slugs: readonly string[]) {
  return db
    .select({
      districtSlug: visit.districtSlug,
      status: visitPromise.status,
      dueOn: visitPromise.dueOn,
    })
    .from(visit)
    .leftJoin(visitPromise, eq(visitPromise.visitId, visit.id))
    .where(and(inArray(visit.districtSlug, [...slugs]), eq(visit.published, true)));
}
