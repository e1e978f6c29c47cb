import { randomUUID } from 'node:crypto';
import type { Connection } from '@/db/client';
import {
  deletePromise,
  findPromise,
  insertPromise,
  listIdeasToLink,
  listPoints,
  listProjectsToLink,
  listPromises,
  type PromiseRow,
  recordPromiseLine,
  updatePromise,
  type VisitRow,
} from '@/db/queries/visits';
import { dayOf } from '@/lib/domain/amsterdam';
import type { Actor } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { closes, linkText, type PromiseLink } from '@/lib/domain/visit/promise';
import {
  type DueProblem,
  type PromiseForm,
  type PromiseProblems,
  readDueChange,
  readPromiseForm,
  readStatusChange,
  type StatusProblem,
} from '@/lib/domain/visit/promise-form';
import { database } from '../system/database';
import { logVisit, type StaffVisitError, staffVisit } from './staff-visit';

export interface PromiseAt {
  readonly visitId: string;
  readonly position: number;
}

export type SavePromiseError =
  | { readonly code: StaffVisitError | 'UNKNOWN_PROMISE' | 'PUBLISHED' }
  | { readonly code: 'BAD_PROMISE'; readonly problems: PromiseProblems };

/**
 * Adds what was promised (`position` null), also after publication, or changes it before. Returns its position. Errors:
 * see {@link SavePromiseError}; nothing changes then.
 */
export function savePromise(
  actor: Actor,
  at: { readonly visitId: string; readonly position: number | null },
  form: PromiseForm,
  now: Date,
): Promise<Result<number, SavePromiseError>> {
  const { visitId } = at;
  return database().transaction(async (tx): Promise<Result<number, SavePromiseError>> => {
    const allowed = await staffVisit(tx, actor, visitId, true);
    if (!allowed.ok) return fail({ code: allowed.error });
    const visit = allowed.value;
    const before = at.position === null ? null : await findPromise(tx, { visitId, position: at.position });
    if (at.position !== null && !before) return fail({ code: 'UNKNOWN_PROMISE' });
    if (before && visit.published) return fail({ code: 'PUBLISHED' });
    const points = (await listPoints(tx, [visitId])).map(({ point }) => point.number);
    const read = readPromiseForm(form, { on: visit.on, points });
    if (!read.ok) return fail({ code: 'BAD_PROMISE', problems: read.error });
    const position = before?.position ?? (await nextPosition(tx, visitId));
    if (before) await updatePromise(tx, before.id, read.value);
    else await add(tx, visit, { ...read.value, visitId, position }, now);
    await log({ tx, actor, visit, now }, position);
    return ok(position);
  });
}

async function nextPosition(tx: Connection, visitId: string): Promise<number> {
  const promises = await listPromises(tx, [visitId]);
  return Math.max(0, ...promises.map(({ promise }) => promise.position)) + 1;
}

async function add(
  tx: Connection,
  visit: VisitRow,
  row: Pick<PromiseRow, 'visitId' | 'position' | 'text' | 'owner' | 'dueOn' | 'point'>,
  now: Date,
): Promise<void> {
  const id = randomUUID();
  // What is added later was not promised on the day itself.
  const on = visit.published ? dayOf(now) : visit.on;
  await insertPromise(tx, { ...row, id, status: 'promised', statusOn: on });
  if (visit.published)
    await recordPromiseLine(tx, { promiseId: id, on, status: 'promised', dueOn: row.dueOn, text: null });
}

/** One change of a promise of a published visit, in its transaction. */
interface Changing {
  readonly tx: Connection;
  readonly actor: Actor;
  readonly visit: VisitRow;
  readonly promise: PromiseRow;
  readonly now: Date;
}

function log({ tx, actor, visit, now }: Omit<Changing, 'promise'>, number: number): Promise<void> {
  return logVisit(tx, 'change_promise', { actor, visit, details: { number }, now });
}

export type ChangePromiseError = StaffVisitError | 'UNKNOWN_PROMISE' | 'NOT_PUBLISHED';

/** Before a visit is published there is nothing that anybody could follow. */
function change<E extends string>(
  actor: Actor,
  at: PromiseAt,
  now: Date,
  work: (changing: Changing) => Promise<Result<null, E>>,
): Promise<Result<null, E | ChangePromiseError>> {
  return database().transaction(async (tx): Promise<Result<null, E | ChangePromiseError>> => {
    const allowed = await staffVisit(tx, actor, at.visitId, true);
    if (!allowed.ok) return allowed;
    const promise = await findPromise(tx, at);
    if (!promise) return fail('UNKNOWN_PROMISE');
    if (!allowed.value.published) return fail('NOT_PUBLISHED');
    const changing = { tx, actor, visit: allowed.value, promise, now };
    const done = await work(changing);
    if (done.ok) await log(changing, at.position);
    return done;
  });
}

/** What became of a promise; done and dropped with a public text. Errors: {@link ChangePromiseError}, STATUS_PROBLEMS. */
export function setPromiseStatus(
  actor: Actor,
  at: PromiseAt,
  form: { readonly status: string; readonly text: string },
  now: Date,
): Promise<Result<null, StatusProblem | ChangePromiseError>> {
  return change<StatusProblem>(actor, at, now, async ({ tx, promise }) => {
    const read = readStatusChange(form, promise.status);
    if (!read.ok) return read;
    const { status, text } = read.value;
    const on = dayOf(now);
    await updatePromise(tx, promise.id, { status, statusOn: on, statusText: text });
    await recordPromiseLine(tx, { promiseId: promise.id, on, status, dueOn: promise.dueOn, text });
    return ok(null);
  });
}

/** Another day, with a public reason; the history keeps the old one. Errors: {@link ChangePromiseError}, CLOSED, DUE_PROBLEMS. */
export function movePromise(
  actor: Actor,
  at: PromiseAt,
  form: { readonly dueOn: string; readonly reason: string },
  now: Date,
): Promise<Result<null, DueProblem | 'CLOSED' | ChangePromiseError>> {
  return change<DueProblem | 'CLOSED'>(actor, at, now, async ({ tx, promise }) => {
    if (closes(promise.status)) return fail('CLOSED');
    const on = dayOf(now);
    const read = readDueChange(form, promise.dueOn, on);
    if (!read.ok) return read;
    const { id, status, dueOn } = promise;
    await updatePromise(tx, id, { dueOn: read.value.dueOn });
    await recordPromiseLine(tx, { promiseId: id, on, status, dueOn, text: read.value.reason });
    return ok(null);
  });
}

/** What a promise can be about, of its own district. */
export interface PromiseLinks {
  readonly ideas: Awaited<ReturnType<typeof listIdeasToLink>>;
  readonly projects: Awaited<ReturnType<typeof listProjectsToLink>>;
}

/** Errors: FORBIDDEN, UNKNOWN_VISIT. */
export async function getPromiseLinks(
  actor: Actor,
  visitId: string,
): Promise<Result<PromiseLinks, StaffVisitError>> {
  const db = database();
  const allowed = await staffVisit(db, actor, visitId);
  if (!allowed.ok) return allowed;
  const { districtSlug } = allowed.value;
  const [ideas, projects] = await Promise.all([
    listIdeasToLink(db, districtSlug),
    listProjectsToLink(db, districtSlug),
  ]);
  return ok({ ideas, projects });
}

/**
 * Says that a promise is carried out as an idea (`idea:<round>:<number>`; its project follows by itself once it is
 * awarded), as a project (`project:<id>`), or as neither (empty), with a line in its history unless nothing changes. Errors:
 * {@link ChangePromiseError}, UNKNOWN_LINK for what is not of this district.
 */
export function linkPromise(
  actor: Actor,
  at: PromiseAt,
  link: string,
  now: Date,
): Promise<Result<null, 'UNKNOWN_LINK' | ChangePromiseError>> {
  return change<'UNKNOWN_LINK'>(actor, at, now, async ({ tx, visit, promise }) => {
    const found = await findLink(tx, visit.districtSlug, link);
    if (!found) return fail('UNKNOWN_LINK');
    const { projectId, roundId, idea } = found.names;
    if (promise.projectId === projectId && promise.roundId === roundId && promise.idea === idea)
      return ok(null);
    await updatePromise(tx, promise.id, found.names);
    const { id, status, dueOn } = promise;
    const text = linkText(found.link);
    await recordPromiseLine(tx, { promiseId: id, on: dayOf(now), status, dueOn, text });
    return ok(null);
  });
}

interface FoundLink {
  readonly names: Pick<PromiseRow, 'projectId' | 'roundId' | 'idea'>;
  readonly link: PromiseLink | null;
}

/** `null` for what is not of this district. */
async function findLink(tx: Connection, districtSlug: string, link: string): Promise<FoundLink | null> {
  const none = { projectId: null, roundId: null, idea: null };
  if (link === '') return { names: none, link: null };
  const ideas = await listIdeasToLink(tx, districtSlug);
  const idea = ideas.find(({ roundId, number }) => link === `idea:${roundId}:${number}`);
  if (idea) {
    const { roundId, number } = idea;
    return { names: { ...none, roundId, idea: number }, link: { kind: 'idea', number } };
  }
  const projects = await listProjectsToLink(tx, districtSlug);
  const project = projects.find(({ id }) => link === `project:${id}`);
  if (!project) return null;
  return { names: { ...none, projectId: project.id }, link: { kind: 'project', title: project.title } };
}

/** Takes away a promise that nobody has read. Errors: FORBIDDEN, UNKNOWN_VISIT, UNKNOWN_PROMISE, PUBLISHED. */
export function removePromise(
  actor: Actor,
  at: PromiseAt,
  now: Date,
): Promise<Result<null, StaffVisitError | 'UNKNOWN_PROMISE' | 'PUBLISHED'>> {
  return database().transaction(
    async (tx): Promise<Result<null, StaffVisitError | 'UNKNOWN_PROMISE' | 'PUBLISHED'>> => {
      const allowed = await staffVisit(tx, actor, at.visitId, true);
      if (!allowed.ok) return allowed;
      const promise = await findPromise(tx, at);
      if (!promise) return fail('UNKNOWN_PROMISE');
      if (allowed.value.published) return fail('PUBLISHED');
      await deletePromise(tx, promise.id);
      await log({ tx, actor, visit: allowed.value, now }, at.position);
      return ok(null);
    },
  );
}
