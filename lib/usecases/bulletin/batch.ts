import type { WaitingLeaf } from '@/db/queries/bulletin';
import { leafHash } from '@/lib/crypto/bulletin';

/**
 * The batch rule of docs/ballot-protocol.md: which waiting leaves go into the register now, in order. Nothing until
 * leaves of at least `least` different keys wait; then the oldest of each key, by leaf hash. So the place of a leaf says
 * only that its household voted since the batch before, and one household that changes its ballot often can neither
 * fill a batch nor empty one of others.
 */
export function nextBatch(waiting: readonly WaitingLeaf[], least: number): Uint8Array[] {
  const oldest = waiting.filter(({ turn }) => turn === 1);
  return oldest.length < least ? [] : inOrder(oldest);
}

/** All that waits, in the order in which batches would take it: what is left when voting closes. */
export function lastBatches(waiting: readonly WaitingLeaf[]): Uint8Array[] {
  return inOrder(waiting);
}

function inOrder(waiting: readonly WaitingLeaf[]): Uint8Array[] {
  return waiting
    .map(({ leaf, turn }) => ({ leaf, turn, hash: leafHash(leaf) }))
    .toSorted((a, b) => a.turn - b.turn || Buffer.compare(a.hash, b.hash))
    .map(({ leaf }) => leaf);
}
