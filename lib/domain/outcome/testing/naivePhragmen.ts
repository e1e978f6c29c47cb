import { ballotOf, type Election, voterCount } from '../election';
import { type Arithmetic, FRACTIONS } from '../equal-shares/testing/arithmetic';

/**
 * Sequential Phragmén as the definition says it, with a load per voter: what the real one is held against. In fractions,
 * unless told otherwise. Answers the ids in order of selection; equals by ascending id.
 */
export function naivePhragmen(election: Election): string[] {
  return plainPhragmen(election, FRACTIONS);
}

/** The same, calculating with what it is given. */
export function plainPhragmen<T>(election: Election, numbers: Arithmetic<T>): string[] {
  const loads = Array.from({ length: voterCount(election) }, () => numbers.of(0, 1));
  const backers = election.ideas.map((_, idea) =>
    loads.flatMap((_, voter) => (ballotOf(election, voter).some(([named]) => named === idea) ? [voter] : [])),
  );
  let waiting = election.ideas
    .map((idea, index) => ({ ...idea, backers: backers[index] ?? [] }))
    .filter((idea) => idea.backers.length > 0 && idea.costCents <= election.budgetCents)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const funded: string[] = [];
  let left = election.budgetCents;
  while (waiting.length > 0) {
    const offers = waiting.map((idea) => {
      const cost = numbers.of(idea.costCents, 1);
      const sum = idea.backers.reduce((total, voter) => numbers.plus(total, loads[voter] as T), cost);
      return { idea, load: numbers.over(sum, idea.backers.length) };
    });
    const least = offers.reduce((a, b) => (numbers.compare(b.load, a.load) < 0 ? b : a));
    const level = offers.filter(({ load }) => numbers.compare(load, least.load) === 0);
    if (level.some(({ idea }) => idea.costCents > left)) return funded;
    const { idea, load } = least;
    for (const voter of idea.backers) loads[voter] = load;
    left -= idea.costCents;
    funded.push(idea.id);
    waiting = waiting.filter((other) => other.id !== idea.id);
  }
  return funded;
}
