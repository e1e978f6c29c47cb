import type { VoterIds } from '../election';
import { at } from '../numbers';
import type { IdeaPayments } from './payments';

/** How a bill came to lack a cent: this voter pays one less of it and one more of the bill `of`. */
interface Move {
  readonly of: number;
  readonly voter: number;
}

/**
 * Finds the cent that the last bill lacks although none of its payers has any room: one of them pays a cent more of it
 * and a cent less of an earlier bill, another pays that one, and so on to someone with room. The shortest such chain is
 * taken, bills in order of purchase and voters by ascending id, so that the order of the ballots plays no part.
 */
export function settleCent(bills: readonly IdeaPayments[], room: Float64Array, ids: VoterIds): void {
  const last = bills.length - 1;
  const moves = new Map<number, Move>();
  const queue = [last];
  for (const bill of queue) {
    const payers = byId(at(bills, bill).payers, ids);
    const ready = payers.find((voter) => at(room, voter) > 0);
    if (ready !== undefined) {
      room[ready] = at(room, ready) - 1;
      payThrough(bills, moves, bill, ready);
      return;
    }
    for (const voter of payers) {
      for (let other = 0; other < last; other++) {
        if (other === bill || moves.has(other) || centsOf(at(bills, other), voter) === 0) continue;
        moves.set(other, { of: bill, voter });
        queue.push(other);
      }
    }
  }
  throw new Error('payments that fit exactly do not fit in whole cents');
}

function payThrough(
  bills: readonly IdeaPayments[],
  moves: ReadonlyMap<number, Move>,
  bill: number,
  payer: number,
) {
  change(at(bills, bill), payer, 1);
  const move = moves.get(bill);
  if (!move) return;
  change(at(bills, bill), move.voter, -1);
  payThrough(bills, moves, move.of, move.voter);
}

function byId(payers: Uint32Array, ids: VoterIds): number[] {
  const keyed = Array.from(payers, (voter) => ({ voter, id: ids.at(voter) }));
  return keyed.sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ voter }) => voter);
}

function centsOf({ payers, cents }: IdeaPayments, voter: number): number {
  const place = placeOf(payers, voter);
  return payers[place] === voter ? at(cents, place) : 0;
}

function change({ payers, cents }: IdeaPayments, voter: number, by: number): void {
  const place = placeOf(payers, voter);
  cents[place] = at(cents, place) + by;
}

/** Where the voter stands, or would stand, in the ascending list. */
function placeOf(payers: Uint32Array, voter: number): number {
  let [low, high] = [0, payers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(payers, middle) < voter) low = middle + 1;
    else high = middle;
  }
  return low;
}
