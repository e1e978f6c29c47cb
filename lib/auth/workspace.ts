import { openSession, usedNow } from './session';

/** Pages of the workspace that are there to become somebody. */
const SIGN_IN = '/beheer/aanmelden';
const WITHOUT_SESSION = [SIGN_IN, '/beheer/uitnodiging'];
/** Under this name a page learns its own address, which a layout does not know. */
export const PATH_HEADER = 'x-wijkcheque-path';

function isWorkspace(pathname: string): boolean {
  return pathname === '/beheer' || pathname.startsWith('/beheer/');
}

/** A page that is about staff, so that it is shown to nobody else. */
export function needsStaff(pathname: string): boolean {
  return isWorkspace(pathname) && !WITHOUT_SESSION.includes(pathname);
}

/** Where to sign in, with the way back. */
export function signInPath(back: string): string {
  return back === '/beheer' ? SIGN_IN : `${SIGN_IN}?${new URLSearchParams({ terug: back })}`;
}

/** The way back, if it is a page of the workspace: an address that leads elsewhere is no way back. */
export function wayBack(given: unknown): string | null {
  if (typeof given !== 'string') return null;
  const base = 'http://workspace.invalid';
  if (!URL.canParse(given, base)) return null;
  const { origin, pathname, search } = new URL(given, base);
  return origin === base && needsStaff(pathname) ? `${pathname}${search}` : null;
}

/**
 * What a visit to a page does to the session in its cookie: of staff in the workspace it is used, so that its idle time
 * begins anew; without one the page is not asked at all. `null`: nothing. The account itself is read by the page.
 */
export async function visit(
  request: { readonly pathname: string; readonly search: string; readonly method: string },
  cookie: string | undefined,
  now: Date,
): Promise<{ readonly signIn: string } | { readonly cookie: Awaited<ReturnType<typeof usedNow>> } | null> {
  if (!isWorkspace(request.pathname)) return null;
  const session = await openSession(cookie, now);
  if (session?.actor.kind === 'staff') return { cookie: await usedNow(session, now) };
  // A form that is sent too late is answered by its own action, so that what was typed stays on the screen.
  const asked = request.method === 'GET' || request.method === 'HEAD';
  if (!asked || !needsStaff(request.pathname)) return null;
  return { signIn: signInPath(`${request.pathname}${request.search}`) };
}
