'use server';

import { revalidatePath } from 'next/cache';
import { currentActor } from '@/lib/auth';
import { type AdviceLink, askAdvice, renewAdviceLink, withdrawAdvice } from '@/lib/usecases/ideas/advice-ask';
import { giveAdvice, readAdvice } from '@/lib/usecases/ideas/advice-give';
import { publicOrigin } from '@/lib/usecases/mail/public-origin';
import { textOf } from './formFields';

function ideaOf(form: FormData) {
  return { roundId: textOf(form, 'round'), number: Number(textOf(form, 'number')) };
}

/** The whole address, as it is passed on. */
function given({ path, ...rest }: AdviceLink) {
  return { ...rest, url: `${publicOrigin()}${path}` };
}

/** Asks a partner about an idea; the link is in the answer and nowhere else. */
export async function askAdviceAction(_before: unknown, form: FormData) {
  const asked = {
    adviser: textOf(form, 'adviser'),
    email: textOf(form, 'email'),
    question: textOf(form, 'question'),
    due: textOf(form, 'due'),
  };
  const made = await askAdvice(await currentActor(), ideaOf(form), asked, new Date());
  if (!made.ok) return made;
  revalidatePath('/', 'layout');
  return { ok: true, value: given(made.value) } as const;
}

/** Another link for a question that is open. */
export async function renewAdviceAction(_before: unknown, form: FormData) {
  const made = await renewAdviceLink(await currentActor(), ideaOf(form), textOf(form, 'advice'), new Date());
  return made.ok ? ({ ok: true, value: given(made.value) } as const) : made;
}

export async function withdrawAdviceAction(_before: unknown, form: FormData) {
  const done = await withdrawAdvice(await currentActor(), ideaOf(form), textOf(form, 'advice'), new Date());
  if (done.ok) revalidatePath('/', 'layout');
  return done;
}

/** What a partner's link is about. The token comes in the body: it stands in no address. */
export async function readAdviceAction(token: string) {
  return readAdvice(String(token), new Date());
}

export async function giveAdviceAction(_before: unknown, form: FormData) {
  const answer = { answer: textOf(form, 'answer'), text: textOf(form, 'text') };
  const done = await giveAdvice(textOf(form, 'token'), answer, new Date());
  if (done.ok) revalidatePath('/', 'layout');
  return done;
}
