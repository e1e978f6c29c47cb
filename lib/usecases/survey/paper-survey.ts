import { findSurveyCode } from '@/db/queries/survey-answers';
import type { Actor } from '@/lib/domain/permissions';
import { fail, type Result } from '@/lib/domain/result';
import type { SendProblem } from '@/lib/domain/survey/views';
import { database } from '../system/database';
import { spend } from './answer-survey';
import { logSurvey, type StaffSurveyError, staffSurvey } from './staff-survey';
import { readSurveyCode } from './survey-code';

export type PaperSurveyError =
  | StaffSurveyError
  | SendProblem
  | 'NOT_NOW'
  /** The code is of another wave. */
  | 'OTHER_SURVEY';

/**
 * Enters a form on paper, with the code that is printed on it: as if its owner had sent it, and the code is used. The log
 * book says that a form was entered, not which one. Errors: see {@link PaperSurveyError}; nothing changes then.
 */
export function enterSurveyPaper(
  actor: Actor,
  id: string,
  given: { readonly code: string; readonly answers: unknown },
  now: Date,
): Promise<Result<null, PaperSurveyError>> {
  return database().transaction(async (tx): Promise<Result<null, PaperSurveyError>> => {
    const found = await staffSurvey(tx, actor, id);
    if (!found.ok) return found;
    if (found.value.state !== 'open') return fail('NOT_NOW');
    const hash = readSurveyCode(given.code);
    if (!hash.ok) return hash;
    const of = await findSurveyCode(tx, hash.value);
    if (of && of.survey.id !== id) return fail('OTHER_SURVEY');
    const spent = await spend(tx, { ...given, channel: 'paper' }, now);
    if (spent.ok) await logSurvey(tx, actor, found.value, { act: 'enter_survey_paper', now });
    return spent;
  });
}
