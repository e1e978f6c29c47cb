import type { OutcomeRule } from '../round';
import type { Election } from './election';
import { equalShares } from './equal-shares';
import { greedy } from './greedy';
import { maxWelfare } from './max-welfare';
import type { CountOptions } from './options';
import { phragmen } from './phragmen';
import { pooling } from './pooling';
import { idRank, type TieRank } from './ties';
import type { Outcome } from './types';

type Rule = (election: Election, options: CountOptions, rank: TieRank) => Outcome;

/** The rules this version can count by. */
const RULES: Partial<Readonly<Record<OutcomeRule, Rule>>> = {
  pooling: (election, options, rank) => pooling(election, options, rank).outcome,
  greedy,
  'equal-shares': equalShares,
  phragmen,
  'max-welfare': maxWelfare,
};

/** Asked to count by a rule this version does not have: a round with such a rule must not be opened. */
export class RuleNotAvailable extends Error {
  readonly code = 'RULE_NOT_AVAILABLE';

  constructor(readonly rule: OutcomeRule) {
    super(`the rule ${rule} is not available`);
  }
}

export function isRuleAvailable(rule: OutcomeRule): boolean {
  return RULES[rule] !== undefined;
}

/**
 * Counts an election by one rule. Pure: the same input gives the same outcome, whatever the order of the ballots.
 * Without `tieRank` equals go by ascending string comparison of the id. Throws {@link RuleNotAvailable}.
 */
export function count(election: Election, rule: OutcomeRule, options: CountOptions = {}): Outcome {
  const counted = RULES[rule];
  if (!counted) throw new RuleNotAvailable(rule);
  const rank = options.tieRank ?? idRank(election.ideas.map((idea) => idea.id));
  if (rank.length !== election.ideas.length) throw new Error('tie order and ideas differ in number');
  return counted(election, options, rank);
}

export { type CountOptions, DEFAULT_OPTIONS } from './options';
export { type PartOfCheque, type PoolingResult, partsOfCheque } from './pooling';
