import { type Cents, parseAmount } from '../money';
import { fail, ok, type Result } from '../result';
import { type ApplicationStatus, DECISION_OUTCOMES, type DecisionOutcome, type DecisionRoute } from './words';

export const MOST_REASON = 1000;

/** A decision as its form gives it. */
export interface DecisionForm {
  readonly outcome: string;
  readonly amount: string;
  readonly reason: string;
  readonly conditions: string;
}

export const DECISION_PROBLEMS = [
  'NO_OUTCOME',
  'AMOUNT_BAD',
  'AMOUNT_NOT_PARTLY',
  'NO_REASON',
  'REASON_LONG',
  'CONDITIONS_LONG',
] as const;
export type DecisionProblem = (typeof DECISION_PROBLEMS)[number];

export interface Decided {
  readonly outcome: DecisionOutcome;
  /** 0 for who gets nothing, or nothing yet. */
  readonly grantedCents: Cents;
  /** Public, always there. */
  readonly reason: string;
  readonly conditions: string | null;
}

/** Reads it. Conditions only belong to money that is granted. */
export function readDecision(form: DecisionForm, askedCents: Cents): Result<Decided, DecisionProblem> {
  const outcome = DECISION_OUTCOMES.find((one) => one === form.outcome);
  if (!outcome) return fail('NO_OUTCOME');
  const granted = readGranted(outcome, form.amount, askedCents);
  if (!granted.ok) return granted;
  const [reason, conditions] = [form.reason.trim(), form.conditions.trim()];
  if (reason === '') return fail('NO_REASON');
  if (reason.length > MOST_REASON) return fail('REASON_LONG');
  if (conditions.length > MOST_REASON) return fail('CONDITIONS_LONG');
  return ok({
    outcome,
    grantedCents: granted.value,
    reason,
    conditions: granted.value > 0 && conditions !== '' ? conditions : null,
  });
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
