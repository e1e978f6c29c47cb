import type { Cents } from '@/lib/domain/money';
import type { Outcome, OutcomeReason, OutcomeStep } from '@/lib/domain/outcome/types';

/** Titles of ideas that stood level, and of those that went first by the order fixed beforehand. */
export interface TieLine {
  readonly candidates: readonly string[];
  readonly chosen: readonly string[];
}

/** One decision, ready for words. */
export interface StepLine {
  /** From 1. */
  readonly number: number;
  readonly id: string;
  readonly title: string;
  readonly kind: OutcomeStep['kind'];
  readonly reason: OutcomeReason;
  readonly costCents: Cents;
  readonly returnedCents: Cents;
  readonly leftCents: Cents;
  /** Ties that had to be settled just before this decision. */
  readonly ties: readonly TieLine[];
}

/** The count as a list of decisions in the order they were taken. */
export function stepLines(outcome: Outcome, titleOf: (id: string) => string): StepLine[] {
  return outcome.steps.map((step, index) => ({
    number: index + 1,
    id: step.id,
    title: titleOf(step.id),
    kind: step.kind,
    reason: step.reason,
    costCents: step.costCents,
    returnedCents: step.returnedCents,
    leftCents: step.leftCents,
    ties: outcome.ties
      .filter((tie) => tie.step === index)
      .map((tie) => ({ candidates: tie.candidates.map(titleOf), chosen: tie.chosen.map(titleOf) })),
  }));
}
