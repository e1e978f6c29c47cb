import type { Election } from '../election';
import { at } from '../numbers';
import type { PlacedColumns } from '../support';
import { rescale } from './division';
import type { StartingPoint } from './start';
import { WholeSum } from './wholeSum';

/** Amounts that differ by less than this share of their size are level. */
export const LEVEL = 1e-9;

/** What an idea cost its payers. */
export interface Payment {
  readonly payers: number;
  /** The largest amount one voter paid, in cents, with a fraction. */
  readonly highest: number;
}

interface Giver {
  readonly voter: number;
  readonly place: number;
  readonly gift: number;
  readonly purse: number;
  /** By how much the gift can grow. */
  readonly room: number;
}

/**
 * The cheque of every voter as it is divided at this moment. Amounts are whole numbers of a unit far below a cent, every
 * step rounds within one purse only, and what is added up over voters is added exactly: neither the order of the
 * ballots nor that of the choices on them can change any amount. Units are never made or lost. Methods take and give cents.
 */
export class Purses {
  private readonly election: Election;
  /** Units beside each choice. */
  private readonly given: Float64Array;
  /** Units paid, beside each choice. */
  private readonly spent: Float64Array;
  private readonly unitsPerCent: number;
  /** Units given to each idea, kept up to date. */
  private readonly totals: readonly WholeSum[];
  private readonly columns: PlacedColumns;
  private readonly order: Uint32Array;

  constructor({ election, columns, order, division }: StartingPoint) {
    this.election = election;
    this.columns = columns;
    this.order = order;
    this.given = division.given.slice();
    this.unitsPerCent = division.unitsPerCent;
    this.spent = new Float64Array(this.given.length);
    this.totals = election.ideas.map(() => new WholeSum());
    this.given.forEach((units, place) => {
      this.totalAt(place).add(units);
    });
  }

  /** What every choice has paid so far, in cents with a fraction. */
  payments(): Float64Array {
    return this.spent.map((units) => units / this.unitsPerCent);
  }

  /** What all voters together give to the idea now. */
  support(idea: number): number {
    return at(this.totals, idea).value / this.unitsPerCent;
  }

  /** All the money of everyone who gives anything to the idea. */
  reach(idea: number): number {
    const sum = new WholeSum();
    this.eachGiver(idea, (voter) => sum.add(this.purse(voter)));
    return sum.value / this.unitsPerCent;
  }

  /** Takes the idea away; what was given to it goes to the giver's other choices in proportion. */
  withdraw(idea: number): void {
    this.eachGiver(idea, (voter, place) => {
      const purse = this.purse(voter);
      this.put(place, 0);
      this.fill(voter, purse);
    });
  }

  /**
   * Pays for the idea. What is above the cost goes back to the givers' other choices, in proportion to their gift; givers
   * without another choice pay first, up to the whole gift, so that no money is lost while others could pay less.
   */
  pay(idea: number, costCents: number): Payment {
    const cost = costCents * this.unitsPerCent;
    const bound = new WholeSum();
    const free = new WholeSum();
    this.eachGiver(idea, (voter, _, gift) => (this.purse(voter) > gift ? free : bound).add(gift));
    const boundShare = bound.value > 0 ? Math.min(1, cost / bound.value) : 1;
    const freeShare = free.value > 0 ? Math.min(1, Math.max(0, (cost - bound.value) / free.value)) : 1;
    return this.charge(idea, (voter, place, gift) => {
      const purse = this.purse(voter);
      const part = Math.round(gift * (purse > gift ? freeShare : boundShare));
      this.put(place, 0);
      this.fill(voter, purse - part);
      return part;
    });
  }

  /** Every giver spends the whole purse on the idea. */
  payAll(idea: number): Payment {
    return this.charge(idea, (voter, place) => {
      const purse = this.purse(voter);
      this.fill(voter, 0);
      this.put(place, 0);
      return purse;
    });
  }

  /**
   * Raises every gift to the idea by one and the same factor, at most to the whole purse, until the gifts reach the
   * cost; the giver's other gifts shrink in proportion. The purses of its givers must hold the cost together.
   */
  gather(idea: number, costCents: number): void {
    const givers: Giver[] = [];
    this.eachGiver(idea, (voter, place, gift) => {
      const purse = this.purse(voter);
      givers.push({ voter, place, gift, purse, room: purse / gift });
    });
    // Who runs out first comes first; equals in amount are alike, so this order is that of no list of ballots.
    givers.sort((a, b) => a.room - b.room || a.gift - b.gift);
    const factor = commonFactor(givers, costCents * this.unitsPerCent);
    for (const { voter, place, gift, purse, room } of givers) {
      // What is all but the whole purse is the whole purse: a rest that is only rounding would make a giver of it elsewhere.
      const raised = factor >= room * (1 - LEVEL) ? purse : Math.ceil(gift * factor);
      this.put(place, 0);
      this.fill(voter, purse - raised);
      this.put(place, raised);
    }
  }

  private charge(idea: number, take: (voter: number, place: number, gift: number) => number): Payment {
    let payers = 0;
    let highest = 0;
    this.eachGiver(idea, (voter, place, gift) => {
      const part = take(voter, place, gift);
      if (part === 0) return;
      this.spent[place] = part;
      payers++;
      highest = Math.max(highest, part);
    });
    return { payers, highest: highest / this.unitsPerCent };
  }

  private eachGiver(idea: number, visit: (voter: number, place: number, gift: number) => void): void {
    const { starts, voters, places } = this.columns;
    const end = at(starts, idea + 1);
    for (let i = at(starts, idea); i < end; i++) {
      const place = places[i] as number;
      const gift = this.given[place] as number;
      if (gift > 0) visit(voters[i] as number, place, gift);
    }
  }

  private purse(voter: number): number {
    let sum = 0;
    const end = at(this.election.offsets, voter + 1);
    for (let i = at(this.election.offsets, voter); i < end; i++) sum += this.given[i] as number;
    return sum;
  }

  /** Divides this much over what the voter still gives to; with nobody left to give to the money stays unspent. */
  private fill(voter: number, units: number): void {
    const start = at(this.election.offsets, voter);
    const end = at(this.election.offsets, voter + 1);
    for (let place = start; place < end; place++) this.totalAt(place).add(-(this.given[place] as number));
    rescale(this.given, this.order, start, end, units);
    for (let place = start; place < end; place++) this.totalAt(place).add(this.given[place] as number);
  }

  private put(place: number, units: number): void {
    this.totalAt(place).add(units - at(this.given, place));
    this.given[place] = units;
  }

  private totalAt(place: number): WholeSum {
    return this.totals[this.election.choices[place] as number] as WholeSum;
  }
}

/** The factor by which all gifts grow until together they reach the cost, nobody giving more than the purse. */
function commonFactor(givers: readonly Giver[], cost: number): number {
  const gifts = new Float64Array(givers.length + 1);
  for (let i = givers.length - 1; i >= 0; i--) gifts[i] = at(gifts, i + 1) + at(givers, i).gift;
  let missing = cost;
  for (const [i, { purse, room }] of givers.entries()) {
    const factor = missing / at(gifts, i);
    if (factor <= room) return factor;
    missing -= purse;
  }
  return Number.POSITIVE_INFINITY;
}
