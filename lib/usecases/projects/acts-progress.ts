import { updateProject } from '@/db/queries/projects';
import { yearsLater } from '@/lib/domain/project/agreement';
import { fail, ok } from '@/lib/domain/result';
import { endWithProject } from './acts-agreement';
import { giveRestBack } from './acts-money';
import { accountNow, DONE, type Doing, type Done, refused, setStatus, tell } from './doing';

const MOST_HOURS = 20_000;

/** Who does it, by when, with how many hours, and whom to ask. Another day than was promised needs a reason, for everybody. */
export async function plan(doing: Doing): Promise<Done> {
  const { tx, project, form, today } = doing;
  if (project.status === 'stopped') return refused('NOT_NOW');
  const group = form.line('group');
  const contact = form.optionalLine('contact');
  const plannedHours = form.optionalCount('hours', MOST_HOURS);
  const dueOn = form.optionalDay('due', project.awardedOn, yearsLater(today, 10));
  const moved = dueOn !== project.dueOn;
  const reason = moved ? form.text('reason') : form.optionalText('reason');
  if (form.problems.length > 0) return fail(form.problems);
  await updateProject(tx, project.id, { group, contact, plannedHours, dueOn });
  if (moved || reason !== null) await tell(doing, 'planned', { on: today, text: reason });
  return ok(moved ? { from: project.dueOn, to: dueOn, reason } : {});
}

export async function start(doing: Doing): Promise<Done> {
  const { project, form, today } = doing;
  if (project.status !== 'planned') return refused('NOT_NOW');
  const on = form.day('on', project.awardedOn, today);
  if (form.problems.length > 0) return fail(form.problems);
  await setStatus(doing, 'in_progress', { startedOn: on });
  await tell(doing, 'started', { on });
  return DONE;
}

/** It is there. What is still on the account goes back now, or stays for bills that are still to come. */
export async function realise(doing: Doing): Promise<Done> {
  const { project, form, today } = doing;
  if (project.status !== 'planned' && project.status !== 'in_progress') return refused('NOT_NOW');
  const on = form.day('on', project.startedOn ?? project.awardedOn, today);
  const { leftCents } = await accountNow(doing);
  const rest = leftCents === 0 ? 'keep' : form.choice('rest', ['keep', 'return']);
  if (form.problems.length > 0) return fail(form.problems);
  await setStatus(doing, 'realised', { endedOn: on, startedOn: project.startedOn ?? on });
  await tell(doing, 'realised', { on });
  const cents = rest === 'return' ? await giveRestBack(doing, on) : 0;
  return ok(cents === 0 ? {} : { cents });
}

/** It was called realised, and is not: work goes on. */
export async function resume(doing: Doing): Promise<Done> {
  const { project, form, today } = doing;
  if (project.status !== 'realised') return refused('NOT_NOW');
  const reason = form.text('reason');
  if (form.problems.length > 0) return fail(form.problems);
  await setStatus(doing, 'in_progress', { endedOn: null });
  await tell(doing, 'resumed', { on: today, text: reason });
  return ok({ reason });
}

/**
 * The end of a project that will not be: why is public, everything that was not paid goes back at once, and nobody is asked
 * to look after it any more.
 */
export async function stop(doing: Doing): Promise<Done> {
  const { project, form, today } = doing;
  if (project.status !== 'planned' && project.status !== 'in_progress') return refused('NOT_NOW');
  const on = form.day('on', project.awardedOn, today);
  const reason = form.text('reason');
  if (form.problems.length > 0) return fail(form.problems);
  await setStatus(doing, 'stopped', { endedOn: on, statusReason: reason });
  await tell(doing, 'stopped', { on, text: reason });
  await endWithProject(doing, on, reason);
  const cents = await giveRestBack(doing, on);
  return ok({ cents, reason });
}
