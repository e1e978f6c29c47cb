import { at } from '../numbers';
import { compareFractions, type Fraction, gcd, reduced } from './fraction';

/** Nobody has money in this class: who paid all that was left. */
export const EXHAUSTED = 0;
/** Nobody has paid anything in this class. */
export const UNTOUCHED = 1;

/** How many voters of each class, with how much utility together; classes in any order. */
export interface ClassCounts {
  readonly classes: readonly number[];
  readonly voters: readonly number[];
}

interface Purchase {
  readonly costCents: number;
  /** Who paid all they had left. */
  readonly poor: ClassCounts;
  /** Sum of the utilities of who paid in full. */
  readonly richUtility: number;
}

/**
 * What everybody has left, exactly, without keeping a fraction per voter. Voters who paid for the same purchases at
 * the same utility are one class, and classes form a tree: a child is its parent after one more payment. So a budget
 * is the endowment minus a few rates, and a sum of budgets is a whole number of endowments minus whole numbers of
 * rates. Rates are worked out only when a decision in doubles is too close to trust.
 */
export class Ledger {
  private readonly parent: number[] = [-1, -1];
  private readonly purchaseOf: number[] = [-1, -1];
  private readonly utilityOf: number[] = [0, 0];
  private readonly purchases: Purchase[] = [];
  /** Rates of the first purchases, as whole numbers over `scale`. */
  private readonly rates: bigint[] = [];
  private scale: bigint;
  private endowment: bigint;
  /** By utility, then by class paid from. */
  private readonly children = new Map<number, Map<number, number>>();

  constructor(endowment: Fraction) {
    const { top, bottom } = reduced(endowment);
    this.scale = bottom;
    this.endowment = top;
  }

  get classCount(): number {
    return this.parent.length;
  }

  /** Opens the books of the next purchase: `childOf` then gives classes after paying for it. */
  begin(): void {
    this.children.clear();
  }

  /** The class of who was in `from` and pays for the purchase that was begun. */
  childOf(from: number, utility: number): number {
    let ofUtility = this.children.get(utility);
    if (!ofUtility) {
      ofUtility = new Map();
      this.children.set(utility, ofUtility);
    }
    const known = ofUtility.get(from);
    if (known !== undefined) return known;
    const index = this.parent.length;
    this.parent.push(from);
    this.purchaseOf.push(this.purchases.length);
    this.utilityOf.push(utility);
    ofUtility.set(from, index);
    return index;
  }

  finish(costCents: number, poor: ClassCounts, richUtility: number): void {
    this.purchases.push({ costCents, poor, richUtility });
  }

  /** What all these voters have left together. */
  total(counts: ClassCounts): Fraction {
    this.catchUp();
    return { top: this.sum(counts), bottom: this.scale };
  }

  /** Sign of what one voter of the class has left minus `rate · utility`. */
  compareBudget(index: number, rate: Fraction, utility: number): number {
    const left = this.total({ classes: [index], voters: [1] });
    return compareFractions(left, { top: rate.top * BigInt(utility), bottom: rate.bottom });
  }

  /** (cost − what the poor have left) / utility of the rich. */
  rate(costCents: number, poor: ClassCounts, richUtility: number): Fraction {
    const paid = this.total(poor);
    return { top: BigInt(costCents) * paid.bottom - paid.top, bottom: paid.bottom * BigInt(richUtility) };
  }

  private catchUp(): void {
    while (this.rates.length < this.purchases.length) {
      const { costCents, poor, richUtility } = at(this.purchases, this.rates.length);
      if (richUtility === 0) {
        this.rates.push(0n);
        continue;
      }
      // The rate is top / (scale · utility); taking out what top and utility share keeps the scale small.
      const top = BigInt(costCents) * this.scale - this.sum(poor);
      const utility = BigInt(richUtility);
      const shared = gcd(utility, top % utility);
      this.rescale(utility / shared);
      this.rates.push(top / shared);
    }
  }

  private rescale(factor: bigint): void {
    if (factor === 1n) return;
    this.scale *= factor;
    this.endowment *= factor;
    for (let i = 0; i < this.rates.length; i++) this.rates[i] = at(this.rates, i) * factor;
  }

  /** Sum of budgets over `scale`, for classes whose purchases all have a rate. */
  private sum({ classes, voters }: ClassCounts): bigint {
    const paid = new Float64Array(this.rates.length);
    let holders = 0;
    classes.forEach((index, i) => {
      if (index === EXHAUSTED) return;
      const count = at(voters, i);
      holders += count;
      for (let node = index; node > UNTOUCHED; node = at(this.parent, node)) {
        const purchase = at(this.purchaseOf, node);
        paid[purchase] = at(paid, purchase) + count * at(this.utilityOf, node);
      }
    });
    let sum = BigInt(holders) * this.endowment;
    paid.forEach((times, purchase) => {
      if (times !== 0) sum -= BigInt(times) * at(this.rates, purchase);
    });
    return sum;
  }
}
