import type { Cents } from '../../money';
import { type Election, voterCount } from '../election';
import { at } from '../numbers';
import type { Satisfaction } from '../options';
import { choiceWorth } from '../support';
import { type Fraction, fraction } from './fraction';
import { groupAlike } from './groups';

/**
 * What a run of equal shares needs, prepared once for all runs. Supporters of idea c are the groups
 * `supporters[starts[c] … starts[c + 1])`, without those to whom it is worth nothing.
 */
export interface SharesProblem {
  /** Voters who always pay alike are one group; without grouping every voter is a group. */
  readonly groups: number;
  /** The group of every voter; `null` where it is the voter's own number. */
  readonly groupOf: Uint32Array | null;
  readonly budgetCents: Cents;
  readonly costs: Float64Array;
  readonly starts: Uint32Array;
  readonly supporters: Uint32Array;
  /**
   * Beside each supporter: what the idea is worth to each voter of the group, and how many voters the group is. Whole
   * numbers, as doubles because they are multiplied with money. Both are `null` where all of both are 1.
   */
  readonly worths: Float64Array | null;
  readonly counts: Float64Array | null;
  /** Per idea: how many voters support it, and what it is worth to them together. */
  readonly backers: Float64Array;
  readonly totals: Float64Array;
  /** Ideas that take part, cost nothing and have supporters, in tie order. */
  readonly free: readonly number[];
  /** Ideas that take part, cost anything and have supporters, by what they ask at least: cost / total per satisfaction. */
  readonly byFloor: readonly number[];
  /** Where it is worth the same to all: how much, per idea. A rate is a payment divided by this. */
  readonly uniform: Float64Array;
  /** Ideas that take part, in tie order. */
  readonly ideas: readonly number[];
  /** Place of every idea in that order. */
  readonly places: Int32Array;
}

export interface PrepareOptions {
  readonly satisfaction: Satisfaction;
  /** Put equal ballots together, if there are many: pays where the same problem is run often. */
  readonly grouped: boolean;
}

/** `eligible`: the ideas that take part, in tie order. */
export function prepare(
  election: Election,
  { satisfaction, grouped }: PrepareOptions,
  eligible: readonly number[],
): SharesProblem {
  const costs = Float64Array.from(election.ideas, (idea) => idea.costCents);
  const uniform = satisfaction === 'cost' ? costs : new Float64Array(costs.length).fill(1);
  const weighted = satisfaction === 'points' || satisfaction === 'borda';
  const { groupOf, columns } = supportOf(election, weighted ? choiceWorth(election) : null, grouped);
  const { backers, totals } = sumsOf(columns);
  const floor = (idea: number) => at(costs, idea) / at(totals, idea) / at(uniform, idea);
  const supported = eligible.filter((idea) => at(totals, idea) > 0);
  // One literal: with spreads every problem gets a hidden class of its own, and the loops are compiled over and over.
  return {
    groups: columns.groups,
    groupOf,
    budgetCents: election.budgetCents,
    costs,
    starts: columns.starts,
    supporters: columns.supporters,
    worths: columns.worths,
    counts: columns.counts,
    backers,
    totals,
    free: supported.filter((idea) => at(costs, idea) === 0),
    byFloor: supported.filter((idea) => at(costs, idea) > 0).sort((a, b) => floor(a) - floor(b)),
    uniform,
    ideas: eligible,
    places: placesOf(eligible, costs.length),
  };
}

/** The same problem with its ideas in another tie order. */
export function withOrder(problem: SharesProblem, ideas: readonly number[]): SharesProblem {
  return { ...problem, ideas, places: placesOf(ideas, problem.costs.length) };
}

function placesOf(order: readonly number[], ideas: number): Int32Array {
  const places = new Int32Array(ideas).fill(-1);
  order.forEach((idea, place) => {
    places[idea] = place;
  });
  return places;
}

function supportOf(election: Election, worth: Int32Array | null, grouped: boolean) {
  const groups = grouped ? groupAlike(election, worth) : null;
  if (!groups) return { groupOf: null, columns: transpose(election, worth, null) };
  const { rows, sizes, groupOf } = groups;
  return { groupOf, columns: transpose(rows, rows.weights, sizes) };
}

/** Rows to columns by counting, with worths and sizes beside the supporters; `null` where all are 1. */
function transpose(rows: Election, worth: Int32Array | null, sizes: Int32Array | null) {
  const { choices, offsets } = rows;
  const starts = startsOf(rows, worth);
  const next = starts.slice();
  const supporters = new Uint32Array(starts.at(-1) ?? 0);
  const even = !worth && !sizes;
  const worths = even ? null : new Float64Array(supporters.length).fill(1);
  const counts = even ? null : new Float64Array(supporters.length).fill(1);
  const groups = voterCount(rows);
  for (let group = 0; group < groups; group++) {
    const end = offsets[group + 1] as number;
    for (let i = offsets[group] as number; i < end; i++) {
      if (worth && (worth[i] as number) <= 0) continue;
      const idea = choices[i] as number;
      const entry = next[idea] as number;
      next[idea] = entry + 1;
      supporters[entry] = group;
      if (worths && worth) worths[entry] = worth[i] as number;
      if (counts && sizes) counts[entry] = sizes[group] as number;
    }
  }
  return { groups, starts, supporters, worths, counts };
}

/** Per idea: its backers, and what it is worth to them together. */
function sumsOf({ starts, worths, counts }: Pick<SharesProblem, 'starts' | 'worths' | 'counts'>) {
  const backers = new Float64Array(starts.length - 1);
  const totals = new Float64Array(starts.length - 1);
  for (let idea = 0; idea < backers.length; idea++) {
    const from = at(starts, idea);
    const to = at(starts, idea + 1);
    if (!worths && !counts) {
      backers[idea] = to - from;
      totals[idea] = to - from;
      continue;
    }
    for (let i = from; i < to; i++) {
      const count = counts ? (counts[i] as number) : 1;
      backers[idea] = (backers[idea] as number) + count;
      totals[idea] = (totals[idea] as number) + count * (worths ? (worths[i] as number) : 1);
    }
  }
  return { backers, totals };
}

/** Where the supporters of every idea begin, without those to whom it is worth nothing. */
function startsOf({ choices, ideas }: Election, worth: Int32Array | null): Uint32Array {
  const starts = new Uint32Array(ideas.length + 1);
  for (let i = 0; i < choices.length; i++) {
    if (worth && (worth[i] as number) <= 0) continue;
    const after = (choices[i] as number) + 1;
    starts[after] = (starts[after] as number) + 1;
  }
  for (let idea = 0; idea < ideas.length; idea++) starts[idea + 1] = at(starts, idea) + at(starts, idea + 1);
  return starts;
}

/** What every voter starts with in cents: the round's cheque, or budget / number of votes. */
export function endowmentOf(election: Election): Fraction {
  const voters = voterCount(election);
  if (election.chequeCents !== null) return fraction(election.chequeCents);
  return fraction(election.budgetCents, Math.max(1, voters));
}
