import { at } from './numbers';

/**
 * Order among equals as a rank per idea index: the lower rank goes first. It is given as input, so a tie is never
 * settled by a hidden sort. For the order `lot:…` the ranks come from `lib/crypto/ties.ts`.
 */
export type TieRank = ArrayLike<number>;

/** Ranks for the order `id`: ascending string comparison, so "10" comes before "9". */
export function idRank(ids: readonly string[]): Uint32Array {
  return rankOf(ids, (a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Rank of each position when the keys are sorted by `compare`. */
export function rankOf<T>(keys: readonly T[], compare: (a: T, b: T) => number): Uint32Array {
  const order = keys.map((_, index) => index).sort((a, b) => compare(at(keys, a), at(keys, b)));
  const rank = new Uint32Array(keys.length);
  order.forEach((index, place) => {
    rank[index] = place;
  });
  return rank;
}

/** Idea indices in tie order. */
export function inTieOrder(indices: readonly number[], rank: TieRank): number[] {
  return [...indices].sort((a, b) => at(rank, a) - at(rank, b));
}

/** The same order with one idea before all others: what would have happened had the lot fallen on it. */
export function favouring(rank: TieRank, idea: number): TieRank {
  return Array.from(rank, (place, index) => (index === idea ? -1 : place));
}
