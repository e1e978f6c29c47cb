'use server';

import { revalidatePath } from 'next/cache';
import { currentActor } from '@/lib/auth';
import { type ChangePhaseResult, changePhaseByName } from '@/lib/usecases/rounds/change-phase';

/** One step of a round, from the workspace. The use-case decides who may do what. */
export async function changePhaseAction(_before: unknown, form: FormData): Promise<ChangePhaseResult> {
  const [round, act] = [String(form.get('round') ?? ''), String(form.get('act') ?? '')];
  const changed = await changePhaseByName(await currentActor(), round, act, new Date());
  if (changed.ok) revalidatePath('/', 'layout');
  return changed;
}
