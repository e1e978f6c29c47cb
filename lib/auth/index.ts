import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import type { Actor } from '@/lib/domain/permissions';
import { readStaffActor } from '@/lib/usecases/auth/staff-actor';
import type { Session } from './claims';
import { sessionCookie } from './cookies';
import { openSession } from './session';
import { signInPath } from './workspace';

const VISITOR: Actor = { kind: 'visitor' };

/** The session of the request that is being answered; `null` when there is none or it is over. */
export async function currentSession(now: Date): Promise<Session | null> {
  return openSession((await cookies()).get(sessionCookie().name)?.value, now);
}

/**
 * Who asks, from the session cookie; a visitor when there is none. Staff are read from the database each time, so that
 * switching an account off or changing its role counts at once; a household costs no read. Use-cases decide what an
 * actor may do.
 */
export async function currentActor(): Promise<Actor> {
  const now = new Date();
  const session = await currentSession(now);
  if (!session) return VISITOR;
  return session.actor.kind === 'household'
    ? session.actor
    : ((await readStaffActor(session.actor, now)) ?? VISITOR);
}

/**
 * For a page of the workspace at this path: whoever is not of the staff is led to signing in, and back. Also on a click
 * within the workspace, which does not ask its layout again.
 */
export async function staffActor(path: string): Promise<Actor> {
  const actor = await currentActor();
  if (actor.kind !== 'staff') redirect(signInPath(path));
  return actor;
}
