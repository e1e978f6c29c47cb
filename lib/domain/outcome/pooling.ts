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
  readonly pledges: Float64Array;
  readonly paid: Float64Array;
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
  const paid = new Float64Array(pledges.length);
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

function pledgedTo(columns: PlacedColumns, pledges: Float64Array, idea: number): Cents {
  const { places } = columns;
  let sum = 0;
  const to = at(columns.starts, idea + 1);
  for (let i = at(columns.starts, idea); i < to; i++) sum += pledges[places[i] as number] as number;
  return sum;
}

/** Writes what each backer of a funded idea pays; answers the largest payment. */
function settle(
  election: Election,
  columns: PlacedColumns,
  idea: number,
  pledges: Float64Array,
  excess: Cents,
  paid: Float64Array,
): Cents {
  const { places } = columns;
  const total = excess + at(election.ideas, idea).costCents;
  const from = at(columns.starts, idea);
  const to = at(columns.starts, idea + 1);
  const parts = new Float64Array(to - from);
  let extra = total === 0 ? 0 : excess;
  for (let i = from; i < to; i++) {
    const place = places[i] as number;
    const pledge = pledges[place] as number;
    const { quotient, remainder } = divideProduct(excess, pledge, Math.max(1, total));
    paid[place] = pledge - quotient;
    extra -= quotient;
    parts[i - from] = remainder;
  }
  for (const i of nextInLine(election, columns, idea, parts, extra)) {
    const place = at(places, from + i);
    paid[place] = at(paid, place) - 1;
  }
  let highest = 0;
  for (let i = from; i < to; i++) highest = Math.max(highest, paid[places[i] as number] as number);
  return highest;
}

/** The `count` backers with the largest part of a cent; only where the last ones are level do voter ids decide. */
function nextInLine(
  election: Election,
  columns: PlacedColumns,
  idea: number,
  parts: Float64Array,
  count: number,
): number[] {
  if (count === 0) return [];
  const from = at(columns.starts, idea);
  const limit = at(parts.toSorted(), parts.length - count);
  const sure: number[] = [];
  const level: number[] = [];
  parts.forEach((part, i) => {
    if (part > limit) sure.push(i);
    else if (part === limit) level.push(i);
  });
  if (sure.length + level.length === count) return [...sure, ...level];
  const named = level.map((i) => ({ i, id: election.voterIds.at(at(columns.voters, from + i)) }));
  named.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return [...sure, ...named.slice(0, count - sure.length).map((one) => one.i)];
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
