import { listDistrictNames } from '@/db/queries/areas';
import { listFunds } from '@/db/queries/fund';
import { dayOf } from '@/lib/domain/amsterdam';
import { defaultFundForm } from '@/lib/domain/fund/default-framework';
import type { FundForm } from '@/lib/domain/fund/fund-form';
import type { FundFacts } from '@/lib/domain/fund/views';
import { type Actor, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { database } from '../system/database';
import { factsOf } from './get-fund';

export interface NewFundView {
  /** Where this member of staff may make one. */
  readonly districts: readonly { readonly slug: string; readonly name: string }[];
  /** `null` until a district is chosen; the only one is chosen. */
  readonly chosen: { readonly slug: string; readonly year: string; readonly form: FundForm } | null;
}

/**
 * What a new fund begins with: the fund of the year before where there is one, else what is usual. Error: FORBIDDEN, also for
 * a district that is asked for and not one's own.
 */
export async function getNewFund(
  actor: Actor,
  asked: string | null,
  now: Date,
): Promise<Result<NewFundView, 'FORBIDDEN'>> {
  if (!may(actor, 'see_workspace', null)) return fail('FORBIDDEN');
  const db = database();
  const districts = (await listDistrictNames(db)).filter(({ slug }) => may(actor, 'manage_fund', slug));
  if (districts.length === 0) return fail('FORBIDDEN');
  const district =
    asked === null && districts.length === 1 ? districts[0] : districts.find(({ slug }) => slug === asked);
  if (asked !== null && !district) return fail('FORBIDDEN');
  if (!district) return ok({ districts, chosen: null });
  const [last] = await listFunds(db, district.slug);
  const year = last ? last.year + 1 : Number(dayOf(now).slice(0, 4));
  const usual = defaultFundForm(district.name, year);
  const { title, opensOn, closesOn } = usual;
  const form = last ? { ...fundFormOf(factsOf(last)), title, opensOn, closesOn } : usual;
  return ok({ districts, chosen: { slug: district.slug, year: String(year), form } });
}

/** A fund as its form has it. */
export function fundFormOf(fund: FundFacts): FundForm {
  const { framework } = fund;
  return {
    title: fund.title,
    goal: framework.goal,
    criteria: framework.criteria.map(({ id, title, explanation, weight }) => ({
      ...{ id, title, explanation },
      weight: weight === null ? '' : String(weight),
    })),
    excluded: framework.excluded.map(({ id, title, reason, words }) => ({
      ...{ id, title, reason },
      words: words.join(', '),
    })),
    managerLimit: String(fund.managerLimitCents / 100).replace('.', ','),
    managerWorkingDays: String(fund.managerWorkingDays),
    teamWeeks: String(fund.teamWeeks),
    applyDaysAhead: String(fund.applyDaysAhead),
    quorum: String(fund.quorum),
    objectionWeeks: String(fund.objectionWeeks),
    objectionAddress: fund.objectionAddress ?? '',
    contact: fund.contact,
    opensOn: fund.opensOn,
    closesOn: fund.closesOn,
  };
}
