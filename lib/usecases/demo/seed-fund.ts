import { type ApplicationKey, findApplication } from '@/db/queries/fund-applications';
import { type DemoApplication, type DemoFund, makeDemoFunds } from '@/db/seeds/demo/fund';
import { REASONS } from '@/db/seeds/demo/fund-texts';
import { dayOf } from '@/lib/domain/amsterdam';
import type { DecisionForm } from '@/lib/domain/fund/decision';
import type { ApplicationStatus, AssessmentAdvice } from '@/lib/domain/fund/words';
import type { Actor } from '@/lib/domain/permissions';
import type { Result } from '@/lib/domain/result';
import { applyForFund } from '../fund/apply';
import { assessApplication, recuse } from '../fund/assess';
import { decideApplication } from '../fund/decide';
import { recordLetterSent } from '../fund/letter-sent';
import { withdrawMyApplication } from '../fund/my-application';
import { carryFund, makeFund } from '../fund/set-up-fund';
import { database } from '../system/database';

const SEEDER: Actor = { kind: 'system', name: 'demo' };
const MEMBERS = ['Aleida', 'Berend', 'Chantal', 'Driss'];

/**
 * Funds of two districts of Deventer over two years, applied for, judged and decided through the use-cases with their own days.
 * What was left last year goes along to this one as its first line but one.
 */
export async function seedFunds(seed: string, now: Date): Promise<void> {
  const made = new Map<string, string>();
  for (const fund of makeDemoFunds(seed, now)) {
    const { districtSlug, year, budget, form, madeAt } = fund;
    const given = { districtSlug, year: String(year), budget, form, sample: true };
    const fundId = must(await makeFund(SEEDER, given, madeAt));
    const before = made.get(districtSlug);
    if (before) must(await carryFund(SEEDER, before, madeAt));
    made.set(districtSlug, fundId);
    await seedApplications(fund, fundId);
  }
}

/** All are sent before the first is decided: numbers are in the order of sending. */
async function seedApplications(fund: DemoFund, fundId: string): Promise<void> {
  const sent: (() => Promise<void>)[] = [];
  for (const [i, one] of fund.applications.entries()) {
    const request = {
      ...{ fundId, form: one.form, draft: '', locale: 'nl' as const },
      network: `demo/${fundId}/${i}`,
    };
    const { number, path } = must(await applyForFund(request, one.sentAt));
    const token = path.slice(path.indexOf('#t=') + 3);
    sent.push(() => settle(fund, { fundId, number }, one, token));
  }
  for (const go of sent) await go();
}

async function settle(
  fund: DemoFund,
  key: ApplicationKey,
  one: DemoApplication,
  token: string,
): Promise<void> {
  const { fate, decidedAt } = one;
  if (fate === 'withdrawn') return void must(await withdrawMyApplication(token, decidedAt));
  const row = await findApplication(database(), key);
  if (!row) throw new Error('demo: an application is gone');
  if (row.route === 'team') await judge(fund, key, one);
  if (fate === 'submitted') return;
  const amount = String(Math.max(1, Math.round((row.askedCents * one.share) / 10_000) * 100));
  const decided = await decideApplication(SEEDER, key, decisionOf(one, fate, amount), decidedAt);
  if (!decided.ok && decided.error.code === 'FUND_EXCEEDED') {
    // The fund is spent: what would have been granted is refused for it, whatever the members advised.
    const spent = { outcome: 'refused', amount: '', reason: REASONS.spent[0], against: REASONS.against[0] };
    must(await decideApplication(SEEDER, key, { version: UNCHANGED, ...spent, conditions: '' }, decidedAt));
  } else must(decided);
  // Nobody of the demo has a mail address, so it is the letter that makes a decision known.
  if (fate !== 'held_over') must(await recordLetterSent(SEEDER, key, { on: dayOf(decidedAt) }, decidedAt));
}

/** Nobody changes an application of the demo before it is decided. */
const UNCHANGED = '1';

function decisionOf(one: DemoApplication, outcome: ApplicationStatus, amount: string): DecisionForm {
  const { reason, conditions } = one;
  return { version: UNCHANGED, outcome, amount, reason, conditions, against: '' };
}

const ADVICES: Partial<Readonly<Record<ApplicationStatus, AssessmentAdvice>>> = {
  refused: 'refuse',
  held_over: 'hold_over',
};

/** Enough members judge it; in some cases the last one stands aside. Of what waits only one has looked. */
async function judge(fund: DemoFund, key: ApplicationKey, one: DemoApplication): Promise<void> {
  const { fate, decidedAt, scores } = one;
  const members = MEMBERS.map(
    (name): Actor => ({
      kind: 'staff',
      id: `demo-${fund.districtSlug}-${name.toLowerCase()}`,
      name: `${name} (voorbeeld)`,
      role: 'team_member',
      districts: [fund.districtSlug],
    }),
  );
  const looking = fate === 'submitted' ? members.slice(0, 1) : members;
  for (const [i, member] of looking.entries()) {
    if (one.recused && i === 3) {
      must(await recuse(member, key, { reason: 'Ik woon naast deze plek.' }, decidedAt));
      continue;
    }
    const score = scores[i] ?? 2;
    const given = fund.form.criteria.map(({ id }, at) => [id, String((score + at) % 5)] as const);
    const advice = ADVICES[fate] ?? 'grant';
    const scored = { scores: Object.fromEntries(given), advice, amount: '', note: '' };
    must(await assessApplication(member, key, { version: UNCHANGED, ...scored }, decidedAt));
  }
}

/** The demo's own data is refused nowhere; if it is, that is a bug. */
function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`demo: ${JSON.stringify(result.error)}`);
  return result.value;
}
