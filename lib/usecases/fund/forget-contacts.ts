import { deleteSettledContacts } from '@/db/queries/fund-applications';
import { dayOf } from '@/lib/domain/amsterdam';
import { database } from '../system/database';
import { sometimes } from '../system/sometimes';

/** Days after the period for objections: a letter may be on its way, and a holiday may have moved its end. */
export const SETTLED_DAYS = 14;

/** The clock ticks every few seconds; days are looked at once an hour. */
const LOOK_MS = 3_600_000;

/**
 * Forgets who can be reached about applications that are settled, and with them their secret links. Not in the log book: it
 * would say no more than the dates of the decisions. Returns how many.
 */
export async function forgetSettledContacts(now: Date): Promise<number> {
  const gone = await database().transaction((tx) => deleteSettledContacts(tx, dayOf(now), SETTLED_DAYS));
  return gone.length;
}

/** {@link forgetSettledContacts}, for a clock that asks too often. */
export const forgetContactsSometimes = sometimes(LOOK_MS, forgetSettledContacts);
