const LIMB = 2 ** 52;

/**
 * A running sum of whole numbers, of which each is smaller than 2^52 and the sum is never below zero. Exact all the way,
 * so no order of adding and taking away can change it.
 */
export class WholeSum {
  private high = 0;
  private low = 0;

  /** Adds, or takes away what is below zero. */
  add(amount: number): void {
    this.low += amount;
    if (this.low >= LIMB) {
      this.low -= LIMB;
      this.high++;
    } else if (this.low < 0) {
      this.low += LIMB;
      this.high--;
    }
  }

  /** The sum as a double: rounded once, and only above 2^53. */
  get value(): number {
    return this.high * LIMB + this.low;
  }
}
