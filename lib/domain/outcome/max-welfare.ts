import type { Election } from './election';
import { type Item, type Packing, packKnapsack, packOtherwise } from './knapsack';
import { at } from './numbers';
import { type CountOptions, DEFAULT_OPTIONS } from './options';
import { scorePerIdea, votesPerIdea } from './support';
import { Tally } from './tally';
import { inTieOrder, type TieRank } from './ties';
import type { Outcome } from './types';

/**
 * The selection within the budget that is worth most to all voters together (a knapsack). An idea is worth its score,
 * times its cost under cost satisfaction: votes on approval ballots, points, or Borda places. Proved optimal by branch
 * and bound, or the certificate says how far from optimal it can be at most. The ideas come in order of value per cost.
 */
export function maxWelfare(election: Election, options: CountOptions, rank: TieRank): Outcome {
  const settings = { ...DEFAULT_OPTIONS, ...options };
  const votes = votesPerIdea(election);
  const score = scorePerIdea(election);
  const tally = new Tally(election, votes, 'no_room');
  const eligible = inTieOrder(tally.eligible(settings.minBackers), rank).filter(
    (idea) => at(score, idea) > 0,
  );
  const scale = commonDivisor(election, eligible);
  const worth = (idea: number) => {
    const { costCents } = at(election.ideas, idea);
    return settings.satisfaction === 'cost' ? at(score, idea) * (costCents / scale) : at(score, idea);
  };
  const free = eligible.filter((idea) => at(election.ideas, idea).costCents === 0);
  const paid = eligible.filter((idea) => at(election.ideas, idea).costCents > 0);
  const items = paid.map((idea) => ({
    cost: at(election.ideas, idea).costCents / scale,
    value: worth(idea),
  }));
  const capacity = Math.floor(election.budgetCents / scale);
  const packing = packKnapsack(items, capacity, settings.nodeLimit);
  noteTie(tally, paid, packing, otherPacking(items, capacity, packing, settings.nodeLimit));
  let left = election.budgetCents;
  for (const idea of [...free, ...packing.taken.map((item) => at(paid, item))]) {
    left -= at(election.ideas, idea).costCents;
    tally.fund(idea, { leftCents: left });
  }
  // Whatever the other selection holds would be funded under another order.
  tally.settleLostTies(() => true);
  const total = items.reduce((sum, item) => sum + item.value, 0);
  const proved = packing.bound === packing.value && Number.isSafeInteger(total);
  const unit = settings.satisfaction === 'cost' ? scale : 1;
  const optimum = { value: packing.value * unit, bound: packing.bound * unit, proved };
  const certificate = { arithmetic: 'integers' as const, smallestGap: null, runs: 1, optimum };
  return tally.outcome('max-welfare', certificate, election.budgetCents);
}

/** Another optimal selection, where the first is known to be optimal. */
function otherPacking(items: readonly Item[], capacity: number, packing: Packing, nodeLimit: number) {
  if (packing.bound !== packing.value || packing.value === 0) return null;
  return packOtherwise(items, capacity, packing, nodeLimit);
}

/** Where two selections are worth the same, what only one of them holds had to be settled by the tie order. */
function noteTie(
  tally: Tally,
  ideas: readonly number[],
  packing: Packing,
  other: readonly number[] | null,
): void {
  if (!other) return;
  const only = (mine: readonly number[], theirs: readonly number[]) =>
    mine.filter((item) => !theirs.includes(item)).map((item) => at(ideas, item));
  const chosen = only(packing.taken, other);
  tally.tie([...chosen, ...only(other, packing.taken)], chosen);
}

/** Largest amount that divides every cost: amounts in it are smaller and stay exact in products. */
function commonDivisor(election: Election, ideas: readonly number[]): number {
  let divisor = 0;
  for (const idea of ideas) {
    let rest = at(election.ideas, idea).costCents;
    while (rest !== 0) [divisor, rest] = [rest, divisor % rest];
  }
  return Math.max(1, divisor);
}
