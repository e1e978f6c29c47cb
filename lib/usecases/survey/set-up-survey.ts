import { findDistrict } from '@/db/queries/areas';
import { insertSurvey, lastWave, updateSurvey } from '@/db/queries/survey';
import { type Actor, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { OWN_QUESTIONNAIRE } from '@/lib/domain/survey/questionnaire-own';
import { parseQuestionnaire, type QuestionnaireProblem } from '@/lib/domain/survey/read-questionnaire';
import { readWaveForm, type WaveForm, type WaveProblems } from '@/lib/domain/survey/wave-form';
import { database } from '../system/database';
import {
  logSurvey,
  questionnaireOf,
  questionsLikeBefore,
  type StaffSurveyError,
  staffSurvey,
} from './staff-survey';

export type SaveWaveError =
  | { readonly code: StaffSurveyError | 'UNKNOWN_DISTRICT' | 'NOT_NOW' }
  /** Every field that is wrong, and why. */
  | { readonly code: 'BAD_WAVE'; readonly problems: WaveProblems };

/**
 * Makes the next wave of a district, as a draft, with the questions of the wave before or the product's own. Its id is fixed
 * from here on. `sample`: sample data of the demo. Errors: FORBIDDEN, UNKNOWN_DISTRICT, BAD_WAVE; nothing is made then.
 */
export function createWave(
  actor: Actor,
  districtSlug: string,
  form: WaveForm,
  now: Date,
  sample = false,
): Promise<Result<string, SaveWaveError>> {
  return database().transaction(async (tx): Promise<Result<string, SaveWaveError>> => {
    if (!may(actor, 'run_survey', districtSlug)) return fail({ code: 'FORBIDDEN' });
    if (!(await findDistrict(tx, districtSlug))) return fail({ code: 'UNKNOWN_DISTRICT' });
    const before = await lastWave(tx, districtSlug);
    const questionnaire = await questionsLikeBefore(tx, districtSlug);
    const read = readWaveForm(form, questionnaire);
    if (!read.ok) return fail({ code: 'BAD_WAVE', problems: read.error });
    const wave = before + 1;
    const id = `${districtSlug}-meting-${wave}`;
    const { scaleVersion } = questionnaire;
    const row = { ...read.value, id, districtSlug, wave, questionnaire, scaleVersion, sample };
    await insertSurvey(tx, { ...row, state: 'draft' });
    await logSurvey(tx, actor, row, { act: 'make_survey', now });
    return ok(id);
  });
}

/**
 * Changes a wave until its results are published; what decides who is asked and until when only while it is a draft, but
 * the last day may be put off while it is open. Errors: FORBIDDEN, UNKNOWN_SURVEY, BAD_WAVE, NOT_NOW.
 */
export function changeWave(
  actor: Actor,
  id: string,
  form: WaveForm,
  now: Date,
): Promise<Result<string, SaveWaveError>> {
  return database().transaction(async (tx): Promise<Result<string, SaveWaveError>> => {
    const found = await staffSurvey(tx, actor, id, true);
    if (!found.ok) return fail({ code: found.error });
    const row = found.value;
    if (row.state === 'published') return fail({ code: 'NOT_NOW' });
    const read = readWaveForm(form, questionnaireOf(row));
    if (!read.ok) return fail({ code: 'BAD_WAVE', problems: read.error });
    const { scope, opensOn, closesOn } = read.value;
    const same = scope === row.scope && opensOn === row.opensOn;
    const later = closesOn === row.closesOn || (row.state === 'open' && closesOn > row.closesOn);
    if (row.state !== 'draft' && !(same && later)) return fail({ code: 'NOT_NOW' });
    await updateSurvey(tx, id, read.value);
    await logSurvey(tx, actor, { ...row, ...read.value }, { act: 'change_survey', now });
    return ok(id);
  });
}

export type LoadQuestionnaireError =
  | { readonly code: StaffSurveyError | 'NOT_NOW' }
  | { readonly code: 'BAD_QUESTIONNAIRE'; readonly problems: readonly QuestionnaireProblem[] };

/** A file is a few kilobytes; a larger one is something else. */
export const MAX_QUESTIONNAIRE = 500_000;

/**
 * Takes another questionnaire for a draft, all or nothing; `null` = the product's own. Margins go, since they belong to the
 * questions. Errors: FORBIDDEN, UNKNOWN_SURVEY, NOT_NOW, BAD_QUESTIONNAIRE with every problem.
 */
export function loadQuestionnaire(
  actor: Actor,
  id: string,
  file: string | null,
  now: Date,
): Promise<Result<string, LoadQuestionnaireError>> {
  return database().transaction(async (tx): Promise<Result<string, LoadQuestionnaireError>> => {
    const found = await staffSurvey(tx, actor, id, true);
    if (!found.ok) return fail({ code: found.error });
    if (found.value.state !== 'draft') return fail({ code: 'NOT_NOW' });
    const read = file === null ? ok(OWN_QUESTIONNAIRE) : parseQuestionnaire(file);
    if (!read.ok) return fail({ code: 'BAD_QUESTIONNAIRE', problems: read.error });
    const questionnaire = read.value;
    const { scaleVersion } = questionnaire;
    await updateSurvey(tx, id, { questionnaire, scaleVersion, margins: null });
    const name = `${questionnaire.id} ${questionnaire.version}`;
    await logSurvey(tx, actor, found.value, { act: 'load_questionnaire', now, details: { name } });
    return ok(name);
  });
}
