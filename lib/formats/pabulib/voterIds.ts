import type { GrowingUint32 } from './growable';
import { hashBytes, IdTable } from './idTable';
import { NumberSet } from './numberSet';

const ZERO = 48;
const SEMICOLON = 59;
/** Whole numbers of this many digits are exact as doubles. */
const MOST_DIGITS = 15;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Ids of the voters: nothing is kept of them but where their rows start, and whatever it takes to notice one that stands
 * there twice. As long as ids are plain numbers that rise, as in most files, that is the highest one so far.
 */
export class VoterIdList {
  private highest = -1;
  /** Every plain number so far, from the first that did not rise. */
  private numbers: NumberSet | null = null;
  private readonly texts = new IdTable();
  /** Ids that are not what stands in the file before the first `;`: those in quotes or with blanks around them. */
  private readonly written = new Map<number, string>();

  constructor(
    private readonly bytes: Uint8Array,
    /** Where the rows of the ballots start: the ids of those up to now. */
    private readonly rowStarts: GrowingUint32,
  ) {}

  /** Notes an id that is a plain number; false when it was there already. */
  addNumber(id: number): boolean {
    if (this.numbers) return this.numbers.add(id);
    if (id <= this.highest) return this.allNumbers().add(id);
    this.highest = id;
    return true;
  }

  /** Notes an id in the file that is not a plain number; false when it was there already. */
  addBytes(start: number, end: number): boolean {
    return this.texts.insert(this.bytes, start, end, hashBytes(this.bytes, start, end));
  }

  /** Notes the id of a row that was read with care; false when it was there already. */
  addText(id: string): boolean {
    const bytes = encoder.encode(id);
    const number = plainNumber(bytes, 0, bytes.length);
    if (number >= 0) return this.allNumbers().add(number);
    return this.texts.insert(bytes, 0, bytes.length, hashBytes(bytes, 0, bytes.length));
  }

  /** Keeps the id of the ballot that comes next, whose row starts here, if the row alone does not tell. */
  keep(id: string, rowStart: number): void {
    if (this.textAt(rowStart) !== id) this.written.set(this.rowStarts.length, id);
  }

  text(voter: number): string {
    return this.written.get(voter) ?? this.textAt(this.rowStarts.data[voter] as number);
  }

  private textAt(rowStart: number): string {
    return decoder.decode(this.bytes.subarray(rowStart, this.endOfId(rowStart)));
  }

  private endOfId(rowStart: number): number {
    let end = rowStart;
    while (end < this.bytes.length && this.bytes[end] !== SEMICOLON) end++;
    return end;
  }

  /** A row read with care always comes here first, so all rows before the set exists hold their id as written. */
  private allNumbers(): NumberSet {
    if (this.numbers) return this.numbers;
    const { data, length } = this.rowStarts;
    const numbers = new NumberSet(data.length);
    for (let voter = 0; voter < length; voter++) {
      const start = data[voter] as number;
      const number = plainNumber(this.bytes, start, this.endOfId(start));
      if (number >= 0) numbers.add(number);
    }
    this.numbers = numbers;
    return numbers;
  }
}

/** The number in `bytes[start, end)`; −1 unless it is written as numbers are: digits only, no leading zero. */
function plainNumber(bytes: Uint8Array, start: number, end: number): number {
  const digits = end - start;
  if (digits < 1 || digits > MOST_DIGITS || (digits > 1 && bytes[start] === ZERO)) return -1;
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = (bytes[i] as number) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}
