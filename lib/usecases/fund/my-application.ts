import type { Connection } from '@/db/client';
import { findFund, type NamedFund } from '@/db/queries/fund';
import { lockFund } from '@/db/queries/fund-account';
import {
  type ApplicationContactRow,
  type ApplicationKey,
  type ApplicationRow,
  deleteAdvices,
  findApplication,
  findContactByToken,
  findLastDecision,
  listApplicationHistory,
  recordApplicationStep,
  updateApplication,
  updateContact,
} from '@/db/queries/fund-applications';
import { dayOf } from '@/lib/domain/amsterdam';
import {
  type ApplicationForm,
  type ReadApplication,
  readApplication,
} from '@/lib/domain/fund/application-form';
import { applicationFrom } from '@/lib/domain/fund/application-steps';
import { decisionDueOn, lastObjectionDay, routeOf } from '@/lib/domain/fund/days';
import { isOpen } from '@/lib/domain/fund/decision';
import {
  type ChangeMyApplicationError,
  type GivenDecision,
  groundOf,
  type MyApplication,
  type MyApplicationError,
} from '@/lib/domain/fund/views';
import { fail, ok, type Result } from '@/lib/domain/result';
import { projectIdOf } from '../projects/award';
import { tokenHash } from '../staff/one-time-token';
import { database } from '../system/database';
import { placeOf } from './apply-place';

/** An application with what is kept of it, opened by its secret link. */
export interface OwnApplication {
  readonly key: ApplicationKey;
  readonly fund: NamedFund;
  readonly row: ApplicationRow;
  readonly contact: ApplicationContactRow;
}

/** The application of a secret link, the one that was shown or the one of the newest mail; `null` for any other text. */
export async function findMine(
  tx: Connection,
  token: string,
  { lock }: { readonly lock: boolean },
): Promise<OwnApplication | null> {
  const hash = tokenHash(token);
  const contact = hash && (await findContactByToken(tx, hash));
  if (!contact) return null;
  const key = { fundId: contact.fundId, number: contact.application };
  // The fund first, as whoever decides does: two that wait for each other would wait for good.
  if (lock) await lockFund(tx, key.fundId);
  const [fund, row] = [await findFund(tx, key.fundId), await findApplication(tx, key, { lock })];
  return fund && row ? { key, fund, row, contact } : null;
}

/** Everything its applicant sees of an application. Error: LINK_INVALID. */
export function readMyApplication(token: string): Promise<Result<MyApplication, 'LINK_INVALID'>> {
  return database().transaction(async (tx): Promise<Result<MyApplication, 'LINK_INVALID'>> => {
    const mine = await findMine(tx, token, { lock: false });
    return mine ? ok(await viewOf(tx, mine)) : fail('LINK_INVALID');
  });
}

async function viewOf(tx: Connection, { key, fund, row, contact }: OwnApplication): Promise<MyApplication> {
  const decision = await givenDecision(tx, row, fund);
  const history = await listApplicationHistory(tx, key);
  return {
    place: await placeOf(tx, fund, row.submittedOn),
    number: row.number,
    text: row,
    status: row.status,
    route: row.route,
    submittedOn: row.submittedOn,
    dueOn: row.dueOn,
    decision,
    // Who took part is the team's own matter until there is a decision, and then it is a number.
    history: history
      .filter(({ step }) => step !== 'assessed' && step !== 'recused')
      .map(({ id, on, step, by, reason, cents }) => ({ id, on, step, by, reason, cents })),
    projectId: row.grantedCents ? projectIdOf({ fundId: fund.id, application: row.number }) : null,
    form: formOf(row, contact),
    open: isOpen(row.status),
  };
}

/**
 * The last decision about an application; `null` when there is none. The period for objections begins on the day after it was
 * made known (Algemene wet bestuursrecht art. 6:8), so its end is known from then on.
 */
export async function givenDecision(
  tx: Connection,
  { fundId, number, madeKnownOn }: ApplicationRow,
  fund: NamedFund,
): Promise<GivenDecision | null> {
  const row = await findLastDecision(tx, { fundId, number });
  if (!row) return null;
  const { outcome, grantedCents, reason, againstAdvice, conditions, members, quorum, on } = row;
  const objectBy = madeKnownOn === null ? null : lastObjectionDay(madeKnownOn, fund.objectionWeeks);
  return {
    ...{ outcome, grantedCents, reason, againstAdvice, conditions, members, quorum, on },
    final: outcome !== 'held_over',
    madeKnownOn,
    objectBy,
  };
}

/** What was typed, as far as it was kept. */
function formOf(row: ApplicationRow, contact: ApplicationContactRow): ApplicationForm {
  const [street = '', place = ''] = (contact.address ?? '').split('\n');
  const [postcode = '', town = ''] = place.split('  ');
  return {
    title: row.title,
    summary: row.summary,
    contact: row.contact,
    theme: row.theme,
    startsOn: row.startsOn,
    publicSpace: row.publicSpace ? 'yes' : 'no',
    maintainer: row.maintainer ?? '',
    maintenancePlan: row.maintenancePlan ?? '',
    lat6: row.lat6 === null ? '' : String(row.lat6),
    lon6: row.lon6 === null ? '' : String(row.lon6),
    neighbourhood: row.lat6 === null ? (row.neighbourhoodCode ?? '') : '',
    kind: row.applicantKind,
    applicant: row.applicant,
    costs: row.costs.map(({ label, cents, explanation }) => ({
      label,
      amount: typed(cents),
      explanation: explanation ?? '',
    })),
    own: row.ownCents === 0 ? '' : typed(row.ownCents),
    other: row.otherCents === 0 ? '' : typed(row.otherCents),
    otherFrom: row.otherFrom ?? '',
    name: contact.name,
    email: contact.email ?? '',
    phone: contact.phone ?? '',
    street,
    postcode,
    town,
  };
}

function typed(cents: number): string {
  return cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2).replace('.', ',');
}

/**
 * Other text, money, place or contact, as long as nothing is decided. What members of the team said about the earlier text goes,
 * and the time for a decision begins anew: it is another application now. The days ahead are counted from the day on which
 * it first came in. Errors: see {@link ChangeMyApplicationError}; nothing changes then.
 */
export function changeMyApplication(
  token: string,
  form: unknown,
  now: Date,
): Promise<Result<null, ChangeMyApplicationError>> {
  return database().transaction(async (tx): Promise<Result<null, ChangeMyApplicationError>> => {
    const mine = await findMine(tx, token, { lock: true });
    if (!mine) return fail({ code: 'LINK_INVALID' });
    const { fund, row } = mine;
    if (!isOpen(row.status)) return fail({ code: 'NOT_NOW' });
    const place = await placeOf(tx, fund, row.submittedOn);
    const read = readApplication(applicationFrom(form), groundOf(place));
    if (!read.ok) return fail({ code: 'BAD_APPLICATION', problems: read.error });
    await replaceText(tx, mine, read.value, now);
    return ok(null);
  });
}

/** Another text, which begins anew, see {@link changeMyApplication}; within the transaction that locked the application. */
export async function replaceText(
  tx: Connection,
  { key, fund, row }: OwnApplication,
  { text, contact }: ReadApplication,
  now: Date,
): Promise<void> {
  const on = dayOf(now);
  const route = routeOf(fund, text.askedCents);
  const dueOn = decisionDueOn(fund, route, on);
  await updateApplication(tx, key, { ...text, route, dueOn, version: row.version + 1 });
  await updateContact(tx, key, contact);
  await deleteAdvices(tx, key);
  const line = { on, step: 'changed', by: 'applicant', reason: null, cents: text.askedCents } as const;
  await recordApplicationStep(tx, key, line);
}

/** Takes an application back before anything is decided. Errors: LINK_INVALID, NOT_NOW. */
export function withdrawMyApplication(token: string, now: Date): Promise<Result<null, MyApplicationError>> {
  return database().transaction(async (tx): Promise<Result<null, MyApplicationError>> => {
    const mine = await findMine(tx, token, { lock: true });
    if (!mine) return fail('LINK_INVALID');
    if (!isOpen(mine.row.status)) return fail('NOT_NOW');
    const on = dayOf(now);
    await updateApplication(tx, mine.key, { status: 'withdrawn', decidedOn: on });
    const line = { on, step: 'withdrawn', by: 'applicant', reason: null, cents: null } as const;
    await recordApplicationStep(tx, mine.key, line);
    return ok(null);
  });
}
