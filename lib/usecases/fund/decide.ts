import type { Connection } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import type { NamedFund } from '@/db/queries/fund';
import { addFundEntry, fundBalance, lockFund } from '@/db/queries/fund-account';
import {
  type ApplicationKey,
  type ApplicationRow,
  findApplication,
  insertDecision,
  listAssessments,
  recordApplicationStep,
  updateApplication,
} from '@/db/queries/fund-applications';
import { dayOf } from '@/lib/domain/amsterdam';
import { decisionDueOn } from '@/lib/domain/fund/days';
import {
  type Decided,
  type DecisionForm,
  type DecisionProblem,
  hasQuorum,
  isOpen,
  readDecision,
} from '@/lib/domain/fund/decision';
import { dayInMail } from '@/lib/domain/mail';
import type { Cents } from '@/lib/domain/money';
import { type Actor, actorName } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { roleOf } from '../ideas/staff-round';
import { awardProject } from '../projects/award';
import { database } from '../system/database';
import { amountInMail, mailApplicant } from './fund-mail';
import { isAside, isVersion } from './staff-applications';
import { type StaffFundError, staffFund } from './staff-fund';

export type DecideApplicationError =
  | {
      readonly code:
        | StaffFundError
        | 'UNKNOWN_APPLICATION'
        /** It is decided or withdrawn. */
        | 'NOT_NOW'
        /** Who decides stands aside. */
        | 'CONFLICT'
        /** Its applicant changed it after who decides read it. */
        | 'CHANGED_MEANWHILE'
        | DecisionProblem;
    }
  /** Too few members of the team took part. */
  | { readonly code: 'NO_QUORUM'; readonly assessed: number; readonly quorum: number }
  /** More would be granted than the fund has. */
  | { readonly code: 'FUND_EXCEEDED'; readonly leftCents: Cents };

interface Deciding {
  readonly tx: Connection;
  readonly actor: Actor;
  readonly fund: NamedFund;
  readonly key: ApplicationKey;
  readonly row: ApplicationRow;
  readonly decided: Decided;
  readonly members: number;
  readonly recused: number;
  /** That applied; `null` where the manager decides. */
  readonly quorum: number | null;
  readonly now: Date;
}

/**
 * Decides about the version of an application that the form names: decision, status, line of the account, project, history, log line and mail in one transaction.
 * The fund is locked before its balance is read, so of two decisions that together ask too much the second is refused. Up to the
 * fund's limit who manages it decides alone, above it with the quorum of the team. Errors: see
 * {@link DecideApplicationError}; nothing changes then.
 */
export function decideApplication(
  actor: Actor,
  key: ApplicationKey,
  form: DecisionForm,
  now: Date,
): Promise<Result<null, DecideApplicationError>> {
  return database().transaction(async (tx): Promise<Result<null, DecideApplicationError>> => {
    const allowed = await staffFund(tx, actor, key.fundId, ['manage_fund']);
    if (!allowed.ok) return fail({ code: allowed.error });
    const fund = allowed.value;
    await lockFund(tx, fund.id);
    const row = await findApplication(tx, key, { lock: true });
    if (!row) return fail({ code: 'UNKNOWN_APPLICATION' });
    if (!isOpen(row.status)) return fail({ code: 'NOT_NOW' });
    const said = await listAssessments(tx, key);
    if (isAside(actor, said)) return fail({ code: 'CONFLICT' });
    if (!isVersion(row, form.version)) return fail({ code: 'CHANGED_MEANWHILE' });
    const advices = said.flatMap(({ advice }) => advice ?? []);
    const read = readDecision(form, row.askedCents, advices);
    if (!read.ok) return fail({ code: read.error });
    const decided = read.value;
    const members = advices.length;
    const team = { assessed: members, quorum: fund.quorum };
    if (!hasQuorum(row.route, decided.outcome, team)) return fail({ code: 'NO_QUORUM', ...team });
    const leftCents = await fundBalance(tx, fund.id);
    if (decided.grantedCents > leftCents) return fail({ code: 'FUND_EXCEEDED', leftCents });
    const recused = said.length - members;
    const quorum = row.route === 'team' ? fund.quorum : null;
    await carryOut({ tx, actor, fund, key, row, decided, members, recused, quorum, now });
    return ok(null);
  });
}

async function carryOut(deciding: Deciding): Promise<void> {
  const { tx, key, row, decided, members, recused, quorum, now } = deciding;
  const on = dayOf(now);
  const { route } = row;
  const at = { fundId: key.fundId, application: key.number };
  await insertDecision(tx, { ...at, ...decided, route, members, recused, quorum, on });
  if (decided.outcome === 'held_over') await holdOver(deciding, on);
  else await settle(deciding, decided.outcome, on);
  await writeDown(deciding, on);
}

/** A mail with the way to the letter makes the decision known; without an address that is the letter itself, on a later day. */
async function settle(
  deciding: Deciding,
  status: Exclude<Decided['outcome'], 'held_over'>,
  on: string,
): Promise<void> {
  const { tx, key, row, decided, now } = deciding;
  const { grantedCents, reason } = decided;
  const mailed = await mailApplicant(
    tx,
    key,
    'application_decided',
    (locale) => ({ title: row.title, amount: amountInMail(grantedCents, locale), reason }),
    now,
  );
  await updateApplication(tx, key, {
    status,
    decidedOn: on,
    grantedCents: grantedCents > 0 ? grantedCents : null,
    madeKnownOn: mailed ? on : null,
  });
  if (grantedCents > 0) await award(deciding, on);
}

/** The time for a decision begins anew, and the applicant is told until when. */
async function holdOver({ tx, fund, key, row, decided, now }: Deciding, on: string): Promise<void> {
  const dueOn = decisionDueOn(fund, row.route, on);
  await updateApplication(tx, key, { status: 'held_over', dueOn });
  const values = { title: row.title, reason: decided.reason, due: dayInMail(dueOn) };
  await mailApplicant(tx, key, 'application_held_over', () => values, now);
}

/** The money leaves the fund for a project of its own. */
async function award({ tx, actor, fund, key, row, decided }: Deciding, on: string): Promise<void> {
  const { grantedCents } = decided;
  const { fundId, number } = key;
  await addFundEntry(tx, { fundId, kind: 'granted', cents: -grantedCents, application: number, on });
  await awardProject(tx, {
    source: { fundId, application: number },
    districtSlug: fund.districtSlug,
    title: row.title,
    summary: row.summary,
    theme: row.theme,
    group: row.applicant,
    publicSpace: row.publicSpace,
    lat6: row.lat6,
    lon6: row.lon6,
    neighbourhoodCode: row.neighbourhoodCode,
    awardedCents: grantedCents,
    otherCents: row.ownCents + row.otherCents,
    awardedOn: on,
    dueOn: null,
    contact: fund.contact,
    sample: fund.sample,
    by: roleOf(actor),
  });
}

async function writeDown(deciding: Deciding, on: string): Promise<void> {
  const { tx, actor, fund, key, decided, members, recused, quorum, now } = deciding;
  const { outcome, grantedCents, reason, againstAdvice } = decided;
  const cents = outcome === 'held_over' ? null : grantedCents;
  await recordApplicationStep(tx, key, { on, step: outcome, by: roleOf(actor), reason, cents });
  const about = { fund: fund.id, number: key.number, outcome, cents: grantedCents };
  await recordAudit(tx, {
    at: now,
    actor: actorName(actor),
    act: 'decide_application',
    subject: fund.districtSlug,
    details: { ...about, reason, againstAdvice, members, recused, quorum },
  });
}
