import type { FileWindow, Waiting } from './fileWindow';
import type { ProblemList } from './problems';
import { splitRow } from './row';

/** A quoted cell may run over this many lines; beyond it the quote was never meant to open one. */
const MAX_LINES_PER_ROW = 50;
/**
 * Longer rows are no ballots: 65,535 projects with ids of 60 characters fit. They would take memory and minutes, and a
 * row is the one thing of a file that must be at hand whole.
 */
export const MAX_ROW_BYTES = 4_000_000;
const NEWLINE = 10;

export interface FileRow {
  readonly cells: readonly string[];
  /** Line it starts on, from 1. */
  readonly line: number;
  /** Where it stands in the window, without its line end, until the next row is read. */
  readonly start: number;
  readonly end: number;
  /** The file ends here without a line end: perhaps it was cut off. */
  readonly unended: boolean;
}

/** Reads rows from a file one by one, cell by cell; blank lines are skipped. */
export class RowReader {
  /** Leaves out the byte order mark that a file may start with. */
  private readonly decoder = new TextDecoder();

  constructor(
    readonly window: FileWindow,
    private readonly problems: ProblemList,
  ) {}

  /** Lines read so far. */
  get line(): number {
    return this.window.line;
  }

  /** The next row, or `null` at the end. A quote that stays open or a row too long is reported and its line left out. */
  *next(): Waiting<FileRow | null> {
    const { window } = this;
    for (;;) {
      while (window.left <= 0) {
        if (window.ended) return null;
        yield;
      }
      const line = window.line + 1;
      const row = yield* this.readRow();
      if (row === 'open') this.problems.error(line, 'OPEN_QUOTE', 'a quoted cell is not closed');
      else if (row === 'long') this.problems.error(line, 'TOO_MANY', 'a row of more than four million bytes');
      else if (row !== 'blank') return row;
    }
  }

  private *readRow(): Waiting<FileRow | 'open' | 'blank' | 'long'> {
    const { window } = this;
    const firstEnd = yield* this.findLineEnd(0);
    if (firstEnd < 0) {
      yield* this.passLine();
      return 'long';
    }
    let length = firstEnd;
    for (let lines = 1; lines <= MAX_LINES_PER_ROW; lines++) {
      const start = window.position;
      const end = start + length;
      const text = this.decoder.decode(window.bytes.subarray(start, end));
      const row = text.trim() === '' ? 'blank' : splitRow(text);
      if (row === 'blank' || row.kind === 'row') {
        const line = window.line + 1;
        this.moveBy(length, lines);
        if (row === 'blank') return row;
        return { cells: row.cells, line, start, end, unended: end === window.bytes.length };
      }
      if (end >= window.bytes.length) break;
      length = yield* this.findLineEnd(length + 1);
      if (length < 0) break;
    }
    this.moveBy(firstEnd, 1);
    return 'open';
  }

  /**
   * How far behind the position the line ends that goes on there, `from` bytes further; −1 when that is too far for a
   * row. Positions change with every piece of the file, distances do not.
   */
  private *findLineEnd(from: number): Waiting<number> {
    const { window } = this;
    for (let searched = from; ; ) {
      const { bytes, position, left } = window;
      const newline = bytes.indexOf(NEWLINE, position + searched);
      const length = newline < 0 ? left : newline - position;
      if (length > MAX_ROW_BYTES) return -1;
      if (newline >= 0 || window.ended) return length;
      searched = length;
      yield;
    }
  }

  private *passLine(): Waiting<void> {
    const { window } = this;
    for (;;) {
      const newline = window.bytes.indexOf(NEWLINE, window.position);
      if (newline >= 0 || window.ended) {
        this.moveBy(newline < 0 ? window.left : newline - window.position, 1);
        return;
      }
      window.position = window.bytes.length;
      yield;
    }
  }

  private moveBy(length: number, lines: number): void {
    this.window.position += length + 1;
    this.window.line += lines;
  }
}
