import type { Actor } from '@/lib/domain/permissions';
import { readStaffActor, type StaffSession } from '../auth/staff-actor';
import { acceptLink, startLink } from '../staff/accept-link';
import { makeFirstLink } from '../staff/first-link';
import { inviteStaff } from '../staff/invite';
import { type SoftAuthenticator, softAuthenticator } from './authenticator';

export const NOW = new Date('2026-09-01T09:00:00Z');

/** Somebody with an account, a session and the authenticator that holds the passkey. */
export interface Member {
  readonly session: StaffSession;
  readonly device: SoftAuthenticator;
  /** As a request would read it now. */
  actor(): Promise<Actor>;
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
  return { session, device, actor: async () => (await readStaffActor(session)) ?? { kind: 'visitor' } };
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
  person: { readonly name: string; readonly role: string; readonly districts?: readonly string[] },
): Promise<Member> {
  const link = await inviteStaff(await by.actor(), { districts: [], ...person }, NOW);
  if (!link.ok) throw new Error(link.error);
  return followLink(tokenOf(link.value), '');
}
