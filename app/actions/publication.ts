'use server';

import { revalidatePath } from 'next/cache';
import { currentActor } from '@/lib/auth';
import { startPackage, stopPackage } from '@/lib/usecases/publication/make-package';
import { textOf } from './formFields';

/** Begins to make a package of a round's figures. */
export async function startPackageAction(_before: unknown, form: FormData) {
  const kind = textOf(form, 'kind') === 'internal' ? 'internal' : 'public';
  const started = await startPackage(await currentActor(), textOf(form, 'round'), kind, new Date());
  if (started.ok) revalidatePath('/beheer', 'layout');
  return started;
}

/** Stops making one, or throws away what was made. */
export async function stopPackageAction(_before: unknown, form: FormData) {
  const stopped = await stopPackage(await currentActor(), textOf(form, 'round'));
  if (stopped.ok) revalidatePath('/beheer', 'layout');
  return stopped;
}
