import type { Cents } from '../../money';
import { at } from '../numbers';
import { type Charge, CLOSE } from './books';
import { compareFractions, type Fraction } from './fraction';
import type { SharesProblem } from './problem';
import { SharesState } from './state';

/** Rounding of a sum of budgets, as a share of the cost: far above what a million additions can do. */
const SUM_ERROR = 1e-11;

export interface SharesPurchase extends Charge {
  readonly idea: number;
  /** What who paid in full paid, per unit of utility, in cents. */
  readonly rate: number;
  /** Ideas at exactly the same rate, in tie order, this one first; alone when there was no tie. */
  readonly level: readonly number[];
}

export interface SharesRun {
  readonly purchases: readonly SharesPurchase[];
  readonly costCents: Cents;
  /** What every voter has left, in cents, not rounded. */
  readonly left: Float64Array;
  /** Every decision taken in doubles had at least this relative gap. */
  readonly smallestGap: number;
  /** Some decision was closer than that and was taken in fractions. */
  readonly exact: boolean;
}

/**
 * One run of equal shares with a fixed endowment, before any completion. Budgets only fall, so the rate of an idea
 * never does: the rate found last is a lower bound, and an idea is looked at again only when its bound could win.
 */
export class EqualSharesRun {
  private readonly state: SharesState;
  private readonly purchases: SharesPurchase[] = [];
  private costCents = 0;
  private smallestGap = Number.POSITIVE_INFINITY;
  /** Ideas that may still be bought, by ascending key. */
  private active: number[];
  /** Per idea, as last worked out: payment per unit of utility, what is compared between ideas, and its rounding. */
  private readonly rates: Float64Array;
  private readonly keys: Float64Array;
  private readonly errors: Float64Array;

  constructor(
    private readonly problem: SharesProblem,
    endowment: Fraction,
  ) {
    this.state = new SharesState(problem, endowment);
    const ideas = problem.costs.length;
    this.rates = new Float64Array(ideas);
    this.keys = new Float64Array(ideas);
    this.errors = new Float64Array(ideas);
    this.active = problem.ideas.filter((idea) => at(problem.costs, idea) > 0);
  }

  /** Buys until nothing is affordable, or until more than `limit` is spent. */
  run(limit: Cents = Number.POSITIVE_INFINITY): SharesRun {
    this.takeFreeIdeas();
    while (this.costCents <= limit) {
      const level = this.cheapest();
      const [idea] = level;
      if (idea === undefined) break;
      const rate = at(this.rates, idea);
      this.purchases.push({ idea, rate, level, ...this.state.charge(idea, rate) });
      this.costCents += at(this.problem.costs, idea);
      this.active = this.active.filter((other) => other !== idea);
    }
    const { purchases, costCents, smallestGap } = this;
    return { purchases, costCents, smallestGap, left: this.state.left, exact: this.state.exact };
  }

  /** An idea that costs its supporters nothing has rate 0 and comes first. */
  private takeFreeIdeas(): void {
    const { costs, starts, ideas } = this.problem;
    for (const idea of ideas) {
      const supported = at(starts, idea + 1) > at(starts, idea);
      if (supported && at(costs, idea) === 0) {
        this.purchases.push({ idea, rate: 0, payers: 0, highest: 0, level: [idea] });
      }
    }
  }

  /** The ideas with the least rate: one, several exactly level in tie order, or none. */
  private cheapest(): number[] {
    const { active, keys, errors } = this;
    let bound = Number.POSITIVE_INFINITY;
    let seen = 0;
    let kept = 0;
    for (; seen < active.length; seen++) {
      const idea = active[seen] as number;
      if ((keys[idea] as number) - (errors[idea] as number) > bound) break;
      if (!this.workOut(idea)) continue;
      active[kept++] = idea;
      bound = Math.min(bound, (keys[idea] as number) + (errors[idea] as number));
    }
    const fresh = active.slice(0, kept);
    active.splice(kept, seen - kept);
    sortNearly(active, keys);
    const near = fresh.filter((idea) => at(keys, idea) - at(errors, idea) <= bound);
    this.noteRunnerUp(near);
    return near.length > 1 ? this.exactlyLeast(near) : near;
  }

  private noteRunnerUp(near: readonly number[]): void {
    const { active, keys } = this;
    const next = active.find((idea) => !near.includes(idea));
    const [least] = active;
    if (next === undefined || least === undefined || near.length === 0) return;
    this.noteGap((at(keys, next) - at(keys, least)) / at(keys, least));
  }

  private exactlyLeast(near: readonly number[]): number[] {
    const { problem, state, rates } = this;
    const offers = near.map((idea) => {
      const { top, bottom } = state.exactRate(idea, at(rates, idea));
      const key = { top, bottom: bottom * BigInt(at(problem.uniform, idea)) };
      return { idea, key, place: at(problem.places, idea) };
    });
    offers.sort((a, b) => compareFractions(a.key, b.key) || a.place - b.place);
    const { key } = at(offers, 0);
    return offers.filter((offer) => compareFractions(offer.key, key) === 0).map((offer) => offer.idea);
  }

  private noteGap(gap: number): void {
    if (gap < this.smallestGap) this.smallestGap = gap;
  }

  /**
   * What the idea costs its supporters now; false when they can no longer afford it. It is the least rate with
   * Σ min(left, rate · utility) = cost, raised from the last one until the set of who cannot keep up stays the same:
   * every pass is linear, nothing is sorted.
   */
  private workOut(idea: number): boolean {
    const cost = at(this.problem.costs, idea);
    let rate = at(this.rates, idea);
    let side = this.state.split(idea, rate);
    if (!this.affordable(idea, side.poor + side.rich, cost)) return false;
    for (let last = -1; side.utility > 0 && side.poorCount !== last; side = this.state.split(idea, rate)) {
      last = side.poorCount;
      const raised = (cost - side.poor) / side.utility;
      if (raised <= rate) break;
      rate = raised;
    }
    // When all give all they have, rounding decides whether anyone is left on the other side.
    if (side.utility === 0) rate = side.most;
    const unit = at(this.problem.uniform, idea);
    this.rates[idea] = rate;
    this.keys[idea] = rate / unit;
    this.errors[idea] = Math.max(CLOSE * rate, (SUM_ERROR * cost) / Math.max(1, side.utility)) / unit;
    return true;
  }

  private affordable(idea: number, sum: number, cost: number): boolean {
    const gap = (sum - cost) / cost;
    if (Math.abs(gap) <= CLOSE) return this.state.exactlyAffordable(idea);
    this.noteGap(Math.abs(gap));
    return gap > 0;
  }
}

/** Sorts by key what was in order but for a few at the start. */
function sortNearly(ideas: number[], keys: Float64Array): void {
  for (let i = 1; i < ideas.length; i++) {
    const idea = ideas[i] as number;
    const key = keys[idea] as number;
    let j = i - 1;
    for (; j >= 0 && (keys[ideas[j] as number] as number) > key; j--) ideas[j + 1] = ideas[j] as number;
    ideas[j + 1] = idea;
  }
}
