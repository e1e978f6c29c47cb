import { cookies } from 'next/headers';
import { getKiosk, type KioskView } from '@/lib/usecases/kiosk/get-kiosk';
import { KIOSK_COOKIE } from '@/lib/usecases/kiosk/kiosk-cookie';

/** The kiosk that this browser is registered as; `null` for everybody else. */
export async function currentKiosk(): Promise<KioskView | null> {
  return getKiosk((await cookies()).get(KIOSK_COOKIE)?.value);
}
