import { decode, encode } from 'next-auth/jwt';
import { readEnv } from '@/lib/env';
import { HOUSEHOLD_SECONDS, inSeconds, STAFF_SECONDS, sessionEnd } from '@/lib/usecases/auth/session-times';
import { type Claims, readSession, type Session } from './claims';
import { sessionCookie } from './cookies';

/** How long the browser keeps the cookie; the session in it ends sooner, by {@link sessionEnd}. */
export function cookieSeconds(kind: Claims['kind']): number {
  return kind === 'household' ? HOUSEHOLD_SECONDS : STAFF_SECONDS;
}

export function newSession(actor: Claims, now: Date): Session {
  return { actor, since: inSeconds(now), seen: inSeconds(now) };
}

/** When a session ends if nothing more is done. */
export function endOf({ actor, since, seen }: Session, now: Date) {
  return sessionEnd({ kind: actor.kind, since, seen }, now);
}

/** The session in a cookie's value; `null` when there is none, it is not ours, or it is over. */
export async function openSession(value: string | undefined, now: Date): Promise<Session | null> {
  if (!value) return null;
  try {
    const session = readSession(await decode({ token: value, secret: secret() }));
    return session && endOf(session, now).inMs > 0 ? session : null;
  } catch {
    return null;
  }
}

/** The cookie of a session that was used just now. How long it may last in all does not change. */
export async function usedNow(session: Session, now: Date) {
  const { name, options } = sessionCookie();
  const maxAge = cookieSeconds(session.actor.kind);
  const value = await encode({ token: { ...session, seen: inSeconds(now) }, secret: secret(), maxAge });
  return { name, value, ...options, maxAge };
}

function secret(): string {
  const given = readEnv().NEXTAUTH_SECRET;
  if (!given) throw new Error('NEXTAUTH_SECRET is not set');
  return given;
}
