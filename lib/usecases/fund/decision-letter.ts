import type { Connection } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import type { NamedFund } from '@/db/queries/fund';
import {
  type ApplicationContactRow,
  type ApplicationKey,
  type ApplicationRow,
  findApplication,
  findContact,
  listApplicationHistory,
  recordApplicationStep,
} from '@/db/queries/fund-applications';
import { findSender } from '@/db/queries/letters';
import { dayOf } from '@/lib/domain/amsterdam';
import { type Actor, actorName } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { DecisionSheet } from '@/lib/formats/letters/decisionTypes';
import { letterTheme } from '@/lib/formats/letters/themes';
import { roleOf } from '../ideas/staff-round';
import { publicOrigin } from '../mail/public-origin';
import { projectIdOf } from '../projects/award';
import { database } from '../system/database';
import { drawApart } from '../system/draw-apart';
import { findMine, givenDecision } from './my-application';
import { type StaffFundError, staffFund } from './staff-fund';

const PROGRAM = ['lib', 'usecases', 'fund', 'print', 'child.ts'];

export type LetterError =
  /** Nothing is decided, or it was only held over. */
  | 'NO_DECISION'
  /** Name and address are forgotten: it is settled long ago. */
  | 'CONTACT_GONE'
  /** This machine could not make it. */
  | 'NOT_DRAWN';

interface Letter {
  readonly fund: NamedFund;
  readonly row: ApplicationRow;
  readonly contact: ApplicationContactRow;
}

/**
 * The letter about a decision, for who manages the fund; that it was taken is in the log book, the first time also in the
 * application's history. Errors: FORBIDDEN, UNKNOWN_FUND, UNKNOWN_APPLICATION, and see {@link LetterError}.
 */
export async function staffLetter(
  actor: Actor,
  key: ApplicationKey,
  now: Date,
): Promise<Result<Uint8Array, StaffFundError | 'UNKNOWN_APPLICATION' | LetterError>> {
  const made = await database().transaction(
    async (tx): Promise<Result<DecisionSheet, StaffFundError | 'UNKNOWN_APPLICATION' | LetterError>> => {
      const allowed = await staffFund(tx, actor, key.fundId, ['manage_fund']);
      if (!allowed.ok) return allowed;
      const row = await findApplication(tx, key, { lock: true });
      if (!row) return fail('UNKNOWN_APPLICATION');
      const contact = await findContact(tx, key);
      if (!contact) return fail('CONTACT_GONE');
      const sheet = await sheetOf(tx, { fund: allowed.value, row, contact });
      if (sheet.ok) await writeDown(tx, actor, allowed.value, key, now);
      return sheet;
    },
  );
  return made.ok ? draw(made.value) : made;
}

/** The same letter for who has the secret link. Errors: LINK_INVALID, and see {@link LetterError}. */
export async function applicantLetter(
  token: string,
): Promise<Result<Uint8Array, 'LINK_INVALID' | LetterError>> {
  const made = await database().transaction(
    async (tx): Promise<Result<DecisionSheet, 'LINK_INVALID' | LetterError>> => {
      const mine = await findMine(tx, token, { lock: false });
      return mine ? sheetOf(tx, mine) : fail('LINK_INVALID');
    },
  );
  return made.ok ? draw(made.value) : made;
}

async function draw(sheet: DecisionSheet): Promise<Result<Uint8Array, 'NOT_DRAWN'>> {
  const pdf = await drawApart(PROGRAM, sheet);
  return pdf ? ok(pdf) : fail('NOT_DRAWN');
}

async function sheetOf(
  tx: Connection,
  { fund, row, contact }: Letter,
): Promise<Result<DecisionSheet, 'NO_DECISION'>> {
  const decision = await givenDecision(tx, row, fund);
  if (!decision || decision.outcome === 'held_over') return fail('NO_DECISION');
  const { outcome, grantedCents, reason, againstAdvice, conditions, on, madeKnownOn, objectBy } = decision;
  const sender = await findSender(tx, fund.districtSlug);
  const project = projectIdOf({ fundId: fund.id, application: row.number });
  const page = `${publicOrigin()}/wijk/${fund.districtSlug}/projecten/${project}`;
  return ok({
    municipality: sender?.municipality ?? '',
    ...letterTheme(sender?.theme ?? null),
    district: fund.district,
    fund: fund.title,
    reference: `${fund.id}/${row.number}`,
    title: row.title,
    applicant: row.applicant,
    name: contact.name,
    address: (contact.address ?? '').split('\n'),
    submittedOn: row.submittedOn,
    decidedOn: on,
    by: row.route,
    ...{ outcome, grantedCents, reason, againstAdvice, conditions },
    askedCents: row.askedCents,
    projectUrl: grantedCents > 0 ? page : null,
    objectionWeeks: fund.objectionWeeks,
    objectionAddress: (fund.objectionAddress ?? '').split('\n').filter((line) => line !== ''),
    period: madeKnownOn !== null && objectBy !== null ? { madeKnownOn, objectBy } : null,
    contact: fund.contact,
    sample: fund.sample,
  });
}

async function writeDown(
  tx: Connection,
  actor: Actor,
  fund: NamedFund,
  key: ApplicationKey,
  now: Date,
): Promise<void> {
  const history = await listApplicationHistory(tx, key);
  const line = { on: dayOf(now), step: 'letter_made', by: roleOf(actor), reason: null, cents: null } as const;
  if (!history.some(({ step }) => step === 'letter_made')) await recordApplicationStep(tx, key, line);
  const details = { fund: fund.id, number: key.number };
  const act = 'download_decision_letter';
  await recordAudit(tx, { at: now, actor: actorName(actor), act, subject: fund.districtSlug, details });
}
