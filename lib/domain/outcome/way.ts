import type { Cents } from '../money';
import { ballotOf, type Election } from './election';
import { at } from './numbers';
import type { CountOptions } from './options';
import type { PoolingResult } from './pooling';
import { pooling } from './pooling';
import { idRank } from './ties';
import type { OutcomeReason } from './types';

/** What one part of a household's cheque did. `paid + returned` is what was pledged. */
export interface PartOfCheque {
  readonly idea: string;
  readonly pledgedCents: Cents;
  readonly paidCents: Cents;
  readonly returnedCents: Cents;
  /** What became of the idea: `funded`, or why not. */
  readonly reason: OutcomeReason;
}

/**
 * The way of one voter's cheque under saving together, per pledge in ballot order: what was paid and what came back.
 * Recounts the election unless the count is given (`pooling(…)` with the same options). `voter` is an id as in
 * `election.voterIds`; answers `null` when there is no ballot under it.
 */
export function wayOfCheque(
  election: Election,
  voter: string,
  options: CountOptions,
  counted: PoolingResult = recount(election, options),
): PartOfCheque[] | null {
  const index = indexOfVoter(election, voter);
  if (index === null) return null;
  const start = at(election.offsets, index);
  return ballotOf(election, index).map(([idea], i) => {
    const pledgedCents = at(counted.pledges, start + i);
    const paidCents = at(counted.paid, start + i);
    return {
      idea: at(election.ideas, idea).id,
      pledgedCents,
      paidCents,
      returnedCents: pledgedCents - paidCents,
      reason: at(counted.outcome.ideas, idea).reason,
    };
  });
}

function recount(election: Election, options: CountOptions): PoolingResult {
  return pooling(election, options, options.tieRank ?? idRank(election.ideas.map((idea) => idea.id)));
}

function indexOfVoter(election: Election, voter: string): number | null {
  for (let i = 0; i < election.voterIds.length; i++) if (election.voterIds.at(i) === voter) return i;
  return null;
}
