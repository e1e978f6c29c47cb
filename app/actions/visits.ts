'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { currentActor } from '@/lib/auth';
import { changeContact, publishVisit, removeVisit, saveVisit } from '@/lib/usecases/visits/manage-visits';
import { makeIdeaOfPoint } from '@/lib/usecases/visits/point-to-idea';
import { answerPoint, removePoint, savePoint } from '@/lib/usecases/visits/visit-points';
import {
  linkPromise,
  movePromise,
  removePromise,
  savePromise,
  setPromiseStatus,
} from '@/lib/usecases/visits/visit-promises';
import { fieldsOf, ideaTextOf } from './formFields';

const HOME = '/beheer/bezoeken';

/** A number as it stands in an address; anything else is nobody's. */
function numberOf(text: string): number {
  return /^\d{1,6}$/.test(text) ? Number(text) : 0;
}

function visitPath(id: string): string {
  return `${HOME}/${encodeURIComponent(id)}`;
}

/** What a visit is about. A new one leads to its own page. */
export async function saveVisitAction(_before: unknown, form: FormData) {
  const field = fieldsOf(form);
  const facts = {
    kind: field('kind'),
    title: field('title'),
    on: field('on'),
    visitors: field('visitors'),
    spokenTo: field('spokenTo'),
    place: field('place'),
    summary: field('summary'),
    contact: field('contact'),
  };
  const at = { id: field('visit') || null, districtSlug: field('district') };
  const saved = await saveVisit(await currentActor(), at, facts, new Date());
  if (!saved.ok) return saved;
  revalidatePath('/', 'layout');
  if (at.id === null) redirect(visitPath(saved.value));
  return saved;
}

export async function publishVisitAction(_before: unknown, form: FormData) {
  const published = await publishVisit(await currentActor(), fieldsOf(form)('visit'), new Date());
  if (published.ok) revalidatePath('/', 'layout');
  return published;
}

export async function removeVisitAction(_before: unknown, form: FormData) {
  const removed = await removeVisit(await currentActor(), fieldsOf(form)('visit'), new Date());
  if (!removed.ok) return removed;
  revalidatePath('/', 'layout');
  redirect(HOME);
}

/** Whom residents can ask. */
export async function changeContactAction(_before: unknown, form: FormData) {
  const field = fieldsOf(form);
  const changed = await changeContact(await currentActor(), field('visit'), field('text'), new Date());
  if (changed.ok) revalidatePath('/', 'layout');
  return changed;
}

/** What was heard. A new point leads back to the visit. */
export async function savePointAction(_before: unknown, form: FormData) {
  const field = fieldsOf(form);
  const number = field('number');
  const at = { visitId: field('visit'), number: number === '' ? null : numberOf(number) };
  const point = {
    text: field('text'),
    answer: field('answer'),
    lat6: field('lat6'),
    lon6: field('lon6'),
    corrects: field('corrects'),
  };
  const saved = await savePoint(await currentActor(), at, point, new Date());
  if (!saved.ok) return saved;
  revalidatePath('/', 'layout');
  if (at.number === null) redirect(visitPath(at.visitId));
  return saved;
}

/** An answer that came later. */
export async function answerPointAction(_before: unknown, form: FormData) {
  const field = fieldsOf(form);
  const at = { visitId: field('visit'), number: numberOf(field('number')) };
  const answered = await answerPoint(await currentActor(), at, field('text'), new Date());
  if (answered.ok) revalidatePath('/', 'layout');
  return answered;
}

export async function removePointAction(_before: unknown, form: FormData) {
  const field = fieldsOf(form);
  const at = { visitId: field('visit'), number: numberOf(field('number')) };
  const removed = await removePoint(await currentActor(), at, new Date());
  if (!removed.ok) return removed;
  revalidatePath('/', 'layout');
  redirect(visitPath(at.visitId));
}

/** Makes an idea of a point. What is wrong with the idea is told at its form; anything else is told by the point's page. */
export async function makePointIdeaAction(visitId: string, number: number, _before: unknown, form: FormData) {
  const field = fieldsOf(form);
  const text = ideaTextOf(form);
  const given = { at: { visitId, number }, roundId: field('round'), form: text };
  const made = await makeIdeaOfPoint(await currentActor(), given, new Date());
  if (!made.ok) {
    const { error } = made;
    switch (error.code) {
      case 'BAD_IDEA':
        return { ok: false as const, error };
      case 'FORBIDDEN':
      case 'UNKNOWN_ROUND':
      case 'UNKNOWN_IDEA':
      case 'ROUND_FROZEN':
      case 'TOO_MANY':
        return { ok: false as const, error: { code: error.code } };
    }
  }
  revalidatePath('/', 'layout');
  redirect(`${visitPath(visitId)}/punten/${number}`);
}

/** What was promised. A new promise leads back to the visit. */
export async function savePromiseAction(_before: unknown, form: FormData) {
  const field = fieldsOf(form);
  const position = field('position');
  const at = { visitId: field('visit'), position: position === '' ? null : numberOf(position) };
  const promise = {
    text: field('text'),
    owner: field('owner'),
    dueOn: field('dueOn'),
    point: field('point'),
  };
  const saved = await savePromise(await currentActor(), at, promise, new Date());
  if (!saved.ok) return saved;
  revalidatePath('/', 'layout');
  if (at.position === null) redirect(visitPath(at.visitId));
  return saved;
}

function promiseAt(field: (name: string) => string) {
  return { visitId: field('visit'), position: numberOf(field('position')) };
}

export async function setPromiseStatusAction(_before: unknown, form: FormData) {
  const field = fieldsOf(form);
  const given = { status: field('status'), text: field('text') };
  const set = await setPromiseStatus(await currentActor(), promiseAt(field), given, new Date());
  if (set.ok) revalidatePath('/', 'layout');
  return set;
}

export async function movePromiseAction(_before: unknown, form: FormData) {
  const field = fieldsOf(form);
  const given = { dueOn: field('dueOn'), reason: field('reason') };
  const moved = await movePromise(await currentActor(), promiseAt(field), given, new Date());
  if (moved.ok) revalidatePath('/', 'layout');
  return moved;
}

export async function linkPromiseAction(_before: unknown, form: FormData) {
  const field = fieldsOf(form);
  const linked = await linkPromise(await currentActor(), promiseAt(field), field('link'), new Date());
  if (linked.ok) revalidatePath('/', 'layout');
  return linked;
}

export async function removePromiseAction(_before: unknown, form: FormData) {
  const field = fieldsOf(form);
  const at = promiseAt(field);
  const removed = await removePromise(await currentActor(), at, new Date());
  if (!removed.ok) return removed;
  revalidatePath('/', 'layout');
  redirect(visitPath(at.visitId));
}
