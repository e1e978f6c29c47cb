'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { currentActor } from '@/lib/auth';
import { type RemoveRoundResult, removeRound } from '@/lib/usecases/rounds/remove-round';
import { changeRound, createRound, type SetUpResult } from '@/lib/usecases/rounds/set-up-round';
import { textOf } from './formFields';

/** Makes a round from its form, and goes to it. */
export async function createRoundAction(_before: unknown, form: FormData): Promise<SetUpResult> {
  const made = await createRound(
    await currentActor(),
    textOf(form, 'district'),
    settingsOf(form),
    new Date(),
  );
  if (!made.ok) return made;
  revalidatePath('/', 'layout');
  redirect(`/beheer/ronde/${made.value}`);
}

/** Changes the settings of a round. */
export async function changeRoundAction(_before: unknown, form: FormData): Promise<SetUpResult> {
  const given = { form: settingsOf(form), again: form.get('again') !== null };
  const changed = await changeRound(await currentActor(), textOf(form, 'round'), given, new Date());
  if (changed.ok) revalidatePath('/', 'layout');
  return changed;
}

/** Removes a round that was made by mistake, and leads to the workspace. */
export async function removeRoundAction(_before: unknown, form: FormData): Promise<RemoveRoundResult> {
  const given = { sure: form.get('sure') !== null };
  const removed = await removeRound(await currentActor(), textOf(form, 'round'), given, new Date());
  if (!removed.ok) return removed;
  revalidatePath('/', 'layout');
  redirect('/beheer');
}

function settingsOf(form: FormData): Parameters<typeof createRound>[2] {
  const field = (name: string) => textOf(form, name);
  return {
    title: field('title'),
    cheque: field('cheque'),
    step: field('step'),
    opens: field('opens'),
    closes: field('closes'),
    minOrganisers: field('minOrganisers'),
    unspent: field('unspent'),
    showTotals: form.get('showTotals') !== null,
    deadline: field('deadline'),
    neighbourhoods: form.getAll('neighbourhood').map(String),
  };
}
