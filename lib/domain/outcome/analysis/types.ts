import type { Cents } from '../../money';
import type { OutcomeRule } from '../../round';
import type { Explanation } from '../explain';
import type { WhatWouldHelp } from '../explain/whatWouldHelp';
import type { CountOptions } from '../options';
import type { OutcomeCertificate } from '../types';

/** One rule with its settings as plain data, so that it can be stored and sent. */
export interface RuleChoice {
  readonly rule: OutcomeRule;
  readonly options: Omit<CountOptions, 'tieRank'>;
}

/** What an outcome did for the voters together. Shares run from 0 to 1. */
export interface OutcomeMeasures {
  /** Voters with at least one funded idea on their ballot. */
  readonly withFundedChoice: number;
  /** Spread of money over voters, the cost of each funded idea shared by its backers: 0 = even, 1 = all to one. */
  readonly gini: number;
  /** Funded choices per ballot. */
  readonly fundedPerBallot: number;
  /** Number of ballots with 0, 1, 2 … funded choices, up to the most that any ballot has; empty without ballots. */
  readonly ballotsByFunded: readonly number[];
}

/** One rule beside the others, on the same ballots. */
export interface RuleComparison extends RuleChoice {
  /** Ids in order of selection. */
  readonly winners: readonly string[];
  readonly costCents: Cents;
  readonly measures: OutcomeMeasures;
  readonly certificate: OutcomeCertificate;
}

/** Money behind every idea just before one step of the count, in order of `outcome.ideas`; `null` = already decided. */
export type MoneyBehind = readonly (Cents | null)[];

/** What went to the ideas of one neighbourhood. Where their backers live is known to nobody. */
export interface NeighbourhoodFunding {
  /** `null` for ideas without a neighbourhood. */
  readonly code: string | null;
  readonly name: string | null;
  readonly ideas: number;
  readonly funded: number;
  /** What the funded ideas took from the money of the round: their targets together. */
  readonly fundedCents: Cents;
}

/** Everything that is said about an outcome beyond the outcome itself. Plain data, made once when a round is published. */
export interface OutcomeAnalysis {
  /** In order of `outcome.ideas`. */
  readonly explanations: readonly Explanation[];
  /** In order of `outcome.ideas`; `null` for funded and withdrawn ideas, and where counting again would take too long. */
  readonly margins: readonly (WhatWouldHelp | null)[];
  /** One entry per step of the outcome; `null` under rules where households do not pay. */
  readonly replay: readonly MoneyBehind[] | null;
  readonly measures: OutcomeMeasures;
  /**
   * Equal shares only, in order of `outcome.ideas`: how near every idea came to its cost, 1 = reached (see
   * `effectiveSupport.ts`); `null` for ideas that took no part. `null` as a whole under other rules, and where it would
   * take too long.
   */
  readonly effectiveSupport: readonly (number | null)[] | null;
  /** The other rules; never the one that decided. */
  readonly comparison: readonly RuleComparison[];
  /** By the neighbourhoods of the ideas, by name, ideas without one last; `null` where no idea has one. */
  readonly byNeighbourhood: readonly NeighbourhoodFunding[] | null;
}
