'use server';

import { revalidatePath } from 'next/cache';
import { cookies } from 'next/headers';
import { currentActor, currentSession } from '@/lib/auth';
import { challengeCookie } from '@/lib/auth/cookies';
import { usedNow } from '@/lib/auth/session';
import { relyingParty } from '@/lib/usecases/auth/relying-party';
import { readLink } from '@/lib/usecases/staff/accept-link';
import { changePerson, makeRecoveryLink, switchPerson } from '@/lib/usecases/staff/change-person';
import { inviteStaff, withdrawLink } from '@/lib/usecases/staff/invite';
import type { OneTimeLink } from '@/lib/usecases/staff/one-time-token';
import { addOwnPasskey, removeOwnPasskey } from '@/lib/usecases/staff/own-passkeys';
import { textOf } from './formFields';

function duties(form: FormData) {
  return {
    role: textOf(form, 'role'),
    districts: form.getAll('district').map(String),
    location: textOf(form, 'location'),
    from: textOf(form, 'from'),
    until: textOf(form, 'until'),
  };
}

/** The whole address, as it is passed on: on the configured host, where its passkey will work. */
function address({ path, expiresAt }: OneTimeLink) {
  return { url: `${relyingParty().origin}${path}`, expiresAt };
}

/** What a one-time link is good for. It is not used up. */
export async function readLinkAction(token: string) {
  return readLink(String(token), new Date());
}

export async function inviteAction(_before: unknown, form: FormData) {
  const given = { name: textOf(form, 'name'), ...duties(form) };
  const invited = await inviteStaff(await currentActor(), given, new Date());
  if (!invited.ok) return invited;
  revalidatePath('/beheer/mensen');
  return { ok: true, value: { ...address(invited.value), name: given.name } } as const;
}

export async function withdrawLinkAction(_before: unknown, form: FormData) {
  const withdrawn = await withdrawLink(await currentActor(), textOf(form, 'link'), new Date());
  if (withdrawn.ok) revalidatePath('/beheer/mensen');
  return withdrawn;
}

export async function changePersonAction(_before: unknown, form: FormData) {
  const changed = await changePerson(await currentActor(), textOf(form, 'id'), duties(form), new Date());
  if (changed.ok) revalidatePath('/beheer/mensen', 'layout');
  return changed;
}

export async function switchPersonAction(_before: unknown, form: FormData) {
  const active = textOf(form, 'active') === '1';
  const switched = await switchPerson(await currentActor(), textOf(form, 'id'), active, new Date());
  if (switched.ok) revalidatePath('/beheer/mensen', 'layout');
  return switched;
}

export async function recoveryLinkAction(_before: unknown, form: FormData) {
  const made = await makeRecoveryLink(await currentActor(), textOf(form, 'id'), new Date());
  return made.ok ? ({ ok: true, value: address(made.value) } as const) : made;
}

/** `response`: what the browser made of the question of /api/auth/passkey/toevoegen. */
export async function addPasskeyAction(response: unknown) {
  const sealed = (await cookies()).get(challengeCookie().name)?.value;
  const added = await addOwnPasskey(await currentActor(), sealed, response, new Date());
  if (added.ok) revalidatePath('/beheer/mensen/ik');
  return added;
}

/** Ends every session of the account but this one, which goes on under its new generation. */
export async function removePasskeyAction(_before: unknown, form: FormData) {
  const now = new Date();
  const session = await currentSession(now);
  const removed = await removeOwnPasskey(await currentActor(), textOf(form, 'passkey'), now);
  if (!removed.ok) return removed;
  if (session) {
    const { name, value, ...options } = await usedNow(
      { ...session, actor: { kind: 'staff', ...removed.value } },
      now,
    );
    (await cookies()).set(name, value, options);
  }
  revalidatePath('/beheer/mensen/ik');
  return { ok: true, value: null } as const;
}
