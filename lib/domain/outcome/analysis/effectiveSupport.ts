import { type Election, voterCount } from '../election';
import {
  type CountedRun,
  runWithout,
  SharesPurses,
  type Supporters,
  supportersOf,
} from '../explain/sharesPurses';
import type { CountOptions } from '../options';
import type { Outcome } from '../types';

/**
 * Effective support under equal shares, as defined by pabutools (`analysis/mesanalytics`, `calculate_effective_support`,
 * version 1.1.7): the idea is left out of the run, and after every purchase its supporters are asked what they would pay
 * for it at the rate of that purchase, in the end all they have left. The greatest of these sums, as a share of its cost,
 * is how near it came; what was funded has at least 1. Rounded down to hundredths of a per cent. `null` for ideas that
 * took no part or cost nothing.
 */
export function effectiveSupport(
  election: Election,
  options: CountOptions,
  outcome: Outcome,
  counted: CountedRun,
): (number | null)[] {
  const taking = new Set(counted.eligible);
  const supporters = supportersOf(election, options);
  return outcome.ideas.map(({ funded, targetCents }, idea) => {
    if (!taking.has(idea) || targetCents === 0) return null;
    const most = mostOffered(election, options, counted, supporters, idea) / targetCents;
    return Math.max(funded ? 1 : 0, Math.floor(most * 10_000 + 1e-6) / 10_000);
  });
}

function mostOffered(
  election: Election,
  options: CountOptions,
  counted: CountedRun,
  supporters: Supporters,
  idea: number,
): number {
  const { run, endowment } = runWithout(election, options, counted, idea);
  const purses = new SharesPurses(supporters, voterCount(election), endowment);
  let most = 0;
  for (const purchase of run.purchases) {
    purses.pay(purchase.idea, purchase.rate);
    // What is free is bought at rate 0, by nobody.
    const unit = supporters.unitOf(purchase.idea);
    if (unit > 0) most = Math.max(most, purses.offer(idea, (purchase.rate * supporters.unitOf(idea)) / unit));
  }
  return Math.max(most, purses.offer(idea));
}
