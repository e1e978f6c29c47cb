import { at, compareProducts } from './numbers';

/** One thing that may be taken. Costs above zero, values above zero, all whole numbers. */
export interface Item {
  readonly cost: number;
  readonly value: number;
}

export interface Packing {
  /** Indices of the items taken. */
  readonly taken: readonly number[];
  readonly value: number;
  /** No packing is worth more than this; equal to `value` when it is proved optimal. */
  readonly bound: number;
  readonly nodes: number;
}

/**
 * The most valuable selection of items within the capacity: depth-first branch and bound over items by value per cost,
 * each branch cut by the value the rest could add if the last item could be taken in part (Dantzig 1957). After
 * `nodeLimit` branches it answers the best found so far with a bound that still holds. Of several that are worth the
 * same it is the one that takes the first item it can, by value per cost and then in the order given.
 */
export function packKnapsack(items: readonly Item[], capacity: number, nodeLimit: number): Packing {
  const { search, order } = prepare(items, nodeLimit);
  const { taken, ...found } = search.run(capacity, 0, null);
  return { ...found, taken: taken.map((place) => at(order, place)) };
}

/**
 * Another selection worth exactly as much as an optimal one, or `null` when there is none (or none was found within the
 * limit).
 */
export function packOtherwise(
  items: readonly Item[],
  capacity: number,
  optimal: Packing,
  nodeLimit: number,
): readonly number[] | null {
  const { search, order } = prepare(items, nodeLimit);
  const known = new Set(optimal.taken);
  const { taken, value } = search.run(
    capacity,
    optimal.value - 1,
    order.map((index) => known.has(index)),
  );
  return value === optimal.value ? taken.map((place) => at(order, place)) : null;
}

function prepare(items: readonly Item[], nodeLimit: number) {
  const order = items.map((_, index) => index);
  order.sort((a, b) => byRatio(at(items, a), at(items, b)) || a - b);
  const search = new Search(
    Float64Array.from(order, (index) => at(items, index).cost),
    Float64Array.from(order, (index) => at(items, index).value),
    nodeLimit,
  );
  return { search, order };
}

function byRatio(a: Item, b: Item): number {
  return compareProducts(b.value, a.cost, a.value, b.cost);
}

class Search {
  private readonly count: number;
  /** Sums of costs and values of the first items, to find the first that does not fit by halving. */
  private readonly costSums: Float64Array;
  private readonly valueSums: Float64Array;
  /** Least cost among the items from here on. */
  private readonly leastCost: Float64Array;

  constructor(
    private readonly costs: Float64Array,
    private readonly values: Float64Array,
    private readonly nodeLimit: number,
  ) {
    this.count = costs.length;
    this.costSums = sums(costs);
    this.valueSums = sums(values);
    this.leastCost = new Float64Array(this.count + 1).fill(Number.POSITIVE_INFINITY);
    for (let i = this.count - 1; i >= 0; i--) {
      this.leastCost[i] = Math.min(at(this.leastCost, i + 1), at(costs, i));
    }
  }

  /** The best selection worth more than `atLeast`, other than the one excluded. */
  run(capacity: number, atLeast: number, excluded: readonly boolean[] | null): Packing {
    const { costs, values, count } = this;
    const path: number[] = [];
    let best: readonly number[] = [];
    let bestValue = atLeast;
    let bound = 0;
    let nodes = 0;
    let left = capacity;
    let value = 0;
    let next = 0;
    for (;;) {
      // Go on while the rest could still beat the best; take whatever fits on the way.
      while (
        next < count &&
        left >= at(this.leastCost, next) &&
        this.ceiling(next, left, value) > bestValue
      ) {
        if (nodes++ === this.nodeLimit) {
          bound = Math.max(bestValue, this.openCeiling(path, capacity), this.ceiling(next, left, value));
          return { taken: best, value: bestValue, bound, nodes };
        }
        if (at(costs, next) <= left) {
          left -= at(costs, next);
          value += at(values, next);
          path.push(next);
        }
        next++;
      }
      if (value > bestValue && !(excluded && isSame(path, excluded))) {
        bestValue = value;
        best = [...path];
      }
      const last = path.pop();
      if (last === undefined) return { taken: best, value: bestValue, bound: bestValue, nodes };
      left += at(costs, last);
      value -= at(values, last);
      next = last + 1;
    }
  }

  /** What can at most be reached when items from `next` on may still be taken, the last in part. */
  private ceiling(next: number, left: number, value: number): number {
    const { costSums, valueSums, count } = this;
    const reach = at(costSums, next) + left;
    let low = next;
    let high = count;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (at(costSums, middle) <= reach) low = middle;
      else high = middle - 1;
    }
    const whole = value + at(valueSums, low) - at(valueSums, next);
    if (low === count) return whole;
    const part = ((reach - at(costSums, low)) * at(this.values, low)) / at(this.costs, low);
    // Rounded up a little: a bound may be too high, never too low.
    return Math.floor(whole + part * (1 + 1e-12) + 1e-6);
  }

  /** Highest ceiling of the branches that leave out one of the items on the path: those not yet searched. */
  private openCeiling(path: readonly number[], capacity: number): number {
    let left = capacity;
    let value = 0;
    let highest = 0;
    for (const item of path) {
      highest = Math.max(highest, this.ceiling(item + 1, left, value));
      left -= at(this.costs, item);
      value += at(this.values, item);
    }
    return highest;
  }
}

function isSame(path: readonly number[], set: readonly boolean[]): boolean {
  return path.every((item) => at(set, item)) && path.length === set.filter(Boolean).length;
}

function sums(list: Float64Array): Float64Array {
  const result = new Float64Array(list.length + 1);
  for (let i = 0; i < list.length; i++) result[i + 1] = at(result, i) + at(list, i);
  return result;
}
