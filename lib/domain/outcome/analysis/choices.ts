import type { OutcomeRule } from '../../round';
import { type Election, voterCount } from '../election';
import { count } from '../index';
import type { CountOptions } from '../options';
import type { TieRank } from '../ties';
import { measureOutcome } from './measures';
import type { RuleChoice, RuleComparison } from './types';

/** Branches that the search of `max-welfare` may visit when it is only a comparison: well under a second. */
const COMPARISON_NODES = 1_000_000;

/**
 * The six rules as they stand beside each other: each with its plain settings. In a cheque round a household's money is
 * its cheque, so equal shares has no completion: what a household keeps goes back to it.
 */
export const RULE_CHOICES: readonly RuleChoice[] = [
  { rule: 'pooling', options: {} },
  { rule: 'pooling-transfers', options: { variant: 'ewt' } },
  { rule: 'equal-shares', options: { satisfaction: 'cost', completion: 'none' } },
  { rule: 'greedy', options: {} },
  { rule: 'phragmen', options: {} },
  { rule: 'max-welfare', options: { satisfaction: 'cost', nodeLimit: COMPARISON_NODES } },
];

/** Conditions of a round that hold whichever rule decides. */
export type RoundConditions = Pick<CountOptions, 'minBackers' | 'chequeCents'>;

/**
 * The six rules for this election, under the conditions of its round. With a budget instead of cheques nobody gets money
 * back: there equal shares spends what is left by number of votes. On pledges the greatest support is the most money
 * given, not that times the cost.
 */
export function ruleChoicesFor(
  election: Election,
  { minBackers, chequeCents }: RoundConditions,
): RuleChoice[] {
  const conditions = {
    ...(minBackers === undefined ? {} : { minBackers }),
    ...(chequeCents === undefined ? {} : { chequeCents }),
  };
  return RULE_CHOICES.map(({ rule, options }) => ({
    rule,
    options: { ...options, ...forElection(rule, election), ...conditions },
  }));
}

function forElection(rule: OutcomeRule, { kind, chequeCents }: Election): RuleChoice['options'] {
  if (rule === 'equal-shares' && chequeCents === null) return { completion: 'utilitarian' };
  if (rule === 'max-welfare' && kind === 'pledges') return { satisfaction: 'cardinality' };
  return {};
}

/**
 * Counts the same ballots by each of the choices, with the same order among equals (`tieRank`, per idea index). Plain
 * data in and out, so it can run in a worker of a browser as well.
 */
export function compareRules(
  election: Election,
  choices: readonly RuleChoice[],
  tieRank: TieRank,
): RuleComparison[] {
  return choices.map(({ rule, options }) => {
    const outcome = count(election, rule, { ...options, tieRank });
    const { winners, costCents, certificate } = outcome;
    return { rule, options, winners, costCents, measures: measureOutcome(election, outcome), certificate };
  });
}

/** Passes over the ballots that one run takes, about; with transfers two passes per idea come on top. */
const PASSES: Readonly<Record<OutcomeRule, number>> = {
  greedy: 1,
  'max-welfare': 2,
  pooling: 4,
  phragmen: 6,
  'equal-shares': 8,
  'pooling-transfers': 4,
};
/**
 * Roughly how many ballot entries one run of a rule looks at: what limits on work are held against. Not a clock, so the
 * same election is always treated the same.
 */
export function workOf(election: Election, rule: OutcomeRule): number {
  const entries = election.choices.length + voterCount(election);
  const perIdea = rule === 'pooling-transfers' ? 2 * election.ideas.length : 0;
  return entries * (PASSES[rule] + perIdea);
}
