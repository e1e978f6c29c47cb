import type { Cents } from '../../money';
import { at } from '../numbers';
import { compareFractions, type Fraction, toNumber } from './fraction';
import { type ClassCounts, EXHAUSTED, Ledger, UNTOUCHED } from './ledger';
import type { SharesProblem } from './problem';

/** Doubles that differ by less than this share of their size are not told apart; they are worked out exactly. */
const CLOSE = 1e-9;
/** Rounding of a sum of budgets, as a share of the cost: far above what a million additions can do. */
const SUM_ERROR = 1e-11;

export interface SharesPurchase {
  readonly idea: number;
  /** What who paid in full paid, per unit of utility, in cents. */
  readonly rate: number;
  /** Voters who paid anything. */
  readonly payers: number;
  /** The largest payment of any one voter, in cents, not rounded. */
  readonly highest: number;
  /** Ideas at exactly the same rate, in tie order, this one first; alone when there was no tie. */
  readonly level: readonly number[];
}

export interface SharesRun {
  readonly purchases: readonly SharesPurchase[];
  readonly costCents: Cents;
  /** What every voter has left, in cents, not rounded. */
  readonly left: Float64Array;
  readonly smallestGap: number;
  readonly exact: boolean;
}

interface Offer {
  readonly idea: number;
  /** Payment per unit of utility of who pays in full. */
  readonly rate: number;
  /** What is compared between ideas: rate / the idea's uniform utility. */
  readonly key: number;
  readonly error: number;
}

interface Side {
  /** What those who cannot keep up have left together, and how many they are. */
  readonly poor: number;
  readonly poorCount: number;
  /** What the others have left together, and their utility. */
  readonly rich: number;
  readonly utility: number;
  /** The highest rate any of the poor can pay. */
  readonly most: number;
}

/** One run of the method of equal shares with a fixed endowment, before any completion. */
export class EqualSharesRun {
  private readonly left: Float64Array;
  private readonly classOf: Int32Array;
  private readonly ledger: Ledger;
  private readonly purchases: SharesPurchase[] = [];
  private costCents = 0;
  private smallestGap = Number.POSITIVE_INFINITY;
  private exact = false;
  /** Offers as last worked out: budgets only fall, so a rate never does and an old offer is a lower bound. */
  private offers: Offer[];

  constructor(
    private readonly problem: SharesProblem,
    endowment: Fraction,
  ) {
    this.left = new Float64Array(problem.voters).fill(toNumber(endowment));
    this.classOf = new Int32Array(problem.voters).fill(UNTOUCHED);
    this.ledger = new Ledger(endowment);
    this.offers = problem.ideas.map((idea) => ({ idea, rate: 0, key: 0, error: 0 }));
  }

  /** Buys until nothing is affordable, or until more than `limit` is spent. */
  run(limit: Cents = Number.POSITIVE_INFINITY): SharesRun {
    this.takeFreeIdeas();
    while (this.costCents <= limit) {
      const level = this.cheapest();
      const [best] = level;
      if (!best) break;
      this.buy(best, level);
    }
    const { purchases, costCents, left, smallestGap, exact } = this;
    return { purchases, costCents, left, smallestGap, exact };
  }

  /** An idea that costs its supporters nothing has rate 0 and comes first. */
  private takeFreeIdeas(): void {
    const { problem } = this;
    for (const idea of problem.ideas) {
      if (at(problem.costs, idea) !== 0 || at(problem.starts, idea) === at(problem.starts, idea + 1))
        continue;
      this.purchases.push({ idea, rate: 0, payers: 0, highest: 0, level: [idea] });
    }
    this.offers = this.offers.filter(({ idea }) => at(problem.costs, idea) > 0);
  }

  /** The offers with the least rate: one, or several exactly level in tie order. */
  private cheapest(): Offer[] {
    const waiting = this.offers.sort((a, b) => a.key - b.key);
    const fresh: Offer[] = [];
    const lost = new Set<number>();
    let bound = Number.POSITIVE_INFINITY;
    let next = Number.POSITIVE_INFINITY;
    for (const old of waiting) {
      if (old.key - old.error > bound) {
        next = old.key;
        break;
      }
      const offer = this.offer(old);
      if (!offer) {
        lost.add(old.idea);
        continue;
      }
      fresh.push(offer);
      bound = Math.min(bound, offer.key + offer.error);
    }
    const renewed = new Map(fresh.map((offer) => [offer.idea, offer]));
    this.offers = waiting
      .filter((offer) => !lost.has(offer.idea))
      .map((offer) => renewed.get(offer.idea) ?? offer);
    const near = fresh.filter((offer) => offer.key - offer.error <= bound);
    const others = fresh.filter((offer) => offer.key - offer.error > bound);
    const least = Math.min(...near.map((offer) => offer.key));
    for (const { key } of others) next = Math.min(next, key);
    if (near.length > 0 && next < Number.POSITIVE_INFINITY) this.noteGap((next - least) / least);
    return near.length > 1 ? this.exactlyLeast(near) : near;
  }

  private exactlyLeast(near: readonly Offer[]): Offer[] {
    this.exact = true;
    const order = this.problem.ideas;
    const keys = near.map((offer) => ({ offer, key: this.exactKey(offer) }));
    keys.sort(
      (a, b) => compareFractions(a.key, b.key) || order.indexOf(a.offer.idea) - order.indexOf(b.offer.idea),
    );
    const { key } = at(keys, 0);
    return keys.filter((item) => compareFractions(item.key, key) === 0).map((item) => item.offer);
  }

  private exactKey(offer: Offer): Fraction {
    const rate = this.exactRate(offer);
    return { top: rate.top, bottom: rate.bottom * BigInt(at(this.problem.uniform, offer.idea)) };
  }

  private noteGap(gap: number): void {
    this.smallestGap = Math.min(this.smallestGap, gap);
  }

  /**
   * What the idea costs its supporters now, or `null` when they can no longer afford it: the least rate with
   * Σ min(left, rate · utility) = cost. It is raised from the old one, a lower bound, until the set of who cannot keep
   * up stays the same; every pass is linear, nothing is sorted.
   */
  private offer(old: Offer): Offer | null {
    const { problem } = this;
    const { idea } = old;
    const cost = at(problem.costs, idea);
    let { rate } = old;
    let side = this.split(idea, rate);
    if (!this.affordable(idea, side.poor + side.rich, cost)) return null;
    for (let last = -1; side.utility > 0 && side.poorCount !== last; side = this.split(idea, rate)) {
      last = side.poorCount;
      rate = Math.max(rate, (cost - side.poor) / side.utility);
    }
    // When all give all they have, rounding decides whether anyone is left on the other side.
    if (side.utility === 0) rate = side.most;
    const unit = at(problem.uniform, idea);
    const error = Math.max(CLOSE * rate, (SUM_ERROR * cost) / Math.max(1, side.utility));
    return { idea, rate, key: rate / unit, error: error / unit };
  }

  private affordable(idea: number, sum: number, cost: number): boolean {
    const gap = (sum - cost) / cost;
    if (Math.abs(gap) > CLOSE) {
      this.noteGap(Math.abs(gap));
      return gap > 0;
    }
    this.exact = true;
    const total = this.ledger.total(this.countClasses(idea, () => true));
    return total.top >= BigInt(cost) * total.bottom;
  }

  /** The supporters who have less than the rate asks of them, and the others. */
  private split(idea: number, rate: number): Side {
    const { starts, utilities } = this.problem;
    const from = at(starts, idea);
    const to = at(starts, idea + 1);
    return utilities ? this.splitWeighted(utilities, from, to, rate) : this.splitUniform(from, to, rate);
  }

  private splitUniform(from: number, to: number, rate: number): Side {
    const { left } = this;
    const { supporters } = this.problem;
    let poor = 0;
    let rich = 0;
    let poorCount = 0;
    let most = 0;
    for (let i = from; i < to; i++) {
      const money = left[supporters[i] as number] as number;
      if (money >= rate && money > 0) rich += money;
      else {
        poor += money;
        poorCount++;
        if (money > most) most = money;
      }
    }
    return { poor, rich, poorCount, utility: to - from - poorCount, most };
  }

  private splitWeighted(utilities: Int32Array, from: number, to: number, rate: number): Side {
    const { left } = this;
    const { supporters } = this.problem;
    let poor = 0;
    let rich = 0;
    let poorCount = 0;
    let utility = 0;
    let most = 0;
    for (let i = from; i < to; i++) {
      const money = left[supporters[i] as number] as number;
      const worth = utilities[i] as number;
      if (money >= rate * worth && money > 0) {
        rich += money;
        utility += worth;
      } else {
        poor += money;
        poorCount++;
        if (money > most * worth) most = money / worth;
      }
    }
    return { poor, rich, poorCount, utility, most };
  }

  /** Charges the supporters of the idea. */
  private buy(offer: Offer, level: readonly Offer[]): void {
    const { problem, left, classOf, ledger } = this;
    const { idea, rate } = offer;
    const settled = new Map<string, boolean>();
    const poor = new Map<number, number>();
    let exactRate: Fraction | null = null;
    let richUtility = 0;
    let payers = 0;
    let highest = 0;
    ledger.begin();
    for (let i = at(problem.starts, idea); i < at(problem.starts, idea + 1); i++) {
      const voter = problem.supporters[i] as number;
      const money = left[voter] as number;
      if (money === 0) continue;
      payers++;
      const worth = problem.utilities ? (problem.utilities[i] as number) : 1;
      const due = rate * worth;
      let keepsUp = money > due;
      if (Math.abs(money - due) <= CLOSE * due) {
        // Between "gave all" and "paid in full" only exact arithmetic can tell; the payment is the same either way.
        const index = classOf[voter] as number;
        const key = `${index} ${worth}`;
        let known = settled.get(key);
        if (known === undefined) {
          exactRate ??= this.exactRate(offer);
          known = ledger.compareBudget(index, exactRate, worth) > 0;
          settled.set(key, known);
        }
        keepsUp = known;
      }
      if (keepsUp) {
        left[voter] = Math.max(money - due, Number.MIN_VALUE);
        classOf[voter] = ledger.childOf(classOf[voter] as number, worth);
        richUtility += worth;
        if (due > highest) highest = due;
      } else {
        const index = classOf[voter] as number;
        poor.set(index, (poor.get(index) ?? 0) + 1);
        left[voter] = 0;
        classOf[voter] = EXHAUSTED;
        if (money > highest) highest = money;
      }
    }
    ledger.finish(
      at(problem.costs, idea),
      { classes: [...poor.keys()], voters: [...poor.values()] },
      richUtility,
    );
    this.costCents += at(problem.costs, idea);
    this.purchases.push({ idea, rate, payers, highest, level: level.map((one) => one.idea) });
    this.offers = this.offers.filter((one) => one.idea !== idea);
  }

  /** The offer's rate as a fraction. Voters whose side is unclear in doubles are put on the right side first. */
  private exactRate({ idea, rate }: Offer): Fraction {
    const cost = at(this.problem.costs, idea);
    this.exact = true;
    let poor = this.countClasses(idea, (money, worth) => money < rate * worth * (1 - CLOSE));
    const rest = this.restClasses(idea, rate);
    let richUtility = rest.sureUtility;
    for (const item of rest.unclear) richUtility += item.voters * item.worth;
    let { unclear } = rest;
    for (;;) {
      const exact = this.ledger.rate(cost, poor, richUtility);
      const behind = unclear.filter((item) => this.ledger.compareBudget(item.index, exact, item.worth) < 0);
      if (behind.length === 0) return exact;
      unclear = unclear.filter((item) => !behind.includes(item));
      poor = {
        classes: [...poor.classes, ...behind.map((item) => item.index)],
        voters: [...poor.voters, ...behind.map((item) => item.voters)],
      };
      for (const item of behind) richUtility -= item.voters * item.worth;
    }
  }

  private restClasses(idea: number, rate: number) {
    const { problem, left, classOf } = this;
    const unclear = new Map<string, { index: number; worth: number; voters: number }>();
    let sureUtility = 0;
    for (let i = at(problem.starts, idea); i < at(problem.starts, idea + 1); i++) {
      const voter = problem.supporters[i] as number;
      const money = left[voter] as number;
      const worth = problem.utilities ? (problem.utilities[i] as number) : 1;
      if (money === 0 || money < rate * worth * (1 - CLOSE)) continue;
      if (money > rate * worth * (1 + CLOSE)) {
        sureUtility += worth;
        continue;
      }
      const index = classOf[voter] as number;
      const key = `${index} ${worth}`;
      const known = unclear.get(key);
      if (known) known.voters++;
      else unclear.set(key, { index, worth, voters: 1 });
    }
    return { sureUtility, unclear: [...unclear.values()] };
  }

  /** Classes of the idea's supporters that pass the test. */
  private countClasses(idea: number, test: (money: number, worth: number) => boolean): ClassCounts {
    const { problem, left, classOf } = this;
    const counts = new Map<number, number>();
    for (let i = at(problem.starts, idea); i < at(problem.starts, idea + 1); i++) {
      const voter = problem.supporters[i] as number;
      const worth = problem.utilities ? (problem.utilities[i] as number) : 1;
      const money = left[voter] as number;
      if (money === 0 || !test(money, worth)) continue;
      const index = classOf[voter] as number;
      counts.set(index, (counts.get(index) ?? 0) + 1);
    }
    return { classes: [...counts.keys()], voters: [...counts.values()] };
  }
}
