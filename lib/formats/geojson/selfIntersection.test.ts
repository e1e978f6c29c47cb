import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ring } from '@/lib/domain/area';
import { findSelfIntersection } from './selfIntersection';

describe('findSelfIntersection', () => {
  const cases: readonly [string, boolean, Ring][] = [
    [
      'a square',
      false,
      [
        [0, 0],
        [2, 0],
        [2, 2],
        [0, 2],
        [0, 0],
      ],
    ],
    [
      'a bow tie',
      true,
      [
        [0, 0],
        [2, 2],
        [2, 0],
        [0, 2],
        [0, 0],
      ],
    ],
    [
      'a bow tie with a corner in the knot',
      true,
      [
        [0, 0],
        [1, 1],
        [2, 2],
        [2, 0],
        [1, 1],
        [0, 2],
        [0, 0],
      ],
    ],
    [
      'a corner that pokes through a side',
      true,
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [2, 0],
        [1, -2],
        [0, 4],
        [0, 0],
      ],
    ],
    [
      'a corner that only touches a side',
      false,
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [2, 0],
        [0, 4],
        [0, 0],
      ],
    ],
    [
      'two squares that touch in a corner',
      false,
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [2, 1],
        [2, 2],
        [1, 2],
        [1, 1],
        [0, 1],
        [0, 0],
      ],
    ],
    [
      'a repeated position',
      false,
      [
        [0, 0],
        [2, 0],
        [2, 0],
        [2, 2],
        [0, 2],
        [0, 0],
      ],
    ],
    [
      'a concave area',
      false,
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [2, 1],
        [0, 4],
        [0, 0],
      ],
    ],
  ];
  it.each(cases)('%s: %s', (_name, crossing, ring) => {
    expect(findSelfIntersection(ring) !== null).toBe(crossing);
    expect(findSelfIntersection(ring.toReversed()) !== null).toBe(crossing);
  });

  it('finds the same as comparing all pairs of segments, on random rings', () => {
    const corner = fc.tuple(fc.integer({ min: 0, max: 9_999 }), fc.integer({ min: 0, max: 9_999 }));
    const corners = fc.uniqueArray(corner, { minLength: 4, maxLength: 9, selector: (c) => c.join() });
    fc.assert(
      fc.property(corners, (points) => {
        const first = points[0];
        const ring = first ? [...points, first] : [];
        // Three corners in line are left to the cases above.
        fc.pre(!hasThreeInLine(points));
        expect(findSelfIntersection(ring) !== null).toBe(crossesNaively(ring));
      }),
      { numRuns: 500 },
    );
  });
});

type Point = readonly [number, number];

function turn(a: Point, b: Point, c: Point): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
}

function hasThreeInLine(points: readonly Point[]): boolean {
  return points.some((a, i) =>
    points.slice(i + 1).some((b, j) => points.slice(i + j + 2).some((c) => turn(a, b, c) === 0)),
  );
}

function crossesNaively(ring: readonly Point[]): boolean {
  const segments = ring.slice(1).map((to, i) => [ring[i] ?? to, to] as const);
  return segments.some(([a, b]) =>
    segments.some(([c, d]) => turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0),
  );
}
