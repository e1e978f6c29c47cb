import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import vectors from '@/docs/vectors/bulletin-v1.json';
import { toHex } from '../bytes';
import { hex } from '../testing/vectors';
import { verifyConsistency, verifyInclusion } from './proof';
import { EMPTY_RANGE, extendRange, rangeRoot } from './range';
import { consistencyPath, emptyRoot, hashTree, inclusionPath, leafHash, treeRoot } from './tree';

/**
 * Figures that implementations of Certificate Transparency are tested with: roots of the trees of 1 to 8 leaves, and
 * some of their proofs. A script of ours made the same from the text of RFC 6962 (docs/vectors/make_bulletin_vectors.py).
 */
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const KNOWN_PATHS = [
  {
    index: 5,
    size: 8,
    path: [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  },
  {
    index: 2,
    size: 3,
    path: ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
  },
];
const KNOWN_PROOF = [
  '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
  'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
];

const { tree } = vectors;
const treeOf = (all: readonly Uint8Array[], size: number) => hashTree(all.slice(0, size));
const known = tree.leaves.map((leaf) => leafHash(hex(leaf)));

describe('the reference leaves', () => {
  it('have the reference roots, all at once and one leaf at a time', () => {
    expect(toHex(emptyRoot())).toBe(createHash('sha256').digest('hex'));
    expect(tree.roots).toEqual([toHex(emptyRoot()), ...ROOTS]);
    let range = EMPTY_RANGE;
    for (const [size, root] of tree.roots.entries()) {
      expect(toHex(treeRoot(treeOf(known, size)))).toBe(root);
      expect(toHex(rangeRoot(range))).toBe(root);
      range = extendRange(range, known.slice(size, size + 1));
    }
  });

  it.each([...KNOWN_PATHS, ...tree.inclusion])(
    'leaf $index of $size is found and proved',
    ({ index, size, path }) => {
      expect(inclusionPath(treeOf(known, size), index).map(toHex)).toEqual(path);
      const root = hex(tree.roots[size] ?? '');
      const leaf = known[index] ?? root;
      expect(verifyInclusion({ leaf, index, size, path: path.map(hex), root })).toBe(true);
    },
  );

  it('have the reference proof of consistency', () => {
    expect(consistencyPath(hashTree(known), 6).map(toHex)).toEqual(KNOWN_PROOF);
    const [oldRoot, newRoot] = [hex(ROOTS[5] ?? ''), hex(ROOTS[7] ?? '')];
    const path = KNOWN_PROOF.map(hex);
    expect(verifyConsistency({ oldSize: 6, oldRoot, newSize: 8, newRoot, path })).toBe(true);
  });

  it.each(tree.consistency)('$from grows into $to', ({ from, to, path }) => {
    expect(consistencyPath(treeOf(known, to), from).map(toHex)).toEqual(path);
    const [oldRoot, newRoot] = [hex(tree.roots[from] ?? ''), hex(tree.roots[to] ?? '')];
    expect(verifyConsistency({ oldSize: from, oldRoot, newSize: to, newRoot, path: path.map(hex) })).toBe(
      true,
    );
  });
});

const MOST = 70;
const leaves = Array.from({ length: MOST }, (_, i) => leafHash(Uint8Array.of(i)));
const roots = Array.from({ length: MOST + 1 }, (_, size) => treeRoot(treeOf(leaves, size)));
const rootOf = (size: number): Uint8Array => roots[size] ?? emptyRoot();
const leafOf = (index: number): Uint8Array => leaves[index] ?? emptyRoot();
/** The same bytes with one bit changed. */
const bent = (bytes: Uint8Array, bit: number) =>
  bytes.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));

describe('trees of up to 70 leaves', () => {
  it('prove every leaf, and refuse it at every other place and in every other tree', () => {
    let checked = 0;
    for (let size = 1; size <= MOST; size++) {
      const root = rootOf(size);
      for (let index = 0; index < size; index++) {
        const path = inclusionPath(treeOf(leaves, size), index);
        expect(verifyInclusion({ leaf: leafOf(index), index, size, path, root })).toBe(true);
        const other = (index + 1 + (checked % Math.max(size - 1, 1))) % size;
        if (other !== index) {
          expect(verifyInclusion({ leaf: leafOf(index), index: other, size, path, root })).toBe(false);
          expect(verifyInclusion({ leaf: leafOf(other), index, size, path, root })).toBe(false);
        }
        expect(verifyInclusion({ leaf: leafOf(index), index, size, path, root: rootOf(size - 1) })).toBe(
          false,
        );
        checked += 1;
      }
    }
    expect(checked).toBe((MOST * (MOST + 1)) / 2);
  });

  it('are consistent for every pair of sizes, and with no other root', () => {
    for (let newSize = 1; newSize <= MOST; newSize++) {
      for (let oldSize = 0; oldSize <= newSize; oldSize++) {
        const path = consistencyPath(treeOf(leaves, newSize), oldSize);
        const proof = { oldSize, oldRoot: rootOf(oldSize), newSize, newRoot: rootOf(newSize), path };
        expect(verifyConsistency(proof)).toBe(true);
        expect(verifyConsistency({ ...proof, oldRoot: bent(proof.oldRoot, newSize) })).toBe(false);
        // From the empty tree anything may grow.
        if (oldSize > 0)
          expect(verifyConsistency({ ...proof, newRoot: bent(proof.newRoot, oldSize) })).toBe(false);
      }
    }
  });

  it('grow leaf by leaf or by many at once into the same root', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 8 }), (steps) => {
        let range = EMPTY_RANGE;
        for (const step of steps) {
          const to = Math.min(range.size + step, MOST);
          range = extendRange(range, leaves.slice(range.size, to));
          expect(rangeRoot(range)).toEqual(rootOf(range.size));
        }
      }),
    );
  });
});

describe('a proof that was tampered with', () => {
  const sizes = fc.integer({ min: 2, max: MOST });
  const damage = (path: readonly Uint8Array[], kind: number, where: number): Uint8Array[] => {
    const at = where % Math.max(path.length, 1);
    if (kind === 0) return path.filter((_, i) => i !== at);
    if (kind === 1) return [...path, leafOf(where % MOST)];
    if (kind === 2) return path.map((step, i) => (i === at ? bent(step, where % 256) : step));
    return path.map((step, i) => (i === at ? step.slice(1) : step));
  };

  it('no longer proves that a leaf is in', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(3), fc.nat(), (size, n, kind, where) => {
        const index = n % size;
        const path = inclusionPath(treeOf(leaves, size), index);
        const given = { leaf: leafOf(index), index, size, root: rootOf(size) };
        expect(verifyInclusion({ ...given, path: damage(path, kind, where) })).toBe(false);
        expect(verifyInclusion({ ...given, path, leaf: bent(given.leaf, where % 256) })).toBe(false);
      }),
    );
  });

  it('no longer proves that one tree grew into another', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(3), fc.nat(), (newSize, n, kind, where) => {
        const oldSize = 1 + (n % (newSize - 1));
        const path = consistencyPath(treeOf(leaves, newSize), oldSize);
        const given = { oldSize, oldRoot: rootOf(oldSize), newSize, newRoot: rootOf(newSize) };
        expect(verifyConsistency({ ...given, path: damage(path, kind, where) })).toBe(false);
      }),
    );
  });

  it.each([
    ['a negative index', { index: -1 }],
    ['an index beyond the tree', { index: 8 }],
    ['half an index', { index: 0.5 }],
    ['a size that is no number', { size: Number.NaN }],
    ['a size beyond what shifts can hold', { size: 2 ** 32 + 8 }],
  ])('refuses %s', (_, change) => {
    const path = inclusionPath(hashTree(known), 0);
    const given = { leaf: known[0] ?? emptyRoot(), index: 0, size: 8, path, root: hex(ROOTS[7] ?? '') };
    expect(verifyInclusion(given)).toBe(true);
    expect(verifyInclusion({ ...given, ...change })).toBe(false);
  });

  it('refuses a proof between equal trees that says more than nothing, and a tree that shrank', () => {
    const root = rootOf(5);
    const same = { oldSize: 5, oldRoot: root, newSize: 5, newRoot: root };
    expect(verifyConsistency({ ...same, path: [] })).toBe(true);
    expect(verifyConsistency({ ...same, path: [root] })).toBe(false);
    const path = consistencyPath(treeOf(leaves, 5), 3);
    const shrunk = { oldSize: 5, oldRoot: root, newSize: 3, newRoot: rootOf(3) };
    expect(verifyConsistency({ ...shrunk, path })).toBe(false);
  });

  it('throws where there is no such leaf or tree: that is a bug of the caller', () => {
    expect(() => inclusionPath(hashTree(known), 8)).toThrow('no such leaf');
    expect(() => consistencyPath(hashTree(known), 9)).toThrow('never that large');
  });
});
