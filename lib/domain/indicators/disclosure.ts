/** D1: from here on a number of people or households is shown. */
export const SMALLEST_COUNT = 10;
/** D2: from here on a share of households is shown. */
export const SMALLEST_WHOLE = 50;
const STEP = 5;

/** The nearest multiple of five. */
export function roundTo5(count: number): number {
  return Math.round(count / STEP) * STEP;
}

/** D1: a number of people or households of an area as it may be shown, in steps of five; `null` = hidden. 0 is hidden too. */
export function shownCount(count: number): number | null {
  return count < SMALLEST_COUNT ? null : roundTo5(count);
}

/** D2: whether the share `part / whole` may be shown: enough households, and neither nearly none nor nearly all of them. */
export function mayShowShare(part: number, whole: number): boolean {
  return whole >= SMALLEST_WHOLE && part >= SMALLEST_COUNT && whole - part >= SMALLEST_COUNT;
}

/**
 * How many letters that came back are taken off the letters sent. Fewer than ten are not, since the turnout would give
 * that number away; the others by five, as they are shown.
 */
export function deducted(returned: number): number {
  return shownCount(returned) ?? 0;
}

export interface Part {
  readonly part: number;
  readonly whole: number;
}

/** Why a part of a shown total is hidden: by itself, or only because another is. */
export type Hiding = 'too_few' | 'complementary';

/**
 * D2 for the parts of a total that is shown itself, with complementary suppression: what is hidden must, taken together,
 * be something that may be shown, and at least two parts, because the total minus what is shown tells just that. The
 * smallest parts are hidden first. One entry per part; `null` = may be shown.
 */
export function hideParts(parts: readonly Part[]): readonly (Hiding | null)[] {
  const hidden: (Hiding | null)[] = parts.map(({ part, whole }) =>
    mayShowShare(part, whole) ? null : 'too_few',
  );
  if (hidden.every((one) => one === null)) return hidden;
  const bySize = parts.map((_, i) => i).toSorted((a, b) => sizeOf(parts[a]) - sizeOf(parts[b]) || a - b);
  for (const i of bySize) {
    if (isProtected(parts.filter((_, j) => hidden[j] !== null))) break;
    if (hidden[i] === null) hidden[i] = 'complementary';
  }
  return hidden;
}

function sizeOf(part: Part | undefined): number {
  return part?.whole ?? 0;
}

function isProtected(hidden: readonly Part[]): boolean {
  const sum = (of: keyof Part) => hidden.reduce((total, one) => total + one[of], 0);
  return hidden.length >= 2 && mayShowShare(sum('part'), sum('whole'));
}
