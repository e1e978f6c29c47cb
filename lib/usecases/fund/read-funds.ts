import type { Connection } from '@/db/client';
import { countOpenApplications, listFunds, type NamedFund, sumFundEntries } from '@/db/queries/fund';
import { accountOf, type FundAccount } from '@/lib/domain/fund/account';
import { type FundSummary, fundState } from '@/lib/domain/fund/views';

/** Funds with where their money is and what waits, in the order given. */
export async function summariesOf(
  db: Connection,
  funds: readonly NamedFund[],
  today: string,
): Promise<FundSummary[]> {
  if (funds.length === 0) return [];
  const ids = funds.map(({ id }) => id);
  const [accounts, open] = await Promise.all([accountsOf(db, ids), countOpenApplications(db, ids)]);
  return funds.map((fund) => {
    const { id, title, year, districtSlug, district, sample } = fund;
    return {
      ...{ id, title, year, districtSlug, district, sample },
      account: accounts.get(id) ?? accountOf([]),
      state: fundState(fund, today),
      waiting: open.find((one) => one.fundId === id)?.count ?? 0,
    };
  });
}

async function accountsOf(
  db: Connection,
  fundIds: readonly string[],
): Promise<ReadonlyMap<string, FundAccount>> {
  const sums = await sumFundEntries(db, fundIds);
  // The sum of the sums of kinds is the sum of the lines.
  return new Map(fundIds.map((id) => [id, accountOf(sums.filter(({ fundId }) => fundId === id))]));
}

/** All funds that everybody may see, the last year first. */
export async function allSummaries(db: Connection, today: string): Promise<FundSummary[]> {
  return summariesOf(db, await listFunds(db), today);
}
