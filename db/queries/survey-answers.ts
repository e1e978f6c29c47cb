import { and, count, eq, isNotNull, sql } from 'drizzle-orm';
import type { Answers } from '@/lib/domain/survey/answers';
import type { Connection } from '../client';
import { survey, surveyCode, surveyResponse } from '../schema';

/** Rows of one insert: PostgreSQL takes 65,535 parameters. */
const ROWS = 5000;
/** Among so many others a row that was just written lies. */
const COVER = 30;

export async function insertSurveyCodes(
  tx: Connection,
  rows: readonly (typeof surveyCode.$inferInsert)[],
): Promise<void> {
  for (let i = 0; i < rows.length; i += ROWS) await tx.insert(surveyCode).values(rows.slice(i, i + ROWS));
}

export async function insertSurveyResponses(
  tx: Connection,
  rows: readonly (typeof surveyResponse.$inferInsert)[],
): Promise<void> {
  for (let i = 0; i < rows.length; i += ROWS) await tx.insert(surveyResponse).values(rows.slice(i, i + ROWS));
}

/** The wave of this code with what belongs to the code, as long as it is open; `lock` holds the code. */
export async function findSurveyCode(db: Connection, codeHash: Buffer, lock = false) {
  const query = db
    .select({ survey, code: surveyCode })
    .from(surveyCode)
    .innerJoin(survey, eq(survey.id, surveyCode.surveyId))
    .where(and(eq(survey.state, 'open'), eq(surveyCode.codeHash, codeHash)));
  // The wave is shared and the code is not: closing waits for answers that are being sent.
  const [row] = lock ? await query.for('update', { of: surveyCode }) : await query;
  return row ?? null;
}

interface CodeOf {
  readonly surveyId: string;
  readonly codeHash: Uint8Array;
}

const ofCode = ({ surveyId, codeHash }: CodeOf) =>
  and(eq(surveyCode.surveyId, surveyId), eq(surveyCode.codeHash, codeHash));

/** False when the code was used in the meantime. */
export async function saveSurveyDraft(tx: Connection, code: CodeOf, draft: Answers): Promise<boolean> {
  const { rowCount } = await tx
    .update(surveyCode)
    .set({ draft })
    .where(and(ofCode(code), eq(surveyCode.used, false)));
  return rowCount === 1;
}

/**
 * The code is used, its draft gone, and the answers are stored where nothing leads to the code. Rows that are written in one
 * transaction carry its number, and lie behind each other in the table: so others of both tables are written along
 * unchanged, by lot, and the new ones cannot be told from those.
 */
export async function spendSurveyCode(
  tx: Connection,
  code: CodeOf,
  response: typeof surveyResponse.$inferInsert,
): Promise<void> {
  await tx.update(surveyCode).set({ used: true, draft: null }).where(ofCode(code));
  await tx.insert(surveyResponse).values(response);
  await tx.execute(sql`
    UPDATE ${surveyCode} SET used = true WHERE (survey_id, code_hash) IN (
      SELECT survey_id, code_hash FROM ${surveyCode}
      WHERE survey_id = ${code.surveyId} AND used ORDER BY random() LIMIT ${COVER} FOR UPDATE SKIP LOCKED)`);
  await tx.execute(sql`
    UPDATE ${surveyResponse} SET channel = channel WHERE id IN (
      SELECT id FROM ${surveyResponse} WHERE survey_id = ${code.surveyId}
      ORDER BY random() LIMIT ${COVER} FOR UPDATE SKIP LOCKED)`);
}

/** Codes of a wave: made, and used. */
export async function countSurveyCodes(
  db: Connection,
  surveyId: string,
): Promise<{ readonly made: number; readonly used: number }> {
  const [row] = await db
    .select({ made: count(), used: sql<number>`count(*) FILTER (WHERE ${surveyCode.used})::int` })
    .from(surveyCode)
    .where(eq(surveyCode.surveyId, surveyId));
  return { made: row?.made ?? 0, used: row?.used ?? 0 };
}

/** Codes with their drafts; returns how many there were. */
export async function deleteSurveyCodes(tx: Connection, surveyId: string): Promise<number> {
  const { rowCount } = await tx.delete(surveyCode).where(eq(surveyCode.surveyId, surveyId));
  return rowCount ?? 0;
}

/** Writes the answers of a wave anew under other ids and in an order by lot: theirs tells nothing any more. */
export async function shuffleResponses(tx: Connection, surveyId: string): Promise<void> {
  await tx.execute(sql`
    WITH gone AS (DELETE FROM ${surveyResponse} WHERE survey_id = ${surveyId} RETURNING *)
    INSERT INTO ${surveyResponse} (id, survey_id, neighbourhood_code, design_weight, channel, answers)
    SELECT gen_random_uuid(), survey_id, neighbourhood_code, design_weight, channel, answers FROM gone ORDER BY random()`);
}

export async function countResponses(
  db: Connection,
  surveyId: string,
): Promise<{ readonly all: number; readonly paper: number }> {
  const [row] = await db
    .select({
      all: count(),
      paper: sql<number>`count(*) FILTER (WHERE ${surveyResponse.channel} = 'paper')::int`,
    })
    .from(surveyResponse)
    .where(eq(surveyResponse.surveyId, surveyId));
  return { all: row?.all ?? 0, paper: row?.paper ?? 0 };
}

/** What results are made of. */
export function listResponses(db: Connection, surveyId: string) {
  return db
    .select({ answers: surveyResponse.answers, designWeight: surveyResponse.designWeight })
    .from(surveyResponse)
    .where(eq(surveyResponse.surveyId, surveyId));
}

/** What was written at an open question, and nothing else of who wrote it, in the order of the alphabet. */
export async function listOpenAnswers(db: Connection, surveyId: string, question: string): Promise<string[]> {
  const text = sql<string>`${surveyResponse.answers} ->> ${question}::text`;
  const rows = await db
    .select({ text })
    .from(surveyResponse)
    .where(and(eq(surveyResponse.surveyId, surveyId), isNotNull(text)))
    .orderBy(sql`1`);
  return rows.map((row) => row.text);
}

export async function deleteResponses(tx: Connection, surveyId: string): Promise<number> {
  const { rowCount } = await tx.delete(surveyResponse).where(eq(surveyResponse.surveyId, surveyId));
  return rowCount ?? 0;
}
