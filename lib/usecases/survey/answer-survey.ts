import { randomUUID } from 'node:crypto';
import type { Connection } from '@/db/client';
import { findDistrict } from '@/db/queries/areas';
import { findSurveyCode, saveSurveyDraft, spendSurveyCode } from '@/db/queries/survey-answers';
import { dayOf } from '@/lib/domain/amsterdam';
import { fail, ok, type Result } from '@/lib/domain/result';
import { type Answers, readAnswers } from '@/lib/domain/survey/answers';
import type { OpenSurvey, SendProblem, SurveyCodeProblem } from '@/lib/domain/survey/views';
import { failsTooOften } from '../ballots/failure-limit';
import { database } from '../system/database';
import { questionnaireOf } from './staff-survey';
import { readSurveyCode } from './survey-code';

/** A code as it was typed, and the network it came from: wrong ones are counted by network and never written. */
export interface GivenCode {
  readonly code: string;
  readonly network: string;
}

/** What a code leads to: the questions and the answers so far. Errors: see {@link SurveyCodeProblem}. */
export async function openSurvey(
  given: GivenCode,
  now: Date,
): Promise<Result<OpenSurvey, SurveyCodeProblem>> {
  const db = database();
  const found = await behindCode(db, given.code, now);
  if (!found.ok) return slowedDown(found.error, given, now);
  const { survey, code } = found.value;
  const questionnaire = questionnaireOf(survey);
  const district = await findDistrict(db, survey.districtSlug);
  const draft = readAnswers(questionnaire, code.draft ?? {});
  return ok({
    id: survey.id,
    district: district?.name ?? '',
    closesOn: survey.closesOn,
    questionnaire,
    draft: draft.ok ? draft.value : {},
    sample: survey.sample,
  });
}

/** Keeps answers so far, to go on with later. Errors: see {@link SendProblem}; what was kept before stays then. */
export async function keepDraft(
  given: GivenCode,
  answers: unknown,
  now: Date,
): Promise<Result<null, SendProblem>> {
  const db = database();
  const found = await behindCode(db, given.code, now);
  if (!found.ok) return slowedDown(found.error, given, now);
  const read = readAnswers(questionnaireOf(found.value.survey), answers);
  if (!read.ok) return read;
  return (await saveSurveyDraft(db, found.value.code, read.value)) ? ok(null) : fail('USED');
}

/**
 * Sends the answers: the code is used, and what was answered is stored where nothing leads to it (no code, no time, an id by
 * lot). Errors: see {@link SendProblem}; nothing changes then.
 */
export async function sendAnswers(
  given: GivenCode,
  answers: unknown,
  now: Date,
): Promise<Result<null, SendProblem>> {
  const sent = await database().transaction((tx) =>
    spend(tx, { code: given.code, answers, channel: 'online' }, now),
  );
  return sent.ok ? sent : slowedDown(sent.error, given, now);
}

interface Given {
  readonly code: string;
  readonly answers: unknown;
  readonly channel: 'online' | 'paper';
}

/** The same for both channels; call it in a transaction. On paper the last day is no end: forms come in later. */
export async function spend(tx: Connection, given: Given, now: Date): Promise<Result<null, SendProblem>> {
  const found = await behindCode(tx, given.code, now, given.channel);
  if (!found.ok) return found;
  const { survey, code } = found.value;
  const read = readAnswers(questionnaireOf(survey), given.answers);
  if (!read.ok) return read;
  const answers = withoutSkipped(read.value);
  if (Object.keys(answers).length === 0) return fail('NO_ANSWERS');
  await spendSurveyCode(tx, code, {
    id: randomUUID(),
    surveyId: survey.id,
    neighbourhoodCode: code.neighbourhoodCode,
    designWeight: code.designWeight,
    channel: given.channel,
    answers,
  });
  return ok(null);
}

function withoutSkipped(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== null));
}

async function behindCode(db: Connection, typed: string, now: Date, sending?: 'online' | 'paper') {
  const hash = readSurveyCode(typed);
  if (!hash.ok) return hash;
  const found = await findSurveyCode(db, hash.value, sending !== undefined);
  if (!found) return fail('UNKNOWN_CODE' as const);
  if (found.code.used) return fail('USED' as const);
  const today = dayOf(now);
  if (today < found.survey.opensOn) return fail('NOT_YET' as const);
  if (sending !== 'paper' && today > found.survey.closesOn) return fail('ENDED' as const);
  return ok(found);
}

/** Guesses from one network get a slower word; a slip that the check symbol tells is none. */
function slowedDown<Problem extends SendProblem>(
  problem: Problem,
  { network }: GivenCode,
  now: Date,
): Result<never, Problem | 'SLOW_DOWN'> {
  const guessed = problem === 'UNKNOWN_CODE' || problem === 'USED';
  return fail(guessed && failsTooOften(`survey/${network}`, now) ? 'SLOW_DOWN' : problem);
}
