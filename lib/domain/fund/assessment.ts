import { type Cents, parseAmount } from '../money';
import { fail, ok, type Result } from '../result';
import { ASSESSMENT_ADVICES, type AssessmentAdvice, type FundCriterion } from './words';

/** From 0 (not at all) to 4 (fully). */
export const SCORES = [0, 1, 2, 3, 4] as const;
export const MOST_SCORE = 4;
export const MOST_NOTE = 1000;

/** An assessment as its form gives it. */
export interface AssessmentForm {
  /** Of the application that was on the screen. */
  readonly version: string;
  /** By id of the criterion. */
  readonly scores: Readonly<Record<string, string>>;
  readonly advice: string;
  readonly amount: string;
  readonly note: string;
}

export const ASSESSMENT_PROBLEMS = [
  'SCORES_MISSING',
  'NO_ADVICE',
  'AMOUNT_BAD',
  /** Granting partly is more than nothing and less than what is asked. */
  'AMOUNT_NOT_PARTLY',
  'NOTE_LONG',
] as const;
export type AssessmentProblem = (typeof ASSESSMENT_PROBLEMS)[number];

export interface Assessed {
  readonly scores: Readonly<Record<string, number>>;
  readonly advice: AssessmentAdvice;
  readonly advisedCents: Cents | null;
  readonly note: string | null;
}

/** Reads it; a score for every criterion is needed. The advised amount is what is asked, a part of it, or nothing. */
export function readAssessment(
  form: AssessmentForm,
  criteria: readonly FundCriterion[],
  askedCents: Cents,
): Result<Assessed, AssessmentProblem> {
  const given = criteria.map(
    ({ id }) => [id, SCORES.find((one) => String(one) === form.scores[id])] as const,
  );
  const scores = given.flatMap(([id, score]) => (score === undefined ? [] : [[id, score] as const]));
  if (scores.length < criteria.length) return fail('SCORES_MISSING');
  const advice = ASSESSMENT_ADVICES.find((one) => one === form.advice);
  if (!advice) return fail('NO_ADVICE');
  const advised = readAdvised(advice, form.amount, askedCents);
  if (!advised.ok) return advised;
  const note = form.note.trim();
  if (note.length > MOST_NOTE) return fail('NOTE_LONG');
  return ok({ scores: Object.fromEntries(scores), advice, advisedCents: advised.value, note: note || null });
}

function readAdvised(
  advice: AssessmentAdvice,
  text: string,
  askedCents: Cents,
): Result<Cents | null, 'AMOUNT_BAD' | 'AMOUNT_NOT_PARTLY'> {
  if (advice === 'grant') return ok(askedCents);
  if (advice === 'refuse') return ok(0);
  if (advice === 'hold_over') return ok(null);
  const amount = parseAmount(text);
  if (!amount.ok) return fail('AMOUNT_BAD');
  return amount.value > 0 && amount.value < askedCents ? amount : fail('AMOUNT_NOT_PARTLY');
}

/**
 * The weighted score in percent: Σ weight × score ÷ 4. `null` without weights: then the framework says that no criterion
 * counts for more than another, and a number would pretend otherwise.
 */
export function weightedScore(
  scores: Readonly<Record<string, number>>,
  criteria: readonly FundCriterion[],
): number | null {
  if (criteria.length === 0 || criteria.some(({ weight }) => weight === null)) return null;
  const sum = criteria.reduce((total, { id, weight }) => total + (weight ?? 0) * (scores[id] ?? 0), 0);
  return sum / MOST_SCORE;
}
