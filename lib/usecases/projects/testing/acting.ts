import { expect } from 'vitest';
import { findIdea } from '@/db/queries/rounds';
import type { ActForm } from '@/lib/domain/project/reader';
import type { ProjectView } from '@/lib/domain/project/views';
import type { ActProblem, ProjectAct } from '@/lib/domain/project/words';
import { database } from '../../system/database';
import { SYSTEM } from '../../testing/openRound';
import { changeProject } from '../change-project';
import { getProject } from '../get-project';
import type { OwnProject } from './ownProject';

/** The day of most tests with test projects. */
export const NOW = new Date('2026-06-15T10:00:00Z');

/** An act of staff on a test project. */
export function act({ id }: OwnProject, what: ProjectAct, form: ActForm, now = NOW) {
  return changeProject(SYSTEM, id, what, form, now);
}

/** An act that has to be carried out. */
export async function done(project: OwnProject, what: ProjectAct, form: ActForm, now = NOW): Promise<void> {
  expect(await act(project, what, form, now)).toEqual({ ok: true, value: null });
}

/** An act that has to be refused with exactly this, and leaves the project as it was. */
export async function refused(
  project: OwnProject,
  [what, form]: readonly [ProjectAct, ActForm],
  ...error: readonly ActProblem[]
): Promise<void> {
  const before = await view(project);
  expect(await act(project, what, form)).toEqual({ ok: false, error });
  expect(await view(project)).toEqual(before);
}

/** A test project as everybody reads it. */
export async function view({ slug, id }: OwnProject, now = NOW): Promise<ProjectView> {
  const found = await getProject(slug, id, now);
  if (!found) throw new Error('no project');
  return found;
}

/** Status of the idea of a test project of a round. */
export async function ideaOf({ id }: OwnProject): Promise<string | undefined> {
  return (await findIdea(database(), { roundId: id.slice(0, -2), number: 1 }))?.status;
}

/** What is agreed about maintenance, as a form has it: with a check in 2025, and one on its last day. */
export const KEPT = {
  group: 'Bewoners',
  tasks: 'Snoeien en schoonhouden',
  place: 'Bij de vijver',
  from: '2024-08-01',
  until: '2026-08-01',
  atEnd: 'renew',
  email: 'groep@example.org',
  locale: 'nl',
};
