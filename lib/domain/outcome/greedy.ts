import type { Cents } from '../money';
import type { Election } from './election';
import { at, compareProducts } from './numbers';
import { type CountOptions, DEFAULT_OPTIONS, type Measure } from './options';
import { scorePerIdea, votesPerIdea } from './support';
import { EXACT, Tally } from './tally';
import { inTieOrder, type TieRank } from './ties';
import type { Outcome } from './types';

/**
 * Most support first ("greedy"), the practice of most cities: ideas sorted by the measure, each funded if it still
 * fits. Integers throughout; per-cost measures are compared by cross-multiplication. With `skip: false` the count
 * stops at the first idea that does not fit. An idea with fewer votes than `threshold` is not considered.
 */
export function greedy(election: Election, options: CountOptions, rank: TieRank): Outcome {
  const votes = votesPerIdea(election);
  const tally = new Tally(election, votes, 'no_room');
  const { threshold, minBackers } = { ...DEFAULT_OPTIONS, ...options };
  const compare = measureOrder(election, options.measure ?? usualMeasure(election), votes);
  const order = inTieOrder(tally.eligible(Math.max(threshold, minBackers)), rank);
  fundByOrder(election, tally, order, compare, {
    leftCents: election.budgetCents,
    skip: options.skip ?? DEFAULT_OPTIONS.skip,
  });
  return tally.outcome('greedy', EXACT, election.budgetCents);
}

/**
 * Funds ideas, given in tie order, by `compare` (the better first) as long as they fit in what is left. Without `skip`
 * it stops at the first that does not.
 */
export function fundByOrder(
  election: Election,
  tally: Tally,
  ideas: readonly number[],
  compare: (a: number, b: number) => number,
  { leftCents, skip }: { readonly leftCents: Cents; readonly skip: boolean },
): void {
  const order = [...ideas].sort(compare);
  let left = leftCents;
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && compare(at(order, from), at(order, to)) === 0) to++;
    const after = fundGroup(election, tally, order.slice(from, to), left, skip);
    if (after === null) return;
    left = after;
    from = to;
  }
}

/** Funds ideas with an equal measure in tie order; answers what is left, or `null` where the count stops. */
function fundGroup(
  election: Election,
  tally: Tally,
  group: readonly number[],
  start: number,
  skip: boolean,
): number | null {
  const cost = (idea: number) => at(election.ideas, idea).costCents;
  const { chosen, lots } = chooseFrom(group, cost, start, skip);
  if (lots) tally.tie(group, chosen);
  const won = new Set(chosen);
  const lost = group.filter((idea) => !won.has(idea));
  let left = start;
  for (const idea of chosen) {
    left -= cost(idea);
    tally.fund(idea, { leftCents: left });
  }
  for (const idea of lost) {
    const reason = lots && cost(idea) <= start ? 'lost_tie' : 'no_room';
    tally.reasons[idea] = reason;
    tally.step(idea, skip ? 'skipped' : 'stopped', reason, { leftCents: left });
  }
  return skip || lost.length === 0 ? left : null;
}

/**
 * Which of a group of equals are funded, in tie order, and whether another order could have funded others: with
 * skipping when those that fit alone do not fit together, without it when the whole group does not.
 */
function chooseFrom(group: readonly number[], cost: (idea: number) => number, start: number, skip: boolean) {
  const chosen: number[] = [];
  let left = start;
  for (const idea of group) {
    if (cost(idea) <= left) {
      left -= cost(idea);
      chosen.push(idea);
    } else if (!skip) break;
  }
  const fits = group.filter((idea) => cost(idea) <= start);
  const rivals = skip ? fits : group;
  const total = rivals.reduce((sum, idea) => sum + cost(idea), 0);
  return { chosen, lots: fits.length > 0 && rivals.length > 1 && total > start };
}

/** What cities sort by: points and places where ballots carry them, otherwise the number of ballots. */
export function usualMeasure({ kind }: Election): Measure {
  return kind === 'points' || kind === 'ranking' ? 'score' : 'votes';
}

/** Compares two ideas, the better first, 0 where the measure is equal. */
export function measureOrder(
  election: Election,
  measure: Measure,
  votes: ArrayLike<number> = votesPerIdea(election),
): (a: number, b: number) => number {
  const value = measure === 'votes' || measure === 'votes-per-cost' ? votes : scorePerIdea(election);
  if (measure === 'votes' || measure === 'score') return (a, b) => at(value, b) - at(value, a);
  return valuePerCost(election, value);
}

/** Most value per cost first; what is free before everything else. Exact, by cross-multiplication. */
export function valuePerCost(election: Election, value: ArrayLike<number>): (a: number, b: number) => number {
  const cost = (idea: number) => at(election.ideas, idea).costCents;
  return (a, b) => {
    const freeFirst = Number(cost(b) === 0) - Number(cost(a) === 0);
    if (freeFirst !== 0 || cost(a) === 0) return freeFirst || at(value, b) - at(value, a);
    return signedCompare(at(value, b), cost(a), at(value, a), cost(b));
  };
}

/** Sign of v·c − w·d where v and w may be negative (scoring ballots) and the costs are not. */
function signedCompare(v: number, c: number, w: number, d: number): number {
  if (v < 0 || w < 0) return Math.sign(Number(BigInt(v) * BigInt(c) - BigInt(w) * BigInt(d)));
  return compareProducts(v, c, w, d);
}
