import { type Cents, parseAmount } from '../money';
import { fail, ok, type Result } from '../result';
import {
  type ApplicationStatus,
  type AssessmentAdvice,
  DECISION_OUTCOMES,
  type DecisionOutcome,
  type DecisionRoute,
} from './words';

export const MOST_REASON = 1000;

/** A decision as its form gives it. */
export interface DecisionForm {
  /** Of the application that was on the screen. */
  readonly version: string;
  readonly outcome: string;
  readonly amount: string;
  readonly reason: string;
  readonly conditions: string;
  /** Why it is decided against the advice of every member; only read where it is. */
  readonly against: string;
}

export const DECISION_PROBLEMS = [
  'NO_OUTCOME',
  'AMOUNT_BAD',
  'AMOUNT_NOT_PARTLY',
  'NO_REASON',
  'REASON_LONG',
  'CONDITIONS_LONG',
  /** Every member advised otherwise, and it is not said why. */
  'NO_AGAINST',
  'AGAINST_LONG',
] as const;
export type DecisionProblem = (typeof DECISION_PROBLEMS)[number];

export interface Decided {
  readonly outcome: DecisionOutcome;
  /** 0 for who gets nothing, or nothing yet. */
  readonly grantedCents: Cents;
  /** Public, always there. */
  readonly reason: string;
  readonly conditions: string | null;
  /** Public; `null` where nobody, or not everybody, advised otherwise. */
  readonly againstAdvice: string | null;
}

/**
 * Reads it; `advices` are those of the members that took part. Conditions only belong to money that is granted, and an
 * explanation only to a decision against all of them.
 */
export function readDecision(
  form: DecisionForm,
  askedCents: Cents,
  advices: readonly AssessmentAdvice[],
): Result<Decided, DecisionProblem> {
  const outcome = DECISION_OUTCOMES.find((one) => one === form.outcome);
  if (!outcome) return fail('NO_OUTCOME');
  const granted = readGranted(outcome, form.amount, askedCents);
  if (!granted.ok) return granted;
  const [reason, conditions] = [form.reason.trim(), form.conditions.trim()];
  if (reason === '') return fail('NO_REASON');
  if (reason.length > MOST_REASON) return fail('REASON_LONG');
  if (conditions.length > MOST_REASON) return fail('CONDITIONS_LONG');
  const against = isAgainstAll(outcome, advices) ? form.against.trim() : null;
  if (against === '') return fail('NO_AGAINST');
  if (against && against.length > MOST_REASON) return fail('AGAINST_LONG');
  return ok({
    outcome,
    grantedCents: granted.value,
    reason,
    conditions: granted.value > 0 && conditions !== '' ? conditions : null,
    againstAdvice: against,
  });
}

/** Advices of which one is enough for this decision not to be against all; `null`: it takes no side. */
const WITH_ADVICE: Readonly<Record<DecisionOutcome, readonly AssessmentAdvice[] | null>> = {
  granted: ['grant', 'grant_partly'],
  partly_granted: ['grant', 'grant_partly'],
  refused: ['refuse'],
  held_over: null,
};

/**
 * Whether members advised and every one of them wanted something else: to give nothing where money is given, or anything but
 * to refuse where it is refused. How much is no other side, and holding over only puts off.
 */
export function isAgainstAll(outcome: DecisionOutcome, advices: readonly AssessmentAdvice[]): boolean {
  const same = WITH_ADVICE[outcome];
  return same !== null && advices.length > 0 && !advices.some((advice) => same.includes(advice));
}

function readGranted(
  outcome: DecisionOutcome,
  text: string,
  askedCents: Cents,
): Result<Cents, 'AMOUNT_BAD' | 'AMOUNT_NOT_PARTLY'> {
  if (outcome === 'granted') return ok(askedCents);
  if (outcome !== 'partly_granted') return ok(0);
  const amount = parseAmount(text);
  if (!amount.ok) return fail('AMOUNT_BAD');
  return amount.value > 0 && amount.value < askedCents ? amount : fail('AMOUNT_NOT_PARTLY');
}

/** Something can still be decided about it, and its applicant can still change it. */
export function isOpen(status: ApplicationStatus): boolean {
  return status === 'submitted' || status === 'held_over';
}

/** It is decided: there is a letter about it. */
export function isFinal(status: ApplicationStatus): boolean {
  return status === 'granted' || status === 'partly_granted' || status === 'refused';
}

/** The team's part in a decision. */
export interface Team {
  readonly assessed: number;
  readonly quorum: number;
}

/**
 * Whether enough members took part. The manager decides alone; to hold something over needs nobody, since too few members
 * is a reason to do so.
 */
export function hasQuorum(route: DecisionRoute, outcome: DecisionOutcome, team: Team): boolean {
  return route === 'manager' || outcome === 'held_over' || team.assessed >= team.quorum;
}
