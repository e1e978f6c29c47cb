import { GrowingFloat64 } from './growable';
import { hashBytes, IdTable } from './idTable';
import { NumberSet } from './numberSet';

const ZERO = 48;
/** Whole numbers of this many digits are exact as doubles. */
const MOST_DIGITS = 15;

const encoder = new TextEncoder();

/**
 * Ids of the voters, and whatever it takes to notice one that stands there twice. An id that is written as numbers are is
 * kept as one, all others as bytes. As long as numbers rise, as in most files, only the highest so far is looked at.
 */
export class VoterIdList {
  private highest = -1;
  /** Every number so far, from the first that did not rise. */
  private numbers: NumberSet | null = null;
  private readonly texts = new IdTable();
  /** Per voter the number, or −1 − the place in `texts`. */
  private readonly ids: GrowingFloat64;

  constructor(expected: number) {
    this.ids = new GrowingFloat64(expected);
  }

  /** Adds an id that is a plain number; false when it was there already. */
  addNumber(id: number): boolean {
    if (this.numbers || id <= this.highest) {
      if (!this.allNumbers().add(id)) return false;
    } else this.highest = id;
    this.ids.push(id);
    return true;
  }

  /** Adds an id in the file that is not a plain number; false when it was there already. */
  addBytes(bytes: Uint8Array, start: number, end: number): boolean {
    if (!this.texts.insert(bytes, start, end, hashBytes(bytes, start, end))) return false;
    this.ids.push(-this.texts.length);
    return true;
  }

  /** Adds the id of a row that was read with care; false when it was there already. */
  addText(id: string): boolean {
    const bytes = encoder.encode(id);
    const number = plainNumber(bytes);
    return number >= 0 ? this.addNumber(number) : this.addBytes(bytes, 0, bytes.length);
  }

  /** The id of a voter as it stands in the file. */
  text(voter: number): string {
    const id = this.ids.data[voter] as number;
    return id >= 0 ? String(id) : this.texts.text(-1 - id);
  }

  private allNumbers(): NumberSet {
    if (this.numbers) return this.numbers;
    const { data, length } = this.ids;
    const numbers = new NumberSet(data.length);
    for (let voter = 0; voter < length; voter++) {
      const id = data[voter] as number;
      if (id >= 0) numbers.add(id);
    }
    this.numbers = numbers;
    return numbers;
  }
}

/** The number in the bytes; −1 unless it is written as numbers are: digits only, no leading zero. */
function plainNumber(bytes: Uint8Array): number {
  const digits = bytes.length;
  if (digits < 1 || digits > MOST_DIGITS || (digits > 1 && bytes[0] === ZERO)) return -1;
  let value = 0;
  for (const byte of bytes) {
    const digit = byte - ZERO;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}
