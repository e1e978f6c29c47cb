import type { Cents } from '../money';
import { ballotOf, type Election } from './election';
import { at, divideProduct } from './numbers';
import { type CountOptions, DEFAULT_OPTIONS } from './options';
import { pledgesOf, potOf } from './pledges';
import { type PlacedColumns, placedColumnsOf } from './support';
import { EXACT, Tally } from './tally';
import type { TieRank } from './ties';
import type { Outcome, OutcomeReason } from './types';

/** An outcome of saving together with what every single pledge paid; aligned with the election's choices. */
export interface PoolingResult {
  readonly outcome: Outcome;
  readonly pledges: Int32Array;
  readonly paid: Int32Array;
}

/** What one part of a household's cheque did. `paid + returned` is what was pledged. */
export interface PartOfCheque {
  /** The idea's id. */
  readonly id: string;
  readonly pledgedCents: Cents;
  readonly paidCents: Cents;
  readonly returnedCents: Cents;
  /** What became of the idea: `funded`, or why not. */
  readonly reason: OutcomeReason;
}

/**
 * Saving together ("samen sparen", an assurance contract): an idea is funded if its pledges reach its target and at
 * least `minBackers` households name it. What was pledged above the target goes back to its backers in proportion to
 * their pledge, by largest remainder in cents, then in ascending order of voter id. Everything pledged to other ideas
 * goes back in full. Ideas do not compete, so there are no ties.
 */
export function pooling(election: Election, options: CountOptions, rank: TieRank): PoolingResult {
  const pledges = pledgesOf(election, options, rank);
  const columns = placedColumnsOf(election);
  const paid = new Int32Array(pledges.length);
  const tally = new Tally(election, backersPerIdea(election, columns), 'below_target');
  const pot = potOf(election, options);
  const minBackers = options.minBackers ?? DEFAULT_OPTIONS.minBackers;
  let left = pot;
  election.ideas.forEach((idea, index) => {
    const pledged = pledgedTo(columns, pledges, index);
    tally.pledged[index] = pledged;
    const reason = verdict(idea, pledged, at(tally.backers, index), minBackers);
    if (reason !== 'funded') {
      tally.reasons[index] = reason;
      tally.step(index, 'skipped', reason, { returnedCents: pledged, leftCents: left });
      return;
    }
    const highest = settle(election, columns, index, pledges, pledged - idea.costCents, paid);
    left -= idea.costCents;
    tally.paid[index] = idea.costCents;
    tally.fund(index, {
      highestPaymentCents: highest,
      returnedCents: pledged - idea.costCents,
      leftCents: left,
    });
  });
  return { outcome: tally.outcome('pooling', EXACT, pot), pledges, paid };
}

function verdict(
  idea: Election['ideas'][number],
  pledged: Cents,
  backers: number,
  minBackers: number,
): OutcomeReason {
  if (idea.withdrawn) return 'withdrawn';
  if (pledged < idea.costCents) return 'below_target';
  return backers < minBackers ? 'too_few_backers' : 'funded';
}

function backersPerIdea(election: Election, columns: PlacedColumns): number[] {
  return election.ideas.map((_, idea) => at(columns.starts, idea + 1) - at(columns.starts, idea));
}

function pledgedTo(columns: PlacedColumns, pledges: Int32Array, idea: number): Cents {
  let sum = 0;
  for (let i = at(columns.starts, idea); i < at(columns.starts, idea + 1); i++) {
    sum += at(pledges, at(columns.places, i));
  }
  return sum;
}

/** Writes what each backer of a funded idea pays; answers the largest payment. */
function settle(
  election: Election,
  columns: PlacedColumns,
  idea: number,
  pledges: Int32Array,
  excess: Cents,
  paid: Int32Array,
): Cents {
  const { places } = columns;
  const total = excess + at(election.ideas, idea).costCents;
  const rest: { entry: number; remainder: number }[] = [];
  let extra = excess;
  let highest = 0;
  const from = at(columns.starts, idea);
  const to = at(columns.starts, idea + 1);
  for (let i = from; i < to; i++) {
    const pledge = at(pledges, at(places, i));
    const back = total === 0 ? { quotient: 0, remainder: 0 } : divideProduct(excess, pledge, total);
    paid[at(places, i)] = pledge - back.quotient;
    extra -= back.quotient;
    if (back.remainder > 0) rest.push({ entry: i, remainder: back.remainder });
  }
  for (const entry of nextInLine(election, columns, rest, extra)) {
    paid[at(places, entry)] = at(paid, at(places, entry)) - 1;
  }
  for (let i = from; i < to; i++) highest = Math.max(highest, at(paid, at(places, i)));
  return highest;
}

/** The `count` entries with the largest remainder; only where the last ones are level do voter ids decide. */
function nextInLine(
  election: Election,
  columns: PlacedColumns,
  rest: { entry: number; remainder: number }[],
  count: number,
): number[] {
  if (count === 0) return [];
  rest.sort((a, b) => b.remainder - a.remainder);
  const limit = at(rest, count - 1).remainder;
  const sure = rest.filter((item) => item.remainder > limit).map((item) => item.entry);
  const level = rest.filter((item) => item.remainder === limit);
  if (sure.length + level.length === count) return [...sure, ...level.map((item) => item.entry)];
  const named = level.map(({ entry }) => ({ entry, id: election.voterIds.at(at(columns.voters, entry)) }));
  named.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return [...sure, ...named.slice(0, count - sure.length).map((item) => item.entry)];
}

/** What each part of one voter's cheque did, in ballot order; `voter` is an index into the election's voters. */
export function partsOfCheque(election: Election, result: PoolingResult, voter: number): PartOfCheque[] {
  const start = at(election.offsets, voter);
  return ballotOf(election, voter).map(([idea], i) => {
    const pledgedCents = at(result.pledges, start + i);
    const paidCents = at(result.paid, start + i);
    const { id, reason } = at(result.outcome.ideas, idea);
    return { id, pledgedCents, paidCents, returnedCents: pledgedCents - paidCents, reason };
  });
}
