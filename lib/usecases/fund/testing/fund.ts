import type { ApplicationForm } from '@/lib/domain/fund/application-form';
import { EMPTY_APPLICATION } from '@/lib/domain/fund/application-steps';
import { defaultFundForm } from '@/lib/domain/fund/default-framework';
import type { FundForm } from '@/lib/domain/fund/fund-form';
import { staff } from '../../testing/actors';
import { districtWith } from '../../testing/district';
import { applyForFund } from '../apply';
import { assessApplication } from '../assess';
import { makeFund } from '../set-up-fund';

/** A Monday. */
export const TODAY = new Date('2026-03-02T09:00:00Z');

let applicants = 0;

/** A fund of a district of its own, with its people. */
export async function testFund(
  options: {
    readonly budget?: string;
    readonly year?: number;
    readonly changes?: Partial<FundForm>;
    readonly slug?: string;
  } = {},
) {
  const { budget = '50000', year = 2026, changes = {} } = options;
  const slug = options.slug ?? (await districtWith(2)).slug;
  const manager = staff('wijkregisseur', [slug], `manager-${slug}`);
  const members = ['an', 'bo', 'cas', 'dee'].map((name) => staff('team_member', [slug], `${name}-${slug}`));
  const form = {
    ...defaultFundForm('Proefwijk', year),
    contact: 'Vraag het de wijkmanager.',
    objectionAddress: 'Postbus 1\n7400 AA Deventer',
    ...changes,
  };
  const given = { districtSlug: slug, year: String(year), budget, form };
  const made = await makeFund(manager, given, TODAY);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return { slug, fundId: made.value, manager, members, form };
}

/** An application that is complete, of so many euros. */
export function applicationForm(euros: number, changes: Partial<ApplicationForm> = {}): ApplicationForm {
  return {
    ...EMPTY_APPLICATION,
    title: 'Bankje bij de vijver',
    summary: 'Een bank waar buren elkaar spreken.',
    contact: 'Buren maken een praatje.',
    theme: 'meeting',
    startsOn: '2026-06-01',
    publicSpace: 'no',
    kind: 'residents',
    costs: [{ label: 'Bank', amount: String(euros), explanation: '' }],
    name: 'A. Voorbeeld',
    email: 'aanvrager@example.org',
    street: 'Voorbeeldstraat 1',
    postcode: '7411AB',
    town: 'Deventer',
    ...changes,
  };
}

/** Applies and returns the number with the secret of its link. */
export async function applyTest(
  fundId: string,
  euros: number,
  changes: Partial<ApplicationForm> = {},
  now: Date = TODAY,
) {
  applicants += 1;
  const form = applicationForm(euros, changes);
  const applied = await applyForFund(
    { fundId, form, draft: '', locale: 'nl', network: `test-${applicants}` },
    now,
  );
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  const { number, path, route, dueOn } = applied.value;
  return { key: { fundId, number }, token: path.split('#t=')[1] ?? '', path, route, dueOn };
}

/** These members judge an application, all alike. */
export async function assessTest(
  key: { readonly fundId: string; readonly number: number },
  members: readonly ReturnType<typeof staff>[],
  form: FundForm,
  now: Date = TODAY,
): Promise<void> {
  const scores = Object.fromEntries(form.criteria.map(({ id }) => [id, '3']));
  for (const member of members) {
    const given = { version: '1', scores, advice: 'grant', amount: '', note: '' };
    const done = await assessApplication(member, key, given, now);
    if (!done.ok) throw new Error(done.error);
  }
}

/** All that is asked, of what was never changed. */
export const GRANT = {
  version: '1',
  outcome: 'granted',
  amount: '',
  reason: 'Past in het kader.',
  conditions: '',
  against: '',
};
