import { and, asc, eq, inArray, isNull, lt, max, sql } from 'drizzle-orm';
import type { Connection } from '../client';
import { district, survey } from '../schema';

export type SurveyRow = typeof survey.$inferSelect;

export async function insertSurvey(tx: Connection, row: typeof survey.$inferInsert): Promise<void> {
  await tx.insert(survey).values(row);
}

export async function updateSurvey(
  tx: Connection,
  id: string,
  row: Partial<Omit<typeof survey.$inferInsert, 'id' | 'districtSlug' | 'wave'>>,
): Promise<void> {
  await tx.update(survey).set(row).where(eq(survey.id, id));
}

/** `lock`: nothing about the wave changes until the transaction ends; answers that are being sent do not wait for it. */
export async function findSurvey(db: Connection, id: string, lock = false): Promise<SurveyRow | null> {
  const query = db.select().from(survey).where(eq(survey.id, id));
  const [row] = lock ? await query.for('no key update') : await query;
  return row ?? null;
}

/** The number of the last wave of a district; 0 before the first. Holds the district, so that two do not get one number. */
export async function lastWave(tx: Connection, districtSlug: string): Promise<number> {
  await tx
    .select({ slug: district.slug })
    .from(district)
    .where(eq(district.slug, districtSlug))
    .for('update');
  const [row] = await tx
    .select({ wave: max(survey.wave) })
    .from(survey)
    .where(eq(survey.districtSlug, districtSlug));
  return row?.wave ?? 0;
}

/** Without questionnaire, margins and results; by district and wave. `null` = of every district. */
export function listSurveys(db: Connection, slugs: readonly string[] | null) {
  return db
    .select({
      id: survey.id,
      title: survey.title,
      wave: survey.wave,
      state: survey.state,
      opensOn: survey.opensOn,
      closesOn: survey.closesOn,
      sample: survey.sample,
      district: { slug: district.slug, name: district.name },
    })
    .from(survey)
    .innerJoin(district, eq(district.slug, survey.districtSlug))
    .where(slugs === null ? undefined : inArray(survey.districtSlug, [...slugs]))
    .orderBy(asc(district.name), asc(survey.wave));
}

/** What was published about these districts, by district and wave, in one query whatever was asked. */
export function listPublishedSurveys(db: Connection, slugs: readonly string[]) {
  return db
    .select({
      id: survey.id,
      districtSlug: survey.districtSlug,
      title: survey.title,
      wave: survey.wave,
      opensOn: survey.opensOn,
      closesOn: survey.closesOn,
      publishedOn: survey.publishedOn,
      scaleVersion: survey.scaleVersion,
      results: survey.results,
      sample: survey.sample,
    })
    .from(survey)
    .where(and(inArray(survey.districtSlug, [...slugs]), eq(survey.state, 'published')))
    .orderBy(asc(survey.districtSlug), asc(survey.wave));
}

/** Waves that should have been closed: their last day is before `day`. */
export async function listDueToClose(db: Connection, day: string): Promise<string[]> {
  const rows = await db
    .select({ id: survey.id })
    .from(survey)
    .where(and(eq(survey.state, 'open'), lt(survey.closesOn, day)));
  return rows.map(({ id }) => id);
}

/** Waves whose answers are due to go: published `days` before `day` or longer ago. */
export async function listDueToErase(db: Connection, day: string, days: number): Promise<string[]> {
  const rows = await db
    .select({ id: survey.id })
    .from(survey)
    .where(
      and(
        eq(survey.state, 'published'),
        isNull(survey.erasedOn),
        sql`${survey.publishedOn} + ${days}::int <= ${day}::date`,
      ),
    );
  return rows.map(({ id }) => id);
}
