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
 * it equally, both rounded by largest remainder, then in tie order. Points of zero or less pledge nothing.
 */
export function pledgesOf(election: Election, options: CountOptions, rank: TieRank): Int32Array {
  if (election.kind === 'pledges' && election.weights) return election.weights;
  const cheque = chequeOf(election, options);
  const pledges = new Int32Array(election.choices.length);
  const voters = voterCount(election);
  for (let voter = 0; voter < voters; voter++) {
    divideCheque(
      election,
      at(election.offsets, voter),
      at(election.offsets, voter + 1),
      cheque,
      rank,
      pledges,
    );
  }
  return pledges;
}

function divideCheque(
  election: Election,
  start: number,
  end: number,
  cheque: Cents,
  rank: TieRank,
  pledges: Int32Array,
): void {
  const share = (place: number) => (election.weights ? Math.max(0, at(election.weights, place)) : 1);
  let total = 0;
  for (let place = start; place < end; place++) total += share(place);
  if (total === 0) return;
  const rest: { place: number; remainder: number }[] = [];
  let left = cheque;
  for (let place = start; place < end; place++) {
    const { quotient, remainder } = divideProduct(cheque, share(place), total);
    pledges[place] = quotient;
    left -= quotient;
    if (remainder > 0) rest.push({ place, remainder });
  }
  if (left === 0) return;
  const order = (place: number) => at(rank, at(election.choices, place));
  rest.sort((a, b) => b.remainder - a.remainder || order(a.place) - order(b.place));
  for (const { place } of rest.slice(0, left)) pledges[place] = at(pledges, place) + 1;
}
