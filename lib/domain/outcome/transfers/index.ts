import type { Cents } from '../../money';
import type { Election } from '../election';
import { at } from '../numbers';
import { type CountOptions, DEFAULT_OPTIONS, type TransferVariant } from '../options';
import { potOf } from '../pledges';
import { votesPerIdea } from '../support';
import { Tally } from '../tally';
import { favouring, inTieOrder, type TieRank } from '../ties';
import type { Outcome } from '../types';
import { LEVEL, Purses } from './purses';

/**
 * Saving together with transfers ("doorschuiven"): Cumulative Support Transfer Voting (Skowron, Slinko, Szufa, Talmon,
 * "Participatory Budgeting with Cumulative Votes", arXiv 2009.02690, sections 4 and 5). An idea whose gifts reach its
 * target can be funded; what it has too much goes to its backers' other choices. Where no idea can be:
 * `ewt`, `ewtc` drop the weakest idea and pass its gifts on, `mt`, `mtc` let the backers of the strongest idea within
 * their reach give more to it and less to others. Strong is the greatest excess (`ewt`, `mt`) or the greatest support
 * per cost (`ewtc`, `mtc`). What is left in the end goes to dropped ideas that still fit: last dropped first after
 * eliminations, strongest first after minimal transfers.
 */
export function poolingTransfers(election: Election, options: CountOptions, rank: TieRank): Outcome {
  const transfers = new Transfers(election, options, rank);
  transfers.count();
  const { tally, smallestGap, pot } = transfers;
  tally.settleLostTies((idea) => {
    const again = new Transfers(election, options, favouring(rank, idea));
    again.count();
    return again.tally.isFunded(idea);
  });
  const gap = Number.isFinite(smallestGap) ? smallestGap : null;
  return tally.outcome('pooling-transfers', { arithmetic: 'doubles', smallestGap: gap, runs: 1 }, pot);
}

class Transfers {
  readonly tally: Tally;
  /** All the money there is. */
  readonly pot: Cents;
  private readonly purses: Purses;
  private readonly variant: TransferVariant;
  /** Ideas that may still be funded, in tie order. */
  private current: number[];
  private readonly dropped: number[] = [];
  private left: number;
  smallestGap = Number.POSITIVE_INFINITY;

  constructor(
    private readonly election: Election,
    options: CountOptions,
    rank: TieRank,
  ) {
    const settings = { ...DEFAULT_OPTIONS, ...options };
    this.variant = settings.variant;
    this.tally = new Tally(election, votesPerIdea(election), 'below_target');
    this.current = inTieOrder(this.tally.eligible(settings.minBackers), rank);
    this.purses = new Purses(election, options);
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
    this.fillUp();
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

  private fund(idea: number): void {
    const costCents = this.cost(idea);
    const support = this.purses.support(idea);
    this.purses.pay(idea, costCents);
    this.current = this.current.filter((other) => other !== idea);
    this.left -= costCents;
    this.tally.pledged[idea] = Math.round(support);
    this.tally.paid[idea] = costCents;
    this.tally.fund(idea, {
      returnedCents: Math.max(0, Math.round(support) - costCents),
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
    this.current = this.current.filter((other) => other !== idea);
    this.dropped.push(idea);
    this.tally.step(idea, 'eliminated', 'below_target', {
      returnedCents: Math.round(this.purses.support(idea)),
      leftCents: this.left,
    });
  }

  /** Money that reached nobody funds dropped ideas that still fit. */
  private fillUp(): void {
    const waiting = this.variant.startsWith('e') ? this.dropped.toReversed() : this.byStrength();
    for (const idea of waiting) {
      if (this.cost(idea) > this.left) {
        this.tally.reasons[idea] = 'no_room';
        continue;
      }
      this.left -= this.cost(idea);
      this.tally.fund(idea, { leftCents: this.left });
    }
  }

  private byStrength(): number[] {
    const waiting = [...this.dropped];
    const order: number[] = [];
    while (waiting.length > 0) {
      const idea = this.strongest(waiting);
      order.push(idea);
      waiting.splice(waiting.indexOf(idea), 1);
    }
    return order;
  }
}
