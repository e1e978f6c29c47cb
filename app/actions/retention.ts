'use server';

import { revalidatePath } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import { currentActor } from '@/lib/auth';
import { type DrawnSample, drawSample, sampleCsv } from '@/lib/usecases/audit/draw-sample';
import { destroyLinks } from '@/lib/usecases/retention/destroy-links';
import { setObjectionDays } from '@/lib/usecases/retention/set-objection-days';
import { setTick } from '@/lib/usecases/retention/set-tick';
import { extendVotingUntil } from '@/lib/usecases/rounds/extend-voting';
import { textOf } from './formFields';

/** A key file is a line of about a hundred characters. */
const MOST_KEY_FILE = 4096;

export async function setObjectionDaysAction(_before: unknown, form: FormData) {
  const actor = await currentActor();
  const set = await setObjectionDays(actor, textOf(form, 'round'), textOf(form, 'days'), new Date());
  if (set.ok) revalidatePath('/beheer', 'layout');
  return set;
}

export async function setTickAction(_before: unknown, form: FormData) {
  const given = { item: textOf(form, 'item'), done: textOf(form, 'done') === 'ja' };
  const set = await setTick(await currentActor(), textOf(form, 'round'), given, new Date());
  if (set.ok) revalidatePath('/beheer', 'layout');
  return set;
}

/** Destroys what links households to ballots. The use-case decides whether it may and can. */
export async function destroyLinksAction(_before: unknown, form: FormData) {
  const actor = await currentActor();
  const done = await destroyLinks(actor, textOf(form, 'round'), textOf(form, 'confirmation'), new Date());
  if (done.ok) revalidatePath('/', 'layout');
  return done;
}

/** The outage rule; the time is that of the clock on the wall in the Netherlands. */
export async function extendVotingAction(_before: unknown, form: FormData) {
  const request = { until: textOf(form, 'until'), reason: textOf(form, 'reason') };
  const extended = await extendVotingUntil(await currentActor(), textOf(form, 'round'), request, new Date());
  if (extended.ok) revalidatePath('/', 'layout');
  return extended;
}

/** A sample with its table for a spreadsheet. The key file is read and let go. */
export async function drawSampleAction(_before: unknown, form: FormData): Promise<DrawnSample> {
  const file = form.get('keyFile');
  const keyFile = file instanceof File && file.size <= MOST_KEY_FILE ? await file.text() : '';
  const request = { roundId: textOf(form, 'round'), seed: textOf(form, 'seed'), keyFile };
  const drawn = await drawSample(await currentActor(), request, new Date());
  if (!drawn.ok) return drawn;
  const t = await getTranslations('retention.audit.sample');
  const columns = [t('address'), t('postcode'), t('city'), t('voted'), t('answer')] as const;
  const csv = sampleCsv(drawn.value, { columns, yes: t('yes'), no: t('no') });
  revalidatePath('/beheer', 'layout');
  return { ok: true, value: { sample: drawn.value, csv } };
}
