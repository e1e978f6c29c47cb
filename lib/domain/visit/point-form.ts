import { type AreaGeometry, contains, type Position } from '../area';
import { fail, ok, type Result } from '../result';
import { readText } from './visit-form';

/** What was heard, as it comes from a form. */
export interface PointForm {
  readonly text: string;
  /** Said to it on the spot; may be empty. */
  readonly answer: string;
  /** Millionths of a degree, or both empty. */
  readonly lat6: string;
  readonly lon6: string;
  /** Number of the point that this one puts right, or empty. */
  readonly corrects: string;
}

export const POINT_LENGTHS = { text: 600, answer: 600 } as const;

export const POINT_PROBLEMS = {
  text: ['EMPTY', 'TOO_LONG'],
  answer: ['TOO_LONG'],
  place: ['NOT_A_POINT', 'OUTSIDE'],
  corrects: ['UNKNOWN'],
} as const;
export type PointField = keyof typeof POINT_PROBLEMS;
export type PointProblems = { readonly [Field in PointField]?: (typeof POINT_PROBLEMS)[Field][number] };

export interface PointText {
  readonly text: string;
  readonly answer: string | null;
  readonly position: Position | null;
  readonly corrects: number | null;
}

/**
 * Reads all fields and names every one that cannot be. A place must lie in the district, if its outline is known; a point
 * can only put right one of `earlier`.
 */
export function readPointForm(
  form: PointForm,
  within: AreaGeometry | null,
  earlier: readonly number[],
): Result<PointText, PointProblems> {
  const text = readText(form.text, POINT_LENGTHS.text);
  const answer = readAnswer(form.answer);
  const place = readPlace(form, within);
  const corrects = form.corrects === '' ? null : earlier.find((one) => String(one) === form.corrects);
  if (!(text.ok && answer.ok && place.ok) || corrects === undefined)
    return fail({
      ...(text.ok ? {} : { text: text.error }),
      ...(answer.ok ? {} : { answer: answer.error }),
      ...(place.ok ? {} : { place: place.error }),
      ...(corrects === undefined ? { corrects: 'UNKNOWN' as const } : {}),
    });
  return ok({ text: text.value, answer: answer.value, position: place.value, corrects });
}

/** An answer may be left out. */
export function readAnswer(text: string): Result<string | null, 'TOO_LONG'> {
  const read = readText(text, POINT_LENGTHS.answer);
  if (read.ok) return read;
  return read.error === 'EMPTY' ? ok(null) : fail('TOO_LONG');
}

function readPlace(
  { lat6, lon6 }: PointForm,
  within: AreaGeometry | null,
): Result<Position | null, 'NOT_A_POINT' | 'OUTSIDE'> {
  if (lat6 === '' && lon6 === '') return ok(null);
  if (!(/^-?\d{1,9}$/.test(lat6) && /^-?\d{1,9}$/.test(lon6))) return fail('NOT_A_POINT');
  const position = { lat6: Number(lat6), lon6: Number(lon6) };
  if (within && !contains(within, position.lon6 / 1e6, position.lat6 / 1e6)) return fail('OUTSIDE');
  return ok(position);
}
