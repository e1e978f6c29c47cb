import type { Cents } from '../money';
import { type Election, voterCount } from './election';
import { at, divideProduct } from './numbers';
import type { CountOptions } from './options';
import type { TieRank } from './ties';

/** The cheque of each voter in cents: given, fixed by the round, or budget / number of votes rounded down. */
export function chequeOf(election: Election, options: CountOptions): Cents {
  const voters = voterCount(election);
  return (
    options.chequeCents ??
    election.chequeCents ??
    (voters === 0 ? 0 : Math.floor(election.budgetCents / voters))
  );
}

/** All cheques together: the round's budget, or number of votes × the cheque that was asked for. */
export function potOf(election: Election, options: CountOptions): Cents {
  if (options.chequeCents === undefined || election.kind === 'pledges') return election.budgetCents;
  return chequeOf(election, options) * voterCount(election);
}

/**
 * What each choice pledges in cents. Pledges stay as they are; points are scaled to the whole cheque and names share
 * it equally, both rounded by largest remainder, then in tie order. Points of zero or less pledge nothing. Not in 32 bits: one
 * voter with the budget of a city pledges more.
 */
export function pledgesOf(election: Election, options: CountOptions, rank: TieRank): Float64Array {
  if (election.kind === 'pledges' && election.weights) return Float64Array.from(election.weights);
  const divider = new ChequeDivider(election, chequeOf(election, options), rank);
  for (let voter = 0; voter < voterCount(election); voter++) divider.divide(voter);
  return divider.pledges;
}

/** Divides the same cheque over one ballot after another, without making anything new per ballot. */
class ChequeDivider {
  readonly pledges: Float64Array;
  /** Places that have a part of a cent left over, and how large it is. */
  private readonly places: Uint32Array;
  private readonly parts: Float64Array;

  constructor(
    private readonly election: Election,
    private readonly cheque: Cents,
    private readonly rank: TieRank,
  ) {
    this.pledges = new Float64Array(election.choices.length);
    this.places = new Uint32Array(election.ideas.length);
    this.parts = new Float64Array(election.ideas.length);
  }

  divide(voter: number): void {
    const { weights, offsets } = this.election;
    const start = at(offsets, voter);
    const end = at(offsets, voter + 1);
    let total = 0;
    for (let i = start; i < end; i++) total += weights ? Math.max(0, weights[i] as number) : 1;
    if (total === 0) return;
    let left = this.cheque;
    let count = 0;
    for (let i = start; i < end; i++) {
      const share = weights ? Math.max(0, weights[i] as number) : 1;
      const { quotient, remainder } = divideProduct(this.cheque, share, total);
      this.pledges[i] = quotient;
      left -= quotient;
      if (remainder > 0) this.remember(i, remainder, count++);
    }
    for (let i = 0; i < left; i++) {
      const place = this.places[i] as number;
      this.pledges[place] = (this.pledges[place] as number) + 1;
    }
  }

  /** Keeps the parts in order: the largest first, equals in tie order. */
  private remember(place: number, part: number, count: number): void {
    const { places, parts, rank } = this;
    const { choices } = this.election;
    const mine = rank[choices[place] as number] as number;
    let i = count;
    for (; i > 0; i--) {
      const other = parts[i - 1] as number;
      const before = places[i - 1] as number;
      if (other > part || (other === part && (rank[choices[before] as number] as number) < mine)) break;
      places[i] = before;
      parts[i] = other;
    }
    places[i] = place;
    parts[i] = part;
  }
}
