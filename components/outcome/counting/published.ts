import { tieRankFor } from '@/lib/crypto/ties';
import type { Cents } from '@/lib/domain/money';
import { type CountOptions, count } from '@/lib/domain/outcome';
import { chequeElection, countedIdeas, type PublishedBallot } from '@/lib/domain/outcome/cheque-election';
import { ballotOf, type Election } from '@/lib/domain/outcome/election';
import { sharesPayments } from '@/lib/domain/outcome/equal-shares/payments';
import { pooling } from '@/lib/domain/outcome/pooling';
import { transfersWithPayments } from '@/lib/domain/outcome/transfers';
import type { Outcome } from '@/lib/domain/outcome/types';
import type { PublishedRound } from '../published';

/** A round counted again from its published ballots, and what one of its households paid. */
export interface Recounted {
  readonly outcome: Outcome;
  /** Cents per choice of that household, in ballot order; `null` under rules where households do not pay. */
  readonly paid: readonly Cents[] | null;
}

/** Counts a round with cheques again by its own rule, settings and tie order. `voter` is a place in `ballots`. */
export function countPublished(
  round: PublishedRound,
  ballots: readonly PublishedBallot[],
  voter: number,
): Recounted {
  const election = chequeElection(countedIdeas(round.ideas), ballots, round);
  const tieRank = tieRankFor(
    round.ties,
    round.ideas.map((idea) => idea.id),
  );
  const options = { ...round.options, tieRank };
  const from = election.offsets[voter] ?? 0;
  const to = election.offsets[voter + 1] ?? 0;
  switch (round.rule) {
    case 'pooling': {
      const { outcome, paid } = pooling(election, options, tieRank);
      return { outcome, paid: [...paid.subarray(from, to)] };
    }
    case 'pooling-transfers': {
      const { outcome, paid } = transfersWithPayments(election, options, tieRank);
      return { outcome, paid: Array.from(paid.subarray(from, to), Math.round) };
    }
    case 'equal-shares':
      return { outcome: count(election, round.rule, options), paid: sharesPaid(election, options, voter) };
    default:
      return { outcome: count(election, round.rule, options), paid: null };
  }
}

/** What one voter paid for each choice, in ballot order. */
function sharesPaid(election: Election, options: CountOptions, voter: number): Cents[] {
  const paid = new Map(
    sharesPayments(election, options).map(({ idea, payers, cents }) => [idea, cents[payers.indexOf(voter)]]),
  );
  return ballotOf(election, voter).map(([idea]) => paid.get(idea) ?? 0);
}
