import type { Connection } from '@/db/client';
import { listDistrictNames } from '@/db/queries/areas';
import { countApplications, findFundOf, listFunds, type NamedFund } from '@/db/queries/fund';
import { fundBalance, listFundEntries } from '@/db/queries/fund-account';
import {
  type ApplicationKey,
  type ApplicationRow,
  type AssessmentRow,
  countAssessments,
  findApplication,
  findContact,
  listApplicationHistory,
  listApplications,
  listAssessments,
  listNotes,
} from '@/db/queries/fund-applications';
import { dayOf } from '@/lib/domain/amsterdam';
import { accountOf, type FundAccount } from '@/lib/domain/fund/account';
import { weightedScore } from '@/lib/domain/fund/assessment';
import { workingDaysBetween } from '@/lib/domain/fund/days';
import { isFinal, isOpen } from '@/lib/domain/fund/decision';
import { excludedCostOf } from '@/lib/domain/fund/excluded';
import type {
  ApplicationEvent,
  ApplicationLine,
  FundFacts,
  FundSummary,
  GivenDecision,
  MemberAssessment,
  Recusal,
  TeamNote,
} from '@/lib/domain/fund/views';
import type { CostLine, ExcludedCost, FundEntryKind } from '@/lib/domain/fund/words';
import { daysBetween } from '@/lib/domain/idea-review';
import type { Cents } from '@/lib/domain/money';
import { type Actor, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { projectIdOf } from '../projects/award';
import { database } from '../system/database';
import { factsOf } from './get-fund';
import { givenDecision } from './my-application';
import { summariesOf } from './read-funds';
import { FUND_READERS, memberOf, type StaffFundError, staffFund } from './staff-fund';

export interface StaffFunds {
  readonly funds: readonly (FundSummary & { readonly mayManage: boolean })[];
  /** Districts in which this member of staff may make a fund. */
  readonly districts: readonly { readonly slug: string; readonly name: string }[];
}

/** Funds on which this member of staff works. Error: FORBIDDEN for who works on none. */
export async function listStaffFunds(actor: Actor, now: Date): Promise<Result<StaffFunds, 'FORBIDDEN'>> {
  if (!may(actor, 'see_workspace', null)) return fail('FORBIDDEN');
  const db = database();
  const names = await listDistrictNames(db);
  const own = new Set(names.filter(({ slug }) => isReader(actor, slug)).map(({ slug }) => slug));
  if (own.size === 0) return fail('FORBIDDEN');
  const funds = (await listFunds(db)).filter(({ districtSlug }) => own.has(districtSlug));
  const summaries = await summariesOf(db, funds, dayOf(now));
  return ok({
    funds: summaries.map((one) => ({ ...one, mayManage: may(actor, 'manage_fund', one.districtSlug) })),
    districts: names.filter(({ slug }) => may(actor, 'manage_fund', slug)),
  });
}

function isReader(actor: Actor, districtSlug: string): boolean {
  return FUND_READERS.some((act) => may(actor, act, districtSlug));
}

/** A line of the account, as it is read. */
export interface AccountLine {
  readonly id: number;
  readonly on: string;
  readonly kind: FundEntryKind;
  readonly cents: Cents;
  /** What is left after it. */
  readonly leftCents: Cents;
  readonly application: number | null;
  readonly otherFund: string | null;
  readonly reason: string | null;
}

export interface FundHub {
  readonly fund: FundFacts;
  readonly account: FundAccount;
  readonly lines: readonly AccountLine[];
  readonly applications: number;
  /** The fund of the next year, to which what is left can go. */
  readonly next: { readonly id: string; readonly title: string } | null;
}

/** A fund for who manages it. Errors: FORBIDDEN, UNKNOWN_FUND. */
export async function getFundHub(actor: Actor, fundId: string): Promise<Result<FundHub, StaffFundError>> {
  const db = database();
  const allowed = await staffFund(db, actor, fundId, ['manage_fund']);
  if (!allowed.ok) return allowed;
  const fund = allowed.value;
  const [entries, applications, next] = await Promise.all([
    listFundEntries(db, fundId),
    countApplications(db, fundId),
    findFundOf(db, fund.districtSlug, fund.year + 1),
  ]);
  let leftCents = 0;
  const lines = entries.map(({ id, on, kind, cents, application, otherFund, reason }): AccountLine => {
    leftCents += cents;
    return { id, on, kind, cents, leftCents, application, otherFund, reason };
  });
  const account = accountOf(entries);
  return ok({
    fund: factsOf(fund),
    account,
    lines,
    applications,
    next: next && { id: next.id, title: next.title },
  });
}

export interface StaffApplications {
  readonly fund: FundFacts;
  readonly leftCents: Cents;
  readonly applications: readonly ApplicationLine[];
  readonly mayManage: boolean;
}

/** Applications to a fund, what is due first on top. Errors: FORBIDDEN, UNKNOWN_FUND. */
export async function listStaffApplications(
  actor: Actor,
  fundId: string,
  now: Date,
): Promise<Result<StaffApplications, StaffFundError>> {
  const db = database();
  const allowed = await staffFund(db, actor, fundId, FUND_READERS);
  if (!allowed.ok) return allowed;
  const fund = allowed.value;
  const [rows, counts, leftCents] = await Promise.all([
    listApplications(db, fundId),
    countAssessments(db, fundId),
    fundBalance(db, fundId),
  ]);
  const applications = rows.map((row): ApplicationLine => {
    const { number, title, applicant, status, route, askedCents, grantedCents } = row;
    const said = counts.find((one) => one.number === number);
    return {
      ...{ number, title, applicant, status, route, askedCents, grantedCents },
      submittedOn: row.submittedOn,
      decidedOn: row.decidedOn,
      dueOn: row.dueOn,
      daysLeft: daysLeft(row, dayOf(now)),
      letterWaits: isFinal(status) && row.madeKnownOn === null,
      assessed: said?.assessed ?? 0,
      recused: said?.recused ?? 0,
    };
  });
  return ok({
    fund: factsOf(fund),
    leftCents,
    applications,
    mayManage: may(actor, 'manage_fund', fund.districtSlug),
  });
}

/** Working days for the manager, since that is what was promised; days for the team. */
function daysLeft({ status, route, dueOn }: ApplicationRow, today: string): number | null {
  if (!isOpen(status)) return null;
  return route === 'manager' ? workingDaysBetween(today, dueOn) : daysBetween(today, dueOn);
}

export interface StaffApplication {
  readonly fund: FundFacts;
  readonly leftCents: Cents;
  readonly application: Omit<ApplicationRow, 'costs'>;
  /** With the excluded cost that a line looks like, where its applicant explained that it is something else. */
  readonly costs: readonly (CostLine & { readonly excluded: ExcludedCost | null })[];
  /** Who can be reached; `null` once that is forgotten. */
  readonly contact: {
    readonly name: string;
    readonly email: string | null;
    readonly phone: string | null;
    readonly address: string | null;
  } | null;
  readonly daysLeft: number | null;
  readonly assessments: readonly MemberAssessment[];
  readonly recusals: readonly Recusal[];
  /** `null` for who stands aside, until it is decided. */
  readonly notes: readonly TeamNote[] | null;
  readonly decision: GivenDecision | null;
  readonly history: readonly ApplicationEvent[];
  readonly projectId: string | null;
  readonly may: ApplicationRights;
}

/** What this member of staff can do with this application now. */
export interface ApplicationRights {
  /** Id of the own account among the assessments; `null` for who is no person. */
  readonly memberId: string | null;
  readonly assess: boolean;
  readonly recuse: boolean;
  readonly note: boolean;
  readonly decide: boolean;
  readonly seeContact: boolean;
}

/** An application with everything to judge it by. Errors: FORBIDDEN, UNKNOWN_FUND, UNKNOWN_APPLICATION. */
export async function getStaffApplication(
  actor: Actor,
  key: ApplicationKey,
  now: Date,
): Promise<Result<StaffApplication, StaffFundError | 'UNKNOWN_APPLICATION'>> {
  return database().transaction(async (tx) => {
    const allowed = await staffFund(tx, actor, key.fundId, FUND_READERS);
    if (!allowed.ok) return allowed;
    const row = await findApplication(tx, key);
    if (!row) return fail('UNKNOWN_APPLICATION');
    return ok(await view(tx, { actor, fund: allowed.value, key, row, now }));
  });
}

interface Viewed {
  readonly actor: Actor;
  readonly fund: NamedFund;
  readonly key: ApplicationKey;
  readonly row: ApplicationRow;
  readonly now: Date;
}

async function view(tx: Connection, { actor, fund, key, row, now }: Viewed): Promise<StaffApplication> {
  const said = await listAssessments(tx, key);
  const rights = rightsOf(actor, fund, row, said);
  // Who stands aside hears nothing of what the others say until it is decided.
  const closed = isAside(actor, said) && isOpen(row.status);
  const contact = rights.seeContact ? await findContact(tx, key) : null;
  const { costs, ...application } = row;
  return {
    fund: factsOf(fund),
    leftCents: await fundBalance(tx, fund.id),
    application,
    costs: costs.map((line) => ({ ...line, excluded: excludedCostOf(line.label, fund.framework) })),
    contact: contact && {
      name: contact.name,
      email: contact.email,
      phone: contact.phone,
      address: contact.address,
    },
    daysLeft: daysLeft(row, dayOf(now)),
    assessments: closed ? [] : said.flatMap((one) => assessmentOf(one, fund)),
    recusals: said.flatMap(({ memberId, member, recusedBecause: reason, on }) =>
      reason === null ? [] : [{ memberId, member, reason, on }],
    ),
    notes: closed
      ? null
      : (await listNotes(tx, key)).map(({ id, member, text, on }) => ({ id, member, text, on })),
    decision: await givenDecision(tx, row, fund),
    history: (await listApplicationHistory(tx, key)).map(({ id, on, step, by, reason, cents }) => ({
      ...{ id, on, step, by, reason, cents },
    })),
    projectId: row.grantedCents ? projectIdOf({ fundId: fund.id, application: row.number }) : null,
    may: rights,
  };
}

function assessmentOf(row: AssessmentRow, { framework }: NamedFund): MemberAssessment[] {
  const { memberId, member, scores, advice, advisedCents, note, on } = row;
  if (advice === null) return [];
  const weighted = weightedScore(scores, framework.criteria);
  return [{ memberId, member, scores, advice, advisedCents, note, on, weighted }];
}

/** This person took no part because of an interest of the own. */
export function isAside(actor: Actor, said: readonly AssessmentRow[]): boolean {
  const own = memberOf(actor)?.memberId;
  return said.some(({ memberId, recusedBecause }) => memberId === own && recusedBecause !== null);
}

/** Whether what somebody had on the screen is what stands there now. */
export function isVersion({ version }: ApplicationRow, seen: string): boolean {
  return seen === String(version);
}

function rightsOf(
  actor: Actor,
  { districtSlug }: NamedFund,
  row: ApplicationRow,
  said: readonly AssessmentRow[],
): ApplicationRights {
  const open = isOpen(row.status);
  const aside = isAside(actor, said);
  const person = memberOf(actor);
  const manages = may(actor, 'manage_fund', districtSlug);
  return {
    memberId: person?.memberId ?? null,
    assess: open && !aside && person !== null && may(actor, 'assess_applications', districtSlug),
    recuse: open && person !== null,
    note: open && !aside && person !== null,
    decide: open && !aside && manages,
    // Members judge the plan; who can be reached is for who writes the letter.
    seeContact: manages,
  };
}
