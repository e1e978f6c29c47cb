import type { Connection } from '@/db/client';
import { countOpenApplications, findFund, listFunds, type NamedFund } from '@/db/queries/fund';
import { listFundEntries } from '@/db/queries/fund-account';
import { listFinalDecisions } from '@/db/queries/fund-applications';
import { dayOf } from '@/lib/domain/amsterdam';
import { accountOf } from '@/lib/domain/fund/account';
import {
  type FundFacts,
  type FundPage,
  type FundSummary,
  fundState,
  type PublicDecision,
} from '@/lib/domain/fund/views';
import { projectIdOf } from '../projects/award';
import { database } from '../system/database';
import { allSummaries } from './read-funds';

/** All funds, the last year first. */
export function listPublicFunds(now: Date): Promise<FundSummary[]> {
  return allSummaries(database(), dayOf(now));
}

/** What everybody may know of a fund; `null` when there is none with this id. */
export async function getFund(id: string, now: Date): Promise<FundPage | null> {
  const db = database();
  const fund = await findFund(db, id);
  if (!fund) return null;
  const [lines, decisions, open, all] = await Promise.all([
    listFundEntries(db, id),
    listPublicDecisions(db, id),
    countOpenApplications(db, [id]),
    listFunds(db, fund.districtSlug),
  ]);
  const others = all.filter((one) => one.id !== id);
  return {
    fund: factsOf(fund),
    account: accountOf(lines),
    budgetChanges: lines.flatMap(({ id, kind, on, cents, reason }) =>
      kind === 'budget' && reason !== null ? [{ id, on, cents, reason }] : [],
    ),
    state: fundState(fund, dayOf(now)),
    waiting: open[0]?.count ?? 0,
    decisions,
    others: others.map(({ id: other, title, year }) => ({ id: other, title, year })),
  };
}

/** The last fund of a district that has any, for the way to it; `null` without one. */
export async function findDistrictFund(
  districtSlug: string,
): Promise<Pick<FundFacts, 'id' | 'title'> | null> {
  const [last] = await listFunds(database(), districtSlug);
  return last ? { id: last.id, title: last.title } : null;
}

export function factsOf(fund: NamedFund): FundFacts {
  return {
    id: fund.id,
    title: fund.title,
    year: fund.year,
    districtSlug: fund.districtSlug,
    district: fund.district,
    framework: fund.framework,
    managerLimitCents: fund.managerLimitCents,
    managerWorkingDays: fund.managerWorkingDays,
    teamWeeks: fund.teamWeeks,
    applyDaysAhead: fund.applyDaysAhead,
    quorum: fund.quorum,
    objectionWeeks: fund.objectionWeeks,
    objectionAddress: fund.objectionAddress,
    contact: fund.contact,
    opensOn: fund.opensOn,
    closesOn: fund.closesOn,
    sample: fund.sample,
  };
}

async function listPublicDecisions(db: Connection, fundId: string): Promise<PublicDecision[]> {
  const rows = await listFinalDecisions(db, fundId);
  return rows.flatMap(({ decision, application }): PublicDecision[] => {
    const { outcome, route, grantedCents, reason, againstAdvice, conditions } = decision;
    if (outcome === 'held_over') return [];
    const { members, recused, quorum, on } = decision;
    const { number, title, applicant, askedCents } = application;
    const projectId = grantedCents > 0 ? projectIdOf({ fundId, application: number }) : null;
    return [
      {
        ...{ number, title, applicant, askedCents, outcome, route, grantedCents },
        ...{ reason, againstAdvice, conditions, members, recused, quorum, on, projectId },
      },
    ];
  });
}
