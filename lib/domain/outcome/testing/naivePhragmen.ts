import { ballotOf, type Election, voterCount } from '../election';
import { compareFractions, type Fraction, fraction, plus } from '../equal-shares/fraction';

/**
 * Sequential Phragmén as the definition says it, in fractions, with a load per voter: what the real one is held against.
 * Answers the ids in order of selection; equals by ascending id.
 */
export function naivePhragmen(election: Election): string[] {
  const loads = Array.from({ length: voterCount(election) }, () => fraction(0));
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
      const sum = idea.backers.reduce(
        (total, voter) => plus(total, loads[voter] ?? fraction(0)),
        fraction(idea.costCents),
      );
      const load: Fraction = { top: sum.top, bottom: sum.bottom * BigInt(idea.backers.length) };
      return { idea, load };
    });
    const least = offers.reduce((a, b) => (compareFractions(b.load, a.load) < 0 ? b : a));
    const level = offers.filter(({ load }) => compareFractions(load, least.load) === 0);
    if (level.some(({ idea }) => idea.costCents > left)) return funded;
    const { idea, load } = least;
    for (const voter of idea.backers) loads[voter] = load;
    left -= idea.costCents;
    funded.push(idea.id);
    waiting = waiting.filter((other) => other.id !== idea.id);
  }
  return funded;
}
