import { at } from '../numbers';
import { ClassTally } from './classTally';
import type { Fraction } from './fraction';
import { EXHAUSTED, Ledger, UNTOUCHED } from './ledger';
import type { SharesProblem } from './problem';

/** Doubles that differ by less than this share of their size are not told apart; they are worked out exactly. */
export const CLOSE = 1e-9;

/** What was paid for one idea. */
export interface Charge {
  /** Voters who paid anything. */
  readonly payers: number;
  /** The largest payment of any one voter, in cents, not rounded. */
  readonly highest: number;
}

/** Voters of one class to whom an idea is worth the same, and whose money and due doubles cannot tell apart. */
interface Unclear {
  readonly index: number;
  readonly worth: number;
  voters: number;
}

/** The ledger beside the doubles: which class every group of voters is in. Slower, and right to the last digit. */
export class Books {
  private readonly classOf: Int32Array;
  private readonly ledger: Ledger;
  private readonly poor = new ClassTally();
  private readonly rich = new ClassTally();

  constructor(
    private readonly problem: SharesProblem,
    private readonly left: Float64Array,
    endowment: Fraction,
  ) {
    this.classOf = new Int32Array(problem.groups).fill(UNTOUCHED);
    this.ledger = new Ledger(endowment);
  }

  affordable(idea: number): boolean {
    const total = this.ledger.total(this.sides(idea, 0).rich);
    return total.top >= BigInt(at(this.problem.costs, idea)) * total.bottom;
  }

  /** The rate as a fraction, from the rate in doubles. Voters whose side is unclear are put on the right one. */
  rate(idea: number, rate: number): Fraction {
    const cost = at(this.problem.costs, idea);
    const sides = this.sides(idea, rate);
    let { poor, unclear } = sides;
    let utility = sides.richUtility;
    for (const item of unclear) utility += item.voters * item.worth;
    for (;;) {
      const exact = this.ledger.rate(cost, poor, utility);
      const behind = unclear.filter((item) => this.ledger.compareBudget(item.index, exact, item.worth) < 0);
      if (behind.length === 0) return exact;
      unclear = unclear.filter((item) => !behind.includes(item));
      poor = {
        classes: [...poor.classes, ...behind.map((item) => item.index)],
        voters: [...poor.voters, ...behind.map((item) => item.voters)],
      };
      for (const item of behind) utility -= item.voters * item.worth;
    }
  }

  /** What each voter of every supporting group is about to pay, exactly; only those who pay anything. */
  payments(idea: number, rate: number): { readonly group: number; readonly amount: Fraction }[] {
    const { problem, left, classOf, ledger } = this;
    const exact = this.rate(idea, rate);
    const known = new Map<string, Fraction>();
    const paying: { group: number; amount: Fraction }[] = [];
    for (let i = at(problem.starts, idea); i < at(problem.starts, idea + 1); i++) {
      const group = at(problem.supporters, i);
      if (left[group] === 0) continue;
      const index = at(classOf, group);
      const worth = problem.worths ? at(problem.worths, i) : 1;
      const key = `${index} ${worth}`;
      let amount = known.get(key);
      if (!amount) {
        const keepsUp = ledger.compareBudget(index, exact, worth) > 0;
        amount = keepsUp
          ? { top: exact.top * BigInt(worth), bottom: exact.bottom }
          : ledger.total({ classes: [index], voters: [1] });
        known.set(key, amount);
      }
      paying.push({ group, amount });
    }
    return paying;
  }

  /** Charges every supporter of the idea rate · utility, or all they have left. */
  charge(idea: number, rate: number): Charge {
    const { problem, left, classOf, ledger, poor } = this;
    const { supporters, worths, counts } = problem;
    const keepsUp = this.judge(idea, rate);
    let richUtility = 0;
    let payers = 0;
    let highest = 0;
    ledger.begin();
    for (let i = at(problem.starts, idea); i < at(problem.starts, idea + 1); i++) {
      const group = supporters[i] as number;
      const money = left[group] as number;
      if (money === 0) continue;
      const index = classOf[group] as number;
      const worth = worths ? (worths[i] as number) : 1;
      const voters = counts ? (counts[i] as number) : 1;
      const due = rate * worth;
      payers += voters;
      highest = Math.max(highest, Math.min(money, due));
      if (keepsUp(money, due, index, worth)) {
        left[group] = Math.max(money - due, Number.MIN_VALUE);
        classOf[group] = ledger.childOf(index, worth);
        richUtility += worth * voters;
      } else {
        poor.add(index, voters);
        left[group] = 0;
        classOf[group] = EXHAUSTED;
      }
    }
    ledger.finish(at(problem.costs, idea), poor.take(), richUtility);
    return { payers, highest };
  }

  /**
   * Tells who has something left after paying; where doubles cannot tell, by the ledger. That is worked out before
   * anyone is charged, while the ledger still says what everybody has.
   */
  private judge(idea: number, rate: number) {
    const { unclear } = this.sides(idea, rate);
    const keeps = new Set<string>();
    if (unclear.length > 0) {
      const exact = this.rate(idea, rate);
      for (const { index, worth } of unclear) {
        if (this.ledger.compareBudget(index, exact, worth) > 0) keeps.add(`${index} ${worth}`);
      }
    }
    return (money: number, due: number, index: number, worth: number): boolean => {
      if (money < due * (1 - CLOSE)) return false;
      return money > due * (1 + CLOSE) || keeps.has(`${index} ${worth}`);
    };
  }

  /** The idea's supporters with money by class: who surely cannot keep up, who surely can, and who is too close. */
  private sides(idea: number, rate: number) {
    const { problem, left, classOf, poor, rich } = this;
    const { supporters, worths, counts } = problem;
    const unclear = new Map<string, Unclear>();
    let richUtility = 0;
    for (let i = at(problem.starts, idea); i < at(problem.starts, idea + 1); i++) {
      const group = supporters[i] as number;
      const money = left[group] as number;
      if (money === 0) continue;
      const index = classOf[group] as number;
      const worth = worths ? (worths[i] as number) : 1;
      const voters = counts ? (counts[i] as number) : 1;
      const due = rate * worth;
      if (money < due * (1 - CLOSE)) poor.add(index, voters);
      else if (money > due * (1 + CLOSE)) {
        rich.add(index, voters);
        richUtility += worth * voters;
      } else {
        const key = `${index} ${worth}`;
        const known = unclear.get(key);
        if (known) known.voters += voters;
        else unclear.set(key, { index, worth, voters });
      }
    }
    return { poor: poor.take(), rich: rich.take(), richUtility, unclear: [...unclear.values()] };
  }
}
