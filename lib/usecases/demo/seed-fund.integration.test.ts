import { expect, it } from 'vitest';
import { listFundEntries } from '@/db/queries/fund-account';
import { listApplications } from '@/db/queries/fund-applications';
import { listMail } from '@/db/queries/mail';
import { makeDemo } from '@/db/seeds/demo';
import { insertDemoAreas } from '@/db/seeds/insert-areas';
import { testDatabase } from '@/db/testing';
import { accountOf } from '@/lib/domain/fund/account';
import { APPLICATION_STATUSES } from '@/lib/domain/fund/words';
import { listPublicFunds } from '../fund/get-fund';
import { seedFunds } from './seed-fund';

const database = testDatabase();
const NOW = new Date('2026-11-22T12:00:00Z');

it('the sample funds go through the use-cases: every status, every cent somewhere, and mail to nobody', async () => {
  await database.db.transaction((tx) => insertDemoAreas(tx, makeDemo('wijkcheque', NOW).places));
  await seedFunds('wijkcheque', NOW);
  const funds = await listPublicFunds(NOW);
  expect(funds.map(({ id }) => id)).toEqual([
    'wijkteam-keizerslanden-2026',
    'wijkteam-voorstad-2026',
    'wijkteam-keizerslanden-2025',
    'wijkteam-voorstad-2025',
  ]);
  const rows = (await Promise.all(funds.map(({ id }) => listApplications(database.db, id)))).flat();
  expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(APPLICATION_STATUSES));
  for (const { id, year } of funds) {
    const account = accountOf(await listFundEntries(database.db, id));
    const came = account.budgetCents + account.carriedInCents;
    expect(account.leftCents + account.grantedCents - account.returnedCents + account.carriedOutCents).toBe(
      came,
    );
    if (year === 2025) expect(account.leftCents).toBe(0);
  }
  expect(await listMail(database.db, 10)).toEqual([]);
});
