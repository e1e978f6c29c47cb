import { tQuantile, Z_95 } from './student-t';

/** A figure of one wave: what it is, how sure, and on how many answers' worth. */
export interface Measured {
  readonly value: number;
  readonly error: number;
  readonly effective: number;
}

/** What an interval of a difference says: only when it leaves out 0 is there more than chance to see. */
export type Verdict = 'higher' | 'lower' | 'unclear';

export interface Change {
  readonly difference: number;
  readonly error: number;
  readonly low: number;
  readonly high: number;
  readonly verdict: Verdict;
}

/** z(0.80): in four of five repetitions a real change of the detectable size would show. */
const Z_POWER_80 = 0.8416212335729143;

/**
 * The later wave minus the earlier one, both samples drawn apart: SE² = SE₁² + SE₂². The interval is 95 %, with the
 * degrees of freedom of B. L. Welch, Biometrika 34 (1947) 28–35. It is this interval that says whether something changed,
 * never whether the two intervals overlap (N. Schenker and J. F. Gentleman, Am. Stat. 55 (2001) 182–186).
 */
export function changeBetween(before: Measured, after: Measured): Change {
  return judged(after.value - before.value, [before, after]);
}

/**
 * Difference in differences: how much more changed here than there. Four samples drawn apart, so all four squares add up.
 * It says nothing of the cause: districts differ in more than the scheme.
 */
export function differenceInDifferences(
  here: { readonly before: Measured; readonly after: Measured },
  there: { readonly before: Measured; readonly after: Measured },
): Change {
  const difference = here.after.value - here.before.value - (there.after.value - there.before.value);
  return judged(difference, [here.before, here.after, there.before, there.after]);
}

function judged(difference: number, parts: readonly Measured[]): Change {
  const variance = parts.reduce((sum, { error }) => sum + error ** 2, 0);
  const error = Math.sqrt(variance);
  const quartic = parts.reduce((sum, one) => sum + one.error ** 4 / Math.max(one.effective - 1, 1e-9), 0);
  const margin = quartic > 0 ? tQuantile(0.975, Math.max(variance ** 2 / quartic, 1e-3)) * error : 0;
  const [low, high] = [difference - margin, difference + margin];
  const verdict = low > 0 ? 'higher' : high < 0 ? 'lower' : 'unclear';
  return { difference, error, low, high, verdict };
}

/**
 * The smallest real change between two waves of `effective` answers each that shows in four of five times:
 * (z(0.975) + z(0.80)) · s · √(2 / n) (J. Cohen, Statistical Power Analysis, 1988, section 2.4). `spread` is the standard
 * deviation of single answers.
 */
export function detectableChange(spread: number, effective: number): number {
  return (Z_95 + Z_POWER_80) * spread * Math.sqrt(2 / effective);
}
