const LIMB = 2 ** 52;

/** A sum of whole numbers, each from 0 to below 2^52. Exact while it adds, so no order of adding can change it. */
export class WholeSum {
  private high = 0;
  private low = 0;

  add(amount: number): void {
    this.low += amount;
    if (this.low >= LIMB) {
      this.low -= LIMB;
      this.high++;
    }
  }

  /** The sum as a double: rounded once, and only above 2^53. */
  get value(): number {
    return this.high * LIMB + this.low;
  }
}
