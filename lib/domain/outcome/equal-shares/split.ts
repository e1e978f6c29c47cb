import { at } from '../numbers';
import type { SharesProblem } from './problem';

/** The supporters of an idea at some rate. */
export interface Side {
  /** What those who cannot keep up have left together, and how many they are. */
  readonly poor: number;
  readonly poorCount: number;
  /** What the others have left together, and their utility. */
  readonly rich: number;
  readonly utility: number;
  /** The highest rate any of the poor can pay. */
  readonly most: number;
}

export function splitUniform(problem: SharesProblem, left: Float64Array, idea: number, rate: number): Side {
  const { supporters } = problem;
  const from = at(problem.starts, idea);
  const to = at(problem.starts, idea + 1);
  let poor = 0;
  let rich = 0;
  let poorCount = 0;
  let most = 0;
  for (let i = from; i < to; i++) {
    const money = left[supporters[i] as number] as number;
    if (money >= rate && money > 0) rich += money;
    else {
      poor += money;
      poorCount++;
      if (money > most) most = money;
    }
  }
  return { poor, rich, poorCount, utility: to - from - poorCount, most };
}

export function splitWeighted(
  problem: SharesProblem,
  utilities: Int32Array,
  left: Float64Array,
  idea: number,
  rate: number,
): Side {
  const { supporters } = problem;
  const to = at(problem.starts, idea + 1);
  let poor = 0;
  let rich = 0;
  let poorCount = 0;
  let utility = 0;
  let most = 0;
  for (let i = at(problem.starts, idea); i < to; i++) {
    const money = left[supporters[i] as number] as number;
    const worth = utilities[i] as number;
    if (money >= rate * worth && money > 0) {
      rich += money;
      utility += worth;
    } else {
      poor += money;
      poorCount++;
      if (money > most * worth) most = money / worth;
    }
  }
  return { poor, rich, poorCount, utility, most };
}
