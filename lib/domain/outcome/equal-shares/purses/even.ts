import { type Charge, CLOSE } from '../books';
import { Purses } from './purses';

/** Where every supporter is one voter, and an idea is worth 1 to each. */
export class EvenPurses extends Purses {
  lookAt(idea: number, rate: number): void {
    const { left, seen } = this;
    const { starts, supporters } = this.problem;
    const start = starts[idea] as number;
    const end = starts[idea + 1] as number;
    let all = 0;
    let poor = 0;
    let behind = 0;
    for (let i = start; i < end; i++) {
      const money = left[supporters[i] as number] as number;
      const isPoor = Number(money < rate);
      seen[i - start] = money;
      all += money;
      poor += money * isPoor;
      behind += isPoor;
    }
    this.all = all;
    this.poor = poor;
    this.utility = end - start - behind;
  }

  raise(idea: number, rate: number): boolean {
    const { seen } = this;
    const { starts } = this.problem;
    const length = (starts[idea + 1] as number) - (starts[idea] as number);
    let poor = 0;
    let behind = 0;
    for (let i = 0; i < length; i++) {
      const money = seen[i] as number;
      const isPoor = Number(money < rate);
      poor += money * isPoor;
      behind += isPoor;
    }
    const before = this.utility;
    this.poor = poor;
    this.utility = length - behind;
    return this.utility < before;
  }

  charge(idea: number, rate: number): Charge | null {
    const { left } = this;
    const { starts, supporters } = this.problem;
    const close = rate * CLOSE;
    const end = starts[idea + 1] as number;
    let payers = 0;
    for (let i = starts[idea] as number; i < end; i++) {
      const group = supporters[i] as number;
      const money = left[group] as number;
      const rest = money - rate;
      const apart = Math.abs(rest);
      if (apart <= close) return null;
      left[group] = (rest + apart) / 2;
      payers += Number(money > 0);
    }
    return { payers, highest: rate };
  }
}
