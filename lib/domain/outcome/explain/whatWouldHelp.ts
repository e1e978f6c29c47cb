import type { Cents } from '../../money';
import type { OutcomeRule } from '../../round';
import { type Election, voterCount } from '../election';
import { count } from '../index';
import { at } from '../numbers';
import type { CountOptions } from '../options';
import { chequeOf } from '../pledges';

/** What would have been enough for an idea that was not funded. Found by counting again, not by a formula. */
export interface WhatWouldHelp {
  /**
   * So many more ballots with this idea alone, each with a whole cheque (or the points of an average ballot) on it, and
   * one fewer would not do; `null` when even twice as many as there are ballots would not.
   */
  readonly moreBackers: number | null;
  /** The idea at this cost, and not at one unit more; `null` when no cost above zero would do. */
  readonly costCents: Cents | null;
}

/** How the search is done, beside what is searched. */
export interface HelpSearch {
  /** Hears of every election that is counted. */
  readonly onCount?: (counted: Election) => void;
  /** The most backers that are tried; without it twice as many as there are ballots. */
  readonly most?: number;
}

/** Costs are tried in steps of a thousandth of the cost. */
const COST_STEPS = 1000;

/**
 * Tries more backers and lower costs for one idea. Rules need not be monotone, so the answer is a change that helps
 * where one unit less does not; another that helps may exist. Counts the election about forty times.
 */
export function whatWouldHelp(
  election: Election,
  rule: OutcomeRule,
  options: CountOptions,
  idea: number,
  { onCount, most = mostBackers(election) }: HelpSearch = {},
): WhatWouldHelp {
  const funded = (changed: Election) => {
    onCount?.(changed);
    return at(count(changed, rule, options).ideas, idea).funded;
  };
  const moreBackers = leastThat((more) => funded(withBackers(election, options, idea, more)), most);
  const { costCents } = at(election.ideas, idea);
  const costAfter = (steps: number) => Math.floor((costCents * (COST_STEPS - steps)) / COST_STEPS);
  const cut = leastThat((steps) => funded(withCost(election, idea, costAfter(steps))), COST_STEPS - 1);
  return { moreBackers, costCents: cut === null ? null : costAfter(cut) };
}

/** Twice as many as there are ballots. */
export function mostBackers(election: Election): number {
  return 2 * Math.max(1, voterCount(election));
}

/** A number from 1 to `most` that passes while the one below it does not: doubling, then halving. */
function leastThat(passes: (value: number) => boolean, most: number): number | null {
  let low = 0;
  let high = 1;
  while (!passes(high)) {
    if (high === most) return null;
    low = high;
    high = Math.min(most, high * 2);
  }
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (passes(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function withCost(election: Election, idea: number, costCents: Cents): Election {
  const ideas = election.ideas.map((one, index) => (index === idea ? { ...one, costCents } : one));
  return { ...election, ideas };
}

function withBackers(election: Election, options: CountOptions, idea: number, more: number): Election {
  const voters = voterCount(election);
  const length = election.choices.length;
  const offsets = new Uint32Array(voters + more + 1);
  offsets.set(election.offsets);
  for (let i = 1; i <= more; i++) offsets[voters + i] = length + i;
  const choices = new Uint16Array(length + more).fill(idea);
  choices.set(election.choices);
  let weights: Int32Array | null = null;
  if (election.weights) {
    weights = new Int32Array(length + more).fill(usualWeight(election, options));
    weights.set(election.weights);
  }
  const { voterIds } = election;
  const ids = {
    length: voters + more,
    at: (voter: number) => (voter < voters ? voterIds.at(voter) : `more ${voter - voters}`),
  };
  return { ...election, offsets, choices, weights, voterIds: ids };
}

/** A whole cheque, or the points of an average ballot. */
function usualWeight(election: Election, options: CountOptions): number {
  if (election.kind === 'pledges') return chequeOf(election, options);
  const total = election.weights?.reduce((sum, weight) => sum + weight, 0) ?? 0;
  return Math.max(1, Math.round(total / Math.max(1, voterCount(election))));
}
