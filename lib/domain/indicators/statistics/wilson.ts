import { Z_95 } from './student-t';

/**
 * The score interval of E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209–212, at 95 %, without continuity correction:
 * (p + z²/2n ± z√(p(1 − p)/n + z²/4n²)) / (1 + z²/n). `effective` may be an effective size and need not be whole.
 * Throws without answers, and on what is no share.
 */
export function wilson(share: number, effective: number): { readonly low: number; readonly high: number } {
  if (!(effective > 0 && share >= 0 && share <= 1)) throw new RangeError('A share of some answers');
  const square = Z_95 * Z_95;
  const middle = share + square / (2 * effective);
  const spread = Z_95 * Math.sqrt((share * (1 - share)) / effective + square / (4 * effective * effective));
  const scale = 1 + square / effective;
  return { low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) };
}
