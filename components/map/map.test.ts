import { describe, expect, it } from 'vitest';
import { type AreaGeometry, contains } from '@/lib/domain/area';
import { type Box, MAX_ZOOM, makeClusterIndex, zoomAlone } from './clusters';
import { namesThatFit } from './names';
import { boxAround, nameSpot } from './outline';

const WHOLE: Box = [4, 52, 5, 53];

/** Ideas strewn over about 1.5 km by a fixed recurrence. */
function strewn(count: number) {
  let state = 1;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state % 22_000;
  };
  return Array.from({ length: count }, (_, i) => ({
    number: i + 1,
    position: { lat6: 52_060_000 + next(), lon6: 4_500_000 + next() },
  }));
}

describe('clusters', () => {
  const index = makeClusterIndex(strewn(5000));

  it.each([12, 14, 16, MAX_ZOOM])('hold every idea exactly once at zoom %i', (zoom) => {
    const numbers = index
      .items(WHOLE, zoom)
      .flatMap((item) => (item.kind === 'idea' ? [item.number] : index.members(item.id)));
    expect(numbers.sort((a, b) => a - b)).toEqual(strewn(5000).map((one) => one.number));
  });

  it('keep the markers of a screen few', () => {
    const screen: Box = [4.505, 52.063, 4.515, 52.068];
    for (let zoom = 12; zoom <= 17; zoom++) expect(index.items(screen, zoom).length).toBeLessThan(400);
  });

  it('fall apart at the zoom they say', () => {
    const cluster = index.items(WHOLE, 14).find((item) => item.kind === 'cluster');
    if (cluster?.kind !== 'cluster') throw new Error('no cluster at zoom 14');
    const zoom = index.splitZoom(cluster.id);
    const members = index.members(cluster.id);
    const parts = index.items(WHOLE, zoom).filter((item) => {
      const held = item.kind === 'idea' ? [item.number] : index.members(item.id);
      return held.some((number) => members.includes(number));
    });
    expect(parts.length).toBeGreaterThan(1);
  });

  it('stay one marker for a pile on one spot, and leave out what has no place', () => {
    const position = { lat6: 52_060_000, lon6: 4_500_000 };
    const pile = makeClusterIndex([
      { number: 1, position },
      { number: 2, position },
      { number: 3, position: null },
    ]);
    const [item, ...others] = pile.items(WHOLE, MAX_ZOOM);
    expect(item).toMatchObject({ kind: 'cluster', count: 2 });
    expect(others).toEqual([]);
    expect(item?.kind === 'cluster' && pile.splitZoom(item.id)).toBeGreaterThan(MAX_ZOOM);
  });

  it('treat a zoom in between as the one below, where markers are never closer', () => {
    expect(index.items(WHOLE, 13.5)).toEqual(index.items(WHOLE, 13));
  });
});

const square: AreaGeometry = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [4, 0],
      [4, 2],
      [0, 2],
      [0, 0],
    ],
  ],
};
const hook: AreaGeometry = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [10, 0],
      [10, 10],
      [8, 10],
      [8, 1],
      [1, 1],
      [1, 10],
      [0, 10],
      [0, 0],
    ],
  ],
};

describe('where an idea stands', () => {
  const ideas = strewn(1000);
  const index = makeClusterIndex(ideas);

  it.each([12, 14, 16])('is known of every idea at zoom %i', (zoom) => {
    const items = new Map(index.items(WHOLE, zoom).map((item) => [item.key, item]));
    const holders = index.holders(zoom + 0.5);
    expect(holders.size).toBe(ideas.length);
    const counts = new Map<string, number>();
    for (const key of holders.values()) counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const [key, count] of counts) {
      const item = items.get(key);
      expect(item?.kind === 'cluster' ? item.count : item && 1).toBe(count);
    }
  });

  it('is by itself from the zoom that is named, unless that is the deepest', () => {
    const zooms = ideas
      .slice(0, 40)
      .map((idea) => ({ ...idea, zoom: zoomAlone(index, idea.number, idea.position, 12) }));
    expect(zooms.filter(({ zoom }) => zoom < MAX_ZOOM).length).toBeGreaterThan(10);
    for (const { number, zoom } of zooms) {
      if (zoom < MAX_ZOOM) expect(index.holders(zoom).get(number)).toBe(`i${number}`);
      if (zoom > 12) expect(index.holders(zoom - 1).get(number)).not.toBe(`i${number}`);
    }
  });
});

describe('outlines', () => {
  it('have a box around them', () => {
    expect(boxAround([square, hook])).toEqual([0, 0, 10, 10]);
    expect(boxAround([])).toBeNull();
  });

  it('carry their name in their middle, and always inside', () => {
    expect(nameSpot(square)).toEqual([1, 2]);
    const [lat, lon] = nameSpot(hook);
    expect(contains(hook, lon, lat)).toBe(true);
    expect(lon).toBeCloseTo(9);
  });
});

describe('names', () => {
  it('give way to earlier ones that they would cover', () => {
    const at = (text: string, x: number, y: number) => ({ text, x, y });
    expect(namesThatFit([at('Tuinenbuurt', 100, 100), at('Palenstein', 120, 105)])).toEqual([true, false]);
    expect(namesThatFit([at('Tuinenbuurt', 100, 100), at('Palenstein', 120, 130)])).toEqual([true, true]);
    expect(namesThatFit([at('a', 0, 0), at('b', 2, 0), at('c', 9, 0)])).toEqual([true, false, true]);
  });
});
