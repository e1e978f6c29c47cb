import type { Connection } from '@/db/client';
import { lockProject } from '@/db/queries/project-account';
import { forgetAgreementMail, listOver, takeAgreement } from '@/db/queries/project-agreements';
import { findProject, listProjectHistory } from '@/db/queries/projects';
import { dayOf } from '@/lib/domain/amsterdam';
import { database } from '../system/database';
import { sometimes } from '../system/sometimes';
import { endWithProject } from './acts-agreement';
import { followInIdea, tell } from './doing';

/**
 * Says of every agreement whose last day has passed that it is over: once in the history of its project, and its idea is not
 * called maintained any more. The mail address is erased; the agreement itself waits for what staff say of what follows. The
 * agreement of a project that was stopped by a version which left it running is ended. Not in the log book: nobody did
 * anything. Returns how many there were.
 */
export async function noteAgreementsOver(now: Date): Promise<number> {
  const db = database();
  const today = dayOf(now);
  let noted = 0;
  for (const over of await listOver(db, today)) noted += await db.transaction((tx) => note(tx, over, today));
  return noted;
}

async function note(
  tx: Connection,
  { id, projectId }: { readonly id: string; readonly projectId: string },
  today: string,
): Promise<number> {
  await lockProject(tx, projectId);
  const [project, found] = [await findProject(tx, projectId), await takeAgreement(tx, id)];
  // Somebody was faster.
  if (!project || !found) return 0;
  const doing = { tx, project, by: 'system', today };
  const { status, statusReason, endedOn } = project;
  if (status === 'stopped' && endedOn !== null && statusReason !== null) {
    await endWithProject(doing, endedOn, statusReason);
    return 1;
  }
  const { until, group } = found.agreement;
  const history = await listProjectHistory(tx, projectId);
  if (history.some(({ event, on }) => event === 'agreement_over' && on === until)) return 0;
  await forgetAgreementMail(tx, id);
  await tell(doing, 'agreement_over', { on: until, text: group });
  await followInIdea(doing, status, statusReason);
  return 1;
}

/** The clock ticks every few seconds; days are looked at once an hour. */
const LOOK_MS = 3_600_000;

/** {@link noteAgreementsOver}, for a clock that asks too often. */
export const noteAgreementsOverSometimes = sometimes(LOOK_MS, noteAgreementsOver);
