import { RULES } from './rules';

/** D1: from here on a number of people or households is shown. */
export const SMALLEST_COUNT = RULES.D1.smallest;
/** D1: counts that are shown go by this. */
export const COUNT_STEP = RULES.D1.step;

/** Before the count totals go on when so many ballots were cast or changed since they were taken. */
export const TOTALS_STEP = 5;
/** How many more ballots there may be than is told before the count: what was floored away, and what came since. */
export const UNTOLD_BALLOTS = COUNT_STEP - 1 + TOTALS_STEP - 1;

/** The multiple of five at or below it: turnout before the count. */
export function flooredTo5(count: number): number {
  return Math.floor(count / COUNT_STEP) * COUNT_STEP;
}

/** The nearest multiple of five. */
export function roundTo5(count: number): number {
  return Math.round(count / COUNT_STEP) * COUNT_STEP;
}

/** D1: a number of people or households of an area as it may be shown, in steps of five; `null` = hidden. 0 is hidden too. */
export function shownCount(count: number): number | null {
  return count < SMALLEST_COUNT ? null : roundTo5(count);
}

/** D2: whether the share `part / whole` may be shown: enough households, and neither nearly none nor nearly all of them. */
export function mayShowShare(part: number, whole: number): boolean {
  const { smallest, smallestWhole } = RULES.D2;
  return whole >= smallestWhole && part >= smallest && whole - part >= smallest;
}

/**
 * D2 before the count, when `part` is what may be told of a number that can be {@link UNTOLD_BALLOTS} higher: whether the
 * share may be shown whichever it is. What is told once cannot be hidden by the final version.
 */
export function mayShowBeforeCount(part: number, whole: number): boolean {
  return mayShowShare(part, whole) && mayShowShare(part + UNTOLD_BALLOTS, whole);
}

/**
 * How many letters that came back are taken off the letters sent. Fewer than ten are not, since the turnout would give
 * that number away; the others by five, as they are shown.
 */
export function deducted(returned: number): number {
  return shownCount(returned) ?? 0;
}
