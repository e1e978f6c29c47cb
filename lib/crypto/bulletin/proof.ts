import { emptyRoot, HASH_BYTES, isSize, nodeHash } from './tree';

/** Checks of what `tree` builds, from the proof alone (RFC 9162, sections 2.1.3.2 and 2.1.4.2). */

export interface InclusionProof {
  /** Hash of the leaf. */
  readonly leaf: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly path: readonly Uint8Array[];
  readonly root: Uint8Array;
}

/** True when the leaf with this hash stands at `index` in the tree of `size` leaves with this root. */
export function verifyInclusion({ leaf, index, size, path, root }: InclusionProof): boolean {
  if (!isSize(index) || !isSize(size) || index >= size) return false;
  if (![leaf, root, ...path].every(isHash)) return false;
  let node = index;
  let last = size - 1;
  let hash = leaf;
  for (const step of path) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(step, hash);
      while (node % 2 === 0 && node !== 0) {
        node >>= 1;
        last >>= 1;
      }
    } else hash = nodeHash(hash, step);
    node >>= 1;
    last >>= 1;
  }
  return last === 0 && equalBytes(hash, root);
}

export interface ConsistencyProof {
  readonly oldSize: number;
  readonly oldRoot: Uint8Array;
  readonly newSize: number;
  readonly newRoot: Uint8Array;
  readonly path: readonly Uint8Array[];
}

/** True when the larger tree begins with exactly the leaves of the smaller one. */
export function verifyConsistency(proof: ConsistencyProof): boolean {
  const { oldSize, oldRoot, newSize, newRoot, path } = proof;
  if (!isSize(oldSize) || !isSize(newSize) || oldSize > newSize) return false;
  if (![oldRoot, newRoot, ...path].every(isHash)) return false;
  if (oldSize === newSize) return path.length === 0 && equalBytes(oldRoot, newRoot);
  if (oldSize === 0) return path.length === 0 && equalBytes(oldRoot, emptyRoot());
  return climb(proof);
}

function climb({ oldSize, oldRoot, newSize, newRoot, path }: ConsistencyProof): boolean {
  let node = oldSize - 1;
  let last = newSize - 1;
  while (node % 2 === 1) {
    node >>= 1;
    last >>= 1;
  }
  // The older tree is complete: its root is itself the first node of the proof.
  const steps = node === 0 ? [oldRoot, ...path] : path;
  const [first, ...rest] = steps;
  if (!first) return false;
  let older = first;
  let newer = first;
  for (const step of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      older = nodeHash(step, older);
      newer = nodeHash(step, newer);
      while (node % 2 === 0 && node !== 0) {
        node >>= 1;
        last >>= 1;
      }
    } else newer = nodeHash(newer, step);
    node >>= 1;
    last >>= 1;
  }
  return last === 0 && equalBytes(older, oldRoot) && equalBytes(newer, newRoot);
}

function isHash(bytes: Uint8Array): boolean {
  return bytes.length === HASH_BYTES;
}

/** Not in constant time: everything compared here is public. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
