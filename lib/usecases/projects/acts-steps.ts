import { randomUUID } from 'node:crypto';
import { insertStep, listSteps, removeStep, type StepRow, updateStep } from '@/db/queries/project-steps';
import { yearsLater } from '@/lib/domain/project/agreement';
import { fail } from '@/lib/domain/result';
import { DONE, type Doing, type Done, refused, setStatus, tell } from './doing';

/** Steps of one project; more is a plan for elsewhere. */
export const MOST_STEPS = 20;

export async function addStep(doing: Doing): Promise<Done> {
  const { tx, project, form } = doing;
  if (!isOpen(doing)) return refused('NOT_NOW');
  const given = readStep(doing);
  if (form.problems.length > 0) return fail(form.problems);
  const steps = await listSteps(tx, project.id);
  if (steps.length >= MOST_STEPS) return refused('TOO_MANY_STEPS', 'title', { most: MOST_STEPS });
  const position = (steps.at(-1)?.position ?? 0) + 1;
  await insertStep(tx, { id: randomUUID(), projectId: project.id, position, doneOn: null, ...given });
  return DONE;
}

export async function changeStep(doing: Doing): Promise<Done> {
  const step = await findStep(doing);
  if (!step) return refused('GONE');
  const given = readStep(doing);
  if (doing.form.problems.length > 0) return fail(doing.form.problems);
  await updateStep(doing.tx, step.id, given);
  return DONE;
}

/** One place up or down; the first one upward changes nothing. */
export async function moveStep(doing: Doing): Promise<Done> {
  const { tx, project, form } = doing;
  const way = form.choice('way', ['up', 'down']);
  if (form.problems.length > 0) return fail(form.problems);
  const steps = await listSteps(tx, project.id);
  const at = steps.findIndex(({ id }) => id === form.raw('step'));
  const [step, other] = [steps[at], steps[way === 'up' ? at - 1 : at + 1]];
  if (!step) return refused('GONE');
  if (!other) return DONE;
  await updateStep(tx, step.id, { position: other.position });
  await updateStep(tx, other.id, { position: step.position });
  return DONE;
}

/** Only a step that was not done: what happened stays in sight. */
export async function dropStep(doing: Doing): Promise<Done> {
  const step = await findStep(doing);
  if (!step) return refused('GONE');
  if (step.doneOn !== null) return refused('STEP_DONE');
  await removeStep(doing.tx, step.id);
  return DONE;
}

/** The first step that is done starts a project that was only planned. */
export async function finishStep(doing: Doing): Promise<Done> {
  const { tx, project, form, today } = doing;
  const step = await findStep(doing);
  if (!step) return refused('GONE');
  if (step.doneOn !== null || project.status === 'stopped') return refused('NOT_NOW');
  const on = form.day('on', project.awardedOn, today);
  if (form.problems.length > 0) return fail(form.problems);
  await updateStep(tx, step.id, { doneOn: on });
  if (project.status === 'planned') {
    await setStatus(doing, 'in_progress', { startedOn: on });
    await tell(doing, 'started', { on });
  }
  await tell(doing, 'step_done', { on, text: step.title });
  return DONE;
}

/** It was marked as done by mistake; the history keeps both. */
export async function undoStep(doing: Doing): Promise<Done> {
  const step = await findStep(doing);
  if (!step) return refused('GONE');
  if (step.doneOn === null) return refused('NOT_NOW');
  await updateStep(doing.tx, step.id, { doneOn: null });
  await tell(doing, 'step_undone', { on: doing.today, text: step.title });
  return DONE;
}

function readStep({ form, project, today }: Doing): Pick<StepRow, 'title' | 'plannedOn'> {
  return {
    title: form.line('title'),
    plannedOn: form.optionalDay('planned', project.awardedOn, yearsLater(today, 10)),
  };
}

async function findStep({ tx, project, form }: Doing): Promise<StepRow | undefined> {
  const steps = await listSteps(tx, project.id);
  return steps.find(({ id }) => id === form.raw('step'));
}

function isOpen({ project: { status } }: Doing): boolean {
  return status === 'planned' || status === 'in_progress';
}
