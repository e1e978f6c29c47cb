import { COUNT_STEP } from './counts';
import type { PublishedCell, PublishedRelation, PublishedTable } from './derivable';

/** Both ends included; `null` = no limit. */
export type Range = Pick<PublishedCell, 'low' | 'high'>;
export type Term = PublishedRelation['terms'][number];

/** Puts together what one table tells; names of cells get the name of the table in front. */
export class TableBuilder {
  private readonly cells: PublishedCell[] = [];
  private readonly relations: PublishedRelation[] = [];

  constructor(private readonly name: string) {}

  made(): PublishedTable {
    const { name, cells, relations } = this;
    return { name, cells, relations };
  }

  say(cell: string, range: Range): void {
    this.cells.push({ cell: this.of(cell), ...range, hidden: false });
  }

  hide(cell: string, range: Range): void {
    this.cells.push({ cell: this.of(cell), ...range, hidden: true });
  }

  relate(terms: readonly Term[], low: number | null, high: number | null): void {
    const named = terms.map((one) => ({ ...one, cell: this.of(one.cell) }));
    this.relations.push({ terms: named, low, high });
  }

  has(cell: string): boolean {
    return this.cells.some((one) => one.cell === this.of(cell));
  }

  /** The least that any table line says a cell can be at most; `null` = nothing. */
  highest(cell: string): number | null {
    const own = this.cells.filter((one) => one.cell === this.of(cell));
    return own.reduce<number | null>((high, one) => least(high, one.high), null);
  }

  private of(cell: string): string {
    return `${this.name} ${cell}`;
  }
}

export function times(cell: string, by: number): Term {
  return { cell, times: by };
}

export function exactly(value: number): Range {
  return { low: value, high: value };
}

/** How far a count that is shown by D1 may be from what it was. */
export const OFF = (COUNT_STEP - 1) / 2;

/** A count in steps of five. */
export function rounded(value: number): Range {
  return { low: value - OFF, high: value + OFF };
}

export function least(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}

export function plus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}
