import { describe, expect, it } from 'vitest';
import { readBoundaries } from './readBoundaries';
import type { BoundaryOptions } from './types';

const SQUARE = [
  [4.5, 52.06],
  [4.51, 52.06],
  [4.51, 52.07],
  [4.5, 52.07],
  [4.5, 52.06],
];

const polygon = (...rings: unknown[]) => ({ type: 'Polygon', coordinates: rings });
const feature = (properties: object, geometry: unknown = polygon(SQUARE)) => ({
  type: 'Feature',
  properties,
  geometry,
});
const collection = (features: unknown[], members: object = {}) =>
  JSON.stringify({ type: 'FeatureCollection', ...members, features });
const buurt = (code: string, extra: object = {}) => ({ buurtcode: code, buurtnaam: 'Tuinenbuurt', ...extra });

function read(features: unknown[], options: BoundaryOptions = {}, members: object = {}) {
  const result = readBoundaries(collection(features, members), options);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function problems(text: string, options: BoundaryOptions = {}) {
  const result = readBoundaries(text, options);
  if (result.ok) throw new Error('expected problems');
  return result.error;
}

const codes = (features: unknown[], options: BoundaryOptions = {}) =>
  problems(collection(features), options).map(({ code }) => code);

describe('property styles', () => {
  it('statcode, statnaam, jrstatcode (gebiedsindelingen)', () => {
    const { areas } = read([
      feature({ statcode: 'WK063708', statnaam: 'Seghwaert', jrstatcode: '2025WK063708', rubriek: 'wijk' }),
      feature({ statcode: 'GM0637', statnaam: 'Zoetermeer', jrstatcode: '2025GM0637' }),
    ]);
    expect(areas.map(({ geometry: _, ...area }) => area)).toEqual([
      {
        code: 'WK063708',
        year: 2025,
        name: 'Seghwaert',
        kind: 'district',
        parentCode: 'GM0637',
        figures: null,
      },
      {
        code: 'GM0637',
        year: 2025,
        name: 'Zoetermeer',
        kind: 'municipality',
        parentCode: null,
        figures: null,
      },
    ]);
  });

  it('buurtcode, buurtnaam, wijkcode with key figures (wijken en buurten)', () => {
    const properties = buurt('BU06370813', {
      wijkcode: 'WK063708',
      gemeentecode: 'GM0637',
      water: 'NEE',
      jaar: 2025,
    });
    const { areas } = read([feature({ ...properties, aantal_inwoners: 1230, aantal_huishoudens: 540 })]);
    expect(areas[0]).toMatchObject({
      code: 'BU06370813',
      kind: 'neighbourhood',
      parentCode: 'WK063708',
      year: 2025,
    });
    expect(areas[0]?.figures).toEqual({
      inhabitants: 1230,
      households: 540,
      year: 2025,
      source: 'CBS, Wijk- en buurtkaart 2025',
    });
  });

  it('upper-case shapefile names, with the year as an option', () => {
    const properties = {
      BU_CODE: 'BU06370813',
      BU_NAAM: 'Tuinenbuurt',
      WK_CODE: 'WK063708',
      AANT_INW: 10,
      H2O: 'NEE',
    };
    const { areas } = read([feature(properties)], { year: 2025, source: 'eigen bestand' });
    expect(areas[0]).toMatchObject({ code: 'BU06370813', year: 2025, parentCode: 'WK063708' });
    expect(areas[0]?.figures).toMatchObject({ inhabitants: 10, households: null, source: 'eigen bestand' });
  });

  it('derives the parent from the code where the file leaves it out', () => {
    expect(read([feature(buurt('BU06370813'))]).areas[0]?.parentCode).toBe('WK063708');
  });

  it('postcode areas', () => {
    const { areas } = read([feature({ pc4: 2724 })]);
    expect(areas[0]).toMatchObject({
      code: '2724',
      name: '2724',
      kind: 'postcode',
      year: null,
      parentCode: null,
    });
  });
});

describe('key figures', () => {
  it.each([-99995, -99997, -99999999, null, ''])('%j is missing, which is null', (missing) => {
    const { areas } = read([feature(buurt('BU06370813', { jaar: 2025, aantal_inwoners: missing }))]);
    expect(areas[0]?.figures).toMatchObject({ inhabitants: null });
  });

  it('0 stays 0', () => {
    const { areas } = read([feature(buurt('BU06370813', { jaar: 2025, aantal_inwoners: 0 }))]);
    expect(areas[0]?.figures?.inhabitants).toBe(0);
  });

  it('leaves out counts of an unknown year and says so', () => {
    const { areas, warnings } = read([feature(buurt('BU06370813', { aantal_inwoners: 10 }))]);
    expect(areas[0]?.figures).toBeNull();
    expect(warnings).toEqual([
      { code: 'NO_YEAR', count: 1 },
      { code: 'FIGURES_WITHOUT_YEAR', count: 1 },
    ]);
  });

  it('takes the newest year of several', () => {
    const properties = { code: 'WK015001', name: 'Binnenstad', population_2022: 8430, inwoners_2024: 8900 };
    expect(read([feature(properties)]).areas[0]?.figures).toMatchObject({ inhabitants: 8900, year: 2024 });
  });

  it('refuses a count that is none', () => {
    expect(codes([feature(buurt('BU06370813', { jaar: 2025, aantal_inwoners: -5 }))])).toEqual([
      'BAD_FIGURE',
    ]);
    expect(codes([feature(buurt('BU06370813', { jaar: 2025, aantal_inwoners: 'veel' }))])).toEqual([
      'BAD_FIGURE',
    ]);
  });
});

describe('coordinates', () => {
  // A square whose first corner is the origin of RD, the OLV-toren of Amersfoort.
  const rd = [
    [155_000, 463_000],
    [155_500, 463_000],
    [155_500, 463_500],
    [155_000, 463_500],
    [155_000, 463_000],
  ];

  it.each([
    ['named as URN', { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::28992' } } }],
    ['named short', { crs: { type: 'name', properties: { name: 'EPSG:28992' } } }],
    ['not named', {}],
  ])('converts RD New %s', (_how, members) => {
    const file = read([feature(buurt('BU06370813'), polygon(rd))], {}, members);
    expect(file.converted).toBe(true);
    const geometry = file.areas[0]?.geometry;
    const corner = geometry?.type === 'Polygon' ? geometry.coordinates[0]?.[0] : undefined;
    expect(corner?.[0]).toBeCloseTo(5.38720621, 6);
    expect(corner?.[1]).toBeCloseTo(52.1551744, 6);
  });

  it('refuses a system it does not know', () => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3857' } };
    const text = collection([feature(buurt('BU06370813'))], { crs });
    expect(problems(text)).toMatchObject([{ code: 'UNSUPPORTED_CRS', detail: 'urn:ogc:def:crs:EPSG::3857' }]);
  });

  it('refuses swapped axes and degrees under the name of RD', () => {
    const swapped = SQUARE.map(([lon, lat]) => [lat, lon]);
    const text = collection([feature(buurt('BU06370813'), polygon(swapped))]);
    expect(problems(text)[0]).toMatchObject({
      code: 'OUTSIDE_NETHERLANDS',
      index: 0,
      areaCode: 'BU06370813',
    });
    expect(problems(text)[0]?.detail).toContain('swapped');
    const crs = { type: 'name', properties: { name: 'EPSG:28992' } };
    expect(problems(collection([feature(buurt('BU06370813'))], { crs }))[0]?.code).toBe(
      'OUTSIDE_NETHERLANDS',
    );
  });

  it('drops heights and turns rings the way of RFC 7946', () => {
    const hole = [
      [4.502, 52.062],
      [4.504, 52.062],
      [4.504, 52.064],
      [4.502, 52.064],
      [4.502, 52.062],
    ];
    const clockwise = SQUARE.toReversed().map((position) => [...position, 3.5]);
    const file = read([feature(buurt('BU06370813'), polygon(clockwise, hole))]);
    expect(file.rewound).toBe(2);
    expect(file.areas[0]?.geometry).toEqual({ type: 'Polygon', coordinates: [SQUARE, hole.toReversed()] });
  });
});

describe('invalid rings, by feature', () => {
  it.each([
    ['RING_NOT_CLOSED', SQUARE.slice(0, 4)],
    ['RING_TOO_SHORT', [SQUARE[0], SQUARE[1], SQUARE[0]]],
    ['RING_NOT_NUMERIC', [SQUARE[0], [4.51, '52.06'], SQUARE[2], SQUARE[3], SQUARE[0]]],
    ['RING_NOT_NUMERIC', [SQUARE[0], [4.51], SQUARE[2], SQUARE[3], SQUARE[0]]],
    ['RING_NOT_NUMERIC', 'text'],
    ['RING_TOO_SHORT', []],
    ['RING_SELF_INTERSECTING', [SQUARE[0], SQUARE[2], SQUARE[1], SQUARE[3], SQUARE[0]]],
    ['RING_WITHOUT_AREA', [SQUARE[0], SQUARE[1], SQUARE[2], SQUARE[1], SQUARE[0]]],
  ])('%s', (code, ring) => {
    const bad = feature(buurt('BU06370802'), polygon(ring));
    expect(problems(collection([feature(buurt('BU06370813')), bad]))).toMatchObject([
      { code, index: 1, areaCode: 'BU06370802', name: 'Tuinenbuurt' },
    ]);
  });

  it.each([null, { type: 'Point', coordinates: [4.5, 52] }, { type: 'Polygon', coordinates: [] }, 7])(
    'refuses %j as the shape of an area',
    (geometry) => {
      expect(codes([feature(buurt('BU06370813'), geometry)])).toEqual(['WRONG_GEOMETRY']);
    },
  );

  it('reports every problem of every feature at once', () => {
    const crossed = [SQUARE[0], SQUARE[2], SQUARE[1], SQUARE[3], SQUARE[0]];
    const both = { type: 'MultiPolygon', coordinates: [[SQUARE], [SQUARE.slice(0, 4)], [crossed]] };
    const found = problems(
      collection([feature({ buurtcode: 'BU637' }, both), 'no feature', feature(buurt('WK063708'))]),
    );
    expect(found.map(({ code, index, detail }) => [code, index, detail])).toEqual([
      ['BAD_CODE', 0, 'BU637'],
      ['NO_NAME', 0, null],
      ['RING_NOT_CLOSED', 0, 'polygon 1, ring 0'],
      ['RING_SELF_INTERSECTING', 0, 'polygon 2, ring 0, near position 0'],
      ['NOT_A_FEATURE', 1, null],
      ['BAD_CODE', 2, 'WK063708'],
    ]);
  });
});

describe('the file as a whole', () => {
  it.each([
    ['NOT_JSON', '{"type":'],
    ['NOT_GEOJSON', '{"type":"Topology"}'],
    ['NOT_GEOJSON', '[]'],
    ['EMPTY', '{"type":"FeatureCollection","features":[]}'],
  ])('%s', (code, text) => {
    expect(problems(text)[0]?.code).toBe(code);
  });

  it('skips water and reads past a byte order mark', () => {
    const features = [feature(buurt('BU06370813', { water: 'JA' })), feature(buurt('BU06370802'))];
    const result = readBoundaries(`\uFEFF${collection(features)}`);
    expect(result.ok && result.value.skipped).toEqual([{ index: 0, code: 'BU06370813', why: 'WATER' }]);
    expect(result.ok && result.value.areas).toHaveLength(1);
  });

  it('refuses an area twice, another kind, another year and other codes', () => {
    expect(codes([feature(buurt('BU06370813')), feature(buurt('BU06370813'))])).toEqual(['DUPLICATE_CODE']);
    expect(codes([feature(buurt('BU06370813'))], { kind: 'district' })).toEqual(['WRONG_KIND']);
    expect(codes([feature(buurt('BU06370813', { jaar: 2024 }))], { year: 2025 })).toEqual(['YEAR_MISMATCH']);
    expect(codes([feature(buurt('BU06370813', { jaar: 'soon' }))])).toEqual(['BAD_YEAR']);
    expect(codes([feature({ statcode: 'PV28', statnaam: 'Zuid-Holland' })])).toEqual(['BAD_CODE']);
  });

  it('keeps the same code of two years apart', () => {
    const old = { statcode: 'WK063703', statnaam: 'Seghwaert', jrstatcode: '2024WK063703' };
    const fresh = { statcode: 'WK063703', statnaam: 'Palenstein', jrstatcode: '2025WK063703' };
    expect(read([feature(old), feature(fresh)]).areas.map(({ year }) => year)).toEqual([2024, 2025]);
  });

  it('takes names without codes only as a backdrop of municipalities', () => {
    const named = [feature({ name: 'Zoetermeer', pilot: true })];
    expect(codes(named)).toEqual(['KIND_UNKNOWN']);
    expect(codes(named, { kind: 'district' })).toEqual(['NO_CODE']);
    const file = read(named, { kind: 'municipality', year: 2024 });
    expect(file.areas[0]).toMatchObject({ code: null, kind: 'municipality', name: 'Zoetermeer' });
    expect(file.warnings).toEqual([{ code: 'NO_CODE', count: 1 }]);
  });
});
