import { ballotOf, type Election, voterCount } from '../../election';
import type { Satisfaction } from '../../options';
import { choiceWorth } from '../../support';
import { compareFractions, type Fraction, fraction, plus, reduced } from '../fraction';
import { endowmentOf } from '../problem';

/**
 * Equal shares as the definition says it, in fractions, without any of the ways to be fast: what the real one is held
 * against. Answers the ids in order of selection; equals by ascending id.
 */
export function naiveEqualShares(election: Election, satisfaction: Satisfaction): string[] {
  const left = Array.from({ length: voterCount(election) }, () => endowmentOf(election));
  const supporters = election.ideas.map((_, idea) => supportersOf(election, idea, satisfaction));
  const order = election.ideas
    .map((idea, index) => ({ ...idea, index }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const bought: string[] = [];
  for (;;) {
    let best: { id: string; index: number; rate: Fraction; key: Fraction } | null = null;
    for (const { id, index, costCents } of order) {
      const rate = bought.includes(id) ? null : rateOf(supporters[index] ?? [], left, costCents);
      if (!rate) continue;
      const unit = satisfaction === 'cost' ? costCents : 1;
      const key = { top: rate.top, bottom: rate.bottom * BigInt(unit) };
      if (!best || compareFractions(key, best.key) < 0) best = { id, index, rate, key };
    }
    if (!best) return bought;
    bought.push(best.id);
    for (const { voter, worth } of supporters[best.index] ?? []) {
      const due = times(best.rate, worth);
      const money = left[voter] ?? fraction(0);
      left[voter] = compareFractions(money, due) > 0 ? plus(money, times(due, -1)) : fraction(0);
    }
  }
}

interface Supporter {
  readonly voter: number;
  readonly worth: number;
}

function supportersOf(election: Election, idea: number, satisfaction: Satisfaction): Supporter[] {
  const worths = choiceWorth(election);
  const found: Supporter[] = [];
  for (let voter = 0; voter < voterCount(election); voter++) {
    const at = ballotOf(election, voter).findIndex(([named]) => named === idea);
    if (at < 0) continue;
    const points = worths[(election.offsets[voter] ?? 0) + at] ?? 0;
    const worth = satisfaction === 'points' ? points : 1;
    if (worth > 0) found.push({ voter, worth });
  }
  return found;
}

/** Tries every number of voters who cannot keep up, in the order in which they run out. */
function rateOf(supporters: readonly Supporter[], left: readonly Fraction[], cost: number): Fraction | null {
  const money = (voter: number) => left[voter] ?? fraction(0);
  const sorted = [...supporters].sort((a, b) =>
    compareFractions(times(money(a.voter), b.worth), times(money(b.voter), a.worth)),
  );
  let missing = fraction(cost);
  let utility = sorted.reduce((sum, { worth }) => sum + worth, 0);
  for (const { voter, worth } of sorted) {
    const rate = { top: missing.top, bottom: missing.bottom * BigInt(utility) };
    if (compareFractions(times(rate, worth), money(voter)) <= 0) return reduced(rate);
    missing = plus(missing, times(money(voter), -1));
    utility -= worth;
  }
  return null;
}

function times({ top, bottom }: Fraction, factor: number): Fraction {
  return { top: top * BigInt(factor), bottom };
}
