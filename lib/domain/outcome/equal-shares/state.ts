import { at } from '../numbers';
import { Books, type Charge, CLOSE } from './books';
import { type Fraction, fraction, toNumber } from './fraction';
import type { SharesProblem } from './problem';
import type { Purses } from './purses';

/** What everybody has left: in doubles, and in a ledger too from when those are first too close to tell. */
export class SharesState {
  private readonly paid: { readonly idea: number; readonly rate: number }[] = [];
  private books: Books | null = null;
  /** Some decision needed fractions. */
  exact = false;

  constructor(
    private readonly problem: SharesProblem,
    private readonly endowment: Fraction,
    private readonly purses: Purses,
  ) {
    purses.refill(toNumber(endowment));
  }

  /** Whether the idea's supporters hold its cost together, exactly. */
  exactlyAffordable(idea: number): boolean {
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
    const plainly = this.books ? null : this.purses.charge(idea, rate);
    const charge = plainly ?? this.openBooks().charge(idea, rate);
    this.paid.push({ idea, rate });
    return charge;
  }

  /** Utility of the supporters with money when all of them surely keep up: then no earlier payment plays a part. */
  private utilityWithoutPoor(idea: number, rate: number): number | null {
    const { starts, supporters, worths, counts } = this.problem;
    let utility = 0;
    for (let i = at(starts, idea); i < at(starts, idea + 1); i++) {
      const money = this.purses.left[supporters[i] as number] as number;
      const worth = worths ? (worths[i] as number) : 1;
      if (money === 0) continue;
      if (money < rate * worth * (1 + CLOSE)) return null;
      utility += worth * (counts ? (counts[i] as number) : 1);
    }
    return utility;
  }

  /** From now on everything is kept in the ledger too; what was paid before is entered first. */
  private openBooks(): Books {
    this.exact = true;
    if (this.books) return this.books;
    const { problem, endowment, paid } = this;
    const { left } = this.purses;
    left.fill(toNumber(endowment));
    const books = new Books(problem, left, endowment);
    for (const { idea, rate } of paid) books.charge(idea, rate);
    this.books = books;
    return books;
  }
}
