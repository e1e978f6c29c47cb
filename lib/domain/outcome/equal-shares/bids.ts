import { CLOSE } from './books';
import type { SharesProblem } from './problem';
import type { Purses } from './purses';
import type { SharesState } from './state';

/** Rounding of a sum of budgets, as a share of the cost: far above what a million additions can do. */
const SUM_ERROR = 1e-11;

/** What looking at an idea came to: its rate was found, it costs more than another one, or nobody can pay for it. */
export type Verdict = 'found' | 'dearer' | 'unaffordable';

/**
 * What every idea would cost its supporters: the rate ρ with Σ min(left, ρ · utility) = cost.
 *
 * Everything here rests on one inequality. Let some supporters, whichever, pay all they have left and the others
 * ρ · utility: nobody's part is less than min(left, ρ · utility), so together they pay at least the cost. Hence
 * ρ ≥ (cost − what those have left) / (utility of the others), for every choice of "those". With nobody among them:
 * ρ ≥ cost / utility of all, at any time and with any endowment. And since budgets only fall during a run, a bound
 * found earlier in it still holds.
 */
export class Bids {
  /** Per idea: a lower bound of its rate; the rate itself after `found`. */
  readonly rates: Float64Array;
  /** The same per unit of satisfaction, which is what ideas are compared by, and how far rounding may be off. */
  readonly keys: Float64Array;
  readonly errors: Float64Array;
  /** No decision taken here in doubles was closer than this share. */
  smallestGap = Number.POSITIVE_INFINITY;

  constructor(
    private readonly problem: SharesProblem,
    private readonly state: SharesState,
    private readonly purses: Purses,
  ) {
    const { costs, totals, byFloor } = problem;
    this.rates = new Float64Array(costs.length);
    this.keys = new Float64Array(costs.length);
    this.errors = new Float64Array(costs.length);
    for (const idea of byFloor) {
      const utility = totals[idea] as number;
      this.note(idea, (costs[idea] as number) / utility, utility);
    }
  }

  /** Whether the idea's supporters could pay for it if nobody had paid for anything yet; `false` is certain. */
  withinReach(idea: number, endowment: number): boolean {
    const { backers, costs } = this.problem;
    return (backers[idea] as number) * endowment > (costs[idea] as number) * (1 - CLOSE);
  }

  /**
   * Raises the idea's bound until it is its rate, or until it is above `limit`, the key of an idea that can be bought.
   * Who cannot keep up at some rate cannot at a higher one; when nobody falls behind any more the bound is the rate.
   * Every pass is linear, nothing is sorted.
   */
  workOut(idea: number, limit: number): Verdict {
    const { purses } = this;
    const cost = this.problem.costs[idea] as number;
    let rate = this.rates[idea] as number;
    purses.lookAt(idea, rate);
    if (!this.affordable(idea, purses.all, cost)) return 'unaffordable';
    while (purses.utility > 0) {
      const raised = (cost - purses.poor) / purses.utility;
      if (raised <= rate) break;
      rate = raised;
      this.note(idea, rate, purses.utility);
      if ((this.keys[idea] as number) - (this.errors[idea] as number) > limit) return 'dearer';
      if (!purses.raise(idea, rate)) break;
    }
    // When all give all they have, rounding decides whether anyone is left on the other side.
    if (purses.utility === 0) rate = purses.highest(idea);
    this.note(idea, rate, purses.utility);
    return 'found';
  }

  noteGap(gap: number): void {
    if (gap < this.smallestGap) this.smallestGap = gap;
  }

  private note(idea: number, rate: number, utility: number): void {
    const unit = this.problem.uniform[idea] as number;
    const cost = this.problem.costs[idea] as number;
    this.rates[idea] = rate;
    this.keys[idea] = rate / unit;
    this.errors[idea] = Math.max(CLOSE * rate, (SUM_ERROR * cost) / Math.max(1, utility)) / unit;
  }

  private affordable(idea: number, sum: number, cost: number): boolean {
    const gap = (sum - cost) / cost;
    if (Math.abs(gap) <= CLOSE) return this.state.exactlyAffordable(idea);
    this.noteGap(Math.abs(gap));
    return gap > 0;
  }
}
