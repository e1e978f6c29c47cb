import { at } from '../numbers';
import type { ClassCounts } from './ledger';

/** Counts voters by class of the ledger; used over and over, so that counting makes no garbage. */
export class ClassTally {
  private counts = new Float64Array(64);
  private readonly touched: number[] = [];

  add(index: number, voters: number): void {
    if (index >= this.counts.length) this.grow(index);
    if (this.counts[index] === 0) this.touched.push(index);
    this.counts[index] = (this.counts[index] as number) + voters;
  }

  /** What was counted since the last time. */
  take(): ClassCounts {
    const classes = [...this.touched];
    const voters = classes.map((index) => at(this.counts, index));
    for (const index of classes) this.counts[index] = 0;
    this.touched.length = 0;
    return { classes, voters };
  }

  private grow(index: number): void {
    const counts = new Float64Array(Math.max(index + 1, this.counts.length * 2));
    counts.set(this.counts);
    this.counts = counts;
  }
}
