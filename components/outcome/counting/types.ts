import type { Cents } from '@/lib/domain/money';
import type { OutcomeMeasures, RuleChoice } from '@/lib/domain/outcome/analysis/types';
import type { Outcome, TieOrder } from '@/lib/domain/outcome/types';
import type { Result } from '@/lib/domain/result';
import type { PabulibProblem } from '@/lib/formats/pabulib';
import type { WorkerReply } from '../../worker/runInWorker';

/** Where an election (a Pabulib `.pb` file) comes from. `ties`: order among equals, default `id`. */
export type ElectionSource = (
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'file'; readonly file: File }
) & { readonly ties?: TieOrder };

/** `read` (while the file comes in) in bytes, `count` in rules; `total` null = not known beforehand. */
export interface CountProgress {
  readonly phase: 'read' | 'count';
  readonly done: number;
  readonly total: number | null;
}

export interface CountedIdea {
  readonly id: string;
  readonly title: string;
  readonly costCents: Cents;
}

export interface CountedChoice {
  readonly choice: RuleChoice;
  readonly outcome: Outcome;
  readonly measures: OutcomeMeasures;
}

/** An election that was counted here, by every rule that was asked for. */
export interface CountedElection {
  /** `description` of the file; '' where it has none. */
  readonly title: string;
  /** In the order of the file, which is that of every `outcome.ideas`. */
  readonly ideas: readonly CountedIdea[];
  readonly ballots: number;
  readonly budgetCents: Cents;
  /** In the order in which they were asked for. */
  readonly outcomes: readonly CountedChoice[];
}

/**
 * `NOT_FOUND`: no such file; `OFFLINE`: no answer; `TOO_BIG`: an election that does not fit in memory; `UNREADABLE`: not an
 * election, see `problems`; `NOT_ON_BALLOTS`: a rule asks for points or an order that the ballots do not carry;
 * `STOPPED`: the caller aborted; `TROUBLE`: anything else.
 */
export const COUNT_ERRORS = [
  'NOT_FOUND',
  'OFFLINE',
  'TOO_BIG',
  'UNREADABLE',
  'NOT_ON_BALLOTS',
  'STOPPED',
  'TROUBLE',
] as const;
export type CountErrorCode = (typeof COUNT_ERRORS)[number];

export interface CountError {
  readonly code: CountErrorCode;
  /** With `UNREADABLE`: the first errors, in order of line. */
  readonly problems?: readonly PabulibProblem[];
}

export type CountAnswer = Result<CountedElection, CountError>;

/** What goes to the worker, once. */
export interface CountRequest {
  readonly source: ElectionSource;
  readonly choices: readonly RuleChoice[];
}

/** What comes back: progress, then one answer. */
export type CountReply = WorkerReply<CountProgress, CountAnswer>;
