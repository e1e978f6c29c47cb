import type { Connection } from '@/db/client';
import { readSettings } from '@/db/queries/settings';
import {
  findSurvey,
  listDueToClose,
  listDueToErase,
  type SurveyRow,
  updateSurvey,
} from '@/db/queries/survey';
import {
  countResponses,
  countSurveyCodes,
  deleteResponses,
  deleteSurveyCodes,
  listResponses,
  shuffleResponses,
} from '@/db/queries/survey-answers';
import { dayOf } from '@/lib/domain/amsterdam';
import type { Actor } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { Answers } from '@/lib/domain/survey/answers';
import { type Margins, resultsOf, type SurveyResults } from '@/lib/domain/survey/results';
import { PAPER_DAYS } from '@/lib/domain/survey/views';
import { SURVEY_STEPS, type SurveyStep } from '@/lib/domain/survey/words';
import { database } from '../system/database';
import { sometimes } from '../system/sometimes';
import { logSurvey, questionnaireOf, type StaffSurveyError, staffSurvey } from './staff-survey';

export type SurveyStepError =
  | StaffSurveyError
  /** Not from this state. */
  | 'NOT_NOW'
  /** Nobody could answer. */
  | 'NO_CODES'
  /** Its last day is over. */
  | 'PAST'
  | 'NO_ANSWERS';

/** For what comes from a form. */
export const SURVEY_STEP_NAMES = Object.keys(SURVEY_STEPS) as readonly SurveyStep[];

const CLOCK: Actor = { kind: 'system', name: 'clock' };
const DAY_MS = 86_400_000;

/**
 * Opens, closes or publishes a wave. Closing removes codes and drafts and writes answers anew in an order by lot; publishing
 * weights them once and stores what may be shown. Errors: see {@link SurveyStepError}; nothing changes then.
 */
export function takeSurveyStep(
  actor: Actor,
  id: string,
  step: SurveyStep,
  now: Date,
): Promise<Result<null, SurveyStepError>> {
  return database().transaction(async (tx): Promise<Result<null, SurveyStepError>> => {
    const found = await staffSurvey(tx, actor, id, true);
    if (!found.ok) return found;
    const row = found.value;
    if (row.state !== SURVEY_STEPS[step].from) return fail('NOT_NOW');
    if (step === 'open') return open(tx, actor, row, now);
    if (step === 'close') {
      await close(tx, actor, row, now);
      return ok(null);
    }
    return publish(tx, actor, row, now);
  });
}

async function open(
  tx: Connection,
  actor: Actor,
  row: SurveyRow,
  now: Date,
): Promise<Result<null, SurveyStepError>> {
  if ((await countSurveyCodes(tx, row.id)).made === 0) return fail('NO_CODES');
  if (dayOf(now) > row.closesOn) return fail('PAST');
  await updateSurvey(tx, row.id, { state: 'open' });
  await logSurvey(tx, actor, row, { act: 'open_survey', now });
  return ok(null);
}

async function close(tx: Connection, actor: Actor, row: SurveyRow, now: Date): Promise<void> {
  await updateSurvey(tx, row.id, { state: 'closed' });
  await deleteSurveyCodes(tx, row.id);
  await shuffleResponses(tx, row.id);
  await logSurvey(tx, actor, row, { act: 'close_survey', now });
}

async function publish(
  tx: Connection,
  actor: Actor,
  row: SurveyRow,
  now: Date,
): Promise<Result<null, SurveyStepError>> {
  const results = await computeResults(tx, row, now);
  if (results.n === 0) return fail('NO_ANSWERS');
  const { publishedOn } = results;
  await updateSurvey(tx, row.id, { state: 'published', results, publishedOn });
  await logSurvey(tx, actor, row, { act: 'publish_survey', now });
  return ok(null);
}

async function computeResults(tx: Connection, row: SurveyRow, now: Date): Promise<SurveyResults> {
  const responses = await listResponses(tx, row.id);
  const { paper } = await countResponses(tx, row.id);
  const facts = {
    questionnaire: questionnaireOf(row),
    population: row.population,
    margins: row.margins as Margins | null,
    responses: responses.map(({ answers, designWeight }) => ({ answers: answers as Answers, designWeight })),
  };
  const { invited, scaleVersion } = row;
  return resultsOf(facts, { publishedOn: dayOf(now), invited, paper, scaleVersion });
}

/**
 * For the server's clock: closes waves for which forms on paper have had {@link PAPER_DAYS} days after the last one, and
 * erases answers that have been published for as long as the setting says. Returns how many of each.
 */
export async function lookAfterSurveys(
  now: Date,
): Promise<{ readonly closed: number; readonly erased: number }> {
  const db = database();
  const lastDay = dayOf(new Date(now.getTime() - PAPER_DAYS * DAY_MS));
  const closing = await listDueToClose(db, lastDay);
  for (const id of closing) await takeSurveyStep(CLOCK, id, 'close', now);
  const erasing = await listDueToErase(db, dayOf(now), await surveyDays());
  for (const id of erasing) await eraseAnswers(id, now);
  return { closed: closing.length, erased: erasing.length };
}

/** For how many days after publication answers are kept. */
export async function surveyDays(): Promise<number> {
  return (await readSettings(database())).surveyDays;
}

function eraseAnswers(id: string, now: Date): Promise<void> {
  return database().transaction(async (tx) => {
    const row = await findSurvey(tx, id, true);
    if (!row || row.erasedOn !== null) return;
    const lines = await deleteResponses(tx, id);
    await updateSurvey(tx, id, { erasedOn: dayOf(now) });
    await logSurvey(tx, CLOCK, row, { act: 'erase_survey_answers', now, details: { lines } });
  });
}

const LOOK_MS = 60_000;

/** {@link lookAfterSurveys}, for a clock that asks too often. */
export const lookAfterSurveysSometimes = sometimes(LOOK_MS, lookAfterSurveys);
