import { parse } from 'csv-parse/sync';
import type { Range } from './areas.testing';

/** A line of a published file, as text. */
export type Line = Readonly<Record<string, string>>;

/** What somebody knows beside the files. */
export interface Knowledge {
  /** How many households every area has, from a register of addresses, by round and code. */
  readonly sizes?: ReadonlyMap<string, number>;
  /** How far from the truth a count may be: two where they go by five. */
  readonly off: number;
}

/** A file with rounded counts, and nothing else known. */
export const FROM_FILES: Knowledge = { off: 2 };

/** A hidden number that the attacker narrowed down too far. */
export interface Found {
  readonly round: string;
  readonly what: string;
  readonly range: Range;
}

export interface AttackResult {
  /** Hidden numbers that were attacked, each by its indicator. */
  readonly attacked: readonly string[];
  readonly found: readonly Found[];
}

/** As long as a hidden number can be eleven different things it is hidden. */
export const WIDTH = 10;
/** What is hidden because it is below ten is known to be from 0 to 9. */
export const BELOW_TEN = 9;
export const MOST = 1_000_000;

/** The lines of these files together. */
export function readFiles(files: readonly string[]): readonly Line[] {
  return files.flatMap((file) => parse(file, { columns: true, bom: true }) as Line[]);
}

/** The lines by what they belong to, in order. */
export function groupedBy(
  lines: readonly Line[],
  keyOf: (line: Line) => string,
): ReadonlyMap<string, Line[]> {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const key = keyOf(line);
    const own = groups.get(key);
    if (own) own.push(line);
    else groups.set(key, [line]);
  }
  return groups;
}

/** What several attacks came to. */
export function addedResults(results: readonly AttackResult[]): AttackResult {
  return {
    attacked: results.flatMap(({ attacked }) => attacked),
    found: results.flatMap(({ found }) => found),
  };
}
