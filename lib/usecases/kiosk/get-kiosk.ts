import { listRounds } from '@/db/queries/rounds';
import { database } from '../system/database';
import type { Kiosk } from './kiosk';
import { readKiosk } from './kiosk-cookie';

export interface KioskView extends Kiosk {
  /** The district's round that is open, the first to close; `null` when there is none. */
  readonly round: { readonly id: string; readonly title: string } | null;
}

/** The kiosk that this cookie makes of the browser, with the round it is there for; `null` for any other browser. */
export async function getKiosk(cookie: string | undefined): Promise<KioskView | null> {
  const kiosk = readKiosk(cookie);
  if (!kiosk) return null;
  const [round] = (await listRounds(database()))
    .filter(({ phase, districtSlug }) => phase === 'voting' && districtSlug === kiosk.district)
    .toSorted((a, b) => a.closesAt.getTime() - b.closesAt.getTime());
  return { ...kiosk, round: round ? { id: round.id, title: round.title } : null };
}
