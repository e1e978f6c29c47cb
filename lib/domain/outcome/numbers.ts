/** Element of an array that is known to exist; reaching the error is a bug. */
export function at<T>(list: { readonly [index: number]: T }, index: number): T {
  const value = list[index];
  if (value === undefined) throw new Error(`index ${index} out of range`);
  return value;
}

/** Sign of a·b − c·d for non-negative integers, exact also where the products pass 2^53. */
export function compareProducts(a: number, b: number, c: number, d: number): number {
  const left = a * b;
  const right = c * d;
  if (left <= Number.MAX_SAFE_INTEGER && right <= Number.MAX_SAFE_INTEGER) return Math.sign(left - right);
  const exact = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d);
  return exact === 0n ? 0 : exact > 0n ? 1 : -1;
}

/** floor(a·b / c) and its remainder, for non-negative safe integers with a quotient that is one too. */
export function divideProduct(a: number, b: number, c: number): { quotient: number; remainder: number } {
  const product = a * b;
  if (product <= Number.MAX_SAFE_INTEGER) {
    const remainder = product % c;
    return { quotient: (product - remainder) / c, remainder };
  }
  const exact = BigInt(a) * BigInt(b);
  return { quotient: Number(exact / BigInt(c)), remainder: Number(exact % BigInt(c)) };
}
