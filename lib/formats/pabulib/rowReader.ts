import type { ProblemList } from './problems';
import { splitRow } from './row';

/** A quoted cell may run over this many lines; beyond it the quote was never meant to open one. */
const MAX_LINES_PER_ROW = 50;
/** Longer rows are no ballots: 65,535 projects with ids of 60 characters fit. They would take memory and minutes. */
const MAX_ROW_BYTES = 4_000_000;
const NEWLINE = 10;

export interface FileRow {
  readonly cells: readonly string[];
  /** Line it starts on, from 1. */
  readonly line: number;
  /** Where it starts in the bytes. */
  readonly start: number;
  /** The file ends here without a line end: perhaps it was cut off. */
  readonly unended: boolean;
}

/** Reads rows from the bytes of a file, one by one; blank lines are skipped. */
export class RowReader {
  private readonly decoder = new TextDecoder();

  constructor(
    readonly bytes: Uint8Array,
    /** Where the next row starts. */
    public position: number,
    /** Lines read so far. */
    public line: number,
    private readonly problems: ProblemList | null,
  ) {}

  /** The next row, or `null` at the end. A quote that stays open or a row too long is reported and its line left out. */
  next(): FileRow | null {
    while (this.position < this.bytes.length) {
      const start = this.position;
      const line = this.line + 1;
      const cells = this.readCells(start);
      if (cells === 'open') {
        this.problems?.error(line, 'OPEN_QUOTE', 'a quoted cell is not closed');
      } else if (cells === 'long') {
        this.problems?.error(line, 'TOO_MANY', 'a row of more than four million bytes');
      } else if (cells !== 'blank') {
        return { cells, line, start, unended: this.position > this.bytes.length };
      }
    }
    return null;
  }

  private readCells(start: number): readonly string[] | 'open' | 'blank' | 'long' {
    const firstEnd = this.endOfLine(start);
    let end = firstEnd;
    if (firstEnd - start > MAX_ROW_BYTES) {
      this.moveTo(firstEnd, 1);
      return 'long';
    }
    for (let lines = 1; lines <= MAX_LINES_PER_ROW; lines++) {
      const text = this.decoder.decode(this.bytes.subarray(start, end));
      const row = text.trim() === '' ? 'blank' : splitRow(text);
      if (row === 'blank' || row.kind === 'row') {
        this.moveTo(end, lines);
        return row === 'blank' ? row : row.cells;
      }
      if (end >= this.bytes.length || end - start > MAX_ROW_BYTES) break;
      end = this.endOfLine(end + 1);
    }
    this.moveTo(firstEnd, 1);
    return 'open';
  }

  private endOfLine(from: number): number {
    const end = this.bytes.indexOf(NEWLINE, from);
    return end < 0 ? this.bytes.length : end;
  }

  private moveTo(end: number, lines: number): void {
    this.position = end + 1;
    this.line += lines;
  }
}
