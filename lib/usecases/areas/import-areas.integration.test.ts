import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { findDistrict, listNeighbourhoods } from '@/db/queries/areas';
import { DEMO_DISTRICTS } from '@/db/seeds/areas';
import { insertDemoAreas } from '@/db/seeds/insert-areas';
import { testDatabase } from '@/db/testing';
import { referenceData } from '@/lib/formats/testing/referenceData';
import { SYSTEM } from '../testing/openRound';
import { importAreas } from './import-areas';
import { importKeyFigures } from './import-key-figures';

const database = testDatabase();
const NOW = new Date('2026-11-22T10:00:00Z');

const RING = [
  [4.5, 52.06],
  [4.51, 52.06],
  [4.51, 52.07],
  [4.5, 52.06],
];

function feature(properties: Record<string, unknown>, ring: unknown = RING) {
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } };
}

function geojson(...features: unknown[]): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    source: 'Proefbestand',
    license: 'CC BY 4.0',
    features,
  });
}

const give = (text: string, options: Partial<Parameters<typeof importAreas>[1]> = {}) =>
  importAreas(SYSTEM, { text, fileName: 'proef.geojson', ...options }, NOW);

beforeEach(async () => {
  // One by one: emptying whatever depends on them is refused, since a frozen round would be among it.
  for (const table of ['audit_event', 'place', 'neighbourhood', 'district', 'municipality'])
    await database.db.execute(sql.raw(`DELETE FROM ${table}`));
  await database.db.transaction((tx) =>
    insertDemoAreas(tx, [
      {
        districtSlug: 'seghwaert',
        name: 'Plek',
        kind: 'other',
        address: 'Straat 1',
        lat6: 52_060_000,
        lon6: 4_500_000,
      },
    ]),
  );
});

describe('importing boundaries', () => {
  it('gives a known district its new outline and keeps what belongs to the product', async () => {
    const done = await give(geojson(feature({ statcode: 'WK063708', statnaam: 'Seghwaert', jaar: 2025 })));
    expect(done.ok && done.value).toMatchObject({
      districts: { added: 0, updated: 1 },
      noLongerSchematic: [],
    });
    expect(await findDistrict(database.db, 'seghwaert')).toMatchObject({
      code: 'WK063708',
      year: 2025,
      scheme: 'cheque',
      pilot: true,
      schematic: false,
      source: 'Proefbestand (CC BY 4.0)',
      geometry: { coordinates: [RING] },
    });
  });

  it('replaces a schematic outline by the official one of the same code and name, of another year too', async () => {
    const done = await give(
      geojson(feature({ buurtcode: 'BU05460500', buurtnaam: 'Vreewijk', wijkcode: 'WK054605', jaar: 2026 })),
    );
    expect(done.ok && done.value).toMatchObject({
      districts: { added: 0, updated: 1 },
      neighbourhoods: { added: 0, updated: 0 },
      noLongerSchematic: ['Vreewijk'],
    });
    expect(await findDistrict(database.db, 'vreewijk')).toMatchObject({
      year: 2026,
      schematic: false,
      scheme: 'visits',
      figures: { households: 1380, year: 2024 },
    });
  });

  it('does not take a code that was used again for the same district', async () => {
    // In the division of 2022 Seghwaert was WK063703, which is Palenstein in 2025.
    const done = await give(geojson(feature({ wijkcode: 'WK063703', wijknaam: 'Seghwaert', jaar: 2022 })));
    expect(done.ok && done.value.districts).toEqual({ added: 1, updated: 0 });
    expect(await findDistrict(database.db, 'seghwaert-zoetermeer')).toMatchObject({
      code: 'WK063703',
      scheme: 'none',
    });
    expect(await findDistrict(database.db, 'palenstein')).toMatchObject({ code: 'WK063703', year: 2025 });
  });

  it('leaves a schematic outline alone for another name, or where neighbourhoods hold it to its division', async () => {
    const binnenstad = (name: string) =>
      geojson(feature({ wijkcode: 'WK015001', wijknaam: name, jaar: 2030 }));
    const other = await give(binnenstad('Voorbeeldwijk'));
    expect(other.ok && other.value).toMatchObject({
      districts: { added: 1, updated: 0 },
      noLongerSchematic: [],
    });
    await give(geojson(feature({ buurtcode: 'BU01500101', buurtnaam: 'Centrum', jaar: 2024 })));
    await database.db.execute(sql`DELETE FROM district WHERE year = 2030`);
    const held = await give(binnenstad('Binnenstad'));
    expect(held.ok && held.value).toMatchObject({
      districts: { added: 1, updated: 0 },
      noLongerSchematic: [],
    });
    expect(await findDistrict(database.db, 'binnenstad')).toMatchObject({ year: 2024, schematic: true });
  });

  it('adds municipality, district and neighbourhood of one file in whatever order they stand', async () => {
    const done = await give(
      geojson(
        feature({
          buurtcode: 'BU03440101',
          buurtnaam: 'Domplein',
          wijkcode: 'WK034401',
          jaar: 2025,
          aantal_inwoners: 5,
        }),
        feature({ wijkcode: 'WK034401', wijknaam: 'Binnenstad', gemeentecode: 'GM0344', jaar: 2025 }),
        feature({ gemeentecode: 'GM0344', gemeentenaam: 'Utrecht', jaar: 2025 }),
      ),
    );
    expect(done.ok && done.value).toMatchObject({
      municipalities: 1,
      districts: { added: 1, updated: 0 },
      neighbourhoods: { added: 1, updated: 0 },
    });
    const added = await findDistrict(database.db, 'binnenstad-utrecht');
    expect(added).toMatchObject({ municipality: 'GM0344', pilot: false });
    expect(await listNeighbourhoods(database.db, { code: 'WK034401', year: 2025 })).toMatchObject([
      { code: 'BU03440101', figures: { inhabitants: 5, households: null, year: 2025 } },
    ]);
  });

  it('takes only the municipality and codes asked for, and the name of a new municipality', async () => {
    const text = geojson(
      feature({ wijkcode: 'WK034401', wijknaam: 'Binnenstad', jaar: 2025 }),
      feature({ wijkcode: 'WK034402', wijknaam: 'Oost', jaar: 2025 }),
      feature({ wijkcode: 'WK059901', wijknaam: 'Elders', jaar: 2025 }),
    );
    expect(await give(text, { municipality: { code: 'GM0344' } })).toMatchObject({
      error: { code: 'NOT_IMPORTABLE', problems: [{ code: 'UNKNOWN_MUNICIPALITY', parent: 'GM0344' }, {}] },
    });
    const done = await give(text, { municipality: { code: 'GM0344', name: 'Utrecht' }, only: ['WK034402'] });
    expect(done.ok && done.value).toMatchObject({ districts: { added: 1, updated: 0 }, filtered: 2 });
    expect(await give(text, { only: ['WK999999'] })).toMatchObject({ error: { code: 'NOTHING_TO_IMPORT' } });
  });

  it('changes nothing when one area is faulty or has no place here, and names them all', async () => {
    const good = feature({ statcode: 'WK063708', statnaam: 'Seghwaert', jaar: 2025 });
    const before = await findDistrict(database.db, 'seghwaert');
    const lost = await give(
      geojson(
        good,
        feature({ buurtcode: 'BU99990101', buurtnaam: 'Nergens', jaar: 2025 }),
        feature({ pc4: 2724 }),
      ),
    );
    expect(lost).toMatchObject({
      error: {
        code: 'NOT_IMPORTABLE',
        problems: [
          { code: 'UNKNOWN_DISTRICT', area: 'BU99990101 Nergens', parent: 'WK999901' },
          { code: 'NOT_AN_AREA', area: '2724' },
        ],
      },
    });
    const faulty = await give(
      geojson(good, feature({ statcode: 'WK063711', statnaam: 'Oosterheem' }, RING.slice(0, 3))),
    );
    expect(faulty).toMatchObject({
      error: { code: 'BAD_FILE', problems: [{ index: 1, areaCode: 'WK063711' }] },
    });
    expect(await findDistrict(database.db, 'seghwaert')).toEqual(before);
    const { rows } = await database.db.execute(sql`SELECT count(*) FROM audit_event`);
    expect(rows).toEqual([{ count: '0' }]);
  });

  it('is for administrators, and stands in the log book', async () => {
    const text = geojson(feature({ statcode: 'WK063708', statnaam: 'Seghwaert', jaar: 2025 }));
    const director = {
      kind: 'staff',
      id: 'sam',
      name: 'Proef',
      role: 'wijkregisseur',
      districts: ['seghwaert'],
    } as const;
    expect(await importAreas(director, { text, fileName: 'x' }, NOW)).toEqual({
      ok: false,
      error: { code: 'FORBIDDEN' },
    });
    await give(text);
    const { rows } = await database.db.execute(sql`SELECT act, details FROM audit_event`);
    expect(rows).toEqual([
      {
        act: 'import_areas',
        details: { file: 'proef.geojson', municipalities: 0, districts: 1, neighbourhoods: 0 },
      },
    ]);
  });
});

describe('importing key figures', () => {
  const csv = (...lines: string[]) => ['year,code,name,inwoners,huishoudens,source', ...lines].join('\n');
  const giveFigures = (text: string) => importKeyFigures(SYSTEM, { csv: text, fileName: 'kwb.csv' }, NOW);

  it('goes to the area with that code in that division only, and keeps missing apart from zero', async () => {
    const done = await giveFigures(
      csv(
        '2024,GM0150,Deventer,100,50,CBS',
        '2024,WK015001,Binnenstad,-99997,0,CBS',
        '2024,WK063703,Seghwaert,16385,7365,CBS',
        '2025,BU06370813,Tuinenbuurt,1200,500,CBS 2025',
      ),
    );
    expect(done).toEqual({
      ok: true,
      value: { rows: 4, districts: 1, neighbourhoods: 1, municipalities: 1, notHere: ['2024 WK063703'] },
    });
    expect((await findDistrict(database.db, 'binnenstad'))?.figures).toEqual({
      inhabitants: null,
      households: 0,
      year: 2024,
      source: 'CBS',
    });
    expect((await findDistrict(database.db, 'palenstein'))?.figures).toBeNull();
  });

  it('changes nothing when one row is faulty', async () => {
    const done = await giveFigures(
      csv('2024,WK015001,Binnenstad,1,1,CBS', '2024,WK015002,De Hoven,veel,1,CBS'),
    );
    expect(done).toMatchObject({ error: { code: 'BAD_FILE', problems: [{ line: 3, code: 'BAD_FIGURE' }] } });
    expect((await findDistrict(database.db, 'binnenstad'))?.figures?.inhabitants).toBe(8900);
  });
});

const folder = referenceData('geo');
const missing = folder === null;

describe.skipIf(missing)(`real files${missing ? ' (SKIPPED: no folder shared/data/geo)' : ''}`, () => {
  const read = (name: string) => readFileSync(path.join(folder ?? '', name), 'utf8');

  it('of the 2025 division update the demo, those of Deventer make its outlines official', async () => {
    const buurten = await give(read('zoetermeer_seghwaert_oosterheem_buurten_2025.geojson'));
    expect(buurten.ok && buurten.value.neighbourhoods).toEqual({ added: 0, updated: 33 });
    const wijken = await give(read('zoetermeer_wijken_2025.geojson'));
    expect(wijken.ok && wijken.value.districts).toEqual({ added: 0, updated: 15 });
    const deventer = await give(read('deventer_wijken_2022.geojson'));
    expect(deventer.ok && deventer.value.noLongerSchematic).toHaveLength(15);
    const leiden = await give(read('leiden_buurten_2024.geojson'), { only: ['BU05460500'] });
    expect(leiden.ok && leiden.value.noLongerSchematic).toEqual(['Vreewijk']);
  });

  it('of an older division come beside the demo, and their figures go to them only', async () => {
    const wijken = await give(read('zoetermeer_wijken_2022.geojson'));
    expect(wijken.ok && wijken.value.districts).toEqual({ added: 9, updated: 0 });
    const done = await importKeyFigures(SYSTEM, { csv: read('kwb.csv'), fileName: 'kwb.csv' }, NOW);
    // 15 + 1 of the demo in 2024, 9 of Zoetermeer in 2022.
    expect(done.ok && [done.value.rows, done.value.districts, done.value.municipalities]).toEqual([
      220, 25, 3,
    ]);
  });

  it('say the same about the demo as the demo itself', async () => {
    await importKeyFigures(SYSTEM, { csv: read('kwb.csv'), fileName: 'kwb.csv' }, NOW);
    for (const { slug, figures } of DEMO_DISTRICTS) {
      const stored = await findDistrict(database.db, slug);
      const of = (one: typeof figures) => one && [one.year, one.inhabitants, one.households];
      expect(of(stored?.figures ?? null), slug).toEqual(of(figures));
    }
    // Seghwaert is of the division of 2025, of which nothing is known: its old code is Palenstein's now, which gets nothing.
    for (const slug of ['seghwaert', 'palenstein'])
      expect((await findDistrict(database.db, slug))?.figures, slug).toBeNull();
    const [, expected] =
      /^2024,wijk,WK015001,[^,]*,GM0150,,\d+,\d+,[\d.]+,(\d+),/m.exec(read('kwb.csv')) ?? [];
    const values = (await findDistrict(database.db, 'binnenstad'))?.figures?.values;
    expect(values).toMatchObject({ woz_x1000: Number(expected), netto_arbeidsparticipatie_pct: null });
  });

  it('without codes are refused as what they are', async () => {
    expect(await give(read('pc4_pilot.geojson'))).toMatchObject({ error: { code: 'NOT_IMPORTABLE' } });
    expect(await give(read('gemeenten_context.geojson'))).toMatchObject({ error: { code: 'BAD_FILE' } });
  });
});
