import { at } from '../numbers';
import { Books, type Charge, CLOSE } from './books';
import { type Fraction, fraction, toNumber } from './fraction';
import type { SharesProblem } from './problem';
import { type Side, splitUniform, splitWeighted } from './split';

/** What every voter has left: in doubles for speed, and in a ledger from when doubles are first too close to tell. */
export class SharesState {
  readonly left: Float64Array;
  private readonly paid: { readonly idea: number; readonly rate: number }[] = [];
  private books: Books | null = null;
  /** Some decision needed fractions. */
  exact = false;

  constructor(
    private readonly problem: SharesProblem,
    private readonly endowment: Fraction,
  ) {
    this.left = new Float64Array(problem.voters).fill(toNumber(endowment));
  }

  /** The supporters who have less than the rate asks of them, and the others. */
  split(idea: number, rate: number): Side {
    return this.problem.utilities
      ? splitWeighted(this.problem, this.problem.utilities, this.left, idea, rate)
      : splitUniform(this.problem, this.left, idea, rate);
  }

  /** Whether the idea's supporters hold its cost together, exactly. */
  exactlyAffordable(idea: number): boolean {
    this.exact = true;
    return this.openBooks().affordable(idea);
  }

  /** An idea's rate as a fraction, from the rate in doubles. */
  exactRate(idea: number, rate: number): Fraction {
    this.exact = true;
    const utility = this.books ? null : this.utilityWithoutPoor(idea, rate);
    if (utility === null) return this.openBooks().rate(idea, rate);
    return fraction(at(this.problem.costs, idea), utility);
  }

  /** Charges every supporter of the idea rate · utility, or all they have left. */
  charge(idea: number, rate: number): Charge {
    const charge = this.books?.charge(idea, rate) ?? this.chargePlainly(idea, rate);
    if (charge === null) return this.charge(idea, rate);
    this.paid.push({ idea, rate });
    return charge;
  }

  /** In doubles alone; `null`, and nothing changed, when someone's money and due are too close to tell apart. */
  private chargePlainly(idea: number, rate: number): Charge | null {
    const { left, problem } = this;
    const { supporters, utilities } = problem;
    const from = at(problem.starts, idea);
    const to = at(problem.starts, idea + 1);
    if (this.anyoneTooClose(from, to, rate)) {
      this.openBooks();
      return null;
    }
    let payers = 0;
    let highest = 0;
    for (let i = from; i < to; i++) {
      const voter = supporters[i] as number;
      const money = left[voter] as number;
      if (money === 0) continue;
      payers++;
      const due = utilities ? rate * (utilities[i] as number) : rate;
      const pays = Math.min(money, due);
      if (pays > highest) highest = pays;
      left[voter] = money - pays;
    }
    return { payers, highest };
  }

  private anyoneTooClose(from: number, to: number, rate: number): boolean {
    const { left } = this;
    const { supporters, utilities } = this.problem;
    for (let i = from; i < to; i++) {
      const money = left[supporters[i] as number] as number;
      const due = utilities ? rate * (utilities[i] as number) : rate;
      if (money > due * (1 - CLOSE) && money < due * (1 + CLOSE)) return true;
    }
    return false;
  }

  /** Utility of the supporters with money when all of them surely keep up: then no earlier payment plays a part. */
  private utilityWithoutPoor(idea: number, rate: number): number | null {
    const { supporters, utilities } = this.problem;
    let utility = 0;
    for (let i = at(this.problem.starts, idea); i < at(this.problem.starts, idea + 1); i++) {
      const money = this.left[supporters[i] as number] as number;
      const worth = utilities ? (utilities[i] as number) : 1;
      if (money === 0) continue;
      if (money < rate * worth * (1 + CLOSE)) return null;
      utility += worth;
    }
    return utility;
  }

  /** From now on everything is kept in the ledger too; what was paid before is entered first. */
  private openBooks(): Books {
    if (this.books) return this.books;
    const { problem, endowment, left, paid } = this;
    left.fill(toNumber(endowment));
    const books = new Books(problem, left, endowment);
    for (const { idea, rate } of paid) books.charge(idea, rate);
    this.books = books;
    return books;
  }
}
