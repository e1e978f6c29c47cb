'use server';

import { revalidatePath } from 'next/cache';
import { currentActor } from '@/lib/auth';
import {
  type MakeRehearsalResult,
  makeRehearsal,
  type RemoveRehearsalResult,
  removeRehearsal,
} from '@/lib/usecases/rounds/rehearsal';

/** Makes a copy of a round to practise on. Its test codes are in the answer, and nowhere else. */
export async function makeRehearsalAction(_before: unknown, form: FormData): Promise<MakeRehearsalResult> {
  const made = await makeRehearsal(await currentActor(), String(form.get('round') ?? ''), new Date());
  if (made.ok) revalidatePath('/', 'layout');
  return made;
}

/** Puts a rehearsal away. */
export async function removeRehearsalAction(
  _before: unknown,
  form: FormData,
): Promise<RemoveRehearsalResult> {
  const removed = await removeRehearsal(
    await currentActor(),
    String(form.get('rehearsal') ?? ''),
    new Date(),
  );
  if (removed.ok) revalidatePath('/', 'layout');
  return removed;
}
