import type { Cents } from '@/lib/domain/money';
import type { PabulibProblem } from './problems';

export const VOTE_TYPES = ['approval', 'choose-1', 'cumulative', 'scoring', 'ordinal'] as const;
export type VoteType = (typeof VOTE_TYPES)[number];

export interface PabulibProject {
  readonly id: string;
  readonly costCents: Cents;
  /** Every cell of the row, aligned with the column names, as written. */
  readonly cells: readonly string[];
  readonly line: number;
}

/**
 * Ballots as compressed rows, without a string per voter: voter v chose
 * `choices[offsets[v] … offsets[v + 1])`, indices of projects in the ballot's order, each once.
 */
export interface PabulibVotes {
  readonly length: number;
  readonly offsets: Uint32Array;
  readonly choices: Uint16Array;
  /** Points beside each choice, in cumulative and scoring files. */
  readonly points: Int32Array | null;
  readonly voterId: (voter: number) => string;
  /** Every cell of the voter's row, aligned with the column names, as written; `null` unless they were asked for. */
  readonly cells: ((voter: number) => readonly string[]) | null;
}

/** A file that was read whole. Unknown META keys and columns are in `meta` and in the cells. */
export interface PabulibFile {
  /** In the order of the file. */
  readonly meta: ReadonlyMap<string, string>;
  readonly voteType: VoteType;
  readonly budgetCents: Cents;
  readonly projectColumns: readonly string[];
  readonly projects: readonly PabulibProject[];
  readonly voteColumns: readonly string[];
  readonly votes: PabulibVotes;
  /** What is odd but can be read, in order of line. */
  readonly warnings: readonly PabulibProblem[];
}
