import { at } from '../numbers';
import { type Charge, CLOSE } from './books';
import type { SharesProblem } from './problem';

/**
 * What everybody has left, in doubles, and per idea its supporters in three parts: first who can keep up with its rate
 * ("rich"), then who cannot ("poor"), then who has nothing left. During a run rates only rise and money only falls, so
 * nobody ever moves up a part. A pass is then two loops with hardly a surprise for the processor, the poor need not be
 * compared any more, and who has nothing costs nothing.
 */
export class Purses {
  /** Per group, what each of its voters has left, in cents. */
  left: Float64Array = new Float64Array(0);
  /** Of the idea looked at last, in all: what the rich and the poor have left, and the utility of the rich. */
  rich = 0;
  poor = 0;
  utility = 0;
  /** As in the problem, but in the order of the parts; the parts of idea c end at `richEnds[c]` and `poorEnds[c]`. */
  private readonly supporters: Uint32Array;
  private readonly worths: Int32Array | null;
  private readonly counts: Int32Array | null;
  private readonly richEnds: Uint32Array;
  private readonly poorEnds: Uint32Array;
  /** Per idea: utility of the rich. */
  private readonly utilities: Float64Array;

  constructor(private readonly problem: SharesProblem) {
    this.supporters = problem.supporters.slice();
    this.worths = problem.worths?.slice() ?? null;
    this.counts = problem.counts?.slice() ?? null;
    this.richEnds = problem.starts.slice(1);
    this.poorEnds = problem.starts.slice(1);
    this.utilities = problem.totals.slice();
  }

  /** Everybody has this again, in cents; nothing was bought. */
  refill(endowment: number): void {
    const { starts, totals, groups } = this.problem;
    this.left = new Float64Array(groups).fill(endowment);
    this.richEnds.set(starts.subarray(1));
    this.poorEnds.set(starts.subarray(1));
    this.utilities.set(totals);
  }

  /** Looks at every supporter of the idea who has money, at this rate. */
  lookAt(idea: number, rate: number): void {
    const { left, supporters, worths, counts } = this;
    const before = this.richEnds[idea] as number;
    let end = before;
    let rich = 0;
    for (let i = this.problem.starts[idea] as number; i < end; ) {
      const money = left[supporters[i] as number] as number;
      if (money >= (worths ? rate * (worths[i] as number) : rate) && money > 0) {
        rich += counts ? money * (counts[i] as number) : money;
        i++;
      } else {
        end = this.lastAhead(i, end, rate);
        if (i < end) this.swap(i, end);
      }
    }
    this.rich = rich;
    this.utility = this.leaveBehind(idea, end, before);
    this.poor = this.moneyOfPoor(idea, end);
  }

  /** As {@link lookAt} when nothing changed but the rate, which rose; false when nobody fell behind by that. */
  raise(idea: number, rate: number): boolean {
    const { left, supporters, worths, counts } = this;
    const before = this.richEnds[idea] as number;
    let end = before;
    for (let i = this.problem.starts[idea] as number; i < end; ) {
      const money = left[supporters[i] as number] as number;
      if (money >= (worths ? rate * (worths[i] as number) : rate)) i++;
      else {
        end = this.lastAhead(i, end, rate);
        if (i < end) this.swap(i, end);
      }
    }
    for (let i = end; i < before; i++) {
      const money = left[supporters[i] as number] as number;
      this.poor += counts ? money * (counts[i] as number) : money;
    }
    this.utility = this.leaveBehind(idea, end, before);
    return end < before;
  }

  /** The highest rate any of the poor can pay. */
  highestOfPoor(idea: number): number {
    let most = 0;
    for (let i = at(this.richEnds, idea); i < at(this.poorEnds, idea); i++) {
      const money = this.left[this.supporters[i] as number] as number;
      most = Math.max(most, this.worths ? money / (this.worths[i] as number) : money);
    }
    return most;
  }

  /**
   * The rich pay rate · utility, the poor all they have; the idea was looked at with this rate last. `null` when doubles
   * cannot tell in which part someone belongs: some were charged then, so everything has to be charged anew.
   */
  charge(idea: number, rate: number): Charge | null {
    const { left, supporters, worths, counts } = this;
    const richEnd = at(this.richEnds, idea);
    const poorEnd = at(this.poorEnds, idea);
    let payers = 0;
    let highest = 0;
    for (let i = at(this.problem.starts, idea); i < poorEnd; i++) {
      const group = supporters[i] as number;
      const money = left[group] as number;
      const due = worths ? rate * (worths[i] as number) : rate;
      const keepsUp = i < richEnd;
      if (keepsUp ? money <= due * (1 + CLOSE) : money >= due * (1 - CLOSE)) return null;
      const pays = keepsUp ? due : money;
      left[group] = keepsUp ? money - due : 0;
      if (pays > highest) highest = pays;
      payers += counts ? (counts[i] as number) : 1;
    }
    return { payers, highest };
  }

  /** The last place before `end` of someone who keeps up, or `from` where nobody behind it does. */
  private lastAhead(from: number, end: number, rate: number): number {
    const { left, supporters, worths } = this;
    let i = end - 1;
    for (; i > from; i--) {
      const money = left[supporters[i] as number] as number;
      if (money >= (worths ? rate * (worths[i] as number) : rate) && money > 0) break;
    }
    return i;
  }

  /** The part of the rich ends here now; answers the utility of who is left in it. */
  private leaveBehind(idea: number, end: number, before: number): number {
    const { worths, counts } = this;
    let utility = this.utilities[idea] as number;
    for (let i = end; i < before; i++) {
      utility -= (worths ? (worths[i] as number) : 1) * (counts ? (counts[i] as number) : 1);
    }
    this.richEnds[idea] = end;
    this.utilities[idea] = utility;
    return utility;
  }

  /** What the supporters from `from` on have left together; who has nothing goes to the end. */
  private moneyOfPoor(idea: number, from: number): number {
    const { left, supporters, counts } = this;
    let end = this.poorEnds[idea] as number;
    let sum = 0;
    for (let i = from; i < end; ) {
      const money = left[supporters[i] as number] as number;
      if (money > 0) {
        sum += counts ? money * (counts[i] as number) : money;
        i++;
      } else {
        end = this.lastAhead(i, end, 0);
        if (i < end) this.swap(i, end);
      }
    }
    this.poorEnds[idea] = end;
    return sum;
  }

  private swap(i: number, j: number): void {
    swapIn(this.supporters, i, j);
    if (this.worths) swapIn(this.worths, i, j);
    if (this.counts) swapIn(this.counts, i, j);
  }
}

function swapIn(list: Uint32Array | Int32Array, i: number, j: number): void {
  const value = list[i] as number;
  list[i] = list[j] as number;
  list[j] = value;
}
