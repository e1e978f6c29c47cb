import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { referenceData } from '@/lib/formats/testing/referenceData';
import { readBoundaries } from './readBoundaries';
import type { BoundaryArea, BoundaryKind, BoundaryOptions } from './types';

const geo = referenceData('geo');
const title = `real boundary files (${geo ?? 'SKIPPED: folder data/geo is missing; set TEST_DATA'})`;

/** West, south, east, north. */
type Box = readonly [number, number, number, number];
const ZOETERMEER: Box = [4.41, 52.02, 4.58, 52.12];
const DEVENTER: Box = [6.06, 52.2, 6.43, 52.37];
const LEIDEN: Box = [4.43, 52.11, 4.54, 52.19];

interface Expected {
  readonly file: string;
  readonly kind: BoundaryKind;
  readonly count: number;
  readonly multi: number;
  readonly year: number | null;
  readonly names: readonly string[];
  readonly box: Box;
  readonly parents: readonly (string | null)[];
  readonly options?: BoundaryOptions;
}

const FILES: readonly Expected[] = [
  {
    file: 'deventer_buurten_2024',
    kind: 'neighbourhood',
    count: 69,
    multi: 0,
    year: 2024,
    names: ['Bergkwartier', 'De Scheg'],
    box: DEVENTER,
    parents: ['WK015001', 'WK015010'],
  },
  {
    file: 'deventer_wijken_2022',
    kind: 'district',
    count: 15,
    multi: 0,
    year: 2022,
    names: ['Voorstad', 'Rivierenwijk en Bergweide'],
    box: DEVENTER,
    parents: ['GM0150'],
  },
  {
    file: 'gemeenten_context',
    kind: 'municipality',
    count: 20,
    multi: 0,
    year: null,
    names: ["'s-Gravenhage", 'Zoetermeer'],
    box: [4.1, 51.9, 6.6, 52.5],
    parents: [null],
    options: { kind: 'municipality' },
  },
  {
    file: 'leiden_buurten_2024',
    kind: 'neighbourhood',
    count: 54,
    multi: 0,
    year: 2024,
    names: ['Vreewijk', 'Pieterswijk'],
    box: LEIDEN,
    parents: ['WK054605'],
  },
  {
    file: 'leiden_wijken_2022',
    kind: 'district',
    count: 10,
    multi: 0,
    year: 2022,
    names: ['Binnenstad-Zuid', 'Stevenshofdistrict'],
    box: LEIDEN,
    parents: ['GM0546'],
  },
  {
    file: 'pc4_pilot',
    kind: 'postcode',
    count: 108,
    multi: 22,
    year: null,
    names: ['2724', '2727', '7411'],
    box: [4.4, 51.9, 6.9, 52.5],
    parents: [null],
  },
  {
    file: 'zoetermeer_buurten_2024',
    kind: 'neighbourhood',
    count: 26,
    multi: 0,
    year: 2024,
    names: ['Dorp', 'Van Tuyllpark'],
    box: ZOETERMEER,
    parents: ['WK063700', 'WK063709'],
  },
  {
    file: 'zoetermeer_pilotwijken_2025',
    kind: 'district',
    count: 2,
    multi: 0,
    year: 2025,
    names: ['Seghwaert', 'Oosterheem'],
    box: ZOETERMEER,
    parents: ['GM0637'],
  },
  {
    file: 'zoetermeer_seghwaert_oosterheem_buurten_2025',
    kind: 'neighbourhood',
    count: 33,
    multi: 0,
    year: 2025,
    names: ['Tuinenbuurt', 'B. en W.-buurt'],
    box: ZOETERMEER,
    parents: ['WK063708', 'WK063711'],
  },
  {
    file: 'zoetermeer_wijken_2022',
    kind: 'district',
    count: 9,
    multi: 1,
    year: 2022,
    names: ['Seghwaert', 'Buitengebied'],
    box: ZOETERMEER,
    parents: ['GM0637'],
  },
  {
    file: 'zoetermeer_wijken_2025',
    kind: 'district',
    count: 15,
    multi: 2,
    year: 2025,
    names: ['Palenstein', 'A12-ZONE'],
    box: ZOETERMEER,
    parents: ['GM0637'],
  },
];

function readFile(name: string, options: BoundaryOptions = {}) {
  const result = readBoundaries(readFileSync(path.join(geo ?? '', `${name}.geojson`), 'utf8'), options);
  if (!result.ok) throw new Error(JSON.stringify(result.error.slice(0, 5)));
  return result.value;
}

function positions({ geometry }: BoundaryArea): (readonly [number, number])[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flat(2);
}

describe.skipIf(!geo)(title, () => {
  it('are all in the table', () => {
    const present = readdirSync(geo ?? '').filter((name) => name.endsWith('.geojson'));
    expect(present.toSorted()).toEqual(FILES.map(({ file }) => `${file}.geojson`).toSorted());
  });

  it.each(FILES)('$file: $count areas', ({ file, options, ...expected }) => {
    const { areas, converted, rewound, skipped } = readFile(file, options);
    expect(areas).toHaveLength(expected.count);
    expect({ converted, rewound, skipped }).toEqual({ converted: false, rewound: 0, skipped: [] });
    expect(areas.filter(({ geometry }) => geometry.type === 'MultiPolygon')).toHaveLength(expected.multi);
    expect(new Set(areas.map(({ kind }) => kind))).toEqual(new Set([expected.kind]));
    expect(new Set(areas.map(({ year }) => year))).toEqual(new Set([expected.year]));
    const names = areas.map(({ name }) => name);
    for (const name of expected.names) expect(names).toContain(name);
    const parents = areas.map(({ parentCode }) => parentCode);
    for (const parent of expected.parents) expect(parents).toContain(parent);
    const [west, south, east, north] = expected.box;
    const outside = areas
      .flatMap(positions)
      .filter(([lon, lat]) => lon < west || lon > east || lat < south || lat > north);
    expect(outside).toEqual([]);
  });

  it('read figures with their own year, and missing ones as null', () => {
    const deventer = readFile('deventer_buurten_2024').areas;
    expect(deventer.find(({ code }) => code === 'BU01500101')?.figures).toMatchObject({
      inhabitants: 2980,
      households: 1995,
      year: 2024,
    });
    expect(deventer.find(({ code }) => code === 'BU01501003')?.figures).toMatchObject({
      inhabitants: null,
      households: null,
    });
    // Division of 2022 with figures of 2024 (and inhabitants of 2022 as well): the newest are taken.
    expect(readFile('deventer_wijken_2022').areas[0]?.figures).toMatchObject({
      inhabitants: 8900,
      households: 5535,
      year: 2024,
    });
    expect(readFile('zoetermeer_wijken_2025').areas.every(({ figures }) => figures === null)).toBe(true);
  });

  it('warn about what the files do not say', () => {
    expect(readFile('pc4_pilot').warnings).toEqual([
      { code: 'NO_YEAR', count: 108 },
      { code: 'FIGURES_WITHOUT_YEAR', count: 108 },
    ]);
    expect(readFile('gemeenten_context', { kind: 'municipality' }).warnings.map(({ code }) => code)).toEqual([
      'NO_CODE',
      'NO_YEAR',
    ]);
  });
});
