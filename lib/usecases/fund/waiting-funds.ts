import { countOpenApplications, listFunds } from '@/db/queries/fund';
import { dayOf } from '@/lib/domain/amsterdam';
import { daysBetween } from '@/lib/domain/idea-review';
import { type Actor, may } from '@/lib/domain/permissions';
import { database } from '../system/database';
import { FUND_READERS } from './staff-fund';

/** A fund in which applications wait for a decision. */
export interface WaitingFund {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  /** The first day on which a decision is due, and the days until then; below 0 when it is late. */
  readonly dueOn: string;
  readonly days: number;
}

/** What waits in the funds of a member of staff; `null` for who works on no fund at all. */
export async function listWaitingFunds(actor: Actor, now: Date): Promise<readonly WaitingFund[] | null> {
  if (!mayWork(actor)) return null;
  const db = database();
  const funds = (await listFunds(db)).filter(({ districtSlug }) =>
    FUND_READERS.some((act) => may(actor, act, districtSlug)),
  );
  if (funds.length === 0) return [];
  const open = await countOpenApplications(
    db,
    funds.map(({ id }) => id),
  );
  const today = dayOf(now);
  return open.map(({ fundId, count, dueOn }) => {
    const title = funds.find(({ id }) => id === fundId)?.title ?? fundId;
    return { id: fundId, title, count, dueOn, days: daysBetween(today, dueOn) };
  });
}

/** Somewhere, so that somebody with a district without a fund can make one. */
function mayWork(actor: Actor): boolean {
  if (actor.kind !== 'staff') return false;
  if (actor.role === 'administrator') return true;
  return actor.districts.some((slug) => FUND_READERS.some((act) => may(actor, act, slug)));
}
