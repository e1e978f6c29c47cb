import type { Connection } from '@/db/client';
import { findDistrict } from '@/db/queries/areas';
import { recordAudit } from '@/db/queries/audit';
import { countApplications, type FundRow, findFundOf, insertFund, updateFund } from '@/db/queries/fund';
import { addFundEntry, fundBalance, lockFund } from '@/db/queries/fund-account';
import { dayOf } from '@/lib/domain/amsterdam';
import { MOST_REASON } from '@/lib/domain/fund/decision';
import {
  type FundForm,
  type FundProblem,
  type FundSettings,
  readChange,
  readFundForm,
} from '@/lib/domain/fund/fund-form';
import { type Cents, parseAmount } from '@/lib/domain/money';
import { type Actor, actorName, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { database } from '../system/database';
import { type StaffFundError, staffFund } from './staff-fund';

export type MakeFundError =
  | { readonly code: 'FORBIDDEN' | 'UNKNOWN_DISTRICT' | 'BAD_YEAR' | 'BAD_BUDGET' }
  /** This district has a fund in this year. */
  | { readonly code: 'THERE_IS_ONE'; readonly fundId: string }
  | { readonly code: 'BAD_FUND'; readonly problems: readonly FundProblem[] };

export interface NewFund {
  readonly districtSlug: string;
  readonly year: string;
  readonly budget: string;
  readonly form: FundForm;
  readonly sample?: boolean;
}

/** Years for which a fund can be made. */
const YEARS = { first: 2000, last: 2100 } as const;
/** 100 million euros: more is a slip of the finger. */
const MOST_BUDGET: Cents = 10_000_000_000;

/** The id of a fund: in addresses and on letters, so fixed from here on. Rounds have ids of another form. */
export function fundIdOf(districtSlug: string, year: number): string {
  return `wijkteam-${districtSlug}-${year}`;
}

/**
 * Makes the fund of a district for a year, its budget as the first line of its account. Returns its id. Errors: see
 * {@link MakeFundError}; nothing is made then.
 */
export function makeFund(actor: Actor, given: NewFund, now: Date): Promise<Result<string, MakeFundError>> {
  return database().transaction(async (tx): Promise<Result<string, MakeFundError>> => {
    const { districtSlug, form } = given;
    if (!may(actor, 'manage_fund', districtSlug)) return fail({ code: 'FORBIDDEN' });
    if (!(await findDistrict(tx, districtSlug))) return fail({ code: 'UNKNOWN_DISTRICT' });
    const year = /^\d{4}$/.test(given.year.trim()) ? Number(given.year) : 0;
    if (year < YEARS.first || year > YEARS.last) return fail({ code: 'BAD_YEAR' });
    const budget = parseAmount(given.budget);
    if (!budget.ok || budget.value === 0 || budget.value > MOST_BUDGET) return fail({ code: 'BAD_BUDGET' });
    const read = readFundForm(form);
    if (!read.ok) return fail({ code: 'BAD_FUND', problems: read.error });
    const id = fundIdOf(districtSlug, year);
    const row = { id, districtSlug, year, sample: given.sample ?? false, ...read.value };
    if (!(await insertFund(tx, row))) return fail({ code: 'THERE_IS_ONE', fundId: id });
    await addFundEntry(tx, { fundId: id, kind: 'budget', cents: budget.value, on: dayOf(now) });
    const details = { title: read.value.title, cents: budget.value };
    await log(tx, { actor, act: 'make_fund', fund: { id, districtSlug } }, details, now);
    return ok(id);
  });
}

export type ChangeFundError =
  | { readonly code: StaffFundError }
  /** Somebody has applied: the framework and the rules by which an application is judged are what they were then. */
  | { readonly code: 'FRAMEWORK_FIXED' }
  | { readonly code: 'BAD_FUND'; readonly problems: readonly FundProblem[] };

/**
 * Changes a fund: after the first application only its title, dates, contact and quorum. Errors: see {@link ChangeFundError};
 * nothing changes then.
 */
export function changeFund(
  actor: Actor,
  fundId: string,
  form: FundForm,
  now: Date,
): Promise<Result<null, ChangeFundError>> {
  return database().transaction(async (tx): Promise<Result<null, ChangeFundError>> => {
    const allowed = await staffFund(tx, actor, fundId, ['manage_fund']);
    if (!allowed.ok) return fail({ code: allowed.error });
    // From here on nobody applies, so the count below stays what it is.
    await lockFund(tx, fundId);
    const read = readFundForm(form);
    if (!read.ok) return fail({ code: 'BAD_FUND', problems: read.error });
    if (changesRules(allowed.value, read.value) && (await countApplications(tx, fundId)) > 0)
      return fail({ code: 'FRAMEWORK_FIXED' });
    await updateFund(tx, fundId, read.value);
    const details = { title: read.value.title };
    await log(tx, { actor, act: 'change_fund', fund: allowed.value }, details, now);
    return ok(null);
  });
}

const RULES = [
  'managerLimitCents',
  'managerWorkingDays',
  'teamWeeks',
  'applyDaysAhead',
  'objectionWeeks',
] as const satisfies readonly (keyof FundSettings)[];

/** Everything that who applied could count on. */
function changesRules(before: FundRow, after: FundSettings): boolean {
  return (
    RULES.some((name) => before[name] !== after[name]) ||
    canonical(before.framework) !== canonical(after.framework)
  );
}

/** The database gives the parts of an object back in an order of its own. */
function canonical({ goal, criteria, excluded }: FundSettings['framework']): string {
  return JSON.stringify([
    goal,
    criteria.map(({ id, title, explanation, weight }) => [id, title, explanation, weight]),
    excluded.map(({ id, title, reason, words }) => [id, title, reason, words]),
  ]);
}

export type ChangeBudgetError =
  | { readonly code: StaffFundError | 'NOT_AN_AMOUNT' | 'ZERO' | 'TOO_MUCH' | 'NO_REASON' | 'REASON_LONG' }
  /** The budget would go below what is granted; so much is left. */
  | { readonly code: 'FUND_EXCEEDED'; readonly leftCents: Cents };

/** Takes the budget up or down by a line of the account with its public reason. Errors: see {@link ChangeBudgetError}. */
export function changeBudget(
  actor: Actor,
  fundId: string,
  given: { readonly change: string; readonly reason: string },
  now: Date,
): Promise<Result<null, ChangeBudgetError>> {
  return database().transaction(async (tx): Promise<Result<null, ChangeBudgetError>> => {
    const allowed = await staffFund(tx, actor, fundId, ['manage_fund']);
    if (!allowed.ok) return fail({ code: allowed.error });
    const change = readChange(given.change);
    if (!change.ok) return fail({ code: change.error });
    if (Math.abs(change.value) > MOST_BUDGET) return fail({ code: 'TOO_MUCH' });
    const reason = given.reason.trim();
    if (reason === '') return fail({ code: 'NO_REASON' });
    if (reason.length > MOST_REASON) return fail({ code: 'REASON_LONG' });
    await lockFund(tx, fundId);
    const leftCents = await fundBalance(tx, fundId);
    if (leftCents + change.value < 0) return fail({ code: 'FUND_EXCEEDED', leftCents });
    await addFundEntry(tx, { fundId, kind: 'budget', cents: change.value, reason, on: dayOf(now) });
    const details = { cents: change.value, reason };
    await log(tx, { actor, act: 'change_fund_budget', fund: allowed.value }, details, now);
    return ok(null);
  });
}

export type CarryFundError =
  | { readonly code: StaffFundError }
  /** There is no fund of this district for the next year yet. */
  | { readonly code: 'NO_NEXT_FUND' }
  | { readonly code: 'NOTHING_LEFT' };

/**
 * Takes what is left along to the fund of the next year: a line out and a line in, in one transaction. Both funds are locked in
 * the order of their ids, so that two at once wait for each other and never for good. Returns the amount.
 */
export function carryFund(actor: Actor, fundId: string, now: Date): Promise<Result<Cents, CarryFundError>> {
  return database().transaction(async (tx): Promise<Result<Cents, CarryFundError>> => {
    const allowed = await staffFund(tx, actor, fundId, ['manage_fund']);
    if (!allowed.ok) return fail({ code: allowed.error });
    const { districtSlug, year } = allowed.value;
    const next = await findFundOf(tx, districtSlug, year + 1);
    if (!next) return fail({ code: 'NO_NEXT_FUND' });
    for (const id of [fundId, next.id].toSorted()) await lockFund(tx, id);
    const cents = await fundBalance(tx, fundId);
    if (cents === 0) return fail({ code: 'NOTHING_LEFT' });
    const on = dayOf(now);
    await addFundEntry(tx, { fundId, kind: 'carried_out', cents: -cents, otherFund: next.id, on });
    await addFundEntry(tx, { fundId: next.id, kind: 'carried_in', cents, otherFund: fundId, on });
    await log(tx, { actor, act: 'carry_fund', fund: allowed.value }, { cents, to: next.id }, now);
    return ok(cents);
  });
}

/** Under the district: who may read its log book finds it there. */
async function log(
  tx: Connection,
  line: {
    readonly actor: Actor;
    readonly act: 'make_fund' | 'change_fund' | 'change_fund_budget' | 'carry_fund';
    readonly fund: Pick<FundRow, 'id' | 'districtSlug'>;
  },
  details: Readonly<Record<string, string | number>>,
  now: Date,
): Promise<void> {
  const { actor, act, fund } = line;
  const written = { at: now, actor: actorName(actor), act, subject: fund.districtSlug };
  await recordAudit(tx, { ...written, details: { fund: fund.id, ...details } });
}
