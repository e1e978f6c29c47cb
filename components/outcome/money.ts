import { savesPerIdea } from '@/lib/domain/carry';
import type { Cents } from '@/lib/domain/money';
import type { OutcomeView } from '@/lib/domain/views';
import { basisOf } from './results';

/** Where the money that was not spent comes from; the parts add up to `unspentCents`. */
export interface UnspentParts {
  /** Cheques of households that did not vote. */
  readonly notVotedCents: Cents;
  /** What households that voted left on their cheque. */
  readonly notGivenCents: Cents;
  /** Put into ideas and gone back: above the target, or the target was not reached. */
  readonly returnedCents: Cents;
  /** Put into ideas that were not reached, and left there for a next round. */
  readonly keptCents: Cents;
}

export interface RoundMoney {
  readonly totalCents: Cents;
  readonly spentCents: Cents;
  readonly unspentCents: Cents;
  /** Only for rounds with cheques under a rule of saving together; `null` elsewhere or where the sums do not fit. */
  readonly parts: UnspentParts | null;
}

/** The money of a round, in cents: all of it, spent, left, and where what is left comes from. */
export function roundMoney(view: OutcomeView): RoundMoney {
  const { costCents: spentCents, unspentCents } = view.outcome;
  return { totalCents: spentCents + unspentCents, spentCents, unspentCents, parts: unspentParts(view) };
}

function unspentParts({ round, outcome, ballots, cheques, chequeCents }: OutcomeView): UnspentParts | null {
  if (round.kind !== 'cheque' || basisOf(outcome.rule) !== 'pledges' || cheques === null) return null;
  const pledged = outcome.ideas.reduce((sum, one) => sum + one.pledgedCents, 0);
  const kept = savesPerIdea(round.unspent, outcome.rule)
    ? outcome.ideas.reduce(
        (sum, one) => sum + (one.funded || one.reason === 'withdrawn' ? 0 : one.pledgedCents),
        0,
      )
    : 0;
  const parts = {
    notVotedCents: (cheques - ballots) * chequeCents,
    notGivenCents: ballots * chequeCents - pledged,
    returnedCents: pledged - outcome.costCents - kept,
    keptCents: kept,
  };
  const whole = Object.values(parts).every((cents) => cents >= 0);
  const sum = Object.values(parts).reduce((total, cents) => total + cents, 0);
  return whole && sum === outcome.unspentCents ? parts : null;
}
