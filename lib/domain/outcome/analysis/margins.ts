import type { Election } from '../election';
import { mostBackers, type WhatWouldHelp, whatWouldHelp } from '../explain/whatWouldHelp';
import { at } from '../numbers';
import type { CountOptions } from '../options';
import { chequeOf, pledgesOf } from '../pledges';
import { placedColumnsOf } from '../support';
import { idRank } from '../ties';
import type { Outcome } from '../types';
import { workOf } from './choices';

/** About how often an election is counted to find what would have helped one idea. */
const COUNTS_PER_IDEA = 40;

/**
 * What would have helped every unfunded idea, those with most backers first, as long as fewer than `limit` ballot entries
 * have been looked at; `null` for the others, for funded and for withdrawn ideas. In order of `outcome.ideas`.
 */
export function marginsOf(
  election: Election,
  options: CountOptions,
  outcome: Outcome,
  limit: number,
): (WhatWouldHelp | null)[] {
  const margins: (WhatWouldHelp | null)[] = outcome.ideas.map(() => null);
  const fixed = election.kind === 'pledges' || (options.chequeCents ?? election.chequeCents) !== null;
  const alone = outcome.rule === 'pooling' && fixed;
  const question = alone ? askAlone(election, options) : askAmongAll(election, options);
  let left = limit;
  const work = (counted: Election) => workOf(counted, outcome.rule) * outcome.certificate.runs;
  for (const idea of unfunded(outcome)) {
    const asked = question.about(idea);
    if (COUNTS_PER_IDEA * work(asked.election) > left) break;
    margins[idea] = whatWouldHelp(asked.election, outcome.rule, question.options, asked.idea, {
      onCount: (counted) => {
        left -= work(counted);
      },
      most: mostBackers(election),
    });
  }
  return margins;
}

/** Which election is counted to find out about an idea, and the idea's index in it. */
interface Question {
  readonly options: CountOptions;
  readonly about: (idea: number) => { readonly election: Election; readonly idea: number };
}

function askAmongAll(election: Election, options: CountOptions): Question {
  return { options, about: (idea) => ({ election, idea }) };
}

/**
 * Under saving together with a fixed cheque ideas do not compete, so each is counted alone, with only the ballots that
 * name it, as pledges. The answers are the same.
 */
function askAlone(election: Election, { tieRank, ...options }: CountOptions): Question {
  const pledges = pledgesOf(election, options, tieRank ?? idRank(election.ideas.map(({ id }) => id)));
  const { starts, voters, places } = placedColumnsOf(election);
  const shared = {
    budgetCents: election.budgetCents,
    chequeCents: chequeOf(election, options),
    kind: 'pledges' as const,
  };
  const about = (idea: number) => {
    const from = at(starts, idea);
    const backers = at(starts, idea + 1) - from;
    const alone: Election = {
      ...shared,
      ideas: [at(election.ideas, idea)],
      voterIds: { length: backers, at: (backer) => election.voterIds.at(at(voters, from + backer)) },
      offsets: Uint32Array.from({ length: backers + 1 }, (_, i) => i),
      choices: new Uint16Array(backers),
      weights: Int32Array.from({ length: backers }, (_, i) => at(pledges, at(places, from + i))),
    };
    return { election: alone, idea: 0 };
  };
  return { options, about };
}

/** Indices of the ideas that could have been funded, most backers first. */
function unfunded({ ideas }: Outcome): number[] {
  const indices = ideas.map((_, index) => index);
  const open = indices.filter((index) => !at(ideas, index).funded && at(ideas, index).reason !== 'withdrawn');
  return open.sort((a, b) => at(ideas, b).backers - at(ideas, a).backers || a - b);
}
