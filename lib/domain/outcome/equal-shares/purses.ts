import { at } from '../numbers';
import { type Charge, CLOSE } from './books';
import type { SharesProblem } from './problem';

/**
 * What everybody has left, in doubles, and per idea its supporters in three parts: first who can keep up with its rate
 * ("rich"), then who cannot ("poor"), then who has nothing left. During a run rates only rise and money only falls, so
 * nobody ever moves up a part: the poor need not be compared any more, and who has nothing costs nothing.
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
  /** What the supporters of the idea looked at last have left, side by side: fetching it is what takes time. */
  private readonly seen: Float64Array;
  /** What those have left together whom `part` put before the others. */
  private ahead = 0;

  constructor(private readonly problem: SharesProblem) {
    this.supporters = problem.supporters.slice();
    this.worths = problem.worths?.slice() ?? null;
    this.counts = problem.counts?.slice() ?? null;
    this.richEnds = problem.starts.slice(1);
    this.poorEnds = problem.starts.slice(1);
    this.utilities = problem.totals.slice();
    this.seen = new Float64Array(longestColumn(problem.starts));
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
    const start = this.problem.starts[idea] as number;
    const end = this.poorEnds[idea] as number;
    this.fetch(start, end);
    const richEnd = this.part(start, this.richEnds[idea] as number, start, rate);
    this.rich = this.ahead;
    this.leaveBehind(idea, richEnd);
    this.poorEnds[idea] = this.part(richEnd, end, start, 0);
    this.poor = this.ahead;
  }

  /** As {@link lookAt} when nothing changed but the rate, which rose; false when nobody fell behind by that. */
  raise(idea: number, rate: number): boolean {
    const start = this.problem.starts[idea] as number;
    const before = this.richEnds[idea] as number;
    const richEnd = this.part(start, before, start, rate);
    this.leaveBehind(idea, richEnd);
    this.poor += this.sum(richEnd, before, start);
    return richEnd < before;
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

  /** Nothing is decided here, so the processor can fetch many at once. */
  private fetch(start: number, end: number): void {
    const { left, supporters, seen } = this;
    for (let i = start; i < end; i++) seen[i - start] = left[supporters[i] as number] as number;
  }

  /**
   * Puts the supporters from `from` to `to` who have money and keep up with the rate before the others; answers where the
   * others begin. `start`: where what was seen begins.
   */
  private part(from: number, to: number, start: number, rate: number): number {
    const { seen, worths, counts } = this;
    let i = from;
    let end = to;
    let ahead = 0;
    for (;;) {
      for (; i < end; i++) {
        const money = seen[i - start] as number;
        if (money < (worths ? rate * (worths[i] as number) : rate) || money === 0) break;
        ahead += counts ? money * (counts[i] as number) : money;
      }
      while (end > i) {
        end--;
        const money = seen[end - start] as number;
        if (money >= (worths ? rate * (worths[end] as number) : rate) && money > 0) break;
      }
      if (i === end) {
        this.ahead = ahead;
        return end;
      }
      // The one from the end is looked at again in its new place, and found to belong there.
      this.swap(i, end, start);
    }
  }

  private sum(from: number, to: number, start: number): number {
    const { seen, counts } = this;
    let sum = 0;
    for (let i = from; i < to; i++) {
      const money = seen[i - start] as number;
      sum += counts ? money * (counts[i] as number) : money;
    }
    return sum;
  }

  /** The part of the rich ends here now. */
  private leaveBehind(idea: number, richEnd: number): void {
    const { worths, counts } = this;
    let utility = this.utilities[idea] as number;
    for (let i = richEnd; i < (this.richEnds[idea] as number); i++) {
      utility -= (worths ? (worths[i] as number) : 1) * (counts ? (counts[i] as number) : 1);
    }
    this.richEnds[idea] = richEnd;
    this.utilities[idea] = utility;
    this.utility = utility;
  }

  private swap(i: number, j: number, start: number): void {
    swapIn(this.seen, i - start, j - start);
    swapIn(this.supporters, i, j);
    if (this.worths) swapIn(this.worths, i, j);
    if (this.counts) swapIn(this.counts, i, j);
  }
}

function swapIn(list: Float64Array | Uint32Array | Int32Array, i: number, j: number): void {
  const value = list[i] as number;
  list[i] = list[j] as number;
  list[j] = value;
}

function longestColumn(starts: Uint32Array): number {
  let longest = 0;
  for (let i = 1; i < starts.length; i++) longest = Math.max(longest, at(starts, i) - at(starts, i - 1));
  return longest;
}
