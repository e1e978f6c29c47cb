import type { OutcomeRule } from '../round';
import type { Election } from './election';
import { equalShares } from './equal-shares';
import { greedy } from './greedy';
import { maxWelfare } from './max-welfare';
import type { CountOptions } from './options';
import { phragmen } from './phragmen';
import { pooling } from './pooling';
import { idRank, type TieRank } from './ties';
import { poolingTransfers } from './transfers';
import type { Outcome } from './types';

type Rule = (election: Election, options: CountOptions, rank: TieRank) => Outcome;

const RULES: Readonly<Record<OutcomeRule, Rule>> = {
  greedy,
  pooling: (election, options, rank) => pooling(election, options, rank).outcome,
  'pooling-transfers': poolingTransfers,
  'equal-shares': equalShares,
  phragmen,
  'max-welfare': maxWelfare,
};

/** Whether this text names a rule that can be counted by: for rules from files and from an older database. */
export function isRuleAvailable(rule: string): rule is OutcomeRule {
  return Object.hasOwn(RULES, rule);
}

/**
 * Counts an election by one rule. Pure: the same input gives the same outcome, whatever the order of the ballots.
 * Without `tieRank` equals go by ascending string comparison of the id.
 */
export function count(election: Election, rule: OutcomeRule, options: CountOptions = {}): Outcome {
  const rank = options.tieRank ?? idRank(election.ideas.map((idea) => idea.id));
  if (rank.length !== election.ideas.length) throw new Error('tie order and ideas differ in number');
  return RULES[rule](election, options, rank);
}

export { type CountOptions, DEFAULT_OPTIONS } from './options';
export { type PartOfCheque, type PoolingResult, partsOfCheque } from './pooling';
