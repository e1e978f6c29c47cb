import { recordAudit } from '@/db/queries/audit';
import {
  type ApplicationKey,
  findApplication,
  recordApplicationStep,
  updateApplication,
} from '@/db/queries/fund-applications';
import { dayOf } from '@/lib/domain/amsterdam';
import { isFinal } from '@/lib/domain/fund/decision';
import { type Actor, actorName } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { isDay } from '@/lib/domain/staff';
import { roleOf } from '../ideas/staff-round';
import { database } from '../system/database';
import { type StaffFundError, staffFund } from './staff-fund';

export type LetterSentError =
  | StaffFundError
  | 'UNKNOWN_APPLICATION'
  /** There is no decision, so no letter either. */
  | 'NO_DECISION'
  | 'BAD_DAY'
  /** Before the decision. */
  | 'DAY_EARLY'
  | 'DAY_AHEAD'
  /** It was made known later than this: nobody loses days that were promised. */
  | 'DAY_EARLIER';

/**
 * Writes down on which day the letter was sent: from then on the period for objections is known. A later day may take the place of
 * an earlier one, a mail that did not arrive among them. Errors: see {@link LetterSentError}; nothing changes then.
 */
export function recordLetterSent(
  actor: Actor,
  key: ApplicationKey,
  given: { readonly on: string },
  now: Date,
): Promise<Result<null, LetterSentError>> {
  return database().transaction(async (tx): Promise<Result<null, LetterSentError>> => {
    const allowed = await staffFund(tx, actor, key.fundId, ['manage_fund']);
    if (!allowed.ok) return allowed;
    const row = await findApplication(tx, key, { lock: true });
    if (!row) return fail('UNKNOWN_APPLICATION');
    if (!isFinal(row.status) || row.decidedOn === null) return fail('NO_DECISION');
    const on = given.on.trim();
    if (!isDay(on)) return fail('BAD_DAY');
    if (on < row.decidedOn) return fail('DAY_EARLY');
    if (on > dayOf(now)) return fail('DAY_AHEAD');
    if (row.madeKnownOn !== null && on < row.madeKnownOn) return fail('DAY_EARLIER');
    await updateApplication(tx, key, { madeKnownOn: on });
    const line = { on, step: 'letter_sent', by: roleOf(actor), reason: null, cents: null } as const;
    await recordApplicationStep(tx, key, line);
    const details = { fund: key.fundId, number: key.number, sentOn: on };
    const subject = allowed.value.districtSlug;
    await recordAudit(tx, {
      at: now,
      actor: actorName(actor),
      act: 'record_letter_sent',
      subject,
      details,
    });
    return ok(null);
  });
}
