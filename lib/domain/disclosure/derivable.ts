import { boundsOf } from './bounds';
import { RULES } from './rules';

/**
 * A number of people or households, as one table says it. The same name is the same number, in whatever table or version
 * it stands: a number that may have changed between two versions needs another name.
 */
export interface PublishedCell {
  readonly cell: string;
  /**
   * What the table says of it: both the same where it is told exactly, the ends of its rounding where it is rounded, and
   * of a hidden cell what is known without this table. `null` = no limit.
   */
  readonly low: number;
  readonly high: number | null;
  /** It must not be told. */
  readonly hidden: boolean;
}

/** Something that holds between cells: `low ≤ Σ times · cell ≤ high`; `null` = no limit. All whole numbers. */
export interface PublishedRelation {
  readonly terms: readonly { readonly cell: string; readonly times: number }[];
  readonly low: number | null;
  readonly high: number | null;
}

/** One table of one version as everybody can read it. */
export interface PublishedTable {
  readonly name: string;
  readonly cells: readonly PublishedCell[];
  readonly relations: readonly PublishedRelation[];
}

/** A hidden cell that can be worked out too nearly: it lies between these, both included. */
export interface DerivableCell {
  readonly cell: string;
  readonly low: number;
  readonly high: number;
}

/**
 * How far apart the lowest and the highest value must lie that a hidden number can still have. Ten, the threshold of D1:
 * whoever narrows a number down to fewer than ten steps knows more of it than D1 tells about a count that it hides, which
 * is that it lies from 0 to 9.
 */
export const PROTECTION_WIDTH = RULES.D4.width;

/**
 * The hidden cells that everything published together narrows down too far: to less than {@link PROTECTION_WIDTH}, and to
 * less than what is known without the tables. Empty = nothing hidden can be derived. The bounds are those of the linear
 * programme over all tables, in exact arithmetic, drawn in to whole numbers. Throws a RangeError when the tables
 * contradict each other, because then they say nothing.
 */
export function derivableCells(tables: readonly PublishedTable[]): readonly DerivableCell[] {
  const hidden = new Map<string, number>();
  for (const { cells } of tables)
    for (const { cell, low, high, hidden: hides } of cells) {
      if (!hides) continue;
      const width = high === null ? PROTECTION_WIDTH : Math.min(PROTECTION_WIDTH, high - low);
      hidden.set(cell, Math.min(width, hidden.get(cell) ?? width));
    }
  const bounds = boundsOf(tables, [...hidden.keys()]);
  return [...hidden].flatMap(([cell, needed]) => {
    const { low = 0, high = null } = bounds.get(cell) ?? {};
    return high !== null && high - low < needed ? [{ cell, low, high }] : [];
  });
}
