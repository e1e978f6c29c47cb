import type { SharesProblem } from '../problem';
import { EvenPurses } from './even';
import type { Purses } from './purses';
import { WeightedPurses } from './weighted';

export type { Purses };

/** Purses for this problem. Two kinds, because counts and worths take time, and four times the memory of the supporters. */
export function pursesOf(problem: SharesProblem): Purses {
  return problem.worths && problem.counts ? new WeightedPurses(problem) : new EvenPurses(problem);
}
