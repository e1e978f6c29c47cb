import type { Election } from '../election';
import { at } from '../numbers';
import type { CountOptions } from '../options';
import { type PlacedColumns, placedColumnsOf } from '../support';
import { idRank } from '../ties';
import { type Division, divide } from './division';

/** What every count of one election starts from; it is made once, since lost ties are found by counting again. */
export interface StartingPoint {
  readonly election: Election;
  readonly columns: PlacedColumns;
  /** The places of each ballot in order of idea id. */
  readonly order: Uint32Array;
  readonly division: Division;
}

export function startingPoint(election: Election, options: CountOptions): StartingPoint {
  const order = placesById(election);
  return { election, columns: placedColumnsOf(election), order, division: divide(election, options, order) };
}

function placesById({ ideas, choices, offsets }: Election): Uint32Array {
  const rank = idRank(ideas.map((idea) => idea.id));
  const order = Uint32Array.from(choices, (_, place) => place);
  for (let voter = 0; voter + 1 < offsets.length; voter++) {
    const ballot = order.subarray(at(offsets, voter), at(offsets, voter + 1));
    if (ballot.length < 2) continue;
    ballot.sort((a, b) => at(rank, at(choices, a)) - at(rank, at(choices, b)));
  }
  return order;
}
