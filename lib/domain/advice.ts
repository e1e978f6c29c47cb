import type { AreaGeometry } from './area';
import type { Idea } from './idea';
import type { AdviceAnswer } from './idea-file';
import type { IdeaText } from './idea-form';
import { daysBetween, tidyText } from './idea-review';
import { isMailAddress } from './mail';
import { fail, ok, type Result } from './result';

/** A request for advice as it comes from its form. */
export interface AdviceForm {
  /** Function and name, as they will stand under the advice. */
  readonly adviser: string;
  /** May be empty: then the link is passed on by hand. */
  readonly email: string;
  readonly question: string;
  /** ISO date. */
  readonly due: string;
}

export const ADVICE_PROBLEMS = {
  adviser: ['EMPTY', 'TOO_LONG'],
  email: ['NOT_AN_ADDRESS'],
  question: ['EMPTY', 'TOO_LONG'],
  due: ['NOT_A_DAY', 'PAST', 'TOO_FAR'],
} as const;
export type AdviceField = keyof typeof ADVICE_PROBLEMS;
export type AdviceProblems = {
  readonly [Field in AdviceField]?: (typeof ADVICE_PROBLEMS)[Field][number];
};

export const ADVICE_LENGTHS = { adviser: 100, question: 500, text: 1000 } as const;
/** Nobody is asked for an answer in half a year. */
export const MOST_ADVICE_DAYS = 180;
/** Requests about one idea that can stand at once. */
export const MOST_ADVICE = 10;

export interface AdviceRequest {
  readonly adviser: string;
  readonly email: string | null;
  readonly question: string;
  readonly due: string;
}

/** Reads all fields and names every one that cannot be; `today` is the day in Amsterdam. */
export function readAdviceForm(form: AdviceForm, today: string): Result<AdviceRequest, AdviceProblems> {
  const [adviser, question, email] = [form.adviser, form.question, form.email].map(tidyText) as [
    string,
    string,
    string,
  ];
  const due = dueProblem(form.due, today);
  const problems: AdviceProblems = {
    ...textProblem('adviser', adviser),
    ...(email !== '' && !isMailAddress(email) && { email: 'NOT_AN_ADDRESS' as const }),
    ...textProblem('question', question),
    ...(due && { due }),
  };
  if (Object.keys(problems).length > 0) return fail(problems);
  return ok({ adviser, email: email === '' ? null : email, question, due: form.due });
}

function textProblem<Field extends 'adviser' | 'question'>(
  field: Field,
  text: string,
): { readonly [One in Field]?: 'EMPTY' | 'TOO_LONG' } {
  const problem = text === '' ? 'EMPTY' : text.length > ADVICE_LENGTHS[field] ? 'TOO_LONG' : null;
  return problem ? ({ [field]: problem } as { [One in Field]: 'EMPTY' | 'TOO_LONG' }) : {};
}

function dueProblem(due: string, today: string): 'NOT_A_DAY' | 'PAST' | 'TOO_FAR' | null {
  const day = new Date(`${due}T00:00:00Z`);
  // The calendar rolls 31 February on; such a day does not come back as it was written.
  if (!/^\d{4}-\d{2}-\d{2}$/.test(due) || Number.isNaN(day.getTime())) return 'NOT_A_DAY';
  if (day.toISOString().slice(0, 10) !== due) return 'NOT_A_DAY';
  const days = daysBetween(today, due);
  if (days < 0) return 'PAST';
  return days > MOST_ADVICE_DAYS ? 'TOO_FAR' : null;
}

/** Why an answer can no longer be given or changed; `null` while it can. */
export type AdviceClosed = 'decided' | 'due';

/** An answer that comes late is still welcome until the decision; one that was given stands from the day after it was due. */
export function adviceClosed(
  request: { readonly due: string; readonly answered: boolean; readonly undecided: boolean },
  today: string,
): AdviceClosed | null {
  if (!request.undecided) return 'decided';
  return request.answered && daysBetween(request.due, today) > 0 ? 'due' : null;
}

/** What a partner sees behind the link: the idea, what is asked about it, and the own answer. */
export interface AdviceView {
  readonly adviser: string;
  readonly question: string;
  /** ISO date. */
  readonly due: string;
  readonly answer: AdviceAnswer | null;
  readonly text: string | null;
  /** Why nothing can be answered or changed any more; `null` while it can. */
  readonly closed: AdviceClosed | null;
  readonly roundTitle: string;
  readonly districtName: string | null;
  readonly idea: Omit<IdeaText, 'neighbourhoodCode'> & Pick<Idea, 'number' | 'neighbourhoodName'>;
  /** Small pictures as `data:` addresses: the idea is not public yet, so they have none of their own that everybody may ask for. */
  readonly photos: readonly { readonly alt: string; readonly source: string }[];
  readonly areas: readonly { readonly name: string; readonly geometry: AreaGeometry | null }[];
  readonly sample: boolean;
}

export type GiveAdviceError = 'LINK_INVALID' | 'CLOSED' | 'NO_ANSWER' | 'NO_TEXT' | 'TEXT_TOO_LONG';
