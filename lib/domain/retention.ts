import type { RoundPhase } from './round';

/**
 * What only people can do before keys are destroyed, each ticked by name: the application cannot see a safe, a printer's
 * disk or a pending objection.
 */
export const RETENTION_ITEMS = [
  'archive_stored',
  'no_objections',
  'key_file',
  'letter_files',
  'paper_forms',
  'backups',
] as const;
export type RetentionItem = (typeof RETENTION_ITEMS)[number];

/** How many of the cheques of one area group were used. Groups have at least 100 cheques where the round has them. */
export interface GroupParticipation {
  readonly group: number;
  /** Codes of the buurten in it; empty when the register does not say. */
  readonly neighbourhoods: readonly string[];
  /** Cheques of households, spares not counted. */
  readonly cheques: number;
  /** Live ballots. */
  readonly ballots: number;
}

export interface RetentionTick {
  readonly item: RetentionItem;
  readonly at: Date;
  readonly by: string;
}

/** What the screen about keeping and destroying needs; times in UTC. */
export interface RetentionView {
  readonly roundId: string;
  readonly title: string;
  readonly sample: boolean;
  readonly phase: RoundPhase;
  readonly objectionDays: number;
  readonly publishedAt: Date | null;
  /** The first moment at which keys may be destroyed; null before publication. */
  readonly endsAt: Date | null;
  /** That moment has come, and nothing was destroyed yet. */
  readonly due: boolean;
  readonly archiveTakenAt: Date | null;
  readonly ticks: readonly RetentionTick[];
  readonly destroyedAt: Date | null;
  readonly historyUntil: Date | null;
  /** False as long as the tables still have to be written anew. */
  readonly cleaned: boolean;
  /** What is gone after this act, or would be: rows. */
  readonly counts: DestroyedCounts;
  /** Days for which backups and history are kept. */
  readonly historyDays: number;
}

/** Rows of a round that hold something of a household or a key. */
export interface DestroyedCounts {
  readonly households: number;
  readonly cheques: number;
  readonly keys: number;
  readonly ballots: number;
  readonly leaves: number;
}

export type RetentionAccessError = 'UNKNOWN_ROUND' | 'FORBIDDEN';

/** Why the days for objections were not changed. */
export type ObjectionDaysError =
  | RetentionAccessError
  /** Not a whole number from 42 to 365. */
  | 'BAD_DAYS'
  /** The outcome was published with a longer period. */
  | 'ONLY_LONGER'
  | 'DESTROYED';

export type TickError = RetentionAccessError | 'UNKNOWN_ITEM' | 'NOT_PUBLISHED' | 'TOO_EARLY' | 'DESTROYED';

export type ArchiveError = RetentionAccessError | 'NOT_PUBLISHED';

/** Why nothing was destroyed. */
export type DestroyError =
  | RetentionAccessError
  | 'NOT_PUBLISHED'
  | 'DESTROYED'
  /** The period for objections has not ended. */
  | 'TOO_EARLY'
  /** The archive was not downloaded since the outcome was published. */
  | 'NO_ARCHIVE'
  /** Not everything on the list was ticked. */
  | 'LIST_NOT_DONE'
  /** What was typed is not the round's name. */
  | 'BAD_CONFIRMATION';
