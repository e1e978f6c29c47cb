import { ballotOf, type Election, voterCount } from '../election';
import type { TransferVariant } from '../options';
import { Rational } from './rational';

type Purse = Map<number, Rational>;

const total = (purse: Purse) => Rational.sum(purse.values());

/**
 * Cumulative Support Transfer Voting as the definition says it, in fractions, purse by purse: what the real one is held
 * against. Answers the ids in order of selection, and what every voter paid for each idea. Equals by ascending id.
 */
export function naiveTransfers(election: Election, variant: TransferVariant) {
  const purses = Array.from({ length: voterCount(election) }, (_, voter) => startOf(election, voter));
  const paid: Purse[] = purses.map(() => new Map());
  const cost = (idea: number) => Rational.of(election.ideas[idea]?.costCents ?? 0);
  const giftTo = (idea: number, purse: Purse) => purse.get(idea) ?? Rational.zero;
  const support = (idea: number) => Rational.sum(purses.map((purse) => giftTo(idea, purse)));
  const givers = (idea: number) => purses.filter((purse) => giftTo(idea, purse).isPositive);
  const strength = (idea: number) =>
    variant.endsWith('c')
      ? support(idea).over(Rational.of(Math.max(1, election.ideas[idea]?.costCents ?? 0)))
      : support(idea).minus(cost(idea));
  const byId = (ideas: readonly number[]) =>
    [...ideas].sort((a, b) => ((election.ideas[a]?.id ?? '') < (election.ideas[b]?.id ?? '') ? -1 : 1));
  const strongest = (ideas: readonly number[]) =>
    byId(ideas).reduce((a, b) => (strength(b).compare(strength(a)) > 0 ? b : a));
  const weakest = (ideas: readonly number[]) =>
    byId(ideas).reduce((a, b) => (strength(b).compare(strength(a)) <= 0 ? b : a));

  let current = election.ideas.map((_, idea) => idea);
  const dropped: number[] = [];
  const funded: number[] = [];
  let left = election.budgetCents;
  const remove = (idea: number) => {
    current = current.filter((other) => other !== idea);
  };
  const fund = (idea: number) => {
    funded.push(idea);
    left -= election.ideas[idea]?.costCents ?? 0;
  };

  for (;;) {
    const reached = current.filter((idea) => support(idea).compare(cost(idea)) >= 0);
    if (reached.length > 0) {
      const idea = strongest(reached);
      payFor(idea, cost(idea), purses, paid);
      remove(idea);
      fund(idea);
    } else if (current.length === 0) {
      break;
    } else if (variant.startsWith('e')) {
      const idea = weakest(current);
      remove(idea);
      dropped.push(idea);
      for (const purse of givers(idea)) take(purse, idea, giftTo(idea, purse));
    } else {
      const near = current.filter((idea) => Rational.sum(givers(idea).map(total)).compare(cost(idea)) >= 0);
      dropped.push(...current.filter((idea) => !near.includes(idea)));
      current = near;
      if (near.length > 0) raise(strongest(near), cost(strongest(near)), givers(strongest(near)));
    }
  }

  const last = variant.startsWith('e') ? dropped.toReversed() : dropped;
  const waiting = election.kind === 'pledges' ? [] : last;
  while (waiting.length > 0) {
    const idea = variant.startsWith('e') ? (waiting[0] ?? 0) : strongest(waiting);
    waiting.splice(waiting.indexOf(idea), 1);
    if ((election.ideas[idea]?.costCents ?? 0) > left) continue;
    fund(idea);
    purses.forEach((purse, voter) => {
      if (!giftTo(idea, purse).isPositive) return;
      paid[voter]?.set(idea, total(purse));
      purse.clear();
    });
  }
  return { winners: funded.map((idea) => election.ideas[idea]?.id), paid };
}

function startOf(election: Election, voter: number): Purse {
  const entries = ballotOf(election, voter).map(([idea, weight]) => [idea, Math.max(0, weight)] as const);
  if (election.kind === 'pledges') return new Map(entries.map(([idea, cents]) => [idea, Rational.of(cents)]));
  const points = entries.reduce((sum, [, weight]) => sum + weight, 0);
  const cheque = Rational.of(election.budgetCents, Math.max(1, voterCount(election)));
  if (points === 0) return new Map();
  return new Map(entries.map(([idea, weight]) => [idea, cheque.times(Rational.of(weight, points))]));
}

/** Removes an idea from a purse; this much of its money moves to the other choices in proportion. */
function take(purse: Purse, idea: number, money: Rational): void {
  purse.delete(idea);
  const others = total(purse);
  for (const [other, gift] of purse) {
    if (others.isPositive) purse.set(other, gift.plus(money.times(gift).over(others)));
  }
}

function payFor(idea: number, cost: Rational, purses: readonly Purse[], paid: readonly Purse[]): void {
  const gifts = purses.map((purse) => purse.get(idea) ?? Rational.zero);
  const isBound = purses.map((purse, voter) => total(purse).compare(gifts[voter] ?? Rational.zero) === 0);
  const bound = Rational.sum(gifts.filter((_, voter) => isBound[voter]));
  const free = Rational.sum(gifts.filter((_, voter) => !isBound[voter]));
  const boundPays = bound.compare(cost) < 0 ? bound : cost;
  purses.forEach((purse, voter) => {
    const gift = gifts[voter] ?? Rational.zero;
    if (!gift.isPositive) return;
    const pays = isBound[voter]
      ? gift.times(boundPays).over(bound)
      : gift.times(cost.minus(boundPays)).over(free);
    paid[voter]?.set(idea, pays);
    take(purse, idea, gift.minus(pays));
  });
}

/** One factor for all who can keep up with it; whoever cannot gives the whole purse. */
function raise(idea: number, cost: Rational, givers: readonly Purse[]): void {
  const gift = (purse: Purse) => purse.get(idea) ?? Rational.zero;
  const all = new Set<Purse>();
  let factor = Rational.zero;
  for (let before = -1; before < all.size; ) {
    before = all.size;
    const rest = givers.filter((purse) => !all.has(purse));
    if (rest.length === 0) break;
    factor = cost.minus(Rational.sum([...all].map(total))).over(Rational.sum(rest.map(gift)));
    for (const purse of rest) if (gift(purse).times(factor).compare(total(purse)) > 0) all.add(purse);
  }
  for (const purse of givers) {
    const raised = all.has(purse) ? total(purse) : gift(purse).times(factor);
    const rest = total(purse).minus(raised);
    const others = total(purse).minus(gift(purse));
    for (const [other, amount] of purse) {
      if (other !== idea) purse.set(other, others.isPositive ? amount.times(rest).over(others) : amount);
    }
    purse.set(idea, raised);
  }
}
