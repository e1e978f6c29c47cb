'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { currentActor } from '@/lib/auth';
import { removePlace, saveDistrict, savePlace } from '@/lib/usecases/admin/districts';
import { resetOwnText, writeOwnText } from '@/lib/usecases/admin/own-texts';
import { saveSettings } from '@/lib/usecases/admin/settings';
import { fieldsOf } from './formFields';

function districtPath(slug: string): string {
  return `/beheer/instellingen/wijken/${encodeURIComponent(slug)}`;
}

/** Name, scheme and pilot of a district. */
export async function saveDistrictAction(_before: unknown, form: FormData) {
  const field = fieldsOf(form);
  const facts = { name: field('name'), scheme: field('scheme'), pilot: form.get('pilot') !== null };
  const saved = await saveDistrict(await currentActor(), field('district'), facts, new Date());
  if (saved.ok) revalidatePath('/', 'layout');
  return saved;
}

/** A partner or place; a new one leads back to its district. */
export async function savePlaceAction(_before: unknown, form: FormData) {
  const field = fieldsOf(form);
  const [districtSlug, id] = [field('district'), field('id')];
  const place = {
    name: field('name'),
    kind: field('kind'),
    address: field('address'),
    contact: field('contact'),
    hours: field('hours'),
    lat6: field('lat6'),
    lon6: field('lon6'),
  };
  const at = { districtSlug, id: id === '' ? null : idOf(id) };
  const saved = await savePlace(await currentActor(), at, place, new Date());
  if (!saved.ok) return saved;
  revalidatePath('/', 'layout');
  if (at.id === null) redirect(districtPath(districtSlug));
  return saved;
}

export async function removePlaceAction(_before: unknown, form: FormData) {
  const field = fieldsOf(form);
  const districtSlug = field('district');
  const at = { districtSlug, id: idOf(field('id')) };
  const removed = await removePlace(await currentActor(), at, new Date());
  if (!removed.ok) return removed;
  revalidatePath('/', 'layout');
  redirect(districtPath(districtSlug));
}

/** An own text in one language, or back to the standard one: whichever button was pressed. */
export async function saveTextAction(_before: unknown, form: FormData) {
  const field = fieldsOf(form);
  const at = { key: field('key'), locale: field('locale') };
  const actor = await currentActor();
  const reset = field('act') === 'reset';
  const saved = reset
    ? await resetOwnText(actor, at, new Date())
    : await writeOwnText(actor, { ...at, text: field('text') }, new Date());
  if (saved.ok) revalidatePath('/', 'layout');
  return saved;
}

/** How long mail, log book and answers to surveys are kept. */
export async function saveSettingsAction(_before: unknown, form: FormData) {
  const field = fieldsOf(form);
  const given = {
    mailDays: field('mailDays'),
    logYears: field('logYears'),
    surveyDays: field('surveyDays'),
  };
  const saved = await saveSettings(await currentActor(), given, new Date());
  if (saved.ok) revalidatePath('/beheer/instellingen');
  return saved;
}

/** A number that can be one of a place; anything else is nobody's. */
function idOf(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
