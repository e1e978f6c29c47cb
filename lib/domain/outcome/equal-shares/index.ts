import type { Cents } from '../../money';
import type { Election } from '../election';
import { fundByOrder, measureOrder } from '../greedy';
import { at } from '../numbers';
import { type CountOptions, DEFAULT_OPTIONS } from '../options';
import { votesPerIdea } from '../support';
import { Tally } from '../tally';
import { inTieOrder, type TieRank } from '../ties';
import type { Outcome } from '../types';
import { addOne } from './addOne';
import type { Fraction } from './fraction';
import { endowmentOf, prepare, type SharesProblem, withOrder } from './problem';
import { EqualSharesRun, type SharesRun } from './run';

/** The final run of equal shares with how it was reached. */
export interface SharesResult {
  readonly problem: SharesProblem;
  readonly run: SharesRun;
  /** What every voter started with in the final run. */
  readonly endowment: Fraction;
  readonly runs: number;
}

/**
 * Equal shares ("gelijke aandelen"; Peters, Pierczyński, Skowron, "Proportional Participatory Budgeting with Additive
 * Utilities", NeurIPS 2021, arXiv 2008.13276): every voter has an equal endowment; the idea with the least rate at
 * which its supporters can pay for it together is bought, nobody paying more than they have left, until nothing is
 * affordable. Completions as published at equalshares.net and in pabutools.
 */
export function equalShares(election: Election, options: CountOptions, rank: TieRank): Outcome {
  const settings = { ...DEFAULT_OPTIONS, ...options };
  const tally = new Tally(election, votesPerIdea(election), 'below_target');
  const eligible = inTieOrder(tally.eligible(settings.minBackers), rank);
  const result = runEqualShares(election, options, eligible);
  writeDown(election, tally, result);
  if (settings.completion.endsWith('utilitarian')) {
    const rest = eligible.filter((idea) => !tally.isFunded(idea));
    const byScore = settings.satisfaction === 'points' || settings.satisfaction === 'borda';
    const order = measureOrder(election, byScore ? 'score' : 'votes');
    fundByOrder(election, tally, rest, order, {
      leftCents: election.budgetCents - tally.spentCents,
      skip: true,
    });
  }
  tally.settleLostTies((idea) => wouldBeBought(result, idea));
  const { exact, smallestGap } = result.run;
  const certificate = {
    arithmetic: exact ? ('rationals' as const) : ('doubles' as const),
    smallestGap: Number.isFinite(smallestGap) ? smallestGap : null,
    runs: result.runs,
  };
  return tally.outcome('equal-shares', certificate, election.budgetCents);
}

/** The run that counts, before a utilitarian completion. `eligible` in tie order. */
export function runEqualShares(
  election: Election,
  options: CountOptions,
  eligible: readonly number[],
): SharesResult {
  const settings = { ...DEFAULT_OPTIONS, ...options };
  const grouped = settings.completion.startsWith('add1');
  const problem = prepare(election, { satisfaction: settings.satisfaction, grouped }, eligible);
  if (grouped) return { problem, ...addOne(election, problem, settings) };
  const endowment = endowmentOf(election);
  return { problem, run: new EqualSharesRun(problem, endowment).run(), endowment, runs: 1 };
}

/** Whether the final run buys the idea when every tie goes its way. */
function wouldBeBought({ problem, endowment }: SharesResult, idea: number): boolean {
  const ideas = [idea, ...problem.ideas.filter((other) => other !== idea)];
  const { purchases } = new EqualSharesRun(withOrder(problem, ideas), endowment).run();
  return purchases.some((purchase) => purchase.idea === idea);
}

function writeDown(election: Election, tally: Tally, { run }: SharesResult): void {
  let left = election.budgetCents;
  for (const { idea, highest, payers, level } of run.purchases) {
    const { costCents } = at(election.ideas, idea);
    if (level.length > 1) tally.tie(level, [idea]);
    left -= costCents;
    tally.pledged[idea] = costCents;
    tally.paid[idea] = costCents;
    tally.fund(idea, { backers: payers, highestPaymentCents: roundUp(highest), leftCents: left });
  }
}

/** Up to a whole cent, without taking rounding in doubles for a fraction of one. */
function roundUp(cents: number): Cents {
  const nearest = Math.round(cents);
  return Math.abs(cents - nearest) < 1e-6 ? nearest : Math.ceil(cents);
}
