'use server';

import { revalidatePath } from 'next/cache';
import { currentNetwork } from '@/lib/auth/network';
import { listHelpers, removeHelper } from '@/lib/usecases/helpers/list-helpers';
import { offerHelp } from '@/lib/usecases/helpers/offer-help';
import { readOwnHelp, withdrawOwnHelp } from '@/lib/usecases/helpers/own-help';
import { fieldsOf } from './formFields';

/** Somebody offers help with an idea; answers the path by which it is taken back. */
export async function offerHelpAction(_before: unknown, form: FormData) {
  const field = fieldsOf(form);
  const at = { roundId: field('round'), number: Math.trunc(Number(field('number'))) || 0 };
  const given = {
    name: field('name'),
    contact: field('contact'),
    offer: field('offer'),
    consent: field('consent') === '1',
  };
  const offered = await offerHelp(at, given, await currentNetwork(), new Date());
  if (offered.ok) revalidatePath('/wijk', 'layout');
  return offered;
}

/** What is kept of the helper with this link. */
export async function readHelpAction(token: string) {
  return readOwnHelp(String(token));
}

export async function withdrawHelpAction(token: string) {
  const withdrawn = await withdrawOwnHelp(String(token));
  if (withdrawn.ok) revalidatePath('/wijk', 'layout');
  return withdrawn;
}

/** Who offered help, for the initiator with this link. */
export async function listHelpersAction(token: string) {
  return listHelpers(String(token));
}

export async function removeHelperAction(token: string, id: string) {
  const left = await removeHelper(String(token), String(id));
  if (left.ok) revalidatePath('/wijk', 'layout');
  return left;
}
