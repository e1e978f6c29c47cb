import { mayShowShare, SMALLEST_COUNT } from './counts';
import { PROTECTION_WIDTH } from './derivable';

/** Households of one area: how many there are, and how many of them took part. */
export interface AreaCount {
  readonly part: number;
  readonly whole: number;
}

/** What of an area is hidden: a size that is hidden hides the share as well. */
export interface AreaHiding {
  readonly size: boolean;
  readonly share: boolean;
}

/**
 * What to hide of the areas that together make up a total, so that nothing hidden can be worked out, also by somebody who
 * knows the size of every area from elsewhere and takes what is shown for exact. The total is shown itself.
 *
 * Sizes (D1): those below ten, and then the smallest others, until two or more are hidden that together are at least ten.
 * Each of them can then be anything from 0 to that sum. Shares (D2): those that may not be shown, those of hidden sizes,
 * and then the smallest others, until with S the parts and C the sizes of what is hidden, S ≥ 10, C − S ≥ 10, and
 * C − c ≥ 10 for every hidden size c. That is enough, because a hidden part lies between max(0, S − (C − c)) and min(c, S),
 * so the width is the least of S, C − S, c and C − c: ten, or all of a size below ten.
 *
 * `known` = areas of which the share was published before: it cannot be taken back, so it protects nothing any more and
 * is never hidden to protect another. One entry per area.
 */
export function hideAreas(
  areas: readonly AreaCount[],
  known: ReadonlySet<number> = new Set(),
): readonly AreaHiding[] {
  const bySize = areas
    .map((area, i) => ({ ...area, i }))
    .toSorted((a, b) => a.whole - b.whole || a.i - b.i)
    .map(({ i }) => i);
  const order = bySize.filter((i) => !known.has(i));
  const sizes = addUntil(
    indexes(areas, ({ whole }) => whole < SMALLEST_COUNT),
    order,
    areas,
    sizesAreSafe,
  );
  const secret = indexes(areas, ({ part, whole }, i) => sizes.has(i) || !mayShowShare(part, whole));
  const shares = addUntil(secret, order, areas, sharesAreSafe);
  return areas.map((_, i) => ({ size: sizes.has(i), share: shares.has(i) }));
}

type Test = (hidden: readonly AreaCount[]) => boolean;

function indexes(
  areas: readonly AreaCount[],
  which: (area: AreaCount, i: number) => boolean,
): ReadonlySet<number> {
  return new Set(areas.flatMap((area, i) => (which(area, i) ? [i] : [])));
}

/** What must be hidden, and of the others in this order as many as it takes. Nothing hidden is safe. */
function addUntil(
  first: ReadonlySet<number>,
  order: readonly number[],
  areas: readonly AreaCount[],
  isSafe: Test,
): ReadonlySet<number> {
  const hidden = new Set(first);
  if (hidden.size === 0) return hidden;
  for (const i of order) {
    if (isSafe(areas.filter((_, j) => hidden.has(j)))) break;
    hidden.add(i);
  }
  return hidden;
}

function sizesAreSafe(hidden: readonly AreaCount[]): boolean {
  return hidden.length >= 2 && sumOf(hidden, 'whole') >= PROTECTION_WIDTH;
}

function sharesAreSafe(hidden: readonly AreaCount[]): boolean {
  const [part, whole] = [sumOf(hidden, 'part'), sumOf(hidden, 'whole')];
  return (
    part >= PROTECTION_WIDTH &&
    whole - part >= PROTECTION_WIDTH &&
    hidden.every((one) => whole - one.whole >= PROTECTION_WIDTH)
  );
}

function sumOf(areas: readonly AreaCount[], of: keyof AreaCount): number {
  return areas.reduce((sum, one) => sum + one[of], 0);
}
