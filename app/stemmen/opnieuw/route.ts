import { cookies } from 'next/headers';
import { sessionCookie } from '@/lib/auth/cookies';
import { LOCALE_COOKIE } from '@/lib/i18n/locales';
import { KIOSK_COOKIE, readKiosk } from '@/lib/usecases/kiosk/kiosk-cookie';

/**
 * Between two visits at a kiosk: takes away what the last person may have left in cookies (a language, a session) and
 * goes on to the first screen. On any other device it only goes on.
 */
export async function GET(): Promise<Response> {
  const jar = await cookies();
  if (readKiosk(jar.get(KIOSK_COOKIE)?.value)) {
    const { name: session, options } = sessionCookie();
    // A long session is cut in parts, with a number behind the name.
    for (const { name } of jar.getAll()) {
      if (name === LOCALE_COOKIE || name === session || name.startsWith(`${session}.`)) {
        jar.set(name, '', { ...options, maxAge: 0 });
      }
    }
  }
  return new Response(null, { status: 303, headers: { location: '/stemmen', 'cache-control': 'no-store' } });
}
