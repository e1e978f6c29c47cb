/** A non-negative fraction of whole numbers; not reduced unless said so. `bottom` is above zero. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

export function fraction(top: number | bigint, bottom: number | bigint = 1n): Fraction {
  return { top: BigInt(top), bottom: BigInt(bottom) };
}

/** In lowest terms, so that sums of many do not grow beyond need. */
export function reduced({ top, bottom }: Fraction): Fraction {
  const divisor = gcd(top < 0n ? -top : top, bottom);
  return { top: top / divisor, bottom: bottom / divisor };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return reduced({ top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom });
}

/** −1, 0 or 1. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference === 0n ? 0 : difference > 0n ? 1 : -1;
}

/** The nearest double; also where top and bottom are far beyond what a double holds. */
export function toNumber({ top, bottom }: Fraction): number {
  const shift = bitLength(bottom) - bitLength(top) + 64;
  const scaled = shift >= 0 ? (top << BigInt(shift)) / bottom : top / (bottom << BigInt(-shift));
  return Number(scaled) * 2 ** -shift;
}

export function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

function bitLength(value: bigint): number {
  return value.toString(16).length * 4;
}
