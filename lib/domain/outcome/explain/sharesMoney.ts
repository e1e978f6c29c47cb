import type { Cents } from '../../money';
import type { Election } from '../election';
import { runEqualShares } from '../equal-shares';
import type { SharesProblem } from '../equal-shares/problem';
import { at } from '../numbers';
import { type CountOptions, DEFAULT_OPTIONS } from '../options';
import { votesPerIdea } from '../support';
import { Tally } from '../tally';
import { idRank, inTieOrder } from '../ties';

/** Where the money of an idea's backers was at the end of equal shares. */
export interface SharesMoney {
  /** What its backers have left together, rounded down to cents. */
  readonly held: (idea: number) => Cents;
  /** What its backers paid for other ideas, the most first, in whole cents. */
  readonly spentOn: (idea: number) => { readonly id: string; readonly cents: Cents }[];
}

/** Counts again and follows every payment. `options` as counted with. */
export function sharesMoney(election: Election, options: CountOptions): SharesMoney {
  const rank = options.tieRank ?? idRank(election.ideas.map((idea) => idea.id));
  const tally = new Tally(election, votesPerIdea(election), 'below_target');
  const eligible = inTieOrder(tally.eligible(options.minBackers ?? DEFAULT_OPTIONS.minBackers), rank);
  const { problem, run, endowment } = runEqualShares(election, options, eligible);
  const share = Number(endowment.top) / Number(endowment.bottom);
  return {
    held: (idea) => {
      let sum = 0;
      for (const voter of supportersOf(problem, idea)) sum += at(run.left, voter);
      return Math.floor(sum + 1e-6);
    },
    spentOn: (idea) => {
      const left = new Float64Array(problem.voters).fill(share);
      const backs = new Uint8Array(problem.voters);
      for (const voter of supportersOf(problem, idea)) backs[voter] = 1;
      const spent = run.purchases.map((purchase) => {
        let cents = 0;
        const from = at(problem.starts, purchase.idea);
        supportersOf(problem, purchase.idea).forEach((voter, i) => {
          const worth = problem.utilities ? at(problem.utilities, from + i) : 1;
          const pays = Math.min(at(left, voter), purchase.rate * worth);
          left[voter] = at(left, voter) - pays;
          if (at(backs, voter) === 1) cents += pays;
        });
        return { id: at(election.ideas, purchase.idea).id, cents: Math.round(cents) };
      });
      return spent.filter(({ cents }) => cents > 0).sort((a, b) => b.cents - a.cents);
    },
  };
}

function supportersOf(problem: SharesProblem, idea: number): Uint32Array {
  return problem.supporters.subarray(at(problem.starts, idea), at(problem.starts, idea + 1));
}
