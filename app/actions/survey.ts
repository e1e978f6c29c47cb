'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { currentActor } from '@/lib/auth';
import { currentNetwork } from '@/lib/auth/network';
import { keepDraft, openSurvey, sendAnswers } from '@/lib/usecases/survey/answer-survey';
import { enterSurveyPaper } from '@/lib/usecases/survey/paper-survey';
import {
  changeWave,
  createWave,
  loadQuestionnaire,
  MAX_QUESTIONNAIRE,
} from '@/lib/usecases/survey/set-up-survey';
import { SURVEY_STEP_NAMES, takeSurveyStep } from '@/lib/usecases/survey/survey-steps';
import { textOf } from './formFields';

/**
 * Residents and their answers: the code is in the body of the request, so that nothing here is logged or put in an address.
 * What comes in is whatever was sent; the use-cases read it.
 */
export async function openSurveyAction(code: string) {
  return openSurvey(await given(code), new Date());
}

export async function keepSurveyDraftAction(code: string, answers: unknown) {
  return keepDraft(await given(code), answers, new Date());
}

export async function sendSurveyAction(code: string, answers: unknown) {
  return sendAnswers(await given(code), answers, new Date());
}

async function given(code: string) {
  return { code: String(code), network: await currentNetwork() };
}

/** Settings of a wave; a new one leads to its own page. */
export async function saveWaveAction(_before: unknown, form: FormData) {
  const actor = await currentActor();
  const [id, district] = [textOf(form, 'survey'), textOf(form, 'district')];
  const saved =
    id === ''
      ? await createWave(actor, district, waveOf(form), new Date())
      : await changeWave(actor, id, waveOf(form), new Date());
  if (!saved.ok) return saved;
  revalidatePath('/', 'layout');
  if (id === '') redirect(`/beheer/vragenlijst/${encodeURIComponent(saved.value)}`);
  return saved;
}

/** A questionnaire from a file, or the product's own: whichever button was pressed. */
export async function loadQuestionnaireAction(_before: unknown, form: FormData) {
  const file = form.get('file');
  const own = textOf(form, 'act') === 'own';
  const size = file instanceof File ? file.size : 0;
  const text = file instanceof File && size <= MAX_QUESTIONNAIRE ? await file.text() : '';
  const loaded = await loadQuestionnaire(
    await currentActor(),
    textOf(form, 'survey'),
    own ? null : text,
    new Date(),
  );
  if (loaded.ok) revalidatePath('/', 'layout');
  return loaded;
}

/** Opens, closes or publishes. */
export async function surveyStepAction(_before: unknown, form: FormData) {
  const step = SURVEY_STEP_NAMES.find((one) => one === textOf(form, 'step'));
  const taken = await takeSurveyStep(
    await currentActor(),
    textOf(form, 'survey'),
    step ?? 'open',
    new Date(),
  );
  if (taken.ok) revalidatePath('/', 'layout');
  return taken;
}

/** A form on paper. */
export async function enterSurveyPaperAction(id: string, code: string, answers: unknown) {
  return enterSurveyPaper(await currentActor(), String(id), { code: String(code), answers }, new Date());
}

function waveOf(form: FormData): Parameters<typeof createWave>[2] {
  const cells = [...form].flatMap(([name, value]) =>
    name.startsWith('cell:') ? [[name.slice('cell:'.length), String(value)] as const] : [],
  );
  return {
    title: textOf(form, 'title'),
    scope: textOf(form, 'scope'),
    opensOn: textOf(form, 'opensOn'),
    closesOn: textOf(form, 'closesOn'),
    population: textOf(form, 'population'),
    source: textOf(form, 'source'),
    cells: Object.fromEntries(cells),
  };
}
