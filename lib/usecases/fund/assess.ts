import type { Connection } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import type { NamedFund } from '@/db/queries/fund';
import {
  type ApplicationKey,
  type ApplicationRow,
  type AssessmentRow,
  deleteAssessment,
  findApplication,
  insertNote,
  listAssessments,
  recordApplicationStep,
  saveAssessment,
} from '@/db/queries/fund-applications';
import { dayOf } from '@/lib/domain/amsterdam';
import type { AuditAct } from '@/lib/domain/audit';
import {
  type AssessmentForm,
  type AssessmentProblem,
  MOST_NOTE,
  readAssessment,
} from '@/lib/domain/fund/assessment';
import { isOpen } from '@/lib/domain/fund/decision';
import { type Actor, actorName, type StaffAct } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { roleOf } from '../ideas/staff-round';
import { database } from '../system/database';
import { isAside, isVersion } from './staff-applications';
import { FUND_READERS, memberOf, type StaffFundError, staffFund } from './staff-fund';

export type TeamActError =
  | StaffFundError
  | 'UNKNOWN_APPLICATION'
  /** It is decided or withdrawn. */
  | 'NOT_NOW'
  /** This member stands aside. */
  | 'CONFLICT';

interface TeamAct {
  readonly tx: Connection;
  readonly fund: NamedFund;
  readonly row: ApplicationRow;
  readonly member: { readonly memberId: string; readonly member: string };
  readonly own: AssessmentRow | null;
  readonly aside: boolean;
}

/** What a member of the team does with an application that is open, in one transaction that holds it. */
function teamAct<Error extends string>(
  actor: Actor,
  key: ApplicationKey,
  acts: readonly StaffAct[],
  work: (act: TeamAct) => Promise<Result<null, Error>>,
): Promise<Result<null, TeamActError | Error>> {
  return database().transaction(async (tx): Promise<Result<null, TeamActError | Error>> => {
    const allowed = await staffFund(tx, actor, key.fundId, acts);
    if (!allowed.ok) return allowed;
    const member = memberOf(actor);
    if (!member) return fail('FORBIDDEN');
    const row = await findApplication(tx, key, { lock: true });
    if (!row) return fail('UNKNOWN_APPLICATION');
    if (!isOpen(row.status)) return fail('NOT_NOW');
    const said = await listAssessments(tx, key);
    const own = said.find(({ memberId }) => memberId === member.memberId) ?? null;
    return work({ tx, fund: allowed.value, row, member, own, aside: isAside(actor, said) });
  });
}

export type AssessError =
  | TeamActError
  | AssessmentProblem
  /** Its applicant changed it after this member read it. */
  | 'CHANGED_MEANWHILE';

/** Judges the version that the form names, in place of what this member said before. Errors: see {@link AssessError}. */
export function assessApplication(
  actor: Actor,
  key: ApplicationKey,
  form: AssessmentForm,
  now: Date,
): Promise<Result<null, AssessError>> {
  return teamAct(
    actor,
    key,
    ['assess_applications'],
    async ({ tx, fund, row, member, own, aside }): Promise<Result<null, AssessError>> => {
      if (aside) return fail('CONFLICT');
      if (!isVersion(row, form.version)) return fail('CHANGED_MEANWHILE');
      const read = readAssessment(form, fund.framework.criteria, row.askedCents);
      if (!read.ok) return read;
      const on = dayOf(now);
      const at = { fundId: key.fundId, application: key.number };
      await saveAssessment(tx, { ...at, ...member, ...read.value, recusedBecause: null, on });
      if (!own) await tell(tx, actor, key, 'assessed', on);
      await log(tx, { actor, act: 'assess_application', fund }, key, now);
      return ok(null);
    },
  );
}

export type RecuseError = TeamActError | 'NO_REASON' | 'REASON_LONG';

/** Most characters of the reason to stand aside. */
const MOST_RECUSAL = 300;

/**
 * Stands aside for an interest of the own: what this member said before goes, and the discussion is closed to them. Also for
 * who decides. Errors: see {@link RecuseError}; CONFLICT when they stand aside already.
 */
export function recuse(
  actor: Actor,
  key: ApplicationKey,
  given: { readonly reason: string },
  now: Date,
): Promise<Result<null, RecuseError>> {
  return teamAct(
    actor,
    key,
    FUND_READERS,
    async ({ tx, fund, member, aside }): Promise<Result<null, 'CONFLICT' | 'NO_REASON' | 'REASON_LONG'>> => {
      if (aside) return fail('CONFLICT');
      const recusedBecause = given.reason.trim();
      if (recusedBecause === '') return fail('NO_REASON');
      if (recusedBecause.length > MOST_RECUSAL) return fail('REASON_LONG');
      const on = dayOf(now);
      const said = { scores: {}, advice: null, advisedCents: null, note: null, recusedBecause, on };
      await saveAssessment(tx, { fundId: key.fundId, application: key.number, ...member, ...said });
      await tell(tx, actor, key, 'recused', on);
      await log(tx, { actor, act: 'recuse_from_application', fund }, key, now);
      return ok(null);
    },
  );
}

/** Takes part after all, as long as nothing is decided. The log book keeps that it was so. Errors: see {@link TeamActError}. */
export function takeBackRecusal(
  actor: Actor,
  key: ApplicationKey,
  now: Date,
): Promise<Result<null, TeamActError>> {
  return teamAct(
    actor,
    key,
    FUND_READERS,
    async ({ tx, fund, member, aside }): Promise<Result<null, 'NOT_NOW'>> => {
      if (!aside) return fail('NOT_NOW');
      await deleteAssessment(tx, key, member.memberId);
      await log(tx, { actor, act: 'take_back_recusal', fund }, key, now);
      return ok(null);
    },
  );
}

export type AddNoteError = TeamActError | 'NO_TEXT' | 'TEXT_LONG';

/** A note of the discussion, which only the team reads. Errors: see {@link AddNoteError}. */
export function addNote(
  actor: Actor,
  key: ApplicationKey,
  given: { readonly text: string },
  now: Date,
): Promise<Result<null, AddNoteError>> {
  return teamAct(
    actor,
    key,
    FUND_READERS,
    async ({ tx, member, aside }): Promise<Result<null, 'CONFLICT' | 'NO_TEXT' | 'TEXT_LONG'>> => {
      if (aside) return fail('CONFLICT');
      const text = given.text.trim();
      if (text === '') return fail('NO_TEXT');
      if (text.length > MOST_NOTE) return fail('TEXT_LONG');
      await insertNote(tx, { fundId: key.fundId, application: key.number, ...member, text, on: dayOf(now) });
      return ok(null);
    },
  );
}

function tell(
  tx: Connection,
  actor: Actor,
  key: ApplicationKey,
  step: 'assessed' | 'recused',
  on: string,
): Promise<void> {
  return recordApplicationStep(tx, key, { on, step, by: roleOf(actor), reason: null, cents: null });
}

/** Without the reason of a recusal: it is about the member's own life, and stands with the application for as long as that. */
function log(
  tx: Connection,
  { actor, act, fund }: { readonly actor: Actor; readonly act: AuditAct; readonly fund: NamedFund },
  { number }: ApplicationKey,
  now: Date,
): Promise<void> {
  const details = { fund: fund.id, number };
  return recordAudit(tx, { at: now, actor: actorName(actor), act, subject: fund.districtSlug, details });
}
