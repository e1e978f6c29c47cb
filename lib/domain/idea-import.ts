import type { IdeaTheme } from './idea';
import type { IdeaField } from './idea-form';
import type { Cents } from './money';

/** More ideas than any round has: a file with more is the wrong file. */
export const MOST_IMPORTED = 2000;

/** What can be wrong with a file of ideas; one of them refuses it whole. */
export const IDEA_FILE_PROBLEMS = [
  'NOT_UTF8',
  'NOT_CSV',
  'NOT_XLSX',
  'NOT_JSON',
  'EMPTY_FILE',
  'TOO_MANY',
  'MISSING_COLUMN',
  'REPEATED_COLUMN',
  'WRONG_FIELD_COUNT',
  'EMPTY',
  'TOO_LONG',
  'UNKNOWN_THEME',
  'NOT_AN_AMOUNT',
  'TOO_SMALL',
  'TOO_LARGE',
  'NOT_BELOW_COST',
  'NOT_A_POINT',
  'OUTSIDE',
  'UNKNOWN_NEIGHBOURHOOD',
  'REPEATED_ID',
] as const;

export interface IdeaFileProblem {
  readonly code: (typeof IDEA_FILE_PROBLEMS)[number];
  /** 0 where it is about the file and not about a line. */
  readonly line: number;
  /** As the file names it. */
  readonly column: string | null;
  /** The cell as written, shortened. */
  readonly value: string | null;
  /** For REPEATED_ID the line that has it first, for TOO_LONG the most characters, for TOO_MANY the most ideas. */
  readonly number: number | null;
}

/** The cells of one idea, as text; a place is in millionths of a degree, as the form of an idea has it. */
export interface ImportedRow {
  /** Of the file; for JSON its place in the list. */
  readonly line: number;
  readonly id: string | null;
  readonly title: string;
  readonly summary: string;
  readonly contact: string;
  readonly theme: string;
  readonly cost: string;
  readonly cofunding: string;
  readonly organiser: string;
  readonly maintainer: string;
  readonly lat6: string;
  readonly lon6: string;
  readonly neighbourhood: string;
}

/** Why a row was no idea for this round; none of these is a fault of the file. */
export const IDEA_SKIP_REASONS = ['DELETED', 'SPAM', 'NOT_PUBLISHED', 'KNOWN', 'OUTSIDE_AREA'] as const;
export type IdeaSkipReason = (typeof IDEA_SKIP_REASONS)[number];

export interface SkippedIdea {
  readonly line: number;
  readonly why: IdeaSkipReason;
}

/** Votes on one entry in the system it comes from. They are shown once and kept nowhere. */
export interface ForeignVotes {
  readonly id: string;
  readonly title: string;
  readonly yes: number;
  readonly no: number;
}

/** A file of ideas as it was read, before it is held against a round. */
export interface IdeaSheet {
  readonly source: 'own' | 'openstad';
  readonly rows: readonly ImportedRow[];
  /** The column that each field stands in, as the file names it. */
  readonly columns: Readonly<Record<IdeaField | 'id', string>>;
  readonly skipped: readonly SkippedIdea[];
  /** Columns that were not read: with data about people, and others. */
  readonly personal: readonly string[];
  readonly unread: readonly string[];
  readonly votes: readonly ForeignVotes[];
}

/** What takes the place of an empty cell. */
export interface IdeaDefaults {
  readonly contact: string;
  readonly organiser: string;
  readonly theme: string;
}

/** One idea as it came in, or would come in. */
export interface ImportedIdea {
  readonly line: number;
  /** Its number in the round. */
  readonly number: number;
  readonly title: string;
  readonly theme: IdeaTheme;
  readonly costCents: Cents;
}

/** What came of a file, for the screen. */
export interface IdeaImport {
  /** True when nothing was written: the file was only looked at. */
  readonly trial: boolean;
  readonly kind: 'ideas' | 'votes';
  readonly ideas: readonly ImportedIdea[];
  readonly skipped: readonly {
    readonly why: IdeaSkipReason;
    readonly count: number;
    /** As `lineRanges` writes them. */
    readonly lines: string;
  }[];
  /** Themes of the other system that are not ours, which became the theme that was chosen. */
  readonly strangeThemes: readonly string[];
  readonly personal: readonly string[];
  readonly unread: readonly string[];
  readonly votes: readonly ForeignVotes[];
}

/** Why a whole file of ideas was refused, besides what is wrong in it. */
export const IDEA_FILE_REFUSALS = ['FORBIDDEN', 'UNKNOWN_ROUND', 'ROUND_FROZEN', 'TOO_LARGE'] as const;

export type IdeaImportError =
  | { readonly code: (typeof IDEA_FILE_REFUSALS)[number] }
  | { readonly code: 'BAD_FILE'; readonly problems: readonly IdeaFileProblem[] };
