import type { Cents } from '../../money';
import type { Election } from '../election';
import { at } from '../numbers';
import { type CountOptions, DEFAULT_OPTIONS } from '../options';
import { type Fraction, fraction, plus, toNumber } from './fraction';
import { endowmentOf, type SharesProblem } from './problem';
import { pursesOf } from './purses';
import { EqualSharesRun, type SharesRun } from './run';

/** One whole unit of the currency. */
const UNIT_CENTS = 100n;

/**
 * Add1: every voter is given a little more, over and over, and the last run that stays within the budget counts. More
 * money does not always buy more, so every step is run and none is skipped. Stops at the first run that overspends;
 * with `exhaustive` also as soon as nothing more fits in what is left; and where every idea with support is funded.
 * As in the tool of equalshares.net, nothing is added where all ideas together fit in the budget: no run would ever
 * overspend, so more money would stand for nothing.
 */
export function addOne(
  election: Election,
  problem: SharesProblem,
  options: CountOptions,
): { readonly run: SharesRun; readonly endowment: Fraction; readonly runs: number } {
  const settings = { ...DEFAULT_OPTIONS, ...options };
  let endowment = endowmentOf(election);
  if (settings.add1Start === 'floor') {
    endowment = fraction((endowment.top / (endowment.bottom * UNIT_CENTS)) * UNIT_CENTS);
  }
  const increment = fraction(incrementOf(endowment, settings.incrementCents));
  const purses = pursesOf(problem);
  const supported = problem.free.length + problem.byFloor.length;
  const everythingFits = allFit(problem);
  let run = new EqualSharesRun(problem, endowment, purses).run();
  let runs = 1;
  let { smallestGap, exact } = run;
  while (!everythingFits && run.purchases.length < supported) {
    if (settings.add1Stop === 'exhaustive' && isExhaustive(problem, run)) break;
    const more = plus(endowment, increment);
    const next = new EqualSharesRun(problem, more, purses).run(problem.budgetCents);
    runs++;
    smallestGap = Math.min(smallestGap, next.smallestGap);
    exact ||= next.exact;
    if (next.costCents > problem.budgetCents) break;
    run = next;
    endowment = more;
  }
  return { run: { ...run, smallestGap, exact }, endowment, runs };
}

/** `auto`: a thousandth of the share, at least one cent, so that the number of runs does not hang on the currency. */
function incrementOf(endowment: Fraction, increment: Cents | 'auto'): Cents {
  return increment === 'auto' ? Math.max(1, Math.floor(toNumber(endowment) / 1000)) : increment;
}

/** No idea that was left out would fit in what is left of the budget. */
function isExhaustive({ costs, budgetCents }: SharesProblem, run: SharesRun): boolean {
  const left = budgetCents - run.costCents;
  const bought = new Set(run.purchases.map((purchase) => purchase.idea));
  return costs.every((cost, idea) => cost > left || bought.has(idea));
}

function allFit({ costs, ideas, budgetCents }: SharesProblem): boolean {
  return ideas.reduce((sum, idea) => sum + at(costs, idea), 0) <= budgetCents;
}
