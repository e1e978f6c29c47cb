import { GrowingBytes, GrowingFloat64 } from './growable';
import { splitRow } from './row';

const decoder = new TextDecoder();

/** The rows of voters as they stand in the file, for who asks for their cells again. */
export class KeptRows {
  private readonly bytes = new GrowingBytes();
  private readonly ends = new GrowingFloat64();

  /** Keeps the row in `bytes[start, end)`, of the voter that comes next. */
  add(bytes: Uint8Array, start: number, end: number): void {
    this.bytes.append(bytes, start, end);
    this.ends.push(this.bytes.length);
  }

  /** Every cell of the voter's row; fewer than there are columns where the row is short. */
  cells(voter: number): readonly string[] {
    const { data } = this.ends;
    const start = voter > 0 ? data[voter - 1] : 0;
    const row = splitRow(decoder.decode(this.bytes.data.subarray(start, data[voter])));
    return row.kind === 'row' ? row.cells : [];
  }
}
