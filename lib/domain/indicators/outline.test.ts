import { describe, expect, it } from 'vitest';
import type { AreaGeometry } from '../area';
import { drawMap, MAP_WIDTH, simplified } from './outline';

const box = (left: number, bottom: number, right: number, top: number): AreaGeometry => ({
  type: 'Polygon',
  coordinates: [
    [
      [left, bottom],
      [right, bottom],
      [right, top],
      [left, top],
      [left, bottom],
    ],
  ],
});

const about = (code: string) => ({ code, name: `Buurt ${code}`, takesPart: true });

describe('a map', () => {
  it('keeps what lies beside and above each other, as wide as there is room', () => {
    // At 60° north a degree of longitude is half as long: two boxes of 2 × 1 degrees are two squares.
    const map = drawMap([
      { ...about('A'), geometry: box(0, 59.5, 2, 60.5) },
      { ...about('B'), geometry: box(2, 59.5, 4, 60.5) },
      { ...about('C'), geometry: null },
    ]);
    expect(map?.areas.map(({ code }) => code)).toEqual(['A', 'B']);
    const [a, b] = map?.areas ?? [];
    expect(a?.label.width).toBeCloseTo(176, 0);
    expect(a?.label.height).toBeCloseTo(176, 0);
    expect((b?.label.x ?? 0) - (a?.label.x ?? 0)).toBeCloseTo(176, 0);
    expect(a?.label.y).toBe(b?.label.y);
    expect(map).toMatchObject({ width: MAP_WIDTH, height: 184 });
    expect(a?.path).toBe('M4 180L180 180L180 4L4 4Z');
  });

  it('is nothing without outlines', () => {
    expect(drawMap([{ ...about('A'), geometry: null }])).toBeNull();
    expect(drawMap([])).toBeNull();
  });
});

it('corners that nobody would see are left out, the others stay', () => {
  const line = [
    [0, 0],
    [1, 0.1],
    [2, 0],
    [3, 2],
    [4, 0],
  ] as const;
  expect(simplified(line, 0.5)).toEqual([line[0], line[2], line[3], line[4]]);
  expect(simplified(line, 0.05)).toEqual(line);
  expect(simplified(line, 5)).toEqual([line[0], line[4]]);
});
