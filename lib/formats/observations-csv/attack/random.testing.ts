/** Mulberry32: the same cities every time. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** From 0 up to 1. */
export type Random = () => number;

/** A whole number from 0 to `most`. */
export function upTo(random: Random, most: number): number {
  return Math.floor(random() * (most + 1));
}
