import { type NextRequest, NextResponse } from 'next/server';
import { sessionCookie } from '@/lib/auth/cookies';
import { PATH_HEADER, visit } from '@/lib/auth/workspace';
import { baseMapOrigin } from '@/lib/usecases/areas/base-map';

/** Pages about one person: kept nowhere, so that Back shows nothing of who was here before. */
const PERSONAL = /^\/(?:beheer|stemmen|mijn-idee|meedoen|advies|hulp-intrekken)(?:\/|$)/;

/**
 * Security headers for every page. Scripts and style elements need this request's nonce; style attributes are allowed,
 * because charts and map panes are placed with them. Nothing is fetched from elsewhere except map tiles.
 * Who has no session is led to where it begins; the guard that counts is in the use-case.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl;
  const cookie = request.cookies.get(sessionCookie().name)?.value;
  const visited = await visit({ pathname, search, method: request.method }, cookie, new Date());
  if (visited && 'signIn' in visited) return NextResponse.redirect(new URL(visited.signIn, request.url));
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  headers.set(PATH_HEADER, `${pathname}${search}`);
  const response = NextResponse.next({ request: { headers } });
  if (visited) response.cookies.set(visited.cookie);
  if (PERSONAL.test(pathname)) response.headers.set('cache-control', 'no-store');
  response.headers.set('content-security-policy', policy);
  response.headers.set('referrer-policy', 'no-referrer');
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('x-frame-options', 'DENY');
  response.headers.set('cross-origin-opener-policy', 'same-origin');
  // The first screen of a kiosk reads letters with the device's camera, if somebody turns it on.
  const camera = pathname.startsWith('/stemmen') ? '(self)' : '()';
  const others = 'microphone=(), geolocation=(), browsing-topics=()';
  response.headers.set('permissions-policy', `camera=${camera}, ${others}`);
  if (process.env.NEXTAUTH_URL?.startsWith('https:')) {
    response.headers.set('strict-transport-security', 'max-age=31536000');
  }
  return response;
}

function contentSecurityPolicy(nonce: string): string {
  const dev = process.env.NODE_ENV === 'development';
  const tiles = baseMapOrigin();
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${dev ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    `img-src 'self' data: blob:${tiles ? ` ${tiles}` : ''}`,
    "font-src 'self'",
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export const config = { matcher: [{ source: '/((?!_next/static|_next/image|api/|icon|favicon).*)' }] };
