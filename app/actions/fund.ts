'use server';

import { revalidatePath } from 'next/cache';
import { currentActor } from '@/lib/auth';
import { currentNetwork } from '@/lib/auth/network';
import { readLocale } from '@/lib/i18n/locale';
import { applyForFund } from '@/lib/usecases/fund/apply';
import { addNote, assessApplication, recuse, takeBackRecusal } from '@/lib/usecases/fund/assess';
import { decideApplication } from '@/lib/usecases/fund/decide';
import { recordLetterSent } from '@/lib/usecases/fund/letter-sent';
import {
  changeMyApplication,
  readMyApplication,
  withdrawMyApplication,
} from '@/lib/usecases/fund/my-application';
import { carryFund, changeBudget, changeFund, makeFund } from '@/lib/usecases/fund/set-up-fund';
import { textOf } from './formFields';

/**
 * Acts on funds of wijkteams. Texts are made texts first; forms of residents are read by the use-cases. Secrets of links are in the
 * body of the request.
 */

function keyOf(form: FormData) {
  return { fundId: textOf(form, 'fund'), number: Number(textOf(form, 'number')) };
}

/** Shows what changed wherever it stands. */
function shown<Done extends { readonly ok: boolean }>(done: Done): Done {
  if (done.ok) revalidatePath('/', 'layout');
  return done;
}

export async function applyAction(fundId: string, form: unknown, draft: string) {
  const [locale, network] = [await readLocale(), await currentNetwork()];
  const request = { fundId: String(fundId), form, draft: String(draft), locale, network };
  return applyForFund(request, new Date());
}

export async function readMyApplicationAction(token: string) {
  return readMyApplication(String(token));
}

export async function changeMyApplicationAction(token: string, form: unknown) {
  return changeMyApplication(String(token), form, new Date());
}

export async function withdrawMyApplicationAction(token: string) {
  return withdrawMyApplication(String(token), new Date());
}

/** A new fund of a district. */
export async function makeFundAction(_before: unknown, form: FormData) {
  const given = {
    districtSlug: textOf(form, 'district'),
    year: textOf(form, 'year'),
    budget: textOf(form, 'budget'),
    form: fundFormFrom(form),
  };
  return shown(await makeFund(await currentActor(), given, new Date()));
}

export async function changeFundAction(_before: unknown, form: FormData) {
  return shown(await changeFund(await currentActor(), textOf(form, 'fund'), fundFormFrom(form), new Date()));
}

export async function changeBudgetAction(_before: unknown, form: FormData) {
  const given = { change: textOf(form, 'change'), reason: textOf(form, 'reason') };
  return shown(await changeBudget(await currentActor(), textOf(form, 'fund'), given, new Date()));
}

export async function carryFundAction(_before: unknown, form: FormData) {
  return shown(await carryFund(await currentActor(), textOf(form, 'fund'), new Date()));
}

export async function assessAction(_before: unknown, form: FormData) {
  const scores = [...form].flatMap(([name, value]) =>
    name.startsWith('score-') ? [[name.slice('score-'.length), String(value)]] : [],
  );
  const given = {
    version: textOf(form, 'version'),
    scores: Object.fromEntries(scores) as Record<string, string>,
    advice: textOf(form, 'advice'),
    amount: textOf(form, 'amount'),
    note: textOf(form, 'note'),
  };
  return shown(await assessApplication(await currentActor(), keyOf(form), given, new Date()));
}

export async function recuseAction(_before: unknown, form: FormData) {
  return shown(
    await recuse(await currentActor(), keyOf(form), { reason: textOf(form, 'reason') }, new Date()),
  );
}

export async function takeBackRecusalAction(_before: unknown, form: FormData) {
  return shown(await takeBackRecusal(await currentActor(), keyOf(form), new Date()));
}

export async function addNoteAction(_before: unknown, form: FormData) {
  return shown(await addNote(await currentActor(), keyOf(form), { text: textOf(form, 'text') }, new Date()));
}

export async function decideApplicationAction(_before: unknown, form: FormData) {
  const given = {
    version: textOf(form, 'version'),
    outcome: textOf(form, 'outcome'),
    amount: textOf(form, 'amount'),
    reason: textOf(form, 'reason'),
    conditions: textOf(form, 'conditions'),
    against: textOf(form, 'against'),
  };
  return shown(await decideApplication(await currentActor(), keyOf(form), given, new Date()));
}

export async function recordLetterSentAction(_before: unknown, form: FormData) {
  const given = { on: textOf(form, 'on') };
  return shown(await recordLetterSent(await currentActor(), keyOf(form), given, new Date()));
}

/** Rows of the framework have the same name; they come in the order in which they stand. */
function fundFormFrom(form: FormData) {
  const count = (name: string) => form.getAll(name).length;
  const at = (name: string, row: number) => String(form.getAll(name)[row] ?? '');
  return {
    title: textOf(form, 'title'),
    goal: textOf(form, 'goal'),
    criteria: Array.from({ length: count('criterion-title') }, (_, row) => ({
      id: at('criterion-id', row),
      title: at('criterion-title', row),
      explanation: at('criterion-explanation', row),
      weight: at('criterion-weight', row),
    })),
    excluded: Array.from({ length: count('excluded-title') }, (_, row) => ({
      id: at('excluded-id', row),
      title: at('excluded-title', row),
      reason: at('excluded-reason', row),
      words: at('excluded-words', row),
    })),
    managerLimit: textOf(form, 'managerLimit'),
    managerWorkingDays: textOf(form, 'managerWorkingDays'),
    teamWeeks: textOf(form, 'teamWeeks'),
    applyDaysAhead: textOf(form, 'applyDaysAhead'),
    quorum: textOf(form, 'quorum'),
    objectionWeeks: textOf(form, 'objectionWeeks'),
    objectionAddress: textOf(form, 'objectionAddress'),
    contact: textOf(form, 'contact'),
    opensOn: textOf(form, 'opensOn'),
    closesOn: textOf(form, 'closesOn'),
  };
}
