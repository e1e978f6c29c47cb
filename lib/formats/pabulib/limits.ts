import { centsToDecimal } from '@/lib/domain/decimal';
import type { GrowingInt32, GrowingUint16 } from './growable';
import type { Limits } from './meta';
import type { ProblemList } from './problems';

/** What every ballot is held against. */
export interface BallotLimits extends Limits {
  /** Ballots carry points. */
  readonly weighted: boolean;
  readonly costs: Float64Array;
}

/** Warns about the ballot from `first` to the end of `choices` where it breaks a limit of META, or is empty. */
export function checkBallot(
  limits: BallotLimits,
  choices: GrowingUint16,
  points: GrowingInt32 | null,
  first: number,
  line: number,
  problems: ProblemList,
): void {
  const length = choices.length - first;
  if (length === 0) {
    problems.warn(line, 'EMPTY_BALLOT', 'ballot names no project');
    return;
  }
  checkLength(limits, length, line, problems);
  if (limits.minSumCost !== undefined || limits.maxSumCost !== undefined) {
    checkCost(limits, choices, first, line, problems);
  }
  if (points) checkPoints(limits, points, first, line, problems);
}

function checkLength(
  { minLength, maxLength }: BallotLimits,
  length: number,
  line: number,
  problems: ProblemList,
) {
  if (minLength !== undefined && length < minLength) {
    broken(problems, line, `names ${length} projects`, `min_length is ${minLength}`);
  }
  if (maxLength !== undefined && length > maxLength) {
    broken(problems, line, `names ${length} projects`, `max_length is ${maxLength}`);
  }
}

function checkCost(
  { costs, minSumCost, maxSumCost }: BallotLimits,
  choices: GrowingUint16,
  first: number,
  line: number,
  problems: ProblemList,
): void {
  let sum = 0;
  for (let i = first; i < choices.length; i++) sum += costs[choices.data[i] as number] as number;
  const what = `names projects for ${centsToDecimal(sum)}`;
  if (minSumCost !== undefined && sum < minSumCost) {
    broken(problems, line, what, `min_sum_cost is ${centsToDecimal(minSumCost)}`);
  }
  if (maxSumCost !== undefined && sum > maxSumCost) {
    broken(problems, line, what, `max_sum_cost is ${centsToDecimal(maxSumCost)}`);
  }
}

function checkPoints(
  { minPoints, maxPoints, minSumPoints, maxSumPoints }: BallotLimits,
  points: GrowingInt32,
  first: number,
  line: number,
  problems: ProblemList,
): void {
  let sum = 0;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = first; i < points.length; i++) {
    const value = points.data[i] as number;
    sum += value;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  if (least < (minPoints ?? least)) {
    broken(problems, line, `gives ${least} points to a project`, `min_points is ${minPoints}`);
  }
  if (most > (maxPoints ?? most)) {
    broken(problems, line, `gives ${most} points to a project`, `max_points is ${maxPoints}`);
  }
  if (sum < (minSumPoints ?? sum)) {
    broken(problems, line, `gives ${sum} points`, `min_sum_points is ${minSumPoints}`);
  }
  if (sum > (maxSumPoints ?? sum)) {
    broken(problems, line, `gives ${sum} points`, `max_sum_points is ${maxSumPoints}`);
  }
}

function broken(problems: ProblemList, line: number, what: string, limit: string): void {
  problems.warn(line, 'LIMIT_BROKEN', `ballot ${what}, ${limit}`);
}
