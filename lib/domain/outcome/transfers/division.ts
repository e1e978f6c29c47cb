import { type Election, voterCount } from '../election';
import { at } from '../numbers';
import type { CountOptions } from '../options';

/** What the voters start with: whole units beside each choice, and how many of them make a cent. */
export interface Division {
  readonly given: Float64Array;
  /** A power of two, so that no amount in whole cents is rounded. */
  readonly unitsPerCent: number;
}

/** No purse holds more units than this: products of two shares of one stay far inside a double. */
const LARGEST_PURSE = 2 ** 50;

/**
 * Pledges as they are; points in proportion and names equally over the cheque. Without a fixed cheque that is
 * budget / number of votes, not rounded to cents. `order` lists the places of each ballot in order of id.
 */
export function divide(election: Election, options: CountOptions, order: Uint32Array): Division {
  const { offsets, weights } = election;
  const voters = voterCount(election);
  if (election.kind === 'pledges' && weights) {
    const unitsPerCent = unitFor(largestPledge(election, weights));
    return { given: Float64Array.from(weights, (cents) => cents * unitsPerCent), unitsPerCent };
  }
  const cheque = options.chequeCents ?? election.chequeCents ?? election.budgetCents / Math.max(1, voters);
  const unitsPerCent = unitFor(cheque);
  const given = Float64Array.from(election.choices, (_, place) =>
    weights ? Math.max(0, at(weights, place)) : 1,
  );
  for (let voter = 0; voter < voters; voter++) {
    rescale(given, order, at(offsets, voter), at(offsets, voter + 1), Math.round(cheque * unitsPerCent));
  }
  return { given, unitsPerCent };
}

/**
 * Makes the amounts of one ballot, `order[start … end)`, add up to `total` exactly, in proportion to what they are.
 * They are rounded one after another in the order given; nothing happens where all are zero.
 */
export function rescale(
  given: Float64Array,
  order: Uint32Array,
  start: number,
  end: number,
  total: number,
): void {
  let weight = 0;
  for (let i = start; i < end; i++) weight += given[order[i] as number] as number;
  let left = total;
  for (let i = start; i < end && weight > 0; i++) {
    const place = order[i] as number;
    const amount = given[place] as number;
    const part = amount === weight ? left : Math.min(left, Math.round(left * (amount / weight)));
    given[place] = part;
    left -= part;
    weight -= amount;
  }
}

function unitFor(largestCents: number): number {
  return 2 ** Math.max(0, Math.floor(Math.log2(LARGEST_PURSE / Math.max(1, largestCents))));
}

function largestPledge({ offsets }: Election, weights: Int32Array): number {
  let largest = 0;
  for (let voter = 0; voter + 1 < offsets.length; voter++) {
    let purse = 0;
    for (let i = at(offsets, voter); i < at(offsets, voter + 1); i++) purse += weights[i] as number;
    largest = Math.max(largest, purse);
  }
  return largest;
}
