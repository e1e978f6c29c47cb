import type { Connection } from '@/db/client';
import { queueMail } from '@/db/queries/mail';
import {
  type AgreementWithChecks,
  listToRemind,
  setReminded,
  takeAgreement,
} from '@/db/queries/project-agreements';
import { findProject, type ProjectRow } from '@/db/queries/projects';
import { dayOf } from '@/lib/domain/amsterdam';
import { dayInMail } from '@/lib/domain/mail';
import {
  CHECK_LEAD_DAYS,
  daysLater,
  ENDING_LEAD_DAYS,
  type ReminderOccasion,
  remindersDue,
} from '@/lib/domain/project/agreement';
import { database } from '../system/database';
import { sometimes } from '../system/sometimes';

/**
 * Mails the groups of agreements whose yearly check is near or past, or that end soon: each occasion once, whatever runs at
 * the same time. Returns how many mails went into the queue.
 */
export async function sendReminders(now: Date): Promise<number> {
  const db = database();
  const today = dayOf(now);
  const near = {
    today,
    checksUntil: daysLater(today, CHECK_LEAD_DAYS),
    endsUntil: daysLater(today, ENDING_LEAD_DAYS),
  };
  let sent = 0;
  for (const id of await listToRemind(db, near))
    sent += await db.transaction((tx) => remind(tx, id, today, now));
  return sent;
}

async function remind(tx: Connection, id: string, today: string, now: Date): Promise<number> {
  const found = await takeAgreement(tx, id);
  if (!found) return 0;
  const { agreement, checks } = found;
  const openChecks = checks.filter(({ doneOn }) => doneOn === null).map(({ dueOn }) => dueOn);
  const due = remindersDue({ ...agreement, openChecks }, today);
  if (due.length === 0) return 0;
  const project = await findProject(tx, agreement.projectId);
  if (!project) throw new Error('an agreement without its project');
  for (const occasion of due) await mailGroup(tx, project, found, occasion, now);
  await setReminded(tx, id, today);
  return due.length;
}

/** What the group is told of the end, by what was agreed for then. */
const ENDING_MAILS = {
  renew: 'agreement_ending',
  municipality: 'agreement_to_municipality',
  remove: 'agreement_to_remove',
} as const;

async function mailGroup(
  tx: Connection,
  project: ProjectRow,
  { agreement }: AgreementWithChecks,
  { kind, day }: ReminderOccasion,
  now: Date,
): Promise<void> {
  const { email, locale, group } = agreement;
  if (email === null) return;
  const link = `/wijk/${project.districtSlug}/projecten/${encodeURIComponent(project.id)}`;
  const values = { title: project.title, link, group, day: dayInMail(day) };
  const mailKind = kind === 'check' ? 'agreement_check' : ENDING_MAILS[agreement.atEnd];
  await queueMail(tx, { to: email, locale, kind: mailKind, values, roundId: project.roundId }, now);
}

/** The clock ticks every few seconds; days are looked at once an hour. */
const LOOK_MS = 3_600_000;

/** {@link sendReminders}, for a clock that asks too often. */
export const sendRemindersSometimes = sometimes(LOOK_MS, sendReminders);
