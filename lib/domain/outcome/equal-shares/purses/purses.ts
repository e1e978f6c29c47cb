import { at } from '../../numbers';
import type { Charge } from '../books';
import type { SharesProblem } from '../problem';

/**
 * What everybody has left, in doubles, and sums of it over the supporters of one idea.
 *
 * Whether someone keeps up with a rate is as good as random to a processor, and guessing wrong costs it more than all else
 * that is done for that supporter. So no loop here branches on it: the answer is made 0 or 1, and multiplying with
 * that is exact. Supporters stay in ascending order, so that what they have left is fetched from front to back.
 */
export abstract class Purses {
  /** Per group, what each of its voters has left, in cents. */
  left: Float64Array = new Float64Array(0);
  /** Of the idea looked at last: what all its supporters have left together. */
  all = 0;
  /** What those of them have left who cannot keep up with the rate, and the utility of the others. */
  poor = 0;
  utility = 0;
  /** What each supporter of the idea looked at last has left, side by side. */
  protected readonly seen: Float64Array;

  constructor(protected readonly problem: SharesProblem) {
    this.seen = new Float64Array(longestColumn(problem.starts));
  }

  /** Everybody has this again, in cents; nothing was bought. */
  refill(endowment: number): void {
    this.left = new Float64Array(this.problem.groups).fill(endowment);
  }

  /** Looks at every supporter of the idea, at this rate. */
  abstract lookAt(idea: number, rate: number): void;

  /** As {@link lookAt} when nothing changed but the rate, which rose; false when nobody fell behind by that. */
  abstract raise(idea: number, rate: number): boolean;

  /**
   * Who keeps up pays rate · utility, the others all they have. Someone must be able to keep up. `null` when doubles cannot
   * tell who does: some were charged then, so everything has to be charged anew.
   */
  abstract charge(idea: number, rate: number): Charge | null;

  /** The highest rate any supporter of the idea can pay. */
  highest(idea: number): number {
    const { starts, supporters, worths } = this.problem;
    let most = 0;
    for (let i = at(starts, idea); i < at(starts, idea + 1); i++) {
      const money = this.left[supporters[i] as number] as number;
      most = Math.max(most, worths ? money / (worths[i] as number) : money);
    }
    return most;
  }
}

function longestColumn(starts: Uint32Array): number {
  let longest = 0;
  for (let i = 1; i < starts.length; i++) longest = Math.max(longest, at(starts, i) - at(starts, i - 1));
  return longest;
}
