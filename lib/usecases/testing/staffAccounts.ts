import type { Actor } from '@/lib/domain/permissions';
import { readStaffActor, type StaffSession } from '../auth/staff-actor';
import { acceptLink, startLink } from '../staff/accept-link';
import { makeFirstLink } from '../staff/first-link';
import { type Invitation, inviteStaff } from '../staff/invite';
import { type SoftAuthenticator, softAuthenticator } from './authenticator';

export const NOW = new Date('2026-09-01T09:00:00Z');

/** What a form says that was not filled in; a desk assistant needs more. */
export const NO_POSTING = { districts: [], location: '', from: '', until: '' } as const;

/** Somebody with an account, a session and the authenticator that holds the passkey. */
export interface Member {
  readonly session: StaffSession;
  readonly device: SoftAuthenticator;
  /** As a request at this moment would read it. */
  actor(now?: Date): Promise<Actor>;
}

export function tokenOf({ path }: { readonly path: string }): string {
  return path.split('#t=')[1] ?? '';
}

/** Uses a link as a browser does. Throws when it is refused. */
export async function followLink(token: string, name: string, now = NOW): Promise<Member> {
  const device = softAuthenticator();
  const question = await startLink(token, name, now);
  if (!question.ok) throw new Error(question.error);
  const response = device.register(question.value);
  const accepted = await acceptLink({ token, name, response }, question.value.sealed, 'test', now);
  if (!accepted.ok) throw new Error(accepted.error);
  const session = accepted.value;
  const actor = async (at = now): Promise<Actor> =>
    (await readStaffActor(session, at)) ?? { kind: 'visitor' };
  return { session, device, actor };
}

/** The first administrator of this database, by the link that its start prints. */
export async function firstAdministrator(name = 'Ada Beheer'): Promise<Member> {
  const link = await makeFirstLink(NOW, true);
  if (!link) throw new Error('no first link');
  return followLink(tokenOf(link), name);
}

/** A member of staff, invited by an administrator. */
export async function invited(
  by: Member,
  person: Partial<Invitation> & Pick<Invitation, 'name' | 'role'>,
): Promise<Member> {
  const link = await inviteStaff(await by.actor(), { ...NO_POSTING, ...person }, NOW);
  if (!link.ok) throw new Error(link.error);
  return followLink(tokenOf(link.value), '');
}
