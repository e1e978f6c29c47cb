import { createHmac, timingSafeEqual } from 'node:crypto';
import { readEnv } from '@/lib/env';
import { applicationKey } from '../system/secret';
import { isKioskReader, type Kiosk } from './kiosk';

export const KIOSK_COOKIE = 'wijkcheque-kiosk';

/** Half a year: longer than any round votes; a device that was forgotten stops being a kiosk by itself. */
const LIFE_SECONDS = 183 * 24 * 60 * 60;

/**
 * What makes a browser a kiosk: `<district>.<reader>.<signature>`. It grants nothing, it only makes the voting pages
 * stricter; the signature keeps others from making somebody's own telephone behave like one.
 */
export function writeKiosk({ district, reader }: Kiosk): string {
  const text = `${district}.${reader}`;
  return `${text}.${mark(text)}`;
}

/** `null` for no cookie, and for one that this server did not sign. */
export function readKiosk(value: string | undefined): Kiosk | null {
  const [district = '', reader = '', signature = '', ...more] = (value ?? '').split('.');
  const expected = Buffer.from(mark(`${district}.${reader}`));
  const given = Buffer.from(signature);
  if (more.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  return isKioskReader(reader) ? { district, reader } : null;
}

/** Attributes of the cookie; `secure` wherever the site has https. */
export function kioskCookieOptions() {
  return {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: readEnv().NEXTAUTH_URL?.startsWith('https:') ?? false,
    maxAge: LIFE_SECONDS,
  } as const;
}

function mark(text: string): string {
  return createHmac('sha256', applicationKey('kiosk cookie')).update(text).digest('base64url');
}
