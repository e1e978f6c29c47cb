import type { Election } from './election';
import { voterCount } from './election';
import { at } from './numbers';

/** Number of ballots that name each idea. */
export function votesPerIdea(election: Election): Float64Array {
  const votes = new Float64Array(election.ideas.length);
  const { choices } = election;
  for (let i = 0; i < choices.length; i++) {
    const idea = choices[i] as number;
    votes[idea] = (votes[idea] as number) + 1;
  }
  return votes;
}

/**
 * Score of each idea: the sum of points or cents; on rankings the Borda score (see {@link choiceWorth}); on approval
 * ballots the number of votes.
 */
export function scorePerIdea(election: Election): Float64Array {
  if (election.kind === 'approval') return votesPerIdea(election);
  const score = new Float64Array(election.ideas.length);
  const worth = choiceWorth(election);
  for (let i = 0; i < election.choices.length; i++) {
    const idea = at(election.choices, i);
    score[idea] = at(score, idea) + at(worth, i);
  }
  return score;
}

/**
 * Per choice: its points or cents; 1 on approval ballots; on rankings how many ideas stand below it on that ballot, so
 * the last one listed is worth 0 (Borda as in pabutools and the reference outcomes). The `score` column of Pabulib's
 * ordinal files counts one more per ballot: there the last one listed gets 1.
 */
export function choiceWorth(election: Election): Int32Array {
  if (election.weights) return election.weights;
  const worth = new Int32Array(election.choices.length).fill(1);
  if (election.kind !== 'ranking') return worth;
  for (let voter = 0; voter < voterCount(election); voter++) {
    const end = at(election.offsets, voter + 1);
    for (let i = at(election.offsets, voter); i < end; i++) worth[i] = end - 1 - i;
  }
  return worth;
}

/** Supporters by idea (compressed columns): idea c's voters, ascending, are `voters[starts[c] … starts[c + 1])`. */
export interface Columns {
  readonly starts: Uint32Array;
  readonly voters: Uint32Array;
}

/** Columns that also say where each entry stands in the rows: `places[i]` is an index into `choices`. */
export interface PlacedColumns extends Columns {
  readonly places: Uint32Array;
}

/** Transposes the ballots by counting. */
export function columnsOf(election: Election): Columns {
  const starts = columnStarts(election);
  const next = starts.slice();
  const { choices, offsets } = election;
  const voters = new Uint32Array(choices.length);
  for (let voter = 0; voter + 1 < offsets.length; voter++) {
    const end = offsets[voter + 1] as number;
    for (let i = offsets[voter] as number; i < end; i++) {
      const idea = choices[i] as number;
      const entry = next[idea] as number;
      voters[entry] = voter;
      next[idea] = entry + 1;
    }
  }
  return { starts, voters };
}

/** As {@link columnsOf}, with the place of every entry. */
export function placedColumnsOf(election: Election): PlacedColumns {
  const columns = columnsOf(election);
  const next = columns.starts.slice();
  const { choices } = election;
  const places = new Uint32Array(choices.length);
  for (let i = 0; i < choices.length; i++) {
    const idea = choices[i] as number;
    const entry = next[idea] as number;
    places[entry] = i;
    next[idea] = entry + 1;
  }
  return { ...columns, places };
}

function columnStarts(election: Election): Uint32Array {
  const { choices } = election;
  const starts = new Uint32Array(election.ideas.length + 1);
  for (let i = 0; i < choices.length; i++) {
    const after = (choices[i] as number) + 1;
    starts[after] = (starts[after] as number) + 1;
  }
  for (let idea = 0; idea < election.ideas.length; idea++)
    starts[idea + 1] = at(starts, idea + 1) + at(starts, idea);
  return starts;
}
