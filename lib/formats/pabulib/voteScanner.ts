import { HASH_PRIME, HASH_START } from './idTable';
import type { ProjectList } from './projects';

const TAB = 9;
const NEWLINE = 10;
const RETURN = 13;
const BLANK = 32;
const QUOTE = 34;
const COMMA = 44;
const MINUS = 45;
const ZERO = 48;
const NINE = 57;
const SEMICOLON = 59;

/** Plain numbers with fewer digits than this are looked up in a table. */
const MOST_DIGITS = 7;

export interface VoteColumns {
  readonly count: number;
  readonly vote: number;
  /** −1 where ballots carry no points. */
  readonly points: number;
}

/**
 * Reads plain rows of VOTES straight from the bytes. It knows no errors: at the first thing out of the ordinary (a
 * quote, a blank, an unknown project, a missing cell) it gives the row back, to be read by the careful way.
 */
export class VoteScanner {
  /** The row last read: voter id in `bytes[voterStart, voterEnd)` with its hash, its projects and points. */
  voterStart = 0;
  voterEnd = 0;
  voterHash = 0;
  choices: Int32Array;
  points: Int32Array;
  length = 0;
  private pointsLength = 0;
  private at = 0;
  /** Projects whose id is a plain number, by that number; −1 where there is none. Saves looking up most ids by bytes. */
  private readonly byNumber: Int32Array;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly projects: ProjectList,
    private readonly columns: VoteColumns,
  ) {
    this.byNumber = numbersOf(projects);
    this.choices = new Int32Array(projects.list.length);
    this.points = new Int32Array(projects.list.length);
  }

  /** Reads the row that starts here; answers where the next line starts, or −1 when it gives the row back. */
  read(start: number): number {
    const { bytes, columns } = this;
    this.at = start;
    this.pointsLength = 0;
    for (let column = 0; column < columns.count; column++) {
      if (column > 0 && bytes[this.at++] !== SEMICOLON) return -1;
      if (!this.readCell(column)) return -1;
    }
    let end = this.at;
    if (bytes[end] === RETURN) end++;
    if (end < bytes.length && bytes[end] !== NEWLINE) return -1;
    if (columns.points >= 0 && this.pointsLength !== this.length) return -1;
    return end + 1;
  }

  private readCell(column: number): boolean {
    if (column === 0) return this.readVoter();
    if (column === this.columns.vote) return this.readChoices();
    if (column === this.columns.points) return this.readPoints();
    return this.skipCell();
  }

  private readVoter(): boolean {
    const { bytes } = this;
    const start = this.at;
    let hash = HASH_START;
    let i = start;
    for (; i < bytes.length; i++) {
      const byte = bytes[i] as number;
      if (byte === SEMICOLON) break;
      if (byte <= QUOTE) return false;
      hash = Math.imul(hash ^ byte, HASH_PRIME);
    }
    this.voterStart = start;
    this.voterEnd = i;
    this.voterHash = hash;
    this.at = i;
    return i > start;
  }

  private readChoices(): boolean {
    const { bytes, choices } = this;
    let length = 0;
    let start = this.at;
    for (;;) {
      const project = this.readProject(start);
      if (project < 0 || length === choices.length) return false;
      choices[length++] = project;
      if (bytes[this.at] !== COMMA) break;
      start = this.at + 1;
    }
    this.length = length;
    return true;
  }

  /** The project named from here to the next delimiter, where it leaves `at`; −1 for none, or anything unusual. */
  private readProject(start: number): number {
    const { bytes, byNumber } = this;
    let value = 0;
    let i = start;
    for (;;) {
      const digit = (bytes[i] as number) - ZERO;
      if (!(digit >= 0 && digit <= 9)) break;
      value = value * 10 + digit;
      i++;
    }
    const byte = bytes[i];
    const plain = i - start < MOST_DIGITS && (bytes[start] !== ZERO || i - start === 1) && i > start;
    if (
      plain &&
      (byte === COMMA || byte === SEMICOLON || byte === NEWLINE || byte === RETURN || byte === undefined)
    ) {
      this.at = i;
      return value < byNumber.length ? (byNumber[value] as number) : -1;
    }
    return this.readProjectById(start);
  }

  private readProjectById(start: number): number {
    const { bytes, projects } = this;
    let hash = HASH_START;
    let i = start;
    for (; i < bytes.length; i++) {
      const byte = bytes[i] as number;
      if (byte === COMMA || byte === SEMICOLON || byte === NEWLINE || byte === RETURN) break;
      if (byte <= QUOTE) return -1;
      hash = Math.imul(hash ^ byte, HASH_PRIME);
    }
    this.at = i;
    return projects.ids.find(bytes, start, i, hash);
  }

  private readPoints(): boolean {
    const { bytes, points } = this;
    let i = this.at;
    let length = 0;
    for (;;) {
      const negative = bytes[i] === MINUS;
      if (negative) i++;
      const start = i;
      let value = 0;
      while ((bytes[i] as number) >= ZERO && (bytes[i] as number) <= NINE) {
        value = value * 10 + (bytes[i++] as number) - ZERO;
      }
      if (i === start || i - start > 9 || length === points.length) return false;
      points[length++] = negative ? -value : value;
      if (bytes[i] !== COMMA) break;
      i++;
    }
    this.at = i;
    this.pointsLength = length;
    return true;
  }

  private skipCell(): boolean {
    const { bytes } = this;
    let i = this.at;
    let byte = bytes[i];
    // Only a quote that comes first, perhaps after blanks, opens a quoted cell.
    if (byte === QUOTE || byte === BLANK || byte === TAB) return false;
    while (byte !== SEMICOLON && byte !== NEWLINE && byte !== undefined) byte = bytes[++i];
    if (byte !== SEMICOLON && bytes[i - 1] === RETURN) i--;
    this.at = i;
    return true;
  }
}

/** An id counts as a number only as it would be written: no sign, no leading zero. */
function numbersOf(projects: ProjectList): Int32Array {
  const numbers = projects.list.map(({ id }) => (/^(0|[1-9]\d{0,5})$/.test(id) ? Number(id) : -1));
  const table = new Int32Array(numbers.reduce((a, b) => Math.max(a, b), 0) + 1).fill(-1);
  numbers.forEach((number, index) => {
    if (number >= 0) table[number] = index;
  });
  return table;
}
