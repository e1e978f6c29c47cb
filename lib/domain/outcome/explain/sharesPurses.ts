import type { Cents } from '../../money';
import { type Election, voterCount } from '../election';
import { runEqualShares, type SharesResult } from '../equal-shares';
import { at } from '../numbers';
import { type CountOptions, DEFAULT_OPTIONS } from '../options';
import { choiceWorth, type PlacedColumns, placedColumnsOf, votesPerIdea } from '../support';
import { Tally } from '../tally';
import { idRank, inTieOrder } from '../ties';

/** The run of equal shares that counted, with the ideas that took part in tie order. */
export interface CountedRun {
  readonly eligible: readonly number[];
  readonly result: SharesResult;
}

/** Counts again; `options` as counted with. */
export function countedRun(election: Election, options: CountOptions): CountedRun {
  const rank = options.tieRank ?? idRank(election.ideas.map((idea) => idea.id));
  const tally = new Tally(election, votesPerIdea(election), 'below_target');
  const eligible = inTieOrder(tally.eligible(options.minBackers ?? DEFAULT_OPTIONS.minBackers), rank);
  return { eligible, result: runEqualShares(election, options, eligible) };
}

/**
 * The same money per voter without a completion and without one idea. The share of the run that counted times the
 * voters is a whole number of cents: budget or cheques, plus whole increments.
 */
export function runWithout(
  election: Election,
  options: CountOptions,
  { eligible, result: { endowment } }: CountedRun,
  idea: number,
): SharesResult {
  const budget = (endowment.top * BigInt(voterCount(election))) / endowment.bottom;
  return runEqualShares(
    { ...election, chequeCents: null, budgetCents: Number(budget) },
    { ...options, completion: 'none' },
    eligible.filter((other) => other !== idea),
  );
}

/** Who supports every idea, and what it is worth to them: what purses need, prepared once for many runs. */
export interface Supporters extends PlacedColumns {
  /** Beside each choice; `null` where an idea is worth the same to all. */
  readonly worth: Int32Array | null;
  /** Where it is worth the same to all: how much. Rates of different ideas are compared per unit of this. */
  readonly unitOf: (idea: number) => number;
  /** Whether what is named at this place of a ballot is worth anything to its voter. */
  readonly supports: (place: number) => boolean;
}

export function supportersOf(election: Election, options: CountOptions): Supporters {
  const satisfaction = options.satisfaction ?? DEFAULT_OPTIONS.satisfaction;
  const weighted = satisfaction === 'points' || satisfaction === 'borda';
  const worth = weighted ? choiceWorth(election) : null;
  return {
    ...placedColumnsOf(election),
    worth,
    supports: (place) => worth === null || (worth[place] as number) > 0,
    unitOf: (idea) => (satisfaction === 'cost' ? at(election.ideas, idea).costCents : 1),
  };
}

/** What every voter has left while purchases are paid one after the other. In doubles: for showing, not for deciding. */
export class SharesPurses {
  private readonly left: Float64Array;

  constructor(
    private readonly supporters: Supporters,
    voters: number,
    { top, bottom }: SharesResult['endowment'],
  ) {
    this.left = new Float64Array(voters).fill(Number(top) / Number(bottom));
  }

  /** Every supporter pays the rate times what the idea is worth to them, or all they have left; `onPaid` hears who. */
  pay(idea: number, rate: number, onPaid: (voter: number, cents: number) => void = () => undefined): void {
    const { starts, voters } = this.supporters;
    for (let i = at(starts, idea); i < at(starts, idea + 1); i++) {
      const voter = voters[i] as number;
      const money = this.left[voter] as number;
      const paid = Math.min(money, rate * this.worth(i));
      if (paid === 0) continue;
      this.left[voter] = money - paid;
      onPaid(voter, paid);
    }
  }

  /** What the idea's supporters would pay at this rate; without a rate all they have left. */
  offer(idea: number, rate = Number.POSITIVE_INFINITY): number {
    const { starts, voters } = this.supporters;
    let sum = 0;
    for (let i = at(starts, idea); i < at(starts, idea + 1); i++) {
      const worth = this.worth(i);
      if (worth > 0) sum += Math.min(this.left[voters[i] as number] as number, rate * worth);
    }
    return sum;
  }

  /** Nothing, where a ballot names an idea without points or with fewer than none. */
  private worth(entry: number): number {
    const { worth, places } = this.supporters;
    return worth ? Math.max(0, worth[places[entry] as number] as number) : 1;
  }
}

/** Down to whole cents, without taking the rounding of a long sum for a missing cent. */
export function wholeCents(sum: number): Cents {
  return Math.floor(sum * (1 + 1e-11) + 1e-6);
}
