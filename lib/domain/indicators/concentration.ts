/** Sum of the squared shares (Herfindahl-Hirschman): 1 = all in one, 1/n = even over n. `null` when there is nothing. */
export function herfindahl(amounts: readonly number[]): number | null {
  const total = sum(amounts);
  return total > 0 ? amounts.reduce((all, one) => all + (one / total) ** 2, 0) : null;
}

/**
 * Gini coefficient: half the mean difference between any two, over the mean. 0 = all the same, (n − 1)/n = one has
 * everything. `null` when there is nothing to spread.
 */
export function gini(values: readonly number[]): number | null {
  const total = sum(values);
  if (total <= 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const weighted = sorted.reduce((all, one, i) => all + (i + 1) * one, 0);
  const n = sorted.length;
  return (2 * weighted) / (n * total) - (n + 1) / n;
}

/** Shannon entropy of the shares over its largest value, ln k for k kinds (Pielou): 0 = all in one kind, 1 = even. */
export function evenness(amounts: readonly number[]): number | null {
  const total = sum(amounts);
  if (total <= 0 || amounts.length < 2) return null;
  const entropy = amounts.reduce(
    (all, one) => (one > 0 ? all - (one / total) * Math.log(one / total) : all),
    0,
  );
  return entropy / Math.log(amounts.length);
}

/** What the largest `count` have of all; `null` when there is nothing. */
export function shareOfLargest(
  amounts: readonly number[],
  count: number,
): { part: number; whole: number } | null {
  const whole = sum(amounts);
  if (whole <= 0) return null;
  return { part: sum(amounts.toSorted((a, b) => b - a).slice(0, count)), whole };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}
