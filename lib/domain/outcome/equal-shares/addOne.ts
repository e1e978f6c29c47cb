import type { Cents } from '../../money';
import type { Election } from '../election';
import { at } from '../numbers';
import { type CountOptions, DEFAULT_OPTIONS } from '../options';
import { type Fraction, fraction, plus, toNumber } from './fraction';
import { endowmentOf, type SharesProblem } from './problem';
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
  let run = new EqualSharesRun(problem, endowment).run();
  let runs = 1;
  let { smallestGap, exact } = run;
  while (!allFit(problem) && !allFunded(problem, run)) {
    if (settings.add1Stop === 'exhaustive' && isExhaustive(election, run)) break;
    const more = plus(endowment, increment);
    const next = new EqualSharesRun(problem, more).run(problem.budgetCents);
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
function isExhaustive(election: Election, run: SharesRun): boolean {
  const bought = new Set(run.purchases.map((purchase) => purchase.idea));
  const left = election.budgetCents - run.costCents;
  return election.ideas.every((idea, index) => bought.has(index) || idea.costCents > left);
}

function allFit({ costs, ideas, budgetCents }: SharesProblem): boolean {
  return ideas.reduce((sum, idea) => sum + at(costs, idea), 0) <= budgetCents;
}

/** Every idea that anyone supports is bought: more money changes nothing. */
function allFunded(problem: SharesProblem, run: SharesRun): boolean {
  const supported = problem.ideas.filter((idea) => at(problem.starts, idea + 1) > at(problem.starts, idea));
  return run.purchases.length === supported.length;
}
