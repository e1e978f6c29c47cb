import { and, asc, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Observation } from '@/lib/domain/indicators';
import type { PublicationMoment } from '@/lib/domain/publication';
import type { Connection } from '../client';
import {
  district,
  municipality,
  neighbourhood,
  project,
  publicationSnapshot,
  round,
  survey,
  teamFund,
} from '../schema';

export type SubjectKind = 'round' | 'fund' | 'survey';

export interface DueSnapshot {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly moment: PublicationMoment;
  readonly period: string;
}

/**
 * Moments that have come and were not written down, in one query: a vote that closed, a round or a wave that was published,
 * a fund whose last day is over, and of a counted round once a year how its projects are, as long as one of them moved in
 * the year before. `today`: ISO day in Amsterdam.
 */
export async function listDueSnapshots(db: Connection, today: string): Promise<readonly DueSnapshot[]> {
  const year = today.slice(0, 4);
  const { rows } = await db.execute<DueSnapshot & Record<string, unknown>>(sql`
    WITH cheque AS (
      SELECT id, phase FROM round
      WHERE kind = 'cheque' AND currency = 'EUR' AND rehearsal_of IS NULL AND district_slug IS NOT NULL
    ), due AS (
      SELECT 'round' AS kind, id, 'vote_closed' AS moment, '' AS period FROM cheque WHERE phase = 'counting'
      UNION ALL
      SELECT 'round', id, 'published', '' FROM cheque WHERE phase IN ('published', 'archived')
      UNION ALL
      SELECT 'round', id, 'projects_yearly', ${year} FROM cheque
      WHERE phase IN ('published', 'archived')
        AND EXISTS (SELECT FROM publication_snapshot s WHERE s.round_id = cheque.id AND s.moment = 'published')
        AND NOT EXISTS (SELECT FROM publication_snapshot s
          WHERE s.round_id = cheque.id AND (s.made_at AT TIME ZONE 'Europe/Amsterdam')::date >= (${year} || '-01-01')::date)
        AND EXISTS (SELECT FROM project p WHERE p.round_id = cheque.id
          AND (p.ended_on IS NULL OR p.ended_on >= (${year}::int - 1 || '-01-01')::date))
      UNION ALL
      SELECT 'fund', id, 'fund_closed', '' FROM team_fund WHERE closes_on < ${today}::date
      UNION ALL
      SELECT 'survey', id, 'survey_published', '' FROM survey WHERE state = 'published'
    )
    SELECT kind, id, moment, period FROM due
    WHERE NOT EXISTS (SELECT FROM publication_snapshot s
      WHERE s.subject = due.id AND s.moment = due.moment AND s.period = due.period)
    ORDER BY kind, id, moment`);
  return rows;
}

/** What figures can be about. ISO days in Amsterdam; a fund's year is its year. */
export interface SubjectRow {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly title: string;
  readonly districtSlug: string;
  readonly from: string;
  readonly until: string;
  readonly sample: boolean;
}

/** The round, fund's year or published wave with this id; `null` for none, for a draft and for a copy to practise on. */
export async function findSubject(db: Connection, id: string): Promise<SubjectRow | null> {
  const { rows } = await db.execute<SubjectRow & Record<string, unknown>>(sql`
    SELECT 'round' AS kind, ${round.id}, ${round.title}, ${round.districtSlug} AS "districtSlug",
      (${round.opensAt} AT TIME ZONE 'Europe/Amsterdam')::date::text AS "from",
      (${round.closesAt} AT TIME ZONE 'Europe/Amsterdam')::date::text AS "until", ${round.sample}
    FROM ${round} WHERE ${round.id} = ${id} AND ${round.kind} = 'cheque' AND ${round.currency} = 'EUR'
      AND ${round.phase} <> 'draft' AND ${round.rehearsalOf} IS NULL AND ${round.districtSlug} IS NOT NULL
    UNION ALL
    SELECT 'fund', ${teamFund.id}, ${teamFund.title}, ${teamFund.districtSlug}, ${teamFund.opensOn}::text,
      ${teamFund.closesOn}::text, ${teamFund.sample} FROM ${teamFund} WHERE ${teamFund.id} = ${id}
    UNION ALL
    SELECT 'survey', ${survey.id}, ${survey.title}, ${survey.districtSlug}, ${survey.opensOn}::text,
      ${survey.closesOn}::text, ${survey.sample}
    FROM ${survey} WHERE ${survey.id} = ${id} AND ${survey.state} = 'published'
    LIMIT 1`);
  return rows[0] ?? null;
}

/** A district with its municipality and buurten, as the division of its year has them. */
export async function findDivision(db: Connection, slug: string) {
  const [found] = await db
    .select({
      code: district.code,
      year: district.year,
      name: district.name,
      slug: district.slug,
      scheme: district.scheme,
      source: district.source,
      municipality: { code: municipality.code, name: municipality.name, slug: municipality.slug },
    })
    .from(district)
    .innerJoin(municipality, eq(municipality.code, district.municipalityCode))
    .where(eq(district.slug, slug));
  if (!found) return null;
  const neighbourhoods = await db
    .select({ code: neighbourhood.code, name: neighbourhood.name, source: neighbourhood.source })
    .from(neighbourhood)
    .where(and(eq(neighbourhood.districtCode, found.code), eq(neighbourhood.year, found.year)))
    .orderBy(asc(neighbourhood.code));
  return { ...found, neighbourhoods };
}

/** Numbers of the ideas that projects of a round came from, by project. */
export async function listProjectIdeas(
  db: Connection,
  roundId: string,
): Promise<ReadonlyMap<string, number | null>> {
  const rows = await db
    .select({ id: project.id, idea: project.idea })
    .from(project)
    .where(and(eq(project.roundId, roundId), isNotNull(project.idea)));
  return new Map(rows.map((row) => [row.id, row.idea]));
}

export type SnapshotRow = typeof publicationSnapshot.$inferSelect;
export type NewSnapshot = typeof publicationSnapshot.$inferInsert;

const HEAD = {
  subject: publicationSnapshot.subject,
  moment: publicationSnapshot.moment,
  version: publicationSnapshot.version,
  madeAt: publicationSnapshot.madeAt,
  definitions: publicationSnapshot.definitions,
  changes: publicationSnapshot.changes,
  files: publicationSnapshot.files,
  name: publicationSnapshot.name,
  sha256: publicationSnapshot.sha256,
  bytes: sql<number>`octet_length(${publicationSnapshot.package})`,
};

/** The versions of one subject without what is in them, the newest first. */
export function listSnapshots(db: Connection, subject: string) {
  return db
    .select(HEAD)
    .from(publicationSnapshot)
    .where(eq(publicationSnapshot.subject, subject))
    .orderBy(desc(publicationSnapshot.version));
}

/** What every version said, the oldest first. */
export function listVersions(db: Connection, subject: string) {
  const { version, madeAt, moment, observations } = publicationSnapshot;
  return db
    .select({ version, madeAt, moment, observations })
    .from(publicationSnapshot)
    .where(eq(publicationSnapshot.subject, subject))
    .orderBy(asc(version));
}

/** One version's package; `null` when there is none. */
export async function findSnapshotPackage(db: Connection, subject: string, version: number) {
  const [row] = await db
    .select({
      name: publicationSnapshot.name,
      package: publicationSnapshot.package,
      sha256: publicationSnapshot.sha256,
    })
    .from(publicationSnapshot)
    .where(and(eq(publicationSnapshot.subject, subject), eq(publicationSnapshot.version, version)));
  return row ?? null;
}

/** One version's figures; `null` when there is none. */
export async function findSnapshotObservations(
  db: Connection,
  subject: string,
  version: number,
): Promise<readonly Observation[] | null> {
  const [row] = await db
    .select({ observations: publicationSnapshot.observations })
    .from(publicationSnapshot)
    .where(and(eq(publicationSnapshot.subject, subject), eq(publicationSnapshot.version, version)));
  return row?.observations ?? null;
}

/** Stores a version; false when another process was first. */
export async function insertSnapshot(tx: Connection, row: NewSnapshot): Promise<boolean> {
  const rows = await tx
    .insert(publicationSnapshot)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: publicationSnapshot.id });
  return rows.length === 1;
}
