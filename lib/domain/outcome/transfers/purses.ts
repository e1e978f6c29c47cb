import { type Election, voterCount } from '../election';
import { at } from '../numbers';
import type { CountOptions } from '../options';
import { type PlacedColumns, placedColumnsOf } from '../support';

/** Amounts that differ by less than this share of their size are level. */
export const LEVEL = 1e-9;

/**
 * The cheque of every voter as it is divided at this moment: `given[i]` cents beside each choice, in doubles, because
 * every transfer divides by another sum. Money of a voter with nobody left to give it to leaves the purse.
 */
export class Purses {
  readonly given: Float64Array;
  private readonly columns: PlacedColumns;

  constructor(
    private readonly election: Election,
    options: CountOptions,
  ) {
    this.columns = placedColumnsOf(election);
    this.given = divide(election, options);
  }

  /** What all voters together give to the idea now. */
  support(idea: number): number {
    const { starts, places } = this.columns;
    let sum = 0;
    for (let i = at(starts, idea); i < at(starts, idea + 1); i++)
      sum += this.given[places[i] as number] as number;
    return sum;
  }

  /** All the money of everyone who gives anything to the idea. */
  reach(idea: number): number {
    let sum = 0;
    this.eachGiver(idea, (voter) => {
      sum += this.purse(voter);
    });
    return sum;
  }

  /** Takes the idea away; what was given to it goes to the giver's other choices in proportion. */
  withdraw(idea: number): void {
    this.eachGiver(idea, (voter, place) => {
      const money = at(this.given, place);
      this.given[place] = 0;
      this.spread(voter, money);
    });
  }

  /**
   * Pays for the idea. What is above the cost goes back to the givers' other choices, in proportion to their gift; a
   * giver without another choice pays the whole gift first, so that no money is lost while others could pay less.
   */
  pay(idea: number, cost: number): void {
    let stuck = 0;
    let free = 0;
    this.eachGiver(idea, (voter, place) => {
      const money = at(this.given, place);
      if (this.purse(voter) - money > 0) free += money;
      else stuck += money;
    });
    const share = free > 0 ? Math.min(1, Math.max(0, (cost - stuck) / free)) : 1;
    this.eachGiver(idea, (voter, place) => {
      const money = at(this.given, place);
      this.given[place] = 0;
      this.spread(voter, money * (1 - share));
    });
  }

  /**
   * Raises every gift to the idea by one and the same factor, at most to the whole purse, until the gifts reach the
   * cost; the giver's other gifts shrink in proportion. The purses of its givers must hold the cost together.
   */
  gather(idea: number, cost: number): void {
    const givers: { voter: number; place: number; gift: number; purse: number }[] = [];
    this.eachGiver(idea, (voter, place) => {
      givers.push({ voter, place, gift: at(this.given, place), purse: this.purse(voter) });
    });
    // Who runs out first: least purse per gift. Everyone before the turning point gives all.
    givers.sort((a, b) => a.purse * b.gift - b.purse * a.gift);
    let rest = givers.reduce((sum, giver) => sum + giver.gift, 0);
    let missing = cost;
    let factor = Number.POSITIVE_INFINITY;
    for (const { gift, purse } of givers) {
      if (missing * gift <= purse * rest) {
        factor = missing / rest;
        break;
      }
      missing -= purse;
      rest -= gift;
    }
    for (const { voter, place, gift, purse } of givers) {
      const raised = Math.min(purse, gift * factor);
      const others = purse - gift;
      this.scale(voter, others > 0 ? (purse - raised) / others : 0);
      this.given[place] = raised;
    }
  }

  private eachGiver(idea: number, visit: (voter: number, place: number) => void): void {
    const { starts, voters, places } = this.columns;
    for (let i = at(starts, idea); i < at(starts, idea + 1); i++) {
      const place = places[i] as number;
      if ((this.given[place] as number) > 0) visit(voters[i] as number, place);
    }
  }

  private purse(voter: number): number {
    let sum = 0;
    const end = at(this.election.offsets, voter + 1);
    for (let i = at(this.election.offsets, voter); i < end; i++) sum += this.given[i] as number;
    return sum;
  }

  private spread(voter: number, money: number): void {
    const purse = this.purse(voter);
    if (money > 0 && purse > 0) this.scale(voter, (purse + money) / purse);
  }

  private scale(voter: number, factor: number): void {
    const end = at(this.election.offsets, voter + 1);
    for (let i = at(this.election.offsets, voter); i < end; i++) {
      this.given[i] = (this.given[i] as number) * factor;
    }
  }
}

/** Pledges as they are; points in proportion and names equally over the cheque, without rounding to cents. */
function divide(election: Election, options: CountOptions): Float64Array {
  const { offsets, weights } = election;
  if (election.kind === 'pledges' && weights) return Float64Array.from(weights);
  const voters = voterCount(election);
  const cheque = options.chequeCents ?? election.chequeCents ?? election.budgetCents / Math.max(1, voters);
  const given = new Float64Array(election.choices.length);
  for (let voter = 0; voter < voters; voter++) {
    const share = (i: number) => (weights ? Math.max(0, at(weights, i)) : 1);
    let total = 0;
    for (let i = at(offsets, voter); i < at(offsets, voter + 1); i++) total += share(i);
    if (total === 0) continue;
    for (let i = at(offsets, voter); i < at(offsets, voter + 1); i++) given[i] = (cheque * share(i)) / total;
  }
  return given;
}
