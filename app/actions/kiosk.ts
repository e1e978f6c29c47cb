'use server';

import { cookies } from 'next/headers';
import { currentActor } from '@/lib/auth';
import { KIOSK_COOKIE, kioskCookieOptions, readKiosk, writeKiosk } from '@/lib/usecases/kiosk/kiosk-cookie';
import { registerKiosk, unregisterKiosk } from '@/lib/usecases/kiosk/register-kiosk';

export type KioskActionCode = 'OK' | 'FORBIDDEN' | 'UNKNOWN_READER' | 'NO_KIOSK';

/** Makes this browser a kiosk. The page then leaves by way of /stemmen/opnieuw, which signs the member of staff out. */
export async function registerKioskAction(district: string, reader: string): Promise<KioskActionCode> {
  const input = { district: String(district), reader: String(reader) };
  const registered = await registerKiosk(await currentActor(), input, new Date());
  if (!registered.ok) return registered.error;
  (await cookies()).set(KIOSK_COOKIE, writeKiosk(registered.value), kioskCookieOptions());
  return 'OK';
}

/** Makes this browser an ordinary one again; `counts` is what it counted itself, per round. */
export async function unregisterKioskAction(
  counts: Readonly<Record<string, number>>,
): Promise<KioskActionCode> {
  const jar = await cookies();
  const kiosk = readKiosk(jar.get(KIOSK_COOKIE)?.value);
  if (!kiosk) return 'NO_KIOSK';
  const ended = await unregisterKiosk(await currentActor(), kiosk, Object(counts), new Date());
  if (!ended.ok) return ended.error;
  jar.delete(KIOSK_COOKIE);
  return 'OK';
}
