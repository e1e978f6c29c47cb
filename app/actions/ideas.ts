'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { currentActor } from '@/lib/auth';
import { carryPot } from '@/lib/usecases/ideas/carry-pot';
import { type IdeaAt, saveIdea } from '@/lib/usecases/ideas/manage-ideas';
import { putBackPot } from '@/lib/usecases/ideas/put-back-pot';
import { decideIdea } from '@/lib/usecases/ideas/review-decide';
import { fieldsOf, ideaTextOf } from './formFields';

/** The text of an idea from its form. A new one leads to its own page; one that changed meanwhile is shown as it is now. */
export async function saveIdeaAction(_before: unknown, form: FormData) {
  const field = fieldsOf(form);
  const [roundId, number] = [field('round'), field('number')];
  const at: IdeaAt =
    number === '' ? { roundId, number: null } : { roundId, number: Number(number), seen: field('seen') };
  const saved = await saveIdea(await currentActor(), at, ideaTextOf(form), new Date());
  if (saved.ok || saved.error.code === 'CHANGED_MEANWHILE') revalidatePath('/', 'layout');
  if (!saved.ok) return saved;
  if (at.number === null) redirect(`/beheer/ronde/${encodeURIComponent(roundId)}/ideeen/${saved.value}`);
  return saved;
}

/** A decision about an idea. One that changed meanwhile is shown as it is now. */
export async function decideIdeaAction(_before: unknown, form: FormData) {
  const field = fieldsOf(form);
  const at = { roundId: field('round'), number: Number(field('number')) };
  const given = {
    decision: field('decision'),
    seen: field('seen'),
    reason: field('reason'),
    cost: field('cost'),
    conditions: field('conditions'),
    into: field('into'),
  };
  const decided = await decideIdea(await currentActor(), at, given, new Date());
  if (decided.ok || decided.error === 'CHANGED_MEANWHILE') revalidatePath('/', 'layout');
  return decided;
}

/** Puts a pot back that was taken into the wrong round. */
export async function putBackPotAction(_before: unknown, form: FormData) {
  const field = fieldsOf(form);
  const at = { roundId: field('round'), number: Number(field('number')) };
  const done = await putBackPot(await currentActor(), at, new Date());
  if (done.ok) revalidatePath('/', 'layout');
  return done;
}

/** Takes an idea of an earlier round along with its pot, and leads to its page in this one. */
export async function carryPotAction(_before: unknown, form: FormData) {
  const field = fieldsOf(form);
  const roundId = field('round');
  const from = { roundId: field('fromRound'), number: Number(field('fromIdea')) };
  const carried = await carryPot(await currentActor(), roundId, from, new Date());
  if (!carried.ok) return carried;
  revalidatePath('/', 'layout');
  redirect(`/beheer/ronde/${encodeURIComponent(roundId)}/ideeen/${carried.value}`);
}
