import type { Cents } from '../../money';
import { type Election, voterCount } from '../election';
import { at } from '../numbers';
import type { Satisfaction } from '../options';
import { type Columns, choiceWorth, placedColumnsOf } from '../support';
import { type Fraction, fraction } from './fraction';

/**
 * What a run of equal shares needs, prepared once for all runs. Supporters of idea c are
 * `supporters[starts[c] … starts[c + 1])`, without those to whom it is worth nothing.
 */
export interface SharesProblem {
  readonly voters: number;
  readonly budgetCents: Cents;
  readonly costs: Float64Array;
  readonly starts: Uint32Array;
  readonly supporters: Uint32Array;
  /** What the idea is worth to each supporter; `null` where it is worth the same to all. */
  readonly utilities: Int32Array | null;
  /** Where it is worth the same to all: how much, per idea. A rate is a payment divided by this. */
  readonly uniform: Float64Array;
  /** Ideas that take part, in tie order. */
  readonly ideas: readonly number[];
  /** Place of every idea in that order. */
  readonly places: Int32Array;
}

/** `eligible`: the ideas that take part, in tie order. */
export function prepare(
  election: Election,
  satisfaction: Satisfaction,
  eligible: readonly number[],
): SharesProblem {
  const costs = Float64Array.from(election.ideas, (idea) => idea.costCents);
  const columns = placedColumnsOf(election);
  const shared = {
    voters: voterCount(election),
    budgetCents: election.budgetCents,
    costs,
    ideas: eligible,
    places: placesOf(eligible, costs.length),
  };
  if (satisfaction === 'cost' || satisfaction === 'cardinality') {
    const uniform = satisfaction === 'cost' ? costs : new Float64Array(costs.length).fill(1);
    return {
      ...shared,
      starts: columns.starts,
      supporters: columns.voters,
      utilities: null,
      uniform,
    };
  }
  return { ...shared, ...weighted(columns, columns.places, choiceWorth(election)) };
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

function weighted(columns: Columns, places: Uint32Array, worth: Int32Array) {
  const ideas = columns.starts.length - 1;
  const starts = new Uint32Array(ideas + 1);
  const supporters = new Uint32Array(columns.voters.length);
  const utilities = new Int32Array(columns.voters.length);
  let next = 0;
  for (let idea = 0; idea < ideas; idea++) {
    for (let i = at(columns.starts, idea); i < at(columns.starts, idea + 1); i++) {
      const utility = at(worth, at(places, i));
      if (utility <= 0) continue;
      supporters[next] = at(columns.voters, i);
      utilities[next++] = utility;
    }
    starts[idea + 1] = next;
  }
  return { starts, supporters, utilities, uniform: new Float64Array(ideas).fill(1) };
}

/** What every voter starts with in cents: the round's cheque, or budget / number of votes. */
export function endowmentOf(election: Election): Fraction {
  const voters = voterCount(election);
  if (election.chequeCents !== null) return fraction(election.chequeCents);
  return fraction(election.budgetCents, Math.max(1, voters));
}
