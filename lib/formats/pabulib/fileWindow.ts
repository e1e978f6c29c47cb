const NEWLINE = 10;

/** Work that stops, by yielding, where it needs bytes of the file that have not come yet. */
export type Waiting<T> = Generator<undefined, T, undefined>;

/**
 * The part of a file that is at hand: what is left of the pieces before, and the last one. Rows are read from `position`
 * on; what lies before it is gone with the next piece.
 */
export class FileWindow {
  bytes = new Uint8Array(0);
  /** Where the next row starts, or, within a line that is passed over, the next byte. */
  position = 0;
  /** Lines read so far. */
  line = 0;
  /** No more bytes will come. */
  ended = false;
  private wholeLines = 0;
  /** Memory of our own for what is left, so that the giver of a piece may use its memory again. */
  private own = new Uint8Array(0);

  /** Up to here every line is whole: it ends with a line end, or with the file. */
  get readable(): number {
    return this.ended ? this.bytes.length : this.wholeLines;
  }

  /** How many bytes wait for more. */
  get left(): number {
    return this.bytes.length - this.position;
  }

  /** Puts a piece behind what is left; where nothing is, it is not copied. Only after `keepRest`. */
  push(piece: Uint8Array<ArrayBuffer>): void {
    const { left } = this;
    const newline = piece.lastIndexOf(NEWLINE);
    if (newline >= 0) this.wholeLines = left + newline + 1;
    if (left === 0) {
      this.bytes = piece;
      return;
    }
    if (this.own.length < left + piece.length) {
      this.own = new Uint8Array(Math.max(this.own.length * 2, left + piece.length));
      this.own.set(this.bytes);
    }
    this.own.set(piece, left);
    this.bytes = this.own.subarray(0, left + piece.length);
  }

  /** Moves what is left into memory of our own, and lets go of the piece. */
  keepRest(): void {
    const { bytes, position } = this;
    if (position === 0 && bytes.buffer === this.own.buffer) return;
    const rest = bytes.subarray(position);
    if (this.own.length < rest.length) this.own = new Uint8Array(rest.length);
    this.own.set(rest);
    this.bytes = this.own.subarray(0, rest.length);
    this.wholeLines = Math.max(0, this.wholeLines - position);
    this.position = 0;
  }

  /** Passes over everything at hand, counting its lines. */
  passOver(): void {
    this.line += this.linesUntil(this.bytes.length);
    this.position = this.bytes.length;
  }

  /** Lines that end from the position up to `end`. */
  linesUntil(end: number): number {
    const { bytes } = this;
    let lines = 0;
    let newline = bytes.indexOf(NEWLINE, this.position);
    for (; newline >= 0 && newline < end; newline = bytes.indexOf(NEWLINE, newline + 1)) lines++;
    return lines;
  }
}
