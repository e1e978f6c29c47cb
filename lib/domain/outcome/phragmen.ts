import type { Cents } from '../money';
import { type Election, voterCount } from './election';
import { compareFractions, type Fraction, reduced } from './equal-shares/fraction';
import { at } from './numbers';
import { type CountOptions, DEFAULT_OPTIONS } from './options';
import { type Columns, columnsOf, votesPerIdea } from './support';
import { Tally } from './tally';
import { favouring, inTieOrder, type TieRank } from './ties';
import type { Outcome } from './types';

/** Loads that differ by less than this share of their size are compared as fractions. */
const CLOSE = 1e-9;

/**
 * Sequential Phragmén for participatory budgeting (Los, Christoff, Grossi, "Proportional Budget Allocations: Towards a
 * Systematization", IJCAI 2022): the cost of an idea is laid on its backers so that they end up with equal loads; the
 * idea that leads to the least load goes first. It stops at the first idea that would overspend, also where only one
 * of several level ideas would. Ideas dearer than the whole budget and ideas nobody backs do not take part.
 */
export function phragmen(election: Election, options: CountOptions, rank: TieRank): Outcome {
  const { tally, loads } = lay(election, options, rank);
  tally.settleLostTies((idea) => lay(election, options, favouring(rank, idea)).tally.isFunded(idea));
  const { exact, smallestGap } = loads;
  const arithmetic = exact ? 'rationals' : 'doubles';
  const gap = Number.isFinite(smallestGap) ? smallestGap : null;
  return tally.outcome('phragmen', { arithmetic, smallestGap: gap, runs: 1 }, election.budgetCents);
}

function lay(election: Election, options: CountOptions, rank: TieRank): { tally: Tally; loads: Loads } {
  const votes = votesPerIdea(election);
  const tally = new Tally(election, votes, 'no_room');
  const eligible = inTieOrder(tally.eligible(options.minBackers ?? DEFAULT_OPTIONS.minBackers), rank);
  for (const idea of eligible) if (at(votes, idea) === 0) tally.reasons[idea] = 'too_few_backers';
  const taking = eligible.filter(
    (idea) => at(votes, idea) > 0 && at(election.ideas, idea).costCents <= election.budgetCents,
  );
  const loads = new Loads(election, taking);
  let left = election.budgetCents;
  for (let level = loads.lightest(); level.length > 0; level = loads.lightest()) {
    const over = level.find((idea) => at(election.ideas, idea).costCents > left);
    if (over !== undefined) {
      tally.step(over, 'stopped', 'no_room', { leftCents: left });
      break;
    }
    const idea = at(level, 0);
    if (level.length > 1) tally.tie(level, [idea]);
    left -= at(election.ideas, idea).costCents;
    loads.lay(idea);
    tally.fund(idea, { leftCents: left });
  }
  return { tally, loads };
}

interface Layer {
  readonly costCents: Cents;
  readonly backers: number;
  /** How many of the backers carried which earlier layer's load; the first entry is those without a load. */
  readonly carried: Float64Array;
}

/**
 * What every voter carries. All backers of a funded idea end with the same load, so a voter's load is that of the last
 * funded idea on the ballot, and only the number of that idea is kept per voter.
 */
class Loads {
  smallestGap = Number.POSITIVE_INFINITY;
  exact = false;
  private readonly columns: Columns;
  /** Per voter: 1 + the last layer laid on them, 0 without any. */
  private readonly layerOf: Int32Array;
  private readonly layers: Layer[] = [];
  private readonly loads: number[] = [0];
  private readonly fractions: Fraction[] = [{ top: 0n, bottom: 1n }];
  /** Per idea, as last worked out; loads only grow, so it is a lower bound. */
  private readonly keys: Float64Array;
  private active: readonly number[];

  constructor(
    private readonly election: Election,
    /** Ideas that take part, in tie order. */
    ideas: readonly number[],
  ) {
    this.columns = columnsOf(election);
    this.layerOf = new Int32Array(voterCount(election));
    this.keys = new Float64Array(election.ideas.length);
    this.active = ideas;
  }

  /** The ideas that would lead to the least load: one, several exactly level in tie order, or none. */
  lightest(): number[] {
    const { keys } = this;
    const waiting = [...this.active].sort((a, b) => at(keys, a) - at(keys, b));
    const fresh: number[] = [];
    let least = Number.POSITIVE_INFINITY;
    let next = Number.POSITIVE_INFINITY;
    for (const idea of waiting) {
      if (at(keys, idea) > least * (1 + CLOSE)) {
        next = Math.min(next, at(keys, idea));
        break;
      }
      keys[idea] = this.loadAfter(idea);
      least = Math.min(least, at(keys, idea));
      fresh.push(idea);
    }
    const near = this.active.filter((idea) => fresh.includes(idea) && at(keys, idea) <= least * (1 + CLOSE));
    for (const idea of fresh) if (!near.includes(idea)) next = Math.min(next, at(keys, idea));
    if (least > 0 && Number.isFinite(next)) this.smallestGap = Math.min(this.smallestGap, next / least - 1);
    return near.length > 1 ? this.exactlyLightest(near) : near;
  }

  /** Lays the cost of the idea on its backers. */
  lay(idea: number): void {
    const layer = this.layerFor(idea);
    this.layers.push(layer);
    this.loads.push(at(this.keys, idea));
    const { starts, voters } = this.columns;
    for (let i = at(starts, idea); i < at(starts, idea + 1); i++) {
      this.layerOf[voters[i] as number] = this.layers.length;
    }
    this.active = this.active.filter((other) => other !== idea);
  }

  private loadAfter(idea: number): number {
    const { costCents, backers, carried } = this.layerFor(idea);
    let sum = costCents;
    for (let layer = 1; layer < carried.length; layer++) sum += at(carried, layer) * at(this.loads, layer);
    return sum / backers;
  }

  private layerFor(idea: number): Layer {
    const { starts, voters } = this.columns;
    const carried = new Float64Array(this.loads.length);
    const from = at(starts, idea);
    const to = at(starts, idea + 1);
    for (let i = from; i < to; i++) {
      const layer = this.layerOf[voters[i] as number] as number;
      carried[layer] = (carried[layer] as number) + 1;
    }
    return { costCents: at(this.election.ideas, idea).costCents, backers: to - from, carried };
  }

  private exactlyLightest(near: readonly number[]): number[] {
    this.exact = true;
    for (let layer = this.fractions.length - 1; layer < this.layers.length; layer++) {
      this.fractions.push(this.fractionOf(at(this.layers, layer)));
    }
    const offers = near.map((idea) => ({ idea, load: this.fractionOf(this.layerFor(idea)) }));
    const least = offers.reduce((a, b) => (compareFractions(b.load, a.load) < 0 ? b : a));
    return offers.filter(({ load }) => compareFractions(load, least.load) === 0).map(({ idea }) => idea);
  }

  private fractionOf({ costCents, backers, carried }: Layer): Fraction {
    let top = BigInt(costCents);
    let bottom = 1n;
    carried.forEach((count, layer) => {
      if (count === 0 || layer === 0) return;
      const load = at(this.fractions, layer);
      top = top * load.bottom + BigInt(count) * load.top * bottom;
      bottom *= load.bottom;
      ({ top, bottom } = reduced({ top, bottom }));
    });
    return reduced({ top, bottom: bottom * BigInt(backers) });
  }
}
