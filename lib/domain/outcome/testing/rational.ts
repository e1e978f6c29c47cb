/** A fraction in lowest terms, for the second implementations that tests hold the rules against. */
export class Rational {
  static readonly zero = new Rational(0n, 1n);

  private constructor(
    readonly top: bigint,
    readonly bottom: bigint,
  ) {}

  static of(top: number | bigint, bottom: number | bigint = 1): Rational {
    return reduced(BigInt(top), BigInt(bottom));
  }

  static sum(terms: Iterable<Rational>): Rational {
    let total = Rational.zero;
    for (const term of terms) total = total.plus(term);
    return total;
  }

  plus(other: Rational): Rational {
    return reduced(this.top * other.bottom + other.top * this.bottom, this.bottom * other.bottom);
  }

  minus(other: Rational): Rational {
    return reduced(this.top * other.bottom - other.top * this.bottom, this.bottom * other.bottom);
  }

  times(other: Rational): Rational {
    return reduced(this.top * other.top, this.bottom * other.bottom);
  }

  over(other: Rational): Rational {
    return reduced(this.top * other.bottom, this.bottom * other.top);
  }

  /** Below zero, zero or above zero as this is less than, equal to or more than the other. */
  compare(other: Rational): number {
    const difference = this.top * other.bottom - other.top * this.bottom;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  get isPositive(): boolean {
    return this.top > 0n;
  }

  toNumber(): number {
    return Number((this.top * 10n ** 12n) / this.bottom) / 1e12;
  }

  static reduce(top: bigint, bottom: bigint): Rational {
    return new Rational(top, bottom);
  }
}

function reduced(top: bigint, bottom: bigint): Rational {
  if (bottom < 0n) return reduced(-top, -bottom);
  let [a, b] = [top < 0n ? -top : top, bottom];
  while (b > 0n) [a, b] = [b, a % b];
  return a === 0n ? Rational.reduce(0n, 1n) : Rational.reduce(top / a, bottom / a);
}
