'use server';

import { revalidatePath } from 'next/cache';
import { currentActor } from '@/lib/auth';
import { changeProject } from '@/lib/usecases/projects/change-project';

/** One act on a project: `project`, `act`, and the fields of its form. */
export async function changeProjectAction(_before: unknown, form: FormData) {
  const fields: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === 'string') fields[name] = value;
  const { project = '', act = '' } = fields;
  const changed = await changeProject(await currentActor(), project, act, fields, new Date());
  if (changed.ok) revalidatePath('/', 'layout');
  return changed;
}
