/** A point of the curve: the poorest `population` share of the parts has this `share` of all. */
export interface LorenzPoint {
  readonly population: number;
  readonly share: number;
}

/**
 * The curve of M. O. Lorenz, Publ. Am. Stat. Assoc. 9 (1905) 209–219: parts from the smallest up, their shares added. It
 * begins in (0, 0) and ends in (1, 1). Empty when there is nothing to spread. The Gini coefficient of the same values
 * (`../concentration`) is one less twice the surface under it, with straight lines between the points.
 */
export function lorenz(values: readonly number[]): readonly LorenzPoint[] {
  const total = values.reduce((sum, one) => sum + one, 0);
  if (total <= 0) return [];
  const points: LorenzPoint[] = [{ population: 0, share: 0 }];
  let so = 0;
  for (const [index, value] of values.toSorted((one, other) => one - other).entries()) {
    so += value;
    points.push({ population: (index + 1) / values.length, share: so / total });
  }
  return points;
}
