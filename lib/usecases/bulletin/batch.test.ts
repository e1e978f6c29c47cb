import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WaitingLeaf } from '@/db/queries/bulletin';
import { lastBatches, nextBatch } from './batch';

/** Leaves that wait, by the number of versions that each key has waiting. */
function waitingOf(versions: readonly number[]): (WaitingLeaf & { key: number })[] {
  return versions.flatMap((count, key) =>
    Array.from({ length: count }, (_, i) => ({
      key,
      turn: i + 1,
      leaf: createHash('sha512').update(`${key}/${i}`).digest(),
    })),
  );
}

const hashOf = (leaf: Uint8Array) =>
  createHash('sha256')
    .update(Buffer.from([0]))
    .update(leaf)
    .digest('hex');

/** The rule that is known to be wrong: it counts leaves, not keys. */
function batchByLeaves(waiting: readonly WaitingLeaf[], least: number): Uint8Array[] {
  return waiting.length < least ? [] : waiting.map(({ leaf }) => leaf);
}

describe('a batch', () => {
  const situations = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 40 });
  const leasts = fc.integer({ min: 3, max: 20 });

  /** Every batch must hold this; the count is of different keys in it. */
  function keysIn(batch: readonly Uint8Array[], versions: readonly number[]): number {
    const keyOf = new Map(waitingOf(versions).map(({ leaf, key }) => [leaf.toString(), key]));
    return new Set(batch.map((leaf) => keyOf.get(leaf.toString()))).size;
  }

  it('is empty or of enough different keys, one leaf each, the oldest, by leaf hash', () => {
    fc.assert(
      fc.property(situations, leasts, (versions, least) => {
        const waiting = waitingOf(versions);
        const batch = nextBatch(waiting, least);
        const voters = versions.filter((count) => count > 0).length;
        expect(batch).toHaveLength(voters < least ? 0 : voters);
        expect(keysIn(batch, versions)).toBe(batch.length);
        const oldest = waiting.filter(({ turn }) => turn === 1).map(({ leaf }) => leaf.toString());
        expect(batch.every((leaf) => oldest.includes(leaf.toString()))).toBe(true);
        const hashes = batch.map(hashOf);
        expect(hashes).toEqual(hashes.toSorted());
      }),
    );
  });

  it('is not released by one household that changes its ballot 49 times', () => {
    const versions = [49, 1];
    expect(nextBatch(waitingOf(versions), 50)).toEqual([]);
    // The control: counting leaves lets it out, and shows a neighbour in a batch of two.
    const wrong = batchByLeaves(waitingOf(versions), 50);
    expect(wrong).toHaveLength(50);
    expect(keysIn(wrong, versions)).toBe(2);
  });
});

describe('what is left at closing', () => {
  it('comes in the order of further batches, all of it', () => {
    const waiting = waitingOf([3, 1, 2]);
    const rest = lastBatches(waiting);
    const turns = rest.map((leaf) => waiting.find((one) => one.leaf === leaf)?.turn);
    expect(turns).toEqual([1, 1, 1, 2, 2, 3]);
    const first = rest.slice(0, 3).map(hashOf);
    expect(first).toEqual(first.toSorted());
  });
});
