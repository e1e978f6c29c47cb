import { fail, ok, type Result } from '@/lib/domain/result';
import { FileWindow, type Waiting } from './fileWindow';
import { type PabulibProblem, ProblemList } from './problems';
import { RowReader } from './rowReader';
import { readSections } from './sections';
import type { PabulibFile } from './types';
import { Utf8Check } from './utf8';

/** A piece is put behind what is left of the one before in parts of this size: more would be held twice. */
const PART_BYTES = 1 << 20;

const encoder = new TextEncoder();

export type PabulibResult = Result<PabulibFile, readonly PabulibProblem[]>;

export interface ReadOptions {
  /** Keeps every cell of the voters' rows, to write the file again: as much memory as the file is large. */
  readonly keepCells?: boolean;
}

/**
 * Reads a Pabulib `.pb` file whole or not at all. The failure holds every problem found, errors and warnings, in order
 * of line; a file with only warnings (broken limits, odd rows that can still be read) is read, and carries them.
 * Nothing of the bytes is kept.
 */
export function readPabulib(input: string | Uint8Array, options: ReadOptions = {}): PabulibResult {
  const reader = new PabulibReader(options);
  reader.push(typeof input === 'string' ? encoder.encode(input) : input);
  return reader.end();
}

/**
 * Reads a file that comes in pieces, as `readPabulib` does. `onBytes` hears after every piece how many bytes have been
 * read. Rejects only when the pieces do.
 */
export async function readPabulibStream(
  pieces: AsyncIterable<Uint8Array>,
  options: ReadOptions & { readonly onBytes?: (bytes: number) => void } = {},
): Promise<PabulibResult> {
  const reader = new PabulibReader(options);
  let bytes = 0;
  for await (const piece of pieces) {
    reader.push(piece);
    bytes += piece.length;
    options.onBytes?.(bytes);
    if (reader.isSettled) break;
  }
  return reader.end();
}

/**
 * Reads a file piece by piece, cut wherever it may be: the answer is that of `readPabulib`. It holds the election, the
 * problems (so many of each kind), and the row that is not at hand whole: at most some megabytes, since longer rows
 * are refused.
 */
export class PabulibReader {
  private readonly problems = new ProblemList();
  private readonly window = new FileWindow();
  private readonly utf8 = new Utf8Check();
  private readonly reading: Waiting<Omit<PabulibFile, 'warnings'> | null>;
  private file: Omit<PabulibFile, 'warnings'> | null = null;
  private isDone = false;
  /** The line that is not UTF-8: then nothing else is worth saying. */
  private garbled: number | null = null;

  constructor({ keepCells = false }: ReadOptions = {}) {
    this.reading = readSections(new RowReader(this.window, this.problems), keepCells, this.problems);
  }

  /** The file is not text: whatever follows, it is refused for that. */
  get isSettled(): boolean {
    return this.garbled !== null;
  }

  /** Reads the next bytes. They are not kept: the caller may use their memory again. Throws after `end`. */
  push(bytes: Uint8Array): void {
    if (this.window.ended) throw new Error('the file has ended');
    // One kind of array, whatever is given: the machine code for reading is made for it.
    const { buffer, byteOffset, length } = bytes;
    const piece = new Uint8Array(buffer as ArrayBuffer, byteOffset, length);
    for (let at = 0; at < length && !this.isSettled; ) {
      const end = this.window.left === 0 ? length : Math.min(length, at + PART_BYTES);
      this.read(piece.subarray(at, end));
      at = end;
    }
  }

  /** The answer, once the last bytes were pushed. Throws when called twice. */
  end(): PabulibResult {
    const { window, problems } = this;
    if (window.ended) throw new Error('the file has ended already');
    window.ended = true;
    if (this.utf8.isOpen) this.garble(window.bytes.length);
    if (this.garbled !== null) {
      return fail([{ line: this.garbled, severity: 'error', code: 'NOT_UTF8', message: 'not UTF-8 text' }]);
    }
    this.goOn();
    if (!this.file || problems.errors > 0) return fail(problems.list());
    return ok({ ...this.file, warnings: problems.list() });
  }

  private read(part: Uint8Array<ArrayBuffer>): void {
    const { window } = this;
    const from = window.left;
    window.push(part);
    const bad = this.utf8.findBad(window.bytes, from);
    if (bad >= 0) {
      this.garble(bad);
      return;
    }
    this.goOn();
    window.keepRest();
  }

  private goOn(): void {
    if (!this.isDone) {
      const { done = false, value } = this.reading.next();
      this.isDone = done;
      this.file = value ?? null;
    }
    // What follows something that made the reading stop is only looked at for being text.
    if (this.isDone) this.window.passOver();
  }

  /** Text ends at this place in the window. */
  private garble(place: number): void {
    this.garbled ??= this.window.line + 1 + this.window.linesUntil(place);
  }
}
