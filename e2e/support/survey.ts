import { randomBytes, randomUUID } from 'node:crypto';
import { findDistrict, listNeighbourhoods } from '@/db/queries/areas';
import { insertSurveyResponses } from '@/db/queries/survey-answers';
import { dayOf } from '@/lib/domain/amsterdam';
import type { Actor } from '@/lib/domain/permissions';
import { makeSurveyCodes } from '@/lib/usecases/survey/make-survey-codes';
import { createWave } from '@/lib/usecases/survey/set-up-survey';
import { takeSurveyStep } from '@/lib/usecases/survey/survey-steps';
import { database } from '@/lib/usecases/system/database';
import { districtWith } from '@/lib/usecases/testing/district';
import { pointAtRunningApp } from './ownRound';

const SYSTEM: Actor = { kind: 'system', name: 'test' };
const DAY_MS = 86_400_000;

/** A district of this test alone, with two buurten; its slug. */
export async function ownDistrict(): Promise<string> {
  pointAtRunningApp();
  return (await districtWith(2)).slug;
}

/** A wave in a district of its own that is open for a month, with this many codes. */
export async function openOwnSurvey(letters: number) {
  const district = await ownDistrict();
  const now = new Date();
  const form = {
    title: `Proefmeting ${randomBytes(3).toString('hex')}`,
    scope: 'sample',
    opensOn: dayOf(now),
    closesOn: dayOf(new Date(now.getTime() + 30 * DAY_MS)),
    population: '2000',
    source: '',
    cells: {},
  };
  const made = await createWave(SYSTEM, district, form, now);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const found = await findDistrict(database(), district);
  const [area] = found ? await listNeighbourhoods(database(), found) : [];
  const rows = [{ code: area?.code ?? '', people: '2000', letters: String(letters) }];
  const codes = await makeSurveyCodes(SYSTEM, made.value, rows, now);
  if (!codes.ok) throw new Error(codes.error);
  const opened = await takeSurveyStep(SYSTEM, made.value, 'open', now);
  if (!opened.ok) throw new Error(opened.error);
  return { id: made.value, name: found?.name ?? '', letters: codes.value.letters };
}

/** Answers of so many others, as if they had been sent. */
export async function answerFor(surveyId: string, count: number): Promise<void> {
  pointAtRunningApp();
  await insertSurveyResponses(
    database(),
    Array.from({ length: count }, (_, i) => ({
      id: randomUUID(),
      surveyId,
      neighbourhoodCode: null,
      designWeight: 10,
      channel: 'online' as const,
      answers: { contact: i % 3 === 0 ? 'maand' : 'week', invloed: String(i % 5) },
    })),
  );
}
