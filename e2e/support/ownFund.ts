import { createHmac, randomBytes } from 'node:crypto';
import type { BrowserContext } from '@playwright/test';
import { insertStaff } from '@/db/queries/staff';
import { sessionCookie } from '@/lib/auth/cookies';
import { newSession, usedNow } from '@/lib/auth/session';
import { EMPTY_APPLICATION } from '@/lib/domain/fund/application-steps';
import { defaultFundForm } from '@/lib/domain/fund/default-framework';
import type { StaffRole } from '@/lib/domain/permissions';
import { applyForFund } from '@/lib/usecases/fund/apply';
import { changeMyApplication, readMyApplication } from '@/lib/usecases/fund/my-application';
import { makeFund } from '@/lib/usecases/fund/set-up-fund';
import { databaseHandle } from '@/lib/usecases/system/database';
import { SYSTEM } from '@/lib/usecases/testing/openRound';
import { runningApp } from './environment';
import { pointAtRunningApp } from './ownRound';

const DAY_MS = 86_400_000;

/** An ISO day so many days from now. */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
}

/** A year that no other fund has: districts of the demo are shared, their funds are not. */
export function ownYear(): number {
  return 2030 + (randomBytes(2).readUInt16BE() % 60);
}

export interface FundPerson {
  readonly name: string;
  /** Name and value of the session's cookie. */
  readonly cookie: readonly [name: string, value: string];
}

/** Members of staff of one district, each with a session as if they had just signed in. */
export async function fundStaff(
  district: string,
  roles: readonly StaffRole[],
): Promise<readonly FundPerson[]> {
  pointAtRunningApp();
  process.env.NEXTAUTH_SECRET = createHmac('sha256', runningApp().secret)
    .update('wijkcheque/sessions/v1')
    .digest('hex');
  process.env.NEXTAUTH_URL = runningApp().baseUrl;
  return Promise.all(
    roles.map(async (role, i): Promise<FundPerson> => {
      const id = `fund-${i}-${randomBytes(4).toString('hex')}`;
      const name = `Proef ${role} ${i}`;
      const nowhere = { location: null, from: null, until: null };
      await insertStaff(databaseHandle().db, { id, name, role, districts: [district], ...nowhere });
      const now = new Date();
      const session = await usedNow(newSession({ kind: 'staff', id, generation: 0 }, now), now);
      return { name, cookie: [sessionCookie().name, session.value] };
    }),
  );
}

/** From here on this context is this person's; `null` is nobody's. */
export async function enterAs(context: BrowserContext, person: FundPerson | null): Promise<void> {
  await context.clearCookies();
  if (!person) return;
  const [name, value] = person.cookie;
  await context.addCookies([{ name, value, url: runningApp().baseUrl, httpOnly: true, sameSite: 'Lax' }]);
}

/** A fund of this district in a year of its own, open now. */
export async function prepareFund(
  district: string,
): Promise<{ readonly id: string; readonly title: string }> {
  pointAtRunningApp();
  const year = ownYear();
  const title = `Proefbudget ${randomBytes(3).toString('hex')}`;
  const form = {
    ...defaultFundForm(district, year),
    title,
    contact: 'Vraag het de wijkmanager.',
    objectionAddress: 'Postbus 1\n7400 AA Deventer',
    opensOn: dayFromNow(-10),
    closesOn: dayFromNow(200),
  };
  const given = { districtSlug: district, year: String(year), budget: '20000', form };
  const made = await makeFund(SYSTEM, given, new Date());
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return { id: made.value, title };
}

/** The applicant asks for another amount, on a device of their own. */
export async function changeApplication(path: string, euros: number): Promise<void> {
  pointAtRunningApp();
  const token = path.slice(path.indexOf('#t=') + 3);
  const mine = await readMyApplication(token);
  if (!mine.ok) throw new Error(mine.error);
  const costs = [{ label: 'Grondwerk en planten', amount: String(euros), explanation: '' }];
  const changed = await changeMyApplication(token, { ...mine.value.form, costs }, new Date());
  if (!changed.ok) throw new Error(changed.error.code);
}

/** Applies without the screens; gives the number and the path of the secret link. */
export async function prepareApplication(fundId: string, euros: number) {
  pointAtRunningApp();
  const form = {
    ...EMPTY_APPLICATION,
    title: 'Groene hof achter de kerk',
    summary: 'Een tuin waar iedereen kan zitten.',
    contact: 'Buren leggen hem samen aan.',
    theme: 'green',
    startsOn: dayFromNow(60),
    publicSpace: 'yes',
    maintainer: 'Hofgroep',
    maintenancePlan: 'Elke maand een werkochtend.',
    kind: 'committee',
    applicant: 'Hofgroep',
    costs: [
      { label: 'Grondwerk en planten', amount: String(euros - 2000), explanation: '' },
      { label: 'Overkapping', amount: '2000', explanation: '' },
    ],
    name: 'An Voorbeeld',
    phone: '0570 000 000',
    street: 'Voorbeeldstraat 1',
    postcode: '7411AB',
    town: 'Deventer',
  };
  const network = `fund-${randomBytes(4).toString('hex')}`;
  const applied = await applyForFund({ fundId, form, draft: '', locale: 'nl', network }, new Date());
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  return applied.value;
}
