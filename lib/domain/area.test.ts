import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AreaGeometry, contains, type Ring } from './area';

function box(west: number, south: number, east: number, north: number): Ring {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

const square: AreaGeometry = { type: 'Polygon', coordinates: [box(0, 0, 10, 10)] };
const withHole: AreaGeometry = { type: 'Polygon', coordinates: [box(0, 0, 10, 10), box(4, 4, 6, 6)] };
const twoParts: AreaGeometry = {
  type: 'MultiPolygon',
  coordinates: [[box(0, 0, 1, 1)], [box(5, 5, 9, 9), box(6, 6, 7, 7)]],
};
const horseshoe: AreaGeometry = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [10, 0],
      [10, 10],
      [8, 10],
      [8, 2],
      [2, 2],
      [2, 10],
      [0, 10],
      [0, 0],
    ],
  ],
};

describe('contains', () => {
  it.each<[string, AreaGeometry, number, number, boolean]>([
    ['the middle of a square', square, 5, 5, true],
    ['left of it', square, -1, 5, false],
    ['right of it', square, 11, 5, false],
    ['above it', square, 5, 11, false],
    ['level with a corner, outside', square, -1, 10, false],
    ['level with the lower corners, outside', square, 20, 0, false],
    ['a hole', withHole, 5, 5, false],
    ['beside a hole', withHole, 3, 5, true],
    ['the first of two parts', twoParts, 0.5, 0.5, true],
    ['between the parts', twoParts, 3, 3, false],
    ['the second part', twoParts, 8, 8, true],
    ['the hole of the second part', twoParts, 6.5, 6.5, false],
    ['the left leg of a horseshoe', horseshoe, 1, 9, true],
    ['the mouth of a horseshoe', horseshoe, 5, 9, false],
    ['the arch of a horseshoe', horseshoe, 5, 1, true],
    ['anywhere, with no geometry at all', { type: 'MultiPolygon', coordinates: [] }, 0, 0, false],
  ])('%s', (_, geometry, lon, lat, inside) => {
    expect(contains(geometry, lon, lat)).toBe(inside);
  });

  const inside = fc.integer({ min: -20_000, max: 20_000 }).map((thousandths) => thousandths / 1000);
  const triangle = fc.tuple(fc.tuple(inside, inside), fc.tuple(inside, inside), fc.tuple(inside, inside));

  it('agrees with the sides of a triangle', () => {
    fc.assert(
      fc.property(triangle, inside, inside, ([a, b, c], lon, lat) => {
        const side = (p: readonly number[], q: readonly number[]) =>
          ((q[0] ?? 0) - (p[0] ?? 0)) * (lat - (p[1] ?? 0)) -
          ((q[1] ?? 0) - (p[1] ?? 0)) * (lon - (p[0] ?? 0));
        const sides = [side(a, b), side(b, c), side(c, a)];
        fc.pre(sides.every((s) => Math.abs(s) > 1e-9));
        const expected = sides.every((s) => s > 0) || sides.every((s) => s < 0);
        expect(contains({ type: 'Polygon', coordinates: [[a, b, c, a]] }, lon, lat)).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('does not depend on direction or first corner of a ring', () => {
    const [ring] = horseshoe.type === 'Polygon' ? horseshoe.coordinates : [];
    const corners = (ring ?? []).slice(0, -1);
    fc.assert(
      fc.property(fc.nat(corners.length - 1), fc.boolean(), inside, inside, (first, backwards, lon, lat) => {
        const turned = [...corners.slice(first), ...corners.slice(0, first)];
        const walked = backwards ? turned.toReversed() : turned;
        const closed = [...walked, ...walked.slice(0, 1)];
        const same = contains({ type: 'Polygon', coordinates: [closed] }, lon, lat);
        const onEdge = corners.some(([x, y]) => x === lon || y === lat);
        expect(onEdge || same === contains(horseshoe, lon, lat)).toBe(true);
      }),
    );
  });

  it('puts every point in exactly one of two neighbours, also on the border between them', () => {
    const west: AreaGeometry = { type: 'Polygon', coordinates: [box(0, 0, 5, 10)] };
    const east: AreaGeometry = { type: 'Polygon', coordinates: [box(5, 0, 10, 10)] };
    for (const lon of [0.5, 4.999, 5, 5.001, 9.5]) {
      expect(Number(contains(west, lon, 5)) + Number(contains(east, lon, 5))).toBe(1);
    }
  });
});
