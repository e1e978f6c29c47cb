'use server';

import { cookies } from 'next/headers';
import { isLocale, LOCALE_COOKIE } from '@/lib/i18n/locales';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** The language switch: keeps the choice in a cookie that holds a language and nothing else. Other values do nothing. */
export async function setLocale(form: FormData): Promise<void> {
  const chosen = form.get('taal');
  if (!isLocale(chosen)) return;
  (await cookies()).set(LOCALE_COOKIE, chosen, {
    path: '/',
    maxAge: YEAR_SECONDS,
    sameSite: 'lax',
    httpOnly: true,
  });
}
