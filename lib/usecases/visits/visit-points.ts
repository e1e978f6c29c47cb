import type { Connection } from '@/db/client';
import { findDistrict } from '@/db/queries/areas';
import {
  deletePoint,
  insertPoint,
  listPoints,
  listPromises,
  updatePoint,
  type VisitRow,
} from '@/db/queries/visits';
import type { Actor } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { type PointForm, type PointProblems, readAnswer, readPointForm } from '@/lib/domain/visit/point-form';
import { database } from '../system/database';
import { logVisit, type StaffVisitError, staffVisit } from './staff-visit';

/** Points of one visit; the numbers are in the text of residents' questions, so they stay short. */
export const MOST_POINTS = 99;

export type SavePointError =
  | { readonly code: StaffVisitError | 'UNKNOWN_POINT' | 'PUBLISHED' | 'TOO_MANY' }
  | { readonly code: 'BAD_POINT'; readonly problems: PointProblems };

/**
 * Adds what was heard (`number` null), also after publication, or changes it before. Returns its number. Errors: see
 * {@link SavePointError}; nothing changes then.
 */
export function savePoint(
  actor: Actor,
  at: { readonly visitId: string; readonly number: number | null },
  form: PointForm,
  now: Date,
): Promise<Result<number, SavePointError>> {
  const { visitId } = at;
  return database().transaction(async (tx): Promise<Result<number, SavePointError>> => {
    const allowed = await staffVisit(tx, actor, visitId, true);
    if (!allowed.ok) return fail({ code: allowed.error });
    const visit = allowed.value;
    const numbers = await numbersOf(tx, visitId);
    if (at.number !== null && !numbers.includes(at.number)) return fail({ code: 'UNKNOWN_POINT' });
    if (at.number !== null && visit.published) return fail({ code: 'PUBLISHED' });
    const number = at.number ?? Math.max(0, ...numbers) + 1;
    if (number > MOST_POINTS) return fail({ code: 'TOO_MANY' });
    const district = await findDistrict(tx, visit.districtSlug);
    // There is nothing to put right in what nobody has read.
    const earlier = visit.published ? numbers : [];
    const read = readPointForm(form, district?.geometry ?? null, earlier);
    if (!read.ok) return fail({ code: 'BAD_POINT', problems: read.error });
    const { position, ...text } = read.value;
    const values = { ...text, lat6: position?.lat6 ?? null, lon6: position?.lon6 ?? null };
    if (at.number === null) await insertPoint(tx, { visitId, number, ...values });
    else await updatePoint(tx, { visitId, number }, values);
    await logPoint(tx, actor, visit, number, now);
    return ok(number);
  });
}

async function numbersOf(tx: Connection, visitId: string): Promise<readonly number[]> {
  return (await listPoints(tx, [visitId])).map(({ point }) => point.number);
}

function logPoint(tx: Connection, actor: Actor, visit: VisitRow, number: number, now: Date): Promise<void> {
  return logVisit(tx, 'change_visit', { actor, visit, details: { number }, now });
}

export type AnswerError = StaffVisitError | 'UNKNOWN_POINT' | 'ANSWERED' | 'EMPTY' | 'TOO_LONG';

/** An answer to a point that got none on the spot; once. Errors: see {@link AnswerError}. */
export function answerPoint(
  actor: Actor,
  at: { readonly visitId: string; readonly number: number },
  answer: string,
  now: Date,
): Promise<Result<null, AnswerError>> {
  return database().transaction(async (tx): Promise<Result<null, AnswerError>> => {
    const allowed = await staffVisit(tx, actor, at.visitId, true);
    if (!allowed.ok) return allowed;
    const found = (await listPoints(tx, [at.visitId])).find(({ point }) => point.number === at.number);
    if (!found) return fail('UNKNOWN_POINT');
    if (found.point.answer !== null) return fail('ANSWERED');
    const read = readAnswer(answer);
    if (!read.ok) return read;
    if (read.value === null) return fail('EMPTY');
    await updatePoint(tx, at, { answer: read.value });
    await logPoint(tx, actor, allowed.value, at.number, now);
    return ok(null);
  });
}

export type RemovePointError = StaffVisitError | 'UNKNOWN_POINT' | 'PUBLISHED' | 'HAS_PROMISE';

/** Takes away a point that nobody has read and that no promise answers. Errors: see {@link RemovePointError}. */
export function removePoint(
  actor: Actor,
  at: { readonly visitId: string; readonly number: number },
  now: Date,
): Promise<Result<null, RemovePointError>> {
  return database().transaction(async (tx): Promise<Result<null, RemovePointError>> => {
    const allowed = await staffVisit(tx, actor, at.visitId, true);
    if (!allowed.ok) return allowed;
    if (allowed.value.published) return fail('PUBLISHED');
    if (!(await numbersOf(tx, at.visitId)).includes(at.number)) return fail('UNKNOWN_POINT');
    const promises = await listPromises(tx, [at.visitId]);
    if (promises.some(({ promise }) => promise.point === at.number)) return fail('HAS_PROMISE');
    await deletePoint(tx, at);
    await logPoint(tx, actor, allowed.value, at.number, now);
    return ok(null);
  });
}
