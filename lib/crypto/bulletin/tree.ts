import { sha256 } from '@noble/hashes/sha2.js';
import { concat } from '../bytes';

/**
 * The Merkle tree of RFC 6962, section 2.1 (the same in RFC 9162): how the bulletin sums up all its leaves in 32 bytes.
 * Sizes and positions are below 2³¹, so that JavaScript's shifts hold them.
 */
export const HASH_BYTES = 32;
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);
const MOST = 2 ** 31 - 1;

/** Hash of a leaf's data: SHA-256(0x00 | data). */
export function leafHash(data: Uint8Array): Uint8Array {
  return sha256(concat(LEAF, data));
}

/** Hash of an inner node: SHA-256(0x01 | left | right). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(concat(NODE, left, right));
}

/** Root of the tree without leaves: SHA-256 of nothing. */
export function emptyRoot(): Uint8Array {
  return sha256(new Uint8Array());
}

/** MTH of the RFC, over hashes of leaves. */
export function treeRoot(leaves: readonly Uint8Array[]): Uint8Array {
  return leaves.length === 0 ? emptyRoot() : subtree(leaves, 0, leaves.length);
}

/** Largest power of two below n; n is 2 or more. */
function splitOf(n: number): number {
  return 2 ** (31 - Math.clz32(n - 1));
}

function subtree(leaves: readonly Uint8Array[], from: number, to: number): Uint8Array {
  if (to - from === 1) return at(leaves, from);
  const middle = from + splitOf(to - from);
  return nodeHash(subtree(leaves, from, middle), subtree(leaves, middle, to));
}

function at(leaves: readonly Uint8Array[], index: number): Uint8Array {
  const leaf = leaves[index];
  if (!leaf) throw new Error('the tree has no such leaf');
  return leaf;
}

/** PATH of the RFC: what it takes to get from one leaf to the root, from below. Throws when there is no such leaf. */
export function inclusionPath(leaves: readonly Uint8Array[], index: number): Uint8Array[] {
  at(leaves, index);
  const path: Uint8Array[] = [];
  let from = 0;
  let to = leaves.length;
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    const left = index < middle;
    path.push(left ? subtree(leaves, middle, to) : subtree(leaves, from, middle));
    if (left) to = middle;
    else from = middle;
  }
  return path.reverse();
}

/**
 * PROOF of the RFC: that the tree over all `leaves` extends the tree over the first `size` of them. Empty for the whole
 * tree and for the tree without leaves. Throws when there are not that many.
 */
export function consistencyPath(leaves: readonly Uint8Array[], size: number): Uint8Array[] {
  if (!isSize(size) || size > leaves.length) throw new Error('the tree was never that large');
  if (size === 0 || size === leaves.length) return [];
  const path: Uint8Array[] = [];
  let from = 0;
  let to = leaves.length;
  // `known`: the older tree's root is this whole subtree, which the verifier has already.
  let known = true;
  while (size !== to) {
    const middle = from + splitOf(to - from);
    if (size <= middle) {
      path.push(subtree(leaves, middle, to));
      to = middle;
    } else {
      path.push(subtree(leaves, from, middle));
      from = middle;
      known = false;
    }
  }
  if (!known) path.push(subtree(leaves, from, to));
  return path.reverse();
}

export function isSize(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MOST;
}
