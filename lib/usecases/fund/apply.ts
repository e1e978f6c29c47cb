import type { Connection } from '@/db/client';
import { findFund, type NamedFund } from '@/db/queries/fund';
import { lockFund } from '@/db/queries/fund-account';
import {
  insertApplication,
  insertContact,
  nextApplicationNumber,
  recordApplicationStep,
} from '@/db/queries/fund-applications';
import { dayOf } from '@/lib/domain/amsterdam';
import { type ReadApplication, readApplication } from '@/lib/domain/fund/application-form';
import { applicationFrom } from '@/lib/domain/fund/application-steps';
import { decisionDueOn, routeOf } from '@/lib/domain/fund/days';
import { type Applied, type ApplyError, groundOf } from '@/lib/domain/fund/views';
import type { Locale } from '@/lib/domain/locale';
import { dayInMail } from '@/lib/domain/mail';
import { fail, ok, type Result } from '@/lib/domain/result';
import { type LinkSecret, linkOfDraft } from '../ideas/my-idea-links';
import { database } from '../system/database';
import { networkLimit } from '../system/network-limit';
import { answerAgain } from './apply-again';
import { placeOf } from './apply-place';
import { applicationPath, mailApplicant } from './fund-mail';

/** Applications of one network within an hour: an evening in a community centre, and not a machine's night. */
const tooManyHere = networkLimit(20, 3_600_000);

export interface ApplyRequest {
  readonly fundId: string;
  /** As it was sent. */
  readonly form: unknown;
  /** The secret of the draft on the device, see {@link linkOfDraft}. */
  readonly draft: string;
  readonly locale: Locale;
  /** Only counts. */
  readonly network: string;
}

/**
 * Takes an application in while its fund takes any: with the next number, who decides by the amount that is asked, and the
 * day by which. Answers a secret link of which only a hash is kept; the same draft sent again is the same application with
 * the same link, also when the fund takes no more. Errors: see {@link ApplyError}; nothing is written then. Not
 * in the log book: a resident did it.
 */
export function applyForFund(request: ApplyRequest, now: Date): Promise<Result<Applied, ApplyError>> {
  return database().transaction(async (tx): Promise<Result<Applied, ApplyError>> => {
    const fund = await findFund(tx, request.fundId);
    if (!fund) return fail({ code: 'UNKNOWN_FUND' });
    // One after another: numbers have no gaps, and the framework does not change meanwhile.
    await lockFund(tx, fund.id);
    const link = linkOfDraft(request.draft, `application/${fund.id}`);
    const before = await answerAgain(tx, { form: request.form, link }, now);
    if (before) return before;
    const place = await placeOf(tx, fund, dayOf(now));
    if (place.state !== 'open') return fail({ code: 'NOT_OPEN' });
    const read = readApplication(applicationFrom(request.form), groundOf(place));
    if (!read.ok) return fail({ code: 'BAD_APPLICATION', problems: read.error });
    // Only what would be written counts, so that mistakes cost nobody an application.
    if (tooManyHere(request.network, now)) return fail({ code: 'TOO_MANY_HERE' });
    return ok(await write(tx, { fund, read: read.value, link, locale: request.locale }, now));
  });
}

async function write(
  tx: Connection,
  given: {
    readonly fund: NamedFund;
    readonly read: ReadApplication;
    readonly link: LinkSecret;
    readonly locale: Locale;
  },
  now: Date,
): Promise<Applied> {
  const { fund, link, locale } = given;
  const { text, contact } = given.read;
  const on = dayOf(now);
  const number = await nextApplicationNumber(tx, fund.id);
  const key = { fundId: fund.id, number };
  const route = routeOf(fund, text.askedCents);
  const dueOn = decisionDueOn(fund, route, on);
  await insertApplication(tx, {
    ...key,
    ...text,
    status: 'submitted',
    route,
    submittedOn: on,
    dueOn,
    decidedOn: null,
    grantedCents: null,
    version: 1,
    madeKnownOn: null,
  });
  await insertContact(tx, {
    fundId: fund.id,
    application: number,
    ...contact,
    tokenHash: link.hash,
    mailHash: null,
    locale,
  });
  const line = { on, step: 'submitted', by: 'applicant', reason: null, cents: text.askedCents } as const;
  await recordApplicationStep(tx, key, line);
  const values = { title: text.title, fund: fund.title, due: dayInMail(dueOn) };
  await mailApplicant(tx, key, 'application_received', () => values, now);
  return { number, route, dueOn, path: applicationPath(link) };
}
