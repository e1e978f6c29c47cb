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

/**
 * A tree with the hashes of all its nodes: level 0 are the leaves, the last level is the root. A node without a right
 * neighbour goes up as it is, which makes the same tree as the RFC's recursion.
 */
export type HashTree = readonly (readonly Uint8Array[])[];

/** The tree over these hashes of leaves; O(n), after which every proof costs O(log n). */
export function hashTree(leaves: readonly Uint8Array[]): HashTree {
  const levels: (readonly Uint8Array[])[] = [leaves];
  let below = leaves;
  while (below.length > 1) {
    const above: Uint8Array[] = [];
    for (let i = 0; i < below.length; i += 2) {
      const [left, right] = below.slice(i, i + 2);
      if (left) above.push(right ? nodeHash(left, right) : left);
    }
    levels.push(above);
    below = above;
  }
  return levels;
}

/** MTH of the RFC. */
export function treeRoot(tree: HashTree): Uint8Array {
  return tree.at(-1)?.[0] ?? emptyRoot();
}

function sizeOf(tree: HashTree): number {
  return tree[0]?.length ?? 0;
}

/** Largest power of two below n; n is 2 or more. */
function splitOf(n: number): number {
  return 2 ** levelOf(n) / 2;
}

/** The level at which a subtree of n leaves has its root. */
function levelOf(n: number): number {
  return n === 1 ? 0 : 32 - Math.clz32(n - 1);
}

/** Hash over the leaves from `from` up to `to`, which the recursion of the RFC must meet as one part. */
function subtree(tree: HashTree, from: number, to: number): Uint8Array {
  const level = levelOf(to - from);
  const hash = tree[level]?.[from >> level];
  if (!hash) throw new Error('the tree has no such part');
  return hash;
}

/** PATH of the RFC: what it takes to get from one leaf to the root, from below. Throws when there is no such leaf. */
export function inclusionPath(tree: HashTree, index: number): Uint8Array[] {
  if (!isSize(index) || index >= sizeOf(tree)) throw new Error('the tree has no such leaf');
  const path: Uint8Array[] = [];
  let from = 0;
  let to = sizeOf(tree);
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    const left = index < middle;
    path.push(left ? subtree(tree, middle, to) : subtree(tree, from, middle));
    if (left) to = middle;
    else from = middle;
  }
  return path.reverse();
}

/**
 * PROOF of the RFC: that the tree over all leaves extends the tree over the first `size` of them. Empty for the whole
 * tree and for the tree without leaves. Throws when there are not that many.
 */
export function consistencyPath(tree: HashTree, size: number): Uint8Array[] {
  if (!isSize(size) || size > sizeOf(tree)) throw new Error('the tree was never that large');
  if (size === 0 || size === sizeOf(tree)) return [];
  const path: Uint8Array[] = [];
  let from = 0;
  let to = sizeOf(tree);
  // `known`: the older tree's root is this whole subtree, which the verifier has already.
  let known = true;
  while (size !== to) {
    const middle = from + splitOf(to - from);
    if (size <= middle) {
      path.push(subtree(tree, middle, to));
      to = middle;
    } else {
      path.push(subtree(tree, from, middle));
      from = middle;
      known = false;
    }
  }
  if (!known) path.push(subtree(tree, from, to));
  return path.reverse();
}

export function isSize(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MOST;
}
