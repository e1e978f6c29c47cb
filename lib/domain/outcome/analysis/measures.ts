import { type Election, voterCount } from '../election';
import { at } from '../numbers';
import type { Outcome } from '../types';
import type { OutcomeMeasures } from './types';

/** Measures to set one rule beside another. All 0 without ballots. */
export function measureOutcome(election: Election, outcome: Outcome): OutcomeMeasures {
  const voters = voterCount(election);
  if (voters === 0) return { withFundedChoice: 0, gini: 0, fundedPerBallot: 0, ballotsByFunded: [] };
  const funded = Uint8Array.from(outcome.ideas, (idea) => (idea.funded ? 1 : 0));
  const worth = outcome.ideas.map((idea) => (idea.funded ? idea.targetCents / Math.max(1, idea.backers) : 0));
  const spent = new Float64Array(voters);
  const ballotsByFunded: number[] = [0];
  let total = 0;
  for (let voter = 0; voter < voters; voter++) {
    let mine = 0;
    let money = 0;
    const end = at(election.offsets, voter + 1);
    for (let i = at(election.offsets, voter); i < end; i++) {
      const idea = election.choices[i] as number;
      mine += funded[idea] as number;
      money += worth[idea] as number;
    }
    spent[voter] = money;
    total += mine;
    while (ballotsByFunded.length <= mine) ballotsByFunded.push(0);
    ballotsByFunded[mine] = at(ballotsByFunded, mine) + 1;
  }
  return {
    withFundedChoice: (voters - at(ballotsByFunded, 0)) / voters,
    gini: gini(spent),
    fundedPerBallot: total / voters,
    ballotsByFunded,
  };
}

/** Gini coefficient: half the mean absolute difference, relative to the mean. */
function gini(values: Float64Array): number {
  const sorted = values.toSorted();
  let total = 0;
  let weighted = 0;
  sorted.forEach((value, place) => {
    total += value;
    weighted += value * (2 * (place + 1) - sorted.length - 1);
  });
  return total === 0 ? 0 : weighted / (total * sorted.length);
}
