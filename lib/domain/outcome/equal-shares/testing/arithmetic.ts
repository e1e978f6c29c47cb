import { compareFractions, type Fraction, fraction, plus, reduced } from '../fraction';

/** What the plain implementations calculate with, so that the same steps can be taken in fractions and in doubles. */
export interface Arithmetic<T> {
  of(top: number, bottom: number): T;
  plus(a: T, b: T): T;
  minus(a: T, b: T): T;
  times(a: T, factor: number): T;
  over(a: T, divisor: number): T;
  /** Below zero, zero or above zero. */
  compare(a: T, b: T): number;
}

export const FRACTIONS: Arithmetic<Fraction> = {
  of: (top, bottom) => reduced(fraction(top, bottom)),
  plus,
  minus: (a, b) => plus(a, { top: -b.top, bottom: b.bottom }),
  times: (a, factor) => reduced({ top: a.top * BigInt(factor), bottom: a.bottom }),
  over: (a, divisor) => reduced({ top: a.top, bottom: a.bottom * BigInt(divisor) }),
  compare: compareFractions,
};

/** Decides by whatever rounding makes of it: what the real rules must never do. */
export const DOUBLES: Arithmetic<number> = {
  of: (top, bottom) => top / bottom,
  plus: (a, b) => a + b,
  minus: (a, b) => a - b,
  times: (a, factor) => a * factor,
  over: (a, divisor) => a / divisor,
  compare: (a, b) => a - b,
};
