import { fail, ok, type Result } from '../result';
import { isDay } from '../staff';
import { VISIT_KINDS, type VisitKind } from './words';

/** A visit as it comes from a form. */
export interface VisitForm {
  readonly kind: string;
  readonly title: string;
  readonly on: string;
  readonly visitors: string;
  readonly spokenTo: string;
  readonly place: string;
  readonly summary: string;
  readonly contact: string;
}

/** Most characters per text. */
export const VISIT_LENGTHS = {
  title: 100,
  visitors: 400,
  spokenTo: 400,
  place: 120,
  summary: 1200,
  contact: 200,
} as const;
export type VisitTextField = keyof typeof VISIT_LENGTHS;

export const VISIT_PROBLEMS = {
  kind: ['UNKNOWN'],
  title: ['EMPTY', 'TOO_LONG'],
  on: ['NOT_A_DAY', 'AHEAD'],
  visitors: ['EMPTY', 'TOO_LONG'],
  spokenTo: ['EMPTY', 'TOO_LONG'],
  place: ['EMPTY', 'TOO_LONG'],
  summary: ['EMPTY', 'TOO_LONG'],
  contact: ['EMPTY', 'TOO_LONG'],
} as const;
export type VisitField = keyof typeof VISIT_PROBLEMS;
export type VisitProblems = { readonly [Field in VisitField]?: (typeof VISIT_PROBLEMS)[Field][number] };

export interface VisitText extends Readonly<Record<VisitTextField, string>> {
  readonly kind: VisitKind;
  /** ISO day. */
  readonly on: string;
}

/** Reads all fields and names every one that cannot be. A visit that is still ahead has nothing to tell yet. */
export function readVisitForm(form: VisitForm, today: string): Result<VisitText, VisitProblems> {
  const kind = VISIT_KINDS.find((one) => one === form.kind);
  const text = (field: VisitTextField) => readText(form[field], VISIT_LENGTHS[field]);
  const on = !isDay(form.on) ? 'NOT_A_DAY' : form.on > today ? 'AHEAD' : null;
  const read = {
    title: text('title'),
    visitors: text('visitors'),
    spokenTo: text('spokenTo'),
    place: text('place'),
    summary: text('summary'),
    contact: text('contact'),
  };
  const { title, visitors, spokenTo, place, summary, contact } = read;
  const texts = title.ok && visitors.ok && spokenTo.ok && place.ok && summary.ok && contact.ok;
  if (!(texts && kind && on === null)) {
    const wrong = Object.entries(read).flatMap(([field, one]) => (one.ok ? [] : [[field, one.error]]));
    return fail({
      ...(kind ? {} : { kind: 'UNKNOWN' }),
      ...(Object.fromEntries(wrong) as VisitProblems),
      ...(on === null ? {} : { on }),
    });
  }
  return ok({
    kind,
    on: form.on,
    title: title.value,
    visitors: visitors.value,
    spokenTo: spokenTo.value,
    place: place.value,
    summary: summary.value,
    contact: contact.value,
  });
}

/** One line of text without what cannot be seen; `most` characters. */
export function readText(text: string, most: number): Result<string, 'EMPTY' | 'TOO_LONG'> {
  const tidy = text.replace(/\s+/gu, ' ').replace(/\p{C}/gu, '').trim();
  if (tidy === '') return fail('EMPTY');
  return tidy.length > most ? fail('TOO_LONG') : ok(tidy);
}
