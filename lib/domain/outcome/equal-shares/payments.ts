import type { Cents } from '../../money';
import { type Election, voterCount } from '../election';
import { at } from '../numbers';
import { type CountOptions, DEFAULT_OPTIONS } from '../options';
import { votesPerIdea } from '../support';
import { Tally } from '../tally';
import { idRank, inTieOrder } from '../ties';
import { Books } from './books';
import { compareFractions, type Fraction, toNumber } from './fraction';
import { runEqualShares, type SharesResult } from './index';
import { settleCent } from './settle';

/** What fits in the lists of payments: 21 million euros per household. */
const MOST_CENTS = 2 ** 31 - 1;

/** Who pays how much for one idea. */
export interface IdeaPayments {
  /** Index of the idea. */
  readonly idea: number;
  /** Numbers of the voters who pay at least a cent, ascending. */
  readonly payers: Uint32Array;
  /** What each of them pays, in whole cents. Together they pay the cost. */
  readonly cents: Int32Array;
}

/**
 * What every household pays under equal shares, in whole cents, per idea in order of purchase. An idea is paid in full to
 * the cent, only by who backs it, and nobody pays more than the share they started with in the run that counted (the
 * cheque of the round, unless add1 raised it), rounded up to a cent where it is not whole.
 *
 * Of each idea everybody first pays the whole cents of their exact part. The cents that are missing are laid on who has
 * the largest remainder, among equals by ascending voter id, never on who has nothing left. Where rounding of earlier
 * ideas has left its payers too little together, cents of those are moved until it fits; that is always possible,
 * because the exact payments fit (a flow within whole limits that has a solution has one in whole numbers).
 * What a utilitarian completion adds is paid from what is left over, by nobody in particular, and is not here.
 */
export function sharesPayments(election: Election, options: CountOptions = {}): readonly IdeaPayments[] {
  const rank = options.tieRank ?? idRank(election.ideas.map((idea) => idea.id));
  const tally = new Tally(election, votesPerIdea(election), 'below_target');
  const eligible = inTieOrder(tally.eligible(options.minBackers ?? DEFAULT_OPTIONS.minBackers), rank);
  const result = runEqualShares(election, options, eligible);
  const bills = new Bills(election, Number(roundedUp(result.endowment)));
  for (const { idea, payments } of exactPayments(election, result)) bills.add(idea, payments);
  return bills.list.map(({ idea, payers, cents }) => {
    const paying = payers.filter((_, i) => at(cents, i) > 0);
    return { idea, payers: paying, cents: cents.filter((amount) => amount > 0) };
  });
}

/** Per purchase the exact amounts, by voter in ascending order. */
function* exactPayments(election: Election, { problem, run, endowment }: SharesResult) {
  const left = new Float64Array(problem.groups).fill(toNumber(endowment));
  const books = new Books(problem, left, endowment);
  const members = membersOf(problem.groupOf, voterCount(election), problem.groups);
  for (const { idea, rate } of run.purchases) {
    const free = at(problem.costs, idea) === 0;
    const payments = (free ? [] : books.payments(idea, rate)).flatMap(({ group, amount }) =>
      at(members, group).map((voter) => ({ voter, amount })),
    );
    if (!free) books.charge(idea, rate);
    yield { idea, payments: payments.sort((a, b) => a.voter - b.voter) };
  }
}

function membersOf(groupOf: Uint32Array | null, voters: number, groups: number): number[][] {
  const members = Array.from({ length: groups }, (): number[] => []);
  for (let voter = 0; voter < voters; voter++) at(members, groupOf ? at(groupOf, voter) : voter).push(voter);
  return members;
}

interface Payment {
  readonly voter: number;
  readonly amount: Fraction;
}

/** The bills so far, and what everybody may still pay. */
class Bills {
  readonly list: IdeaPayments[] = [];
  private readonly room: Float64Array;

  constructor(
    private readonly election: Election,
    limit: Cents,
  ) {
    if (limit > MOST_CENTS) throw new Error('more than 32 bits of cents per household');
    this.room = new Float64Array(voterCount(election)).fill(limit);
  }

  add(idea: number, payments: readonly Payment[]): void {
    const payers = Uint32Array.from(payments, ({ voter }) => voter);
    const cents = new Int32Array(payers.length);
    let missing = at(this.election.ideas, idea).costCents;
    const pay = (i: number, most: number) => {
      const voter = at(payers, i);
      const amount = Math.min(most, at(this.room, voter));
      cents[i] = at(cents, i) + amount;
      this.room[voter] = at(this.room, voter) - amount;
      missing -= amount;
    };
    payments.forEach(({ amount }, i) => {
      pay(i, Number(amount.top / amount.bottom));
    });
    this.list.push({ idea, payers, cents });
    if (missing === 0) return;
    // One cent each; a second time round only where someone's whole cents did not fit.
    const order = this.byRemainder(payments);
    for (let before = 0; missing > 0 && missing !== before; ) {
      before = missing;
      for (const i of order) if (missing > 0) pay(i, 1);
    }
    for (; missing > 0; missing--) settleCent(this.list, this.room, this.election.voterIds);
  }

  /** Places in the list: the largest remainder first, then ascending voter id. */
  private byRemainder(payments: readonly Payment[]): number[] {
    const remainders = new Map<Fraction, Fraction>();
    for (const { amount } of payments) {
      if (remainders.has(amount)) continue;
      remainders.set(amount, { top: amount.top % amount.bottom, bottom: amount.bottom });
    }
    const distinct = [...remainders].sort((a, b) => compareFractions(b[1], a[1]));
    const ranks = new Map<Fraction, number>();
    let [rank, last] = [0, distinct[0]?.[1]];
    for (const [amount, remainder] of distinct) {
      if (last && compareFractions(last, remainder) !== 0) rank++;
      last = remainder;
      ranks.set(amount, rank);
    }
    const keyed = payments.map(({ voter, amount }, place) => ({
      place,
      rank: ranks.get(amount) ?? 0,
      id: this.election.voterIds.at(voter),
    }));
    return keyed.sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1)).map(({ place }) => place);
  }
}

function roundedUp({ top, bottom }: Fraction): bigint {
  return (top + bottom - 1n) / bottom;
}
