/** The two-sided 95 % point of the normal distribution, z(0.975). */
export const Z_95 = 1.959963984540054;

/** Lanczos's series with g = 7 and nine terms: W. H. Press and others, Numerical Recipes, section 6.1. */
const LANCZOS_FIRST = 0.99999999999980993;
const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

function logGamma(x: number): number {
  const z = x - 1;
  const series = LANCZOS.reduce<number>((sum, term, i) => sum + term / (z + i + 1), LANCZOS_FIRST);
  const t = z + LANCZOS.length - 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(series);
}

const TINY = 1e-300;
const MOST_TERMS = 400;
const CLOSE = 1e-15;

const away = (value: number): number => (Math.abs(value) < TINY ? TINY : value);

/** The continued fraction of the incomplete beta function (Abramowitz and Stegun 26.5.8), evaluated as Lentz does. */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= MOST_TERMS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < CLOSE) return value;
  }
  return value;
}

/** The regularised incomplete beta function I_x(a, b), for 0 ≤ x ≤ 1. */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const scale = logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x);
  return x < (a + 1) / (a + b + 2)
    ? (Math.exp(scale) * betaFraction(x, a, b)) / a
    : 1 - (Math.exp(scale) * betaFraction(1 - x, b, a)) / b;
}

/** P(T ≤ t) of Student's distribution with `freedom` degrees of freedom, which need not be whole (A&S 26.7.1). */
export function tBelow(t: number, freedom: number): number {
  const tail = incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;
  return t >= 0 ? 1 - tail : tail;
}

const HALVINGS = 200;

/**
 * The value below which Student's t with `freedom` degrees of freedom (> 0, need not be whole) falls with chance `p`,
 * by halving. Throws on a chance that is not between 0 and 1, or without freedom: a mistake of the caller.
 */
export function tQuantile(p: number, freedom: number): number {
  if (!(p > 0 && p < 1 && freedom > 0)) throw new RangeError('A chance between 0 and 1, and some freedom');
  if (p < 0.5) return -tQuantile(1 - p, freedom);
  let low = 0;
  let high = 1;
  while (tBelow(high, freedom) < p) high *= 2;
  for (let i = 0; i < HALVINGS && high - low > 1e-12 * high; i += 1) {
    const middle = (low + high) / 2;
    if (tBelow(middle, freedom) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
