import type { Cents } from '../../money';
import { at } from '../numbers';
import { Bids } from './bids';
import type { Charge } from './books';
import { compareFractions, type Fraction, toNumber } from './fraction';
import type { SharesProblem } from './problem';
import { type Purses, pursesOf } from './purses';
import { SharesState } from './state';

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
  /** What every voter of each group of the problem has left, in cents, not rounded. */
  readonly left: Float64Array;
  /** Every decision taken in doubles had at least this relative gap. */
  readonly smallestGap: number;
  /** Some decision was closer than that and was taken in fractions. */
  readonly exact: boolean;
}

/**
 * One run of equal shares with a fixed endowment, before any completion. Budgets only fall, so the rate of an idea
 * never does: what is known of it is a lower bound, and an idea is looked at again only when its bound could win.
 */
export class EqualSharesRun {
  private readonly state: SharesState;
  private readonly bids: Bids;
  private readonly purchases: SharesPurchase[] = [];
  private costCents = 0;
  /** Ideas that may still be bought, by ascending key: the first `waiting`. */
  private readonly active: Int32Array;
  private waiting: number;

  /** `purses` may be those of an earlier run of the same problem: filling them again is cheaper. */
  constructor(
    private readonly problem: SharesProblem,
    endowment: Fraction,
    private readonly purses: Purses = pursesOf(problem),
  ) {
    this.state = new SharesState(problem, endowment, purses);
    this.bids = new Bids(problem, this.state, purses);
    const share = toNumber(endowment);
    this.active = Int32Array.from(problem.byFloor.filter((idea) => this.bids.withinReach(idea, share)));
    this.waiting = this.active.length;
  }

  /** Buys until nothing is affordable, or until more than `limit` is spent. */
  run(limit: Cents = Number.POSITIVE_INFINITY): SharesRun {
    this.takeFreeIdeas();
    while (this.costCents <= limit) {
      const level = this.cheapest();
      const [idea] = level;
      if (idea === undefined) break;
      const rate = at(this.bids.rates, idea);
      const { payers, highest } = this.state.charge(idea, rate);
      this.purchases.push({ idea, rate, level, payers, highest });
      this.costCents += at(this.problem.costs, idea);
      this.drop(idea);
    }
    const { purchases, costCents, bids, state } = this;
    const { left } = this.purses;
    return { purchases, costCents, left, smallestGap: bids.smallestGap, exact: state.exact };
  }

  /** An idea that costs its supporters nothing has rate 0 and comes first. */
  private takeFreeIdeas(): void {
    for (const idea of this.problem.free) {
      this.purchases.push({ idea, rate: 0, level: [idea], payers: 0, highest: 0 });
    }
  }

  /** The ideas with the least rate: one, several exactly level in tie order, or none. */
  private cheapest(): readonly number[] {
    const { active, bids } = this;
    const { keys, errors } = bids;
    const found: number[] = [];
    let bound = Number.POSITIVE_INFINITY;
    let seen = 0;
    let kept = 0;
    for (; seen < this.waiting; seen++) {
      const idea = active[seen] as number;
      if ((keys[idea] as number) - (errors[idea] as number) > bound) break;
      const verdict = bids.workOut(idea, bound);
      if (verdict === 'unaffordable') continue;
      active[kept++] = idea;
      if (verdict === 'dearer') continue;
      found.push(idea);
      bound = Math.min(bound, (keys[idea] as number) + (errors[idea] as number));
    }
    if (kept < seen) {
      active.copyWithin(kept, seen, this.waiting);
      this.waiting -= seen - kept;
    }
    moveUp(active, kept, this.waiting, keys);
    const near = found.filter((idea) => (keys[idea] as number) - (errors[idea] as number) <= bound);
    this.noteRunnerUp(near);
    return near.length > 1 ? this.exactlyLeast(near) : near;
  }

  private noteRunnerUp(near: readonly number[]): void {
    const { active, bids } = this;
    if (near.length === 0 || near.length >= this.waiting) return;
    let next = 0;
    while (near.includes(active[next] as number)) next++;
    const least = bids.keys[active[0] as number] as number;
    bids.noteGap(((bids.keys[active[next] as number] as number) - least) / least);
  }

  private exactlyLeast(near: readonly number[]): number[] {
    const { problem, state, bids } = this;
    const offers = near.map((idea) => {
      const { top, bottom } = state.exactRate(idea, at(bids.rates, idea));
      const key = { top, bottom: bottom * BigInt(at(problem.uniform, idea)) };
      return { idea, key, place: at(problem.places, idea) };
    });
    offers.sort((a, b) => compareFractions(a.key, b.key) || a.place - b.place);
    const { key } = at(offers, 0);
    return offers.filter((offer) => compareFractions(offer.key, key) === 0).map((offer) => offer.idea);
  }

  private drop(idea: number): void {
    const { active } = this;
    this.waiting--;
    for (let i = active.indexOf(idea); i < this.waiting; i++) active[i] = active[i + 1] as number;
  }
}

/** Sorts by key again when only the keys of the first `changed` of the ideas rose. */
function moveUp(ideas: Int32Array, changed: number, length: number, keys: Float64Array): void {
  for (let i = changed - 1; i >= 0; i--) {
    const idea = ideas[i] as number;
    const key = keys[idea] as number;
    let place = i;
    for (; place + 1 < length && (keys[ideas[place + 1] as number] as number) < key; place++) {
      ideas[place] = ideas[place + 1] as number;
    }
    ideas[place] = idea;
  }
}
