import { randomUUID } from 'node:crypto';
import { describeProjectPhoto, listProjectPhotos, removeProjectPhoto } from '@/db/queries/project-photos';
import { insertHours, listHours, removeHours } from '@/db/queries/project-steps';
import { MOST_ALT, readAlt } from '@/lib/domain/photo';
import { fail } from '@/lib/domain/result';
import { DONE, type Doing, type Done, refused, tell } from './doing';

/** Of one line: a day or a week of a group. */
const MOST_HOURS = 2000;
const MOST_PEOPLE = 500;

/** Hours that residents gave, as their group says: how many, and of how many people. */
export async function addHours(doing: Doing): Promise<Done> {
  const { tx, project, form, today } = doing;
  if (project.status === 'planned') return refused('NOT_NOW');
  const on = form.day('on', project.awardedOn, today);
  const hours = form.count('hours', MOST_HOURS);
  const people = form.count('people', MOST_PEOPLE);
  const text = form.optionalLine('text');
  if (form.problems.length > 0) return fail(form.problems);
  await insertHours(tx, { id: randomUUID(), projectId: project.id, on, hours, people, text });
  await tell(doing, 'hours', { on, text: String(hours) });
  return DONE;
}

export async function dropHours(doing: Doing): Promise<Done> {
  const { tx, project, form, today } = doing;
  const line = (await listHours(tx, project.id)).find(({ id }) => id === form.raw('line'));
  if (!line) return refused('GONE');
  await removeHours(tx, line.id);
  await tell(doing, 'hours_removed', { on: today, text: String(line.hours) });
  return DONE;
}

export async function describePhoto(doing: Doing): Promise<Done> {
  const photo = await findPhoto(doing);
  if (!photo) return refused('GONE');
  const alt = readAlt(doing.form.raw('alt'));
  if (!alt.ok)
    return alt.error === 'NO_ALT'
      ? refused('MISSING', 'alt')
      : refused('TOO_LONG', 'alt', { most: MOST_ALT });
  await describeProjectPhoto(doing.tx, photo.id, alt.value);
  return DONE;
}

export async function dropPhoto(doing: Doing): Promise<Done> {
  const photo = await findPhoto(doing);
  if (!photo) return refused('GONE');
  await removeProjectPhoto(doing.tx, photo.id);
  return DONE;
}

async function findPhoto({ tx, project, form }: Doing) {
  const photos = await listProjectPhotos(tx, project.id);
  return photos.find(({ id }) => id === form.raw('photo'));
}
