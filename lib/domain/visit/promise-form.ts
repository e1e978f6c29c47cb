import { fail, ok, type Result } from '../result';
import { isDay } from '../staff';
import { closes } from './promise';
import { readText } from './visit-form';
import { PROMISE_STATUSES, type PromiseStatus } from './words';

/** A promised step as it comes from a form. */
export interface PromiseForm {
  readonly text: string;
  /** Who does it, by function. */
  readonly owner: string;
  readonly dueOn: string;
  /** Number of the point that it answers, or empty. */
  readonly point: string;
}

export const PROMISE_LENGTHS = { text: 400, owner: 100, reason: 600 } as const;

export const PROMISE_PROBLEMS = {
  text: ['EMPTY', 'TOO_LONG'],
  owner: ['EMPTY', 'TOO_LONG'],
  dueOn: ['NOT_A_DAY', 'BEFORE_VISIT'],
  point: ['UNKNOWN'],
} as const;
export type PromiseField = keyof typeof PROMISE_PROBLEMS;
export type PromiseProblems = {
  readonly [Field in PromiseField]?: (typeof PROMISE_PROBLEMS)[Field][number];
};

export interface PromiseText {
  readonly text: string;
  readonly owner: string;
  /** ISO day. */
  readonly dueOn: string;
  readonly point: number | null;
}

/** Reads all fields and names every one that cannot be. Nothing is due before it was promised. */
export function readPromiseForm(
  form: PromiseForm,
  visit: { readonly on: string; readonly points: readonly number[] },
): Result<PromiseText, PromiseProblems> {
  const text = readText(form.text, PROMISE_LENGTHS.text);
  const owner = readText(form.owner, PROMISE_LENGTHS.owner);
  const due = !isDay(form.dueOn) ? 'NOT_A_DAY' : form.dueOn < visit.on ? 'BEFORE_VISIT' : null;
  const point = form.point === '' ? null : visit.points.find((one) => String(one) === form.point);
  if (!(text.ok && owner.ok && due === null) || point === undefined)
    return fail({
      ...(text.ok ? {} : { text: text.error }),
      ...(owner.ok ? {} : { owner: owner.error }),
      ...(due === null ? {} : { dueOn: due }),
      ...(point === undefined ? { point: 'UNKNOWN' as const } : {}),
    });
  return ok({ text: text.value, owner: owner.value, dueOn: form.dueOn, point });
}

export const STATUS_PROBLEMS = ['NO_STATUS', 'SAME_STATUS', 'NO_TEXT', 'TEXT_TOO_LONG'] as const;
export type StatusProblem = (typeof STATUS_PROBLEMS)[number];

/** What became of a promise. Done and dropped are explained, for everybody to read. */
export function readStatusChange(
  form: { readonly status: string; readonly text: string },
  now: PromiseStatus,
): Result<{ readonly status: PromiseStatus; readonly text: string | null }, StatusProblem> {
  const status = PROMISE_STATUSES.find((one) => one === form.status);
  if (!status) return fail('NO_STATUS');
  if (status === now) return fail('SAME_STATUS');
  const text = readText(form.text, PROMISE_LENGTHS.reason);
  if (text.ok) return ok({ status, text: text.value });
  if (text.error === 'TOO_LONG') return fail('TEXT_TOO_LONG');
  return closes(status) ? fail('NO_TEXT') : ok({ status, text: null });
}

export const DUE_PROBLEMS = ['NOT_A_DAY', 'SAME_DAY', 'DAY_PAST', 'NO_REASON', 'REASON_TOO_LONG'] as const;
export type DueProblem = (typeof DUE_PROBLEMS)[number];

/** Another day for a promise, from today on, and why. */
export function readDueChange(
  form: { readonly dueOn: string; readonly reason: string },
  dueOn: string,
  today: string,
): Result<{ readonly dueOn: string; readonly reason: string }, DueProblem> {
  if (!isDay(form.dueOn)) return fail('NOT_A_DAY');
  if (form.dueOn === dueOn) return fail('SAME_DAY');
  if (form.dueOn < today) return fail('DAY_PAST');
  const reason = readText(form.reason, PROMISE_LENGTHS.reason);
  if (!reason.ok) return fail(reason.error === 'EMPTY' ? 'NO_REASON' : 'REASON_TOO_LONG');
  return ok({ dueOn: form.dueOn, reason: reason.value });
}
