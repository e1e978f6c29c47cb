import { ballotOf, type Election, voterCount } from '../../election';
import type { Satisfaction } from '../../options';
import { choiceWorth } from '../../support';
import { type Arithmetic, FRACTIONS } from './arithmetic';

/**
 * Equal shares as the definition says it, without any of the ways to be fast: what the real one is held against. In
 * fractions, unless told otherwise. Answers the ids in order of selection; equals by ascending id.
 */
export function naiveEqualShares(election: Election, satisfaction: Satisfaction): string[] {
  return plainEqualShares(election, satisfaction, FRACTIONS);
}

/** The same, calculating with what it is given. */
export function plainEqualShares<T>(
  election: Election,
  satisfaction: Satisfaction,
  numbers: Arithmetic<T>,
): string[] {
  return oneRun(election, satisfaction, numbers, shareOf(election, numbers));
}

export interface PlainAddOne {
  readonly incrementCents: number;
  /** Stop as soon as nothing more fits. */
  readonly exhaustive: boolean;
}

/** Add1 as the definition says it: the last run that does not overspend. */
export function plainAddOne<T>(
  election: Election,
  satisfaction: Satisfaction,
  { incrementCents, exhaustive }: PlainAddOne,
  numbers: Arithmetic<T>,
): string[] {
  const costOf = new Map(election.ideas.map(({ id, costCents }) => [id, costCents]));
  const spent = (ids: readonly string[]) => ids.reduce((sum, id) => sum + (costOf.get(id) ?? 0), 0);
  const left = (ids: readonly string[]) => election.budgetCents - spent(ids);
  const supported = election.ideas.filter((_, idea) => supportersOf(election, idea, satisfaction).length > 0);
  let share = shareOf(election, numbers);
  let winners = oneRun(election, satisfaction, numbers, share);
  if (left([...costOf.keys()]) >= 0) return winners;
  while (winners.length < supported.length) {
    const room = left(winners);
    const full = election.ideas.every(({ id, costCents }) => winners.includes(id) || costCents > room);
    if (exhaustive && full) break;
    share = numbers.plus(share, numbers.of(incrementCents, 1));
    const next = oneRun(election, satisfaction, numbers, share);
    if (left(next) < 0) break;
    winners = next;
  }
  return winners;
}

function shareOf<T>(election: Election, numbers: Arithmetic<T>): T {
  if (election.chequeCents !== null) return numbers.of(election.chequeCents, 1);
  return numbers.of(election.budgetCents, Math.max(1, voterCount(election)));
}

function oneRun<T>(
  election: Election,
  satisfaction: Satisfaction,
  numbers: Arithmetic<T>,
  share: T,
): string[] {
  const left = Array.from({ length: voterCount(election) }, () => share);
  const order = election.ideas
    .map((idea, index) => ({ ...idea, supporters: supportersOf(election, index, satisfaction) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const bought: string[] = [];
  for (;;) {
    let best: { id: string; supporters: readonly Supporter[]; rate: T; key: T } | null = null;
    for (const { id, supporters, costCents } of order) {
      const rate = bought.includes(id) ? null : rateOf(supporters, left, costCents, numbers);
      if (rate === null) continue;
      const key = numbers.over(rate, satisfaction === 'cost' ? costCents : 1);
      if (!best || numbers.compare(key, best.key) < 0) best = { id, supporters, rate, key };
    }
    if (!best) return bought;
    bought.push(best.id);
    for (const { voter, worth } of best.supporters) {
      const due = numbers.times(best.rate, worth);
      const money = left[voter] as T;
      left[voter] = numbers.compare(money, due) > 0 ? numbers.minus(money, due) : numbers.of(0, 1);
    }
  }
}

interface Supporter {
  readonly voter: number;
  readonly worth: number;
}

function supportersOf(election: Election, idea: number, satisfaction: Satisfaction): Supporter[] {
  const worths = choiceWorth(election);
  const weighted = satisfaction === 'points' || satisfaction === 'borda';
  const found: Supporter[] = [];
  for (let voter = 0; voter < voterCount(election); voter++) {
    const at = ballotOf(election, voter).findIndex(([named]) => named === idea);
    if (at < 0) continue;
    const worth = weighted ? (worths[(election.offsets[voter] ?? 0) + at] ?? 0) : 1;
    if (worth > 0) found.push({ voter, worth });
  }
  return found;
}

/** Tries every number of voters who cannot keep up, in the order in which they run out. */
function rateOf<T>(
  supporters: readonly Supporter[],
  left: readonly T[],
  cost: number,
  numbers: Arithmetic<T>,
): T | null {
  const money = (voter: number) => left[voter] as T;
  const sorted = [...supporters].sort((a, b) =>
    numbers.compare(numbers.times(money(a.voter), b.worth), numbers.times(money(b.voter), a.worth)),
  );
  let missing = numbers.of(cost, 1);
  let utility = sorted.reduce((sum, { worth }) => sum + worth, 0);
  for (const { voter, worth } of sorted) {
    const rate = numbers.over(missing, utility);
    if (numbers.compare(numbers.times(rate, worth), money(voter)) <= 0) return rate;
    missing = numbers.minus(missing, money(voter));
    utility -= worth;
  }
  return null;
}
