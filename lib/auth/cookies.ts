import { readEnv } from '@/lib/env';
import { CHALLENGE_SECONDS } from '@/lib/usecases/auth/challenge';

/**
 * Under https the names begin with `__Host-`: a browser then takes the cookie from this host alone, for all of its paths
 * and never without encryption (RFC 6265bis, "The __Host- Prefix"). Plain http exists on one's own machine only.
 */
function isSecure(): boolean {
  return readEnv().NEXTAUTH_URL?.startsWith('https:') ?? false;
}

function named(name: string): string {
  return `${isSecure() ? '__Host-' : ''}wijkcheque.${name}`;
}

/** Lax: whoever follows a link from a letter or a message comes in signed in; no other site's form does. */
export function sessionCookie() {
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() } as const;
  return { name: named('session'), options };
}

/** The address to go back to that next-auth keeps; ours is in the page itself. */
export function returnCookie() {
  return { ...sessionCookie(), name: named('return') };
}

/** The sealed challenge of a passkey, for the browser that asked: it is answered from the page itself. */
export function challengeCookie() {
  const options = { ...sessionCookie().options, sameSite: 'strict', maxAge: CHALLENGE_SECONDS } as const;
  return { name: named('challenge'), options };
}
