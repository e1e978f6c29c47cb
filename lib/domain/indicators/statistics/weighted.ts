import { tQuantile } from './student-t';

/** One answer, and for how many people it stands. */
export interface Weighted {
  readonly value: number;
  readonly weight: number;
}

export interface Estimate {
  readonly mean: number;
  /** Standard error of the mean, after the correction for a finite population. */
  readonly error: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
  readonly effective: number;
}

/**
 * How many answers of equal weight would say as much: (Σw)² / Σw² (L. Kish, Survey Sampling, 1965, section 11.2). 0
 * without answers.
 */
export function effectiveSize(weights: readonly number[]): number {
  const sum = weights.reduce((all, one) => all + one, 0);
  const squares = weights.reduce((all, one) => all + one * one, 0);
  return squares > 0 ? (sum * sum) / squares : 0;
}

/**
 * Weighted mean Σwx / Σw and the variance of single answers, Σw(x − m)² / Σw · n_eff / (n_eff − 1): without bias where
 * weights say how reliable an answer is, and the usual s² where all are equal. `null` without weight; the variance is
 * `null` where there is hardly more than one answer's worth.
 */
export function weightedMean(
  answers: readonly Weighted[],
): { readonly mean: number; readonly variance: number | null; readonly effective: number } | null {
  const total = answers.reduce((sum, { weight }) => sum + weight, 0);
  if (total <= 0) return null;
  const mean = answers.reduce((sum, { value, weight }) => sum + value * weight, 0) / total;
  const spread = answers.reduce((sum, { value, weight }) => sum + weight * (value - mean) ** 2, 0) / total;
  const effective = effectiveSize(answers.map(({ weight }) => weight));
  const variance = effective > 1 + 1e-9 ? (spread * effective) / (effective - 1) : null;
  return { mean, variance, effective };
}

/** √(1 − n / N): a sample that is nearly everybody leaves little to guess (W. G. Cochran, Sampling Techniques, 2.6). */
export function finiteCorrection(n: number, population: number | null): number {
  return population === null || population <= 0 ? 1 : Math.sqrt(Math.max(0, 1 - n / population));
}

/**
 * Weighted mean with its 95 % interval: m ± t(n_eff − 1) · s_w / √n_eff · √(1 − n / N). `population` is N, `null` where
 * it is not known: then nothing is taken off. `null` where there are too few answers to say it of. A share is the mean
 * of noughts and ones, with {@link Estimate.error} √(p(1 − p) / (n_eff − 1)); its own interval is Wilson's.
 */
export function estimateMean(answers: readonly Weighted[], population: number | null): Estimate | null {
  const found = weightedMean(answers);
  if (!found || found.variance === null) return null;
  const { mean, variance, effective } = found;
  const n = answers.length;
  const error = Math.sqrt(variance / effective) * finiteCorrection(n, population);
  const margin = tQuantile(0.975, effective - 1) * error;
  return { mean, error, low: mean - margin, high: mean + margin, n, effective };
}
