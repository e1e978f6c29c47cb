import { RULES } from './rules';

/** D1: from here on a number of people or households is shown. */
export const SMALLEST_COUNT = RULES.D1.smallest;
/** D1: counts that are shown go by this. */
export const COUNT_STEP = RULES.D1.step;

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
 * How many letters that came back are taken off the letters sent. Fewer than ten are not, since the turnout would give
 * that number away; the others by five, as they are shown.
 */
export function deducted(returned: number): number {
  return shownCount(returned) ?? 0;
}
