import type { Connection } from '@/db/client';
import { findDistrict, listNeighbourhoods } from '@/db/queries/areas';
import { findFund, type NamedFund } from '@/db/queries/fund';
import { fundBalance } from '@/db/queries/fund-account';
import { dayOf } from '@/lib/domain/amsterdam';
import { type ApplyPlace, fundState } from '@/lib/domain/fund/views';
import { daysAfter } from '@/lib/domain/idea-review';
import { database } from '../system/database';
import { factsOf } from './get-fund';

/** Money of a year is spent in that year or the next. */
const YEARS_ON = 1;

/** What somebody needs to apply; `null` when there is no fund with this id. */
export async function getApplyPlace(fundId: string, now: Date): Promise<ApplyPlace | null> {
  const db = database();
  const fund = await findFund(db, fundId);
  return fund && placeOf(db, fund, dayOf(now));
}

/** The same, where the fund is at hand. `today` is the day from which the days ahead are counted. */
export async function placeOf(db: Connection, fund: NamedFund, today: string): Promise<ApplyPlace> {
  const district = await findDistrict(db, fund.districtSlug);
  const buurten = district ? await listNeighbourhoods(db, district) : [];
  const drawn = buurten.filter(({ geometry }) => geometry !== null);
  // Without buurten the outline of the district is what a point can be in.
  const areas = drawn.length > 0 || !district?.geometry ? drawn : [district];
  return {
    fund: factsOf(fund),
    state: fundState(fund, today),
    leftCents: await fundBalance(db, fund.id),
    areas: areas.map(({ code, name, geometry }) => ({ code, name, geometry })),
    sketched: drawn.length === 0,
    earliestStart: daysAfter(today, fund.applyDaysAhead),
    latestStart: `${fund.year + YEARS_ON}-12-31`,
  };
}
