'use server';

import { revalidatePath } from 'next/cache';
import { currentActor } from '@/lib/auth';
import {
  confirmKeyFile,
  destroyLetters,
  type HandOutResult,
  type StartRunResult,
  startLetterRun,
} from '@/lib/usecases/letters/hand-out-letters';
import {
  type FoundReturnable,
  findReturnable,
  type ReturnsResult,
  registerReturned,
  undoReturned,
} from '@/lib/usecases/letters/returned-letters';
import { textOf } from './formFields';

/** Starts a letter run. */
export async function startRunAction(_before: unknown, form: FormData): Promise<StartRunResult> {
  const again = form.get('again') !== null;
  const started = await startLetterRun(await currentActor(), textOf(form, 'round'), { again }, new Date());
  if (started.ok) revalidatePath('/beheer', 'layout');
  return started;
}

/** Compares the fingerprint of the key file as it was saved; the file itself stays with who saved it. */
export async function confirmKeyAction(_before: unknown, form: FormData): Promise<HandOutResult> {
  const fingerprint = textOf(form, 'fingerprint');
  const confirmed = await confirmKeyFile(
    await currentActor(),
    textOf(form, 'round'),
    fingerprint,
    new Date(),
  );
  if (confirmed.ok) revalidatePath('/beheer', 'layout');
  return confirmed;
}

/** Ends the process that has the codes. */
export async function destroyAction(
  _before: unknown,
  form: FormData,
): Promise<HandOutResult | { readonly ok: false; readonly error: 'NOT_SURE' }> {
  if (form.get('sure') === null) return { ok: false, error: 'NOT_SURE' };
  const destroyed = await destroyLetters(await currentActor(), textOf(form, 'round'), new Date());
  if (destroyed.ok) revalidatePath('/beheer', 'layout');
  return destroyed;
}

/** What the form for letters that came back shows. */
export interface ReturnsState {
  readonly postcode: string;
  readonly number: string;
  readonly found: FoundReturnable;
  /** What was done about one of them; null after a search. */
  readonly done: ReturnsResult<'registered' | 'undone'> | null;
}

/** Looks up an address, and registers a letter of it as come back or takes that back. */
export async function returnsAction(_before: unknown, form: FormData): Promise<ReturnsState> {
  const actor = await currentActor();
  const [round, postcode, number] = [textOf(form, 'round'), textOf(form, 'postcode'), textOf(form, 'number')];
  const done = await changeReturned(form, round);
  const found = await findReturnable(actor, round, { postcode, number });
  return { postcode, number, found, done };
}

/** Takes back from the list what was registered. */
export async function undoReturnAction(
  _before: unknown,
  form: FormData,
): Promise<ReturnsResult<'registered' | 'undone'> | null> {
  return changeReturned(form, textOf(form, 'round'));
}

/** The button says which letter: `register:<household>:<number>` or `undo:…`; a search has none. */
async function changeReturned(form: FormData, round: string): Promise<ReturnsState['done']> {
  const [act, householdId = '', letter] = textOf(form, 'act').split(':');
  const given = { householdId, letter: Number(letter) };
  if (act !== 'register' && act !== 'undo') return null;
  const change = act === 'register' ? registerReturned : undoReturned;
  const changed = await change(await currentActor(), round, given, new Date());
  if (!changed.ok) return changed;
  revalidatePath('/beheer', 'layout');
  return { ok: true, value: act === 'register' ? 'registered' : 'undone' };
}
