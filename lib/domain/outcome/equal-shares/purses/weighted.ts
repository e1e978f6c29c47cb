import { type Charge, CLOSE } from '../books';
import { Purses } from './purses';

/** Where supporters stand for several voters, or an idea is not worth the same to each. */
export class WeightedPurses extends Purses {
  private readonly worths = this.problem.worths ?? new Float64Array(0);
  private readonly counts = this.problem.counts ?? new Float64Array(0);

  lookAt(idea: number, rate: number): void {
    const { left, seen, worths, counts } = this;
    const { starts, supporters, totals } = this.problem;
    const start = starts[idea] as number;
    const end = starts[idea + 1] as number;
    let all = 0;
    let poor = 0;
    let behind = 0;
    for (let i = start; i < end; i++) {
      const money = left[supporters[i] as number] as number;
      const worth = worths[i] as number;
      const count = counts[i] as number;
      const isPoor = Number(money < rate * worth);
      seen[i - start] = money;
      all += money * count;
      poor += money * count * isPoor;
      behind += worth * count * isPoor;
    }
    this.all = all;
    this.poor = poor;
    this.utility = (totals[idea] as number) - behind;
  }

  raise(idea: number, rate: number): boolean {
    const { seen, worths, counts } = this;
    const { starts, totals } = this.problem;
    const start = starts[idea] as number;
    const end = starts[idea + 1] as number;
    let poor = 0;
    let behind = 0;
    for (let i = start; i < end; i++) {
      const money = seen[i - start] as number;
      const worth = worths[i] as number;
      const count = counts[i] as number;
      const isPoor = Number(money < rate * worth);
      poor += money * count * isPoor;
      behind += worth * count * isPoor;
    }
    const before = this.utility;
    this.poor = poor;
    this.utility = (totals[idea] as number) - behind;
    return this.utility < before;
  }

  charge(idea: number, rate: number): Charge | null {
    const { left, worths, counts } = this;
    const { starts, supporters } = this.problem;
    const end = starts[idea + 1] as number;
    let payers = 0;
    let highest = 0;
    for (let i = starts[idea] as number; i < end; i++) {
      const group = supporters[i] as number;
      const money = left[group] as number;
      const due = rate * (worths[i] as number);
      const rest = money - due;
      const apart = Math.abs(rest);
      if (apart <= due * CLOSE) return null;
      left[group] = (rest + apart) / 2;
      payers += (counts[i] as number) * Number(money > 0);
      // Nobody pays more than is due, so only who could raise the highest is looked at.
      if (due > highest) highest = Math.max(highest, Math.min(money, due));
    }
    return { payers, highest };
  }
}
