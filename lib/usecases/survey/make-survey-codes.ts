import { randomInt } from 'node:crypto';
import { findDistrict, listNeighbourhoods } from '@/db/queries/areas';
import { updateSurvey } from '@/db/queries/survey';
import { deleteSurveyCodes, insertSurveyCodes } from '@/db/queries/survey-answers';
import type { Actor } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { type LetterPlanProblem, type LetterRow, readLetterPlan } from '@/lib/domain/survey/wave-form';
import { type SurveyLetter, surveyCodesCsv } from '@/lib/formats/survey/codesCsv';
import { configuredOrigin } from '../letters/letter-sheet';
import { database } from '../system/database';
import { logSurvey, type StaffSurveyError, staffSurvey } from './staff-survey';
import { makeSurveyCode, type SurveyCode } from './survey-code';

export type SurveyCodesError = StaffSurveyError | 'NOT_NOW' | LetterPlanProblem;

export interface MadeSurveyCodes {
  /** In an order by lot within each buurt. */
  readonly letters: readonly SurveyLetter[];
  readonly codes: readonly SurveyCode[];
}

/**
 * Makes the codes of a draft, in the place of those that were made before. Only hashes are stored: the codes themselves are
 * in what this returns, and nowhere after that. Errors: FORBIDDEN, UNKNOWN_SURVEY, NOT_NOW, and what is wrong with the
 * numbers.
 */
export function makeSurveyCodes(
  actor: Actor,
  id: string,
  rows: readonly LetterRow[],
  now: Date,
): Promise<Result<MadeSurveyCodes, SurveyCodesError>> {
  return database().transaction(async (tx): Promise<Result<MadeSurveyCodes, SurveyCodesError>> => {
    const found = await staffSurvey(tx, actor, id, true);
    if (!found.ok) return found;
    if (found.value.state !== 'draft') return fail('NOT_NOW');
    const district = await findDistrict(tx, found.value.districtSlug);
    const known = district ? await listNeighbourhoods(tx, district) : [];
    const plan = readLetterPlan(rows, new Set(known.map(({ code }) => code)));
    if (!plan.ok) return plan;
    const made = plan.value.flatMap(({ neighbourhoodCode, letters, designWeight }) =>
      Array.from({ length: letters }, () => ({ neighbourhoodCode, designWeight, code: makeSurveyCode() })),
    );
    await deleteSurveyCodes(tx, id);
    await insertSurveyCodes(
      tx,
      // In another order than on paper: rows lie in the table as they come.
      shuffled(made).map(({ neighbourhoodCode, designWeight, code }) => ({
        surveyId: id,
        codeHash: code.hash,
        neighbourhoodCode,
        designWeight,
        used: false,
      })),
    );
    await updateSurvey(tx, id, { invited: made.length });
    await logSurvey(tx, actor, found.value, {
      act: 'make_survey_codes',
      now,
      details: { letters: made.length },
    });
    const names = new Map(known.map(({ code, name }) => [code, name]));
    return ok({
      codes: made.map(({ code }) => code),
      letters: made.map(({ neighbourhoodCode, code }) => ({
        neighbourhoodCode,
        neighbourhood: names.get(neighbourhoodCode) ?? '',
        code: code.printed,
        path: code.path,
      })),
    });
  });
}

/** The same as a table for whoever prints the letters. */
export async function makeSurveyCodesCsv(
  actor: Actor,
  id: string,
  rows: readonly LetterRow[],
  now: Date,
): Promise<Result<string, SurveyCodesError>> {
  const made = await makeSurveyCodes(actor, id, rows, now);
  return made.ok ? ok(surveyCodesCsv(configuredOrigin(), made.value.letters)) : made;
}

/** In an order by the system's random source (R. A. Fisher and F. Yates, in the form of R. Durstenfeld, 1964). */
function shuffled<T>(values: readonly T[]): readonly T[] {
  const order = [...values];
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = randomInt(i + 1);
    const [one, other] = [order[i], order[j]];
    if (one !== undefined && other !== undefined) [order[i], order[j]] = [other, one];
  }
  return order;
}
