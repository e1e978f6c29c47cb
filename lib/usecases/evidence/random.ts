import { createHash } from 'node:crypto';

/** Choices that come out the same for the same seed, so that a failure can be looked at again. */
export interface Dice {
  /** At least 0, below 1. */
  readonly next: () => number;
  /** From `from` up to, not including, `to`. */
  readonly between: (from: number, to: number) => number;
  readonly chance: (of: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
  readonly shuffle: <T>(items: readonly T[]) => T[];
}

export function diceOf(seed: string): Dice {
  let turn = 0;
  const next = () => createHash('sha256').update(`${seed}|${turn++}`).digest().readUInt32BE(0) / 2 ** 32;
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from));
  return {
    next,
    between,
    chance: (of) => next() < of,
    pick: (from) => from[between(0, from.length)] as never,
    shuffle: (items) => {
      const out = [...items];
      for (let i = out.length - 1; i > 0; i--) {
        const j = between(0, i + 1);
        [out[i], out[j]] = [out[j] as never, out[i] as never];
      }
      return out;
    },
  };
}
