import { expect, it } from 'vitest';
import { addProjectEntry } from '@/db/queries/project-account';
import { testDatabase } from '@/db/testing';
import type { IndicatorId } from '@/lib/domain/indicators';
import { decideApplication } from '../fund/decide';
import { applyTest, GRANT, TODAY, testFund } from '../fund/testing/fund';
import { projectIdOf } from '../projects/award';
import { getComparison } from './get-comparison';
import { getDistrictCsv } from './get-district-csv';
import { getDistrictOverTime } from './get-district-over-time';

const database = testDatabase();
/** Eleven working days after the Monday on which was applied: one more than the fund promises. */
const LATE = new Date('2026-03-17T09:00:00Z');

it('a team fund has its figures from its account, its projects and its decisions', async () => {
  const { fundId, slug, manager } = await testFund({ budget: '10000' });
  await database.handle.pool.query("UPDATE district SET scheme = 'fund' WHERE slug = $1", [slug]);
  for (const [euros, day] of [
    [800, TODAY],
    [600, LATE],
  ] as const) {
    const { key } = await applyTest(fundId, euros);
    expect(await decideApplication(manager, key, GRANT, day)).toMatchObject({ ok: true });
  }
  const projectId = projectIdOf({ fundId, application: 1 });
  await addProjectEntry(database.db, {
    projectId,
    kind: 'advance',
    cents: -20_000,
    text: null,
    on: '2026-03-20',
  });
  const { areas } = await getComparison({ districts: [slug], rounds: [], municipality: false }, LATE);
  const figure = (id: IndicatorId, group: string | null = null) =>
    areas[0]?.observations.find((one) => one.indicator === id && one.group === group);
  expect(figure('R01')).toMatchObject({ numerator: 0, denominator: 2, status: 'nul' });
  expect(figure('R01', 'waiting')).toMatchObject({ numerator: 2, periodStart: '2026-01-01' });
  expect(figure('R02')).toMatchObject({ reason: 'not_half_yet' });
  // € 1.400 over the 100 households of the district.
  expect(figure('G01')).toMatchObject({ numerator: 140_000, denominator: 100, value: 1400 });
  expect(figure('G01', 'paid')).toMatchObject({ numerator: 20_000, value: 200 });
  expect(figure('G02')).toMatchObject({ numerator: 20_000, denominator: 140_000, value: 14.3 });
  expect(figure('G03')).toMatchObject({ numerator: 860_000, denominator: 1_000_000, value: 86 });
  expect(figure('P08')).toMatchObject({ denominator: 2, value: 5.5 });
  expect(figure('P08', 'in_time')).toMatchObject({ numerator: 1, denominator: 2 });
  expect(figure('P01')).toMatchObject({ status: 'nvt', reason: 'no_cheque' });

  const over = await getDistrictOverTime(slug, LATE);
  expect(over?.funds).toMatchObject([
    { id: fundId, budgetCents: 1_000_000, grantedCents: 140_000, paidCents: 20_000, leftCents: 860_000 },
  ]);
  const csv = (await getDistrictCsv(slug, 'open', LATE)) ?? '';
  expect(csv).toMatch(/^G03,,2026-01-01,2026-12-31,.*,86,.*,voorlopig,still_changing,/m);
  expect(over?.projects.map(({ awardedCents, paidCents }) => [awardedCents, paidCents])).toEqual([
    [80_000, 20_000],
    [60_000, 0],
  ]);
  expect(over?.events.map(({ kind }) => kind)).toEqual(['fund_opens', 'awarded', 'awarded', 'fund_closes']);
});
