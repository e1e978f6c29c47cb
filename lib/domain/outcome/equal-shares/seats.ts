import { type Election, voterCount } from '../election';
import { at } from '../numbers';

/**
 * Numbers the voters anew so that those who back the same ideas sit together: by the most backed idea on their ballot. What
 * a million voters have left does not fit in a processor's nearest memory; sitting together, the supporters of an idea
 * share parts of it. Nothing else depends on the numbers. `starts`: where each idea's supporters start in a list of all.
 */
export function seatsOf(election: Election, starts: Uint32Array): Uint32Array {
  const ranks = ranksOf(starts);
  const { choices, offsets } = election;
  const voters = voterCount(election);
  const blocks = new Uint16Array(voters);
  const ends = new Uint32Array(ranks.length + 2);
  for (let voter = 0; voter < voters; voter++) {
    const end = offsets[voter + 1] as number;
    let block = ranks.length;
    for (let i = offsets[voter] as number; i < end; i++) {
      const rank = ranks[choices[i] as number] as number;
      if (rank < block) block = rank;
    }
    blocks[voter] = block;
    ends[block + 1] = (ends[block + 1] as number) + 1;
  }
  for (let block = 0; block < ranks.length; block++) ends[block + 1] = at(ends, block + 1) + at(ends, block);
  const seats = new Uint32Array(voters);
  for (let voter = 0; voter < voters; voter++) {
    const block = blocks[voter] as number;
    const seat = ends[block] as number;
    seats[voter] = seat;
    ends[block] = seat + 1;
  }
  return seats;
}

/** Place of every idea by number of backers, the most first. */
function ranksOf(starts: Uint32Array): Uint16Array {
  const backers = Array.from(starts.subarray(1), (end, idea) => end - at(starts, idea));
  const order = backers.map((_, idea) => idea).sort((a, b) => at(backers, b) - at(backers, a));
  const ranks = new Uint16Array(order.length);
  order.forEach((idea, rank) => {
    ranks[idea] = rank;
  });
  return ranks;
}
