import { emptyRoot, nodeHash } from './tree';

/**
 * A growing tree without its leaves: only the roots of the complete subtrees it falls apart in, the largest first, one
 * for every 1 in the binary form of `size`. A leaf more costs O(log n), and so does the root.
 */
export interface CompactRange {
  readonly size: number;
  readonly peaks: readonly Uint8Array[];
}

export const EMPTY_RANGE: CompactRange = { size: 0, peaks: [] };

/** The range with more leaves behind it, given by their hashes. */
export function extendRange(range: CompactRange, hashes: Iterable<Uint8Array>): CompactRange {
  const peaks = [...range.peaks];
  let size = range.size;
  for (const leaf of hashes) {
    let hash = leaf;
    for (let rest = size; rest % 2 === 1; rest >>= 1) {
      const left = peaks.pop();
      if (!left) throw new Error('a range with too few peaks');
      hash = nodeHash(left, hash);
    }
    peaks.push(hash);
    size += 1;
  }
  return { size, peaks };
}

/** The same root as `treeRoot` over all leaves. */
export function rangeRoot({ peaks }: CompactRange): Uint8Array {
  const [last, ...larger] = peaks.toReversed();
  return last ? larger.reduce((right, left) => nodeHash(left, right), last) : emptyRoot();
}
