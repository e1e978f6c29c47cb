import type { Connection } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { lockProject } from '@/db/queries/project-account';
import { findProject, type ProjectRow } from '@/db/queries/projects';
import { dayOf } from '@/lib/domain/amsterdam';
import type { AuditAct } from '@/lib/domain/audit';
import { type Actor, actorName, may } from '@/lib/domain/permissions';
import { type ActForm, FormReader } from '@/lib/domain/project/reader';
import { type ActProblem, PROJECT_ACTS, type ProjectAct } from '@/lib/domain/project/words';
import { fail, ok, type Result } from '@/lib/domain/result';
import { roleOf } from '../ideas/staff-round';
import { database } from '../system/database';
import * as agreement from './acts-agreement';
import * as hours from './acts-hours';
import * as money from './acts-money';
import * as progress from './acts-progress';
import * as steps from './acts-steps';
import type { Doing, Done } from './doing';

/** What each act does, and under which name it stands in the log book. */
const ACTS: Readonly<Record<ProjectAct, readonly [(doing: Doing) => Promise<Done>, AuditAct]>> = {
  plan: [progress.plan, 'plan_project'],
  add_step: [steps.addStep, 'change_project_steps'],
  change_step: [steps.changeStep, 'change_project_steps'],
  move_step: [steps.moveStep, 'change_project_steps'],
  remove_step: [steps.dropStep, 'change_project_steps'],
  finish_step: [steps.finishStep, 'change_project_steps'],
  undo_step: [steps.undoStep, 'change_project_steps'],
  start: [progress.start, 'start_project'],
  pay: [money.pay, 'pay_project'],
  repay: [money.repay, 'repay_project'],
  give_back: [money.giveBack, 'return_project_money'],
  realise: [progress.realise, 'realise_project'],
  resume: [progress.resume, 'resume_project'],
  stop: [progress.stop, 'stop_project'],
  add_hours: [hours.addHours, 'change_project_hours'],
  remove_hours: [hours.dropHours, 'change_project_hours'],
  describe_photo: [hours.describePhoto, 'change_project_photos'],
  remove_photo: [hours.dropPhoto, 'change_project_photos'],
  make_agreement: [agreement.makeAgreement, 'make_agreement'],
  check_agreement: [agreement.checkAgreement, 'check_agreement'],
  renew_agreement: [agreement.renewAgreement, 'renew_agreement'],
  end_agreement: [agreement.endAgreement, 'end_agreement'],
};

export type ChangedProject = Result<null, readonly ActProblem[]>;

/**
 * One act of staff on a project: guard, lock, what it does, its history and the log line, in one transaction. Two acts on
 * one project are one after the other, so that neither pays what the other paid. Errors: everything that is wrong, each with
 * the field that mends it; nothing changes then.
 */
export function changeProject(
  actor: Actor,
  projectId: string,
  act: string,
  form: ActForm,
  now: Date,
): Promise<ChangedProject> {
  return database().transaction(async (tx): Promise<ChangedProject> => {
    const allowed = await staffProject(tx, actor, projectId);
    if (!allowed.ok) return fail([{ code: allowed.error, field: null }]);
    const known = PROJECT_ACTS.find((one) => one === act);
    if (!known) return fail([{ code: 'NOT_NOW', field: null }]);
    const project = allowed.value;
    const [apply, name] = ACTS[known];
    const doing = { tx, project, form: new FormReader(form), by: roleOf(actor), today: dayOf(now) };
    const done = await apply(doing);
    if (!done.ok) return done;
    const details = { project: project.title, ...done.value };
    const line = { at: now, actor: actorName(actor), act: name, subject: project.districtSlug, details };
    await recordAudit(tx, line);
    return ok(null);
  });
}

export type StaffProjectError = 'FORBIDDEN' | 'UNKNOWN_PROJECT';

/**
 * The project, locked, if this actor may work on it. Whoever may not work everywhere is answered FORBIDDEN for a project
 * that does not exist too, and so learns of none.
 */
export async function staffProject(
  tx: Connection,
  actor: Actor,
  projectId: string,
): Promise<Result<ProjectRow, StaffProjectError>> {
  // Somebody who works nowhere does not even wait for a lock.
  if (!may(actor, 'see_workspace', null)) return fail('FORBIDDEN');
  const found = await findProject(tx, projectId);
  if (!may(actor, 'manage_projects', found?.districtSlug ?? null)) return fail('FORBIDDEN');
  if (!found) return fail('UNKNOWN_PROJECT');
  await lockProject(tx, projectId);
  // As it is now that nobody else changes it.
  const project = await findProject(tx, projectId);
  return project ? ok(project) : fail('UNKNOWN_PROJECT');
}
