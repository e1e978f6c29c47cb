import type { Connection } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { findSurvey, listSurveys, type SurveyRow } from '@/db/queries/survey';
import type { AuditAct } from '@/lib/domain/audit';
import { type Actor, actorName, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { Questionnaire } from '@/lib/domain/survey/questionnaire';
import { OWN_QUESTIONNAIRE } from '@/lib/domain/survey/questionnaire-own';
import { readQuestionnaire } from '@/lib/domain/survey/read-questionnaire';

export type StaffSurveyError = 'FORBIDDEN' | 'UNKNOWN_SURVEY';

/**
 * The wave, if this actor may run it; `lock` until the transaction ends. Whoever may not work everywhere is answered
 * FORBIDDEN for one that does not exist too, and so learns of none.
 */
export async function staffSurvey(
  db: Connection,
  actor: Actor,
  id: string,
  lock = false,
): Promise<Result<SurveyRow, StaffSurveyError>> {
  if (!may(actor, 'see_workspace', null)) return fail('FORBIDDEN');
  const row = await findSurvey(db, id, lock);
  if (!may(actor, 'run_survey', row?.districtSlug ?? null)) return fail('FORBIDDEN');
  return row ? ok(row) : fail('UNKNOWN_SURVEY');
}

/** What is asked in this wave. It was read before it was stored, so that it cannot be read now is a bug. */
export function questionnaireOf(row: Pick<SurveyRow, 'id' | 'questionnaire'>): Questionnaire {
  const read = readQuestionnaire(row.questionnaire);
  if (!read.ok)
    throw new Error(`the questionnaire of ${row.id} cannot be read: ${JSON.stringify(read.error)}`);
  return read.value;
}

interface SurveyAct {
  readonly act: AuditAct;
  readonly now: Date;
  readonly details?: Readonly<Record<string, string | number | null>>;
}

/** A line in the log book about a wave, under its district; call it in the transaction of the act. */
export async function logSurvey(
  tx: Connection,
  actor: Actor,
  { districtSlug, title, wave }: Pick<SurveyRow, 'districtSlug' | 'title' | 'wave'>,
  { act, now, details }: SurveyAct,
): Promise<void> {
  await recordAudit(tx, {
    at: now,
    actor: actorName(actor),
    act,
    subject: districtSlug,
    details: { title, number: wave, ...details },
  });
}

/** The questions of the last wave of a district, else the product's own: two waves are compared when they ask the same. */
export async function questionsLikeBefore(db: Connection, districtSlug: string): Promise<Questionnaire> {
  const last = (await listSurveys(db, [districtSlug])).at(-1);
  const row = last ? await findSurvey(db, last.id) : null;
  return row ? questionnaireOf(row) : OWN_QUESTIONNAIRE;
}
