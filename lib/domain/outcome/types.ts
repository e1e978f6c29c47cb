import type { Cents } from '../money';
import type { OutcomeRule } from '../round';

/** Why an idea did or did not make it; the codes of `result.json` in the ballot protocol. */
export const OUTCOME_REASONS = [
  'funded',
  'below_target',
  'too_few_backers',
  'lost_tie',
  'no_room',
  'withdrawn',
] as const;
export type OutcomeReason = (typeof OUTCOME_REASONS)[number];

/**
 * Order among equals, given as input and used throughout: `id` = ascending string comparison of the id;
 * `lot:<64 hex digits>` = ascending SHA-256(seed bytes | UTF-8 id), the seed drawn before the vote opens.
 */
export type TieOrder = 'id' | `lot:${string}`;

/** What one idea got and why. `pledgedCents` and `paidCents` are 0 under rules that do not charge households. */
export interface IdeaOutcome {
  readonly id: string;
  /** What had to be reached: cost − co-funding − carried. */
  readonly targetCents: Cents;
  readonly backers: number;
  readonly pledgedCents: Cents;
  readonly paidCents: Cents;
  readonly funded: boolean;
  readonly reason: OutcomeReason;
}

/** One decision of a rule, in order; what the step-by-step replay shows. */
export interface OutcomeStep {
  readonly kind: 'funded' | 'skipped' | 'eliminated' | 'stopped';
  readonly id: string;
  readonly reason: OutcomeReason;
  /** Cost of this idea (its target). */
  readonly costCents: Cents;
  /** Households that paid for it, or that back it under rules without payments. */
  readonly backers: number;
  /** The largest amount any one household paid for it, rounded up to cents; `null` where households do not pay. */
  readonly highestPaymentCents: Cents | null;
  /** Money returned to its backers, because more was pledged than needed or the target was not reached. */
  readonly returnedCents: Cents;
  /** Left after this step: of the budget, or of all households' cheques together. */
  readonly leftCents: Cents;
}

/** A tie that had to be settled by the published order. */
export interface OutcomeTie {
  readonly step: number;
  readonly candidates: readonly string[];
  readonly chosen: readonly string[];
}

/** How the numbers were obtained. */
export interface OutcomeCertificate {
  /** `integers`: exact throughout; `doubles`: every decision's gap was wide enough; `rationals`: redone exactly. */
  readonly arithmetic: 'integers' | 'doubles' | 'rationals';
  /** No decision taken in doubles had a smaller relative gap than this; `null` where everything was exact. */
  readonly smallestGap: number | null;
  readonly runs: number;
  /** max-welfare: the value reached, and the value that no selection can pass; equal when it is proved optimal. */
  readonly optimum?: { readonly value: number; readonly bound: number; readonly proved: boolean };
}

export interface Outcome {
  readonly rule: OutcomeRule;
  /** Ids of funded ideas, in order of selection. */
  readonly winners: readonly string[];
  readonly costCents: Cents;
  readonly unspentCents: Cents;
  readonly ideas: readonly IdeaOutcome[];
  readonly steps: readonly OutcomeStep[];
  readonly ties: readonly OutcomeTie[];
  readonly certificate: OutcomeCertificate;
}
