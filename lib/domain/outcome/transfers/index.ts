import type { Cents } from '../../money';
import type { Election } from '../election';
import { at } from '../numbers';
import { type CountOptions, DEFAULT_OPTIONS, type TransferVariant } from '../options';
import { potOf } from '../pledges';
import { votesPerIdea } from '../support';
import { Tally } from '../tally';
import { favouring, idRank, inTieOrder, type TieRank } from '../ties';
import type { Outcome } from '../types';
import { LEVEL, type Payment, Purses } from './purses';
import { type StartingPoint, startingPoint } from './start';

/**
 * Saving together with transfers ("doorschuiven"): Cumulative Support Transfer Voting (Skowron, Slinko, Szufa, Talmon,
 * "Participatory Budgeting with Cumulative Votes", arXiv 2009.02690, sections 4 and 5). An idea whose gifts reach its
 * target can be funded; what it has too much goes to its backers' other choices. Where no idea can be:
 * `ewt`, `ewtc` drop the weakest idea and pass its gifts on, `mt`, `mtc` let the backers of the strongest idea within
 * their reach give more to it and less to others. Strong is the greatest excess (`ewt`, `mt`) or the greatest support
 * per cost (`ewtc`, `mtc`). What is left in the end goes to dropped ideas that still fit: last dropped first after
 * eliminations; strongest first after minimal transfers, where the backers of such an idea spend all they have on it.
 * That last stage is left out where households divided cheques of their own: it would spend money on ideas that nobody
 * gave it to, also the money of those who did not vote.
 */
export function poolingTransfers(election: Election, options: CountOptions, rank: TieRank): Outcome {
  return transfersWithPayments(election, options, rank).outcome;
}

/** The outcome with what every single choice paid; aligned with the election's choices. */
export interface TransfersResult {
  readonly outcome: Outcome;
  /**
   * Cents with a fraction. An idea funded by its gifts is paid by them in full; one that was funded from money that
   * reached nobody is paid by its backers in part, or not at all.
   */
  readonly paid: Float64Array;
}

/** As {@link poolingTransfers}, with the payments of every voter. */
export function transfersWithPayments(
  election: Election,
  options: CountOptions,
  rank: TieRank,
): TransfersResult {
  const start = startingPoint(election, options);
  const transfers = new Transfers(start, options, rank);
  transfers.count();
  const { tally, smallestGap, pot } = transfers;
  tally.settleLostTies((idea) => {
    const again = new Transfers(start, options, favouring(rank, idea));
    again.count();
    return again.tally.isFunded(idea);
  });
  const gap = Number.isFinite(smallestGap) ? smallestGap : null;
  const outcome = tally.outcome(
    'pooling-transfers',
    { arithmetic: 'doubles', smallestGap: gap, runs: 1 },
    pot,
  );
  return { outcome, paid: transfers.purses.payments() };
}

/**
 * What stands on every idea just before each step of the count, in whole cents, in the order of the election's ideas;
 * `null` for ideas that were decided or dropped before. Counts again.
 */
export function transferMoney(election: Election, options: CountOptions): (Cents | null)[][] {
  const rank = options.tieRank ?? idRank(election.ideas.map((idea) => idea.id));
  const money: (Cents | null)[][] = [];
  new Transfers(startingPoint(election, options), options, rank, (row) => money.push(row)).count();
  return money;
}

class Transfers {
  readonly tally: Tally;
  /** All the money there is. */
  readonly pot: Cents;
  readonly purses: Purses;
  private readonly election: Election;
  private readonly variant: TransferVariant;
  /** Ideas that may still be funded, in tie order. */
  private current: number[];
  private readonly dropped: number[] = [];
  private left: number;
  smallestGap = Number.POSITIVE_INFINITY;

  constructor(
    start: StartingPoint,
    options: CountOptions,
    private readonly rank: TieRank,
    /** Told what stands on every idea just before each step. */
    private readonly record: ((money: (Cents | null)[]) => void) | null = null,
  ) {
    const { election } = start;
    const settings = { ...DEFAULT_OPTIONS, ...options };
    this.election = election;
    this.variant = settings.variant;
    this.tally = new Tally(election, votesPerIdea(election), 'below_target');
    this.current = inTieOrder(this.tally.eligible(settings.minBackers), rank);
    this.purses = new Purses(start);
    for (const idea of this.shutOut()) this.purses.withdraw(idea);
    this.pot = potOf(election, options);
    this.left = this.pot;
  }

  count(): void {
    for (;;) {
      const reached = this.current.filter((idea) => this.reaches(this.purses.support(idea), this.cost(idea)));
      if (reached.length > 0) this.fund(this.strongest(reached));
      else if (!this.makeRoom()) break;
    }
    // A cheque is its household's: what was not given to an idea is not the count's to spend.
    if (this.election.kind !== 'pledges') this.fillUp();
  }

  /** Ideas that do not take part: their money moves on before the count starts. */
  private shutOut(): number[] {
    const taking = new Set(this.current);
    return this.election.ideas.map((_, idea) => idea).filter((idea) => !taking.has(idea));
  }

  private cost(idea: number): number {
    return at(this.election.ideas, idea).costCents;
  }

  private reaches(money: number, cost: number): boolean {
    const gap = Math.abs(money - cost) / Math.max(1, cost);
    if (gap <= LEVEL) return true;
    this.noteGap(gap);
    return money > cost;
  }

  private noteGap(gap: number): void {
    this.smallestGap = Math.min(this.smallestGap, gap);
  }

  /** Excess, or support per cost; what is compared between ideas. */
  private strength(idea: number): number {
    const support = this.purses.support(idea);
    const cost = this.cost(idea);
    return this.variant.endsWith('c') ? support / Math.max(1, cost) : support - cost;
  }

  private strongest(ideas: readonly number[]): number {
    const level = this.pick(ideas, (idea) => this.strength(idea));
    const chosen = at(level, 0);
    if (level.length > 1) this.tally.tie(level, [chosen]);
    return chosen;
  }

  /** The ideas with the greatest value, in the order given: one, or several that are level. */
  private pick(ideas: readonly number[], value: (idea: number) => number): number[] {
    const values = ideas.map((idea) => ({ idea, value: value(idea) }));
    const most = values.reduce((a, b) => (b.value > a.value ? b : a));
    const unit = this.variant.endsWith('c') ? Math.abs(most.value) : Math.max(1, this.cost(most.idea));
    const level = values.filter((item) => most.value - item.value <= LEVEL * unit);
    for (const item of values) {
      if (!level.includes(item)) this.noteGap((most.value - item.value) / Math.max(unit, Number.MIN_VALUE));
    }
    return level.map((item) => item.idea);
  }

  /** To be called before a step changes anything. */
  private recordMoney(): void {
    if (!this.record) return;
    const money: (Cents | null)[] = this.election.ideas.map(() => null);
    for (const idea of this.current)
      money[idea] = this.wholeCents(this.purses.support(idea), this.cost(idea));
    this.record(money);
  }

  /** Down to whole cents; what is level with the cost is the cost. */
  private wholeCents(money: number, cost: number): Cents {
    if (Math.abs(money - cost) <= LEVEL * Math.max(1, cost)) return cost;
    return Math.floor(money + 1e-6);
  }

  private fund(idea: number): void {
    this.recordMoney();
    const costCents = this.cost(idea);
    const support = this.purses.support(idea);
    const payment = this.purses.pay(idea, costCents);
    this.current = this.current.filter((other) => other !== idea);
    this.writeDown(idea, support, payment);
  }

  private writeDown(idea: number, support: number, { payers, highest }: Payment): void {
    const costCents = this.cost(idea);
    const pledged = Math.round(support);
    this.left -= costCents;
    this.tally.pledged[idea] = pledged;
    this.tally.paid[idea] = costCents;
    this.tally.fund(idea, {
      ...(payers > 0 ? { backers: payers, highestPaymentCents: roundUp(highest) } : {}),
      returnedCents: Math.max(0, pledged - costCents),
      leftCents: this.left,
    });
  }

  /** Moves money so that an idea may reach its target; false when nothing more can be done. */
  private makeRoom(): boolean {
    return this.variant.startsWith('e') ? this.eliminate() : this.gather();
  }

  /** Drops the weakest idea; its gifts go to the givers' other choices. */
  private eliminate(): boolean {
    if (this.current.length === 0) return false;
    const level = this.pick(this.current, (idea) => -this.strength(idea));
    // Among equals the last in tie order goes: to come first is to be better off.
    const weakest = at(level, level.length - 1);
    if (level.length > 1) this.tally.tie(level, level.slice(0, -1));
    this.drop(weakest);
    this.purses.withdraw(weakest);
    return this.current.length > 0;
  }

  /** Drops what is out of its backers' reach, and has the backers of the strongest other idea give what it needs. */
  private gather(): boolean {
    const outOfReach = this.current.filter((idea) => !this.reaches(this.purses.reach(idea), this.cost(idea)));
    for (const idea of outOfReach) this.drop(idea);
    if (this.current.length === 0) return false;
    const idea = this.strongest(this.current);
    this.purses.gather(idea, this.cost(idea));
    return true;
  }

  private drop(idea: number): void {
    this.recordMoney();
    this.current = this.current.filter((other) => other !== idea);
    this.dropped.push(idea);
    this.tally.step(idea, 'eliminated', 'below_target', {
      returnedCents: Math.round(this.purses.support(idea)),
      leftCents: this.left,
    });
  }

  /** Money that reached nobody funds dropped ideas that still fit. */
  private fillUp(): void {
    const eliminating = this.variant.startsWith('e');
    const waiting = eliminating ? this.dropped.toReversed() : inTieOrder(this.dropped, this.rank);
    while (waiting.length > 0) {
      const idea = eliminating ? at(waiting, 0) : this.strongest(waiting);
      waiting.splice(waiting.indexOf(idea), 1);
      if (this.cost(idea) > this.left) {
        this.tally.reasons[idea] = 'no_room';
        continue;
      }
      this.recordMoney();
      const support = this.purses.support(idea);
      this.writeDown(idea, support, this.purses.payAll(idea));
    }
  }
}

/** Up to a whole cent, without taking rounding for a fraction of one. */
function roundUp(cents: number): Cents {
  const nearest = Math.round(cents);
  return Math.abs(cents - nearest) < 1e-6 ? nearest : Math.ceil(cents);
}
