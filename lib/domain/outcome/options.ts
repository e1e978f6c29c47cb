import type { Cents } from '../money';
import type { TieRank } from './ties';

export const MEASURES = ['votes', 'votes-per-cost', 'score', 'score-per-cost'] as const;
export type Measure = (typeof MEASURES)[number];

export const SATISFACTIONS = ['cost', 'cardinality', 'points', 'borda'] as const;
export type Satisfaction = (typeof SATISFACTIONS)[number];

export const COMPLETIONS = ['none', 'utilitarian', 'add1', 'add1-utilitarian'] as const;
export type Completion = (typeof COMPLETIONS)[number];

export const TRANSFER_VARIANTS = ['ewt', 'ewtc', 'mt', 'mtc'] as const;
export type TransferVariant = (typeof TRANSFER_VARIANTS)[number];

/** Settings of all rules together; a rule reads only its own. Every field has a default (`DEFAULT_OPTIONS`). */
export interface CountOptions {
  /** greedy: what ideas are sorted by; default: score where ballots carry points or an order, else votes. */
  readonly measure?: Measure;
  /** greedy: go on after an idea that does not fit. */
  readonly skip?: boolean;
  /** greedy: least number of votes an idea needs. */
  readonly threshold?: number;
  /** equal-shares, max-welfare: what a funded idea is worth to who backs it. */
  readonly satisfaction?: Satisfaction;
  /** equal-shares: what happens with money left over. */
  readonly completion?: Completion;
  /** equal-shares with add1: start from the exact share or from the share rounded down to whole currency units. */
  readonly add1Start?: 'exact' | 'floor';
  /** equal-shares with add1: stop at the first overshoot, or also as soon as nothing more fits. */
  readonly add1Stop?: 'overshoot' | 'exhaustive';
  /** equal-shares with add1: how much every share grows per run, in cents; `auto` = about a thousandth of it. */
  readonly incrementCents?: Cents | 'auto';
  /** pooling-transfers: which of the four published procedures. */
  readonly variant?: TransferVariant;
  /** every rule: least number of households behind a funded idea. */
  readonly minBackers?: number;
  /** pooling and pooling-transfers on ballots without pledges: the cheque of each voter in cents. */
  readonly chequeCents?: Cents;
  /** Order among equals, as rank per idea index; default: ascending string comparison of the id. */
  readonly tieRank?: TieRank;
  /** max-welfare: how many nodes of the search may be visited before it answers "not proved". */
  readonly nodeLimit?: number;
}

export const DEFAULT_OPTIONS = {
  skip: true,
  threshold: 0,
  satisfaction: 'cost',
  completion: 'none',
  add1Start: 'exact',
  add1Stop: 'overshoot',
  incrementCents: 100,
  variant: 'ewt',
  minBackers: 0,
  nodeLimit: 20_000_000,
} as const satisfies CountOptions;
