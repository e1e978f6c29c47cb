import type { GrowingInt32, GrowingUint16 } from './growable';
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
const SEMICOLON = 59;

/** Project ids that are plain numbers with fewer digits than this are looked up in a table. */
const MOST_PROJECT_DIGITS = 7;
/** Voter ids of up to this many digits are exact as doubles. */
const MOST_VOTER_DIGITS = 15;

export interface VoteColumns {
  readonly count: number;
  readonly vote: number;
  /** −1 where ballots carry no points. */
  readonly points: number;
}

/**
 * Reads plain rows of VOTES straight from the bytes. It knows no errors: at the first thing out of the ordinary (a
 * quote, a blank, an unknown project, a project named twice, a missing cell) it gives the row back, to be read by the
 * careful way.
 */
export class VoteScanner {
  /** Of the row last read: where its voter id ends, and its value where it is a plain number, else −1. */
  voterEnd = 0;
  voterNumber = -1;
  /** How many projects stand on it. They are behind the end of `choices`, and their points behind that of `points`. */
  length = 0;
  private pointsLength = 0;
  private at = 0;
  /** Per project: the last row that named it. */
  private readonly namedBy: Int32Array;
  private row = 0;
  /** Projects whose id is a plain number, by that number; −1 where there is none. Saves looking up most ids by bytes. */
  private readonly byNumber: Int32Array;

  /** Where rows are read from. */
  bytes = new Uint8Array(0);

  constructor(
    private readonly projects: ProjectList,
    private readonly columns: VoteColumns,
    private readonly choices: GrowingUint16,
    private readonly points: GrowingInt32 | null,
  ) {
    this.byNumber = numbersOf(projects);
    this.namedBy = new Int32Array(projects.list.length);
  }

  /** Reads the row that starts here; answers where the next line starts, or −1 when it gives the row back. */
  read(start: number): number {
    const { bytes, columns } = this;
    this.at = start;
    this.pointsLength = 0;
    if (!this.readVoter()) return -1;
    for (let column = 1; column < columns.count; column++) {
      if (bytes[this.at++] !== SEMICOLON) return -1;
      const plain =
        column === columns.vote
          ? this.readChoices()
          : column === columns.points
            ? this.readPoints()
            : this.skipCell();
      if (!plain) return -1;
    }
    let end = this.at;
    if (bytes[end] === RETURN) end++;
    if (end < bytes.length && bytes[end] !== NEWLINE) return -1;
    if (columns.points >= 0 && this.pointsLength !== this.length) return -1;
    return end + 1;
  }

  private readVoter(): boolean {
    const { bytes } = this;
    const start = this.at;
    let value = 0;
    let i = start;
    let byte = bytes[i] as number;
    for (; byte >= ZERO && byte <= ZERO + 9; byte = bytes[++i] as number) value = value * 10 + byte - ZERO;
    const digits = i - start;
    const plain = byte === SEMICOLON && digits > 0 && digits <= MOST_VOTER_DIGITS;
    this.voterNumber = plain && (bytes[start] !== ZERO || digits === 1) ? value : -1;
    for (; byte !== SEMICOLON; byte = bytes[++i] as number) if (!(byte > QUOTE)) return false;
    this.voterEnd = i;
    this.at = i;
    return i > start;
  }

  private readChoices(): boolean {
    const { bytes, byNumber, namedBy } = this;
    const row = ++this.row;
    const first = this.choices.length;
    // A project stands here once, so there is room for all of them.
    this.choices.reserve(namedBy.length);
    const { data } = this.choices;
    let next = first;
    let i = this.at;
    for (;;) {
      const start = i;
      let value = 0;
      let byte = bytes[i] as number;
      for (; byte >= ZERO && byte <= ZERO + 9; byte = bytes[++i] as number) value = value * 10 + byte - ZERO;
      const digits = i - start;
      const plain =
        digits > 0 && digits < MOST_PROJECT_DIGITS && (bytes[start] !== ZERO || digits === 1) && endsId(byte);
      let project = -1;
      if (!plain) {
        project = this.findProject(start);
        i = this.at;
        byte = bytes[i] as number;
      } else if (value < byNumber.length) project = byNumber[value] as number;
      if (project < 0 || namedBy[project] === row) return false;
      namedBy[project] = row;
      data[next++] = project;
      if (byte !== COMMA) break;
      i++;
    }
    this.length = next - first;
    this.at = i;
    return true;
  }

  /** The project whose id stands from here to the next delimiter, where it leaves `at`; −1 for none, or a strange byte. */
  private findProject(start: number): number {
    const { bytes, projects } = this;
    let hash = HASH_START;
    let i = start;
    for (; i < bytes.length; i++) {
      const byte = bytes[i] as number;
      if (endsId(byte)) break;
      if (byte <= QUOTE) return -1;
      hash = Math.imul(hash ^ byte, HASH_PRIME);
    }
    this.at = i;
    return projects.ids.find(bytes, start, i, hash);
  }

  private readPoints(): boolean {
    const { bytes, points } = this;
    if (!points) return false;
    points.reserve(this.namedBy.length);
    const { data } = points;
    const most = points.length + this.namedBy.length;
    let next = points.length;
    let i = this.at;
    for (;;) {
      const negative = bytes[i] === MINUS;
      if (negative) i++;
      const start = i;
      let value = 0;
      let byte = bytes[i] as number;
      for (; byte >= ZERO && byte <= ZERO + 9; byte = bytes[++i] as number) value = value * 10 + byte - ZERO;
      if (i === start || i - start > 9 || next === most) return false;
      data[next++] = negative ? -value : value;
      if (byte !== COMMA) break;
      i++;
    }
    this.at = i;
    this.pointsLength = next - points.length;
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

/** What may stand behind a project id; past the end of the file there is nothing. */
function endsId(byte: number | undefined): boolean {
  return byte === COMMA || byte === SEMICOLON || byte === NEWLINE || byte === RETURN || byte === undefined;
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
