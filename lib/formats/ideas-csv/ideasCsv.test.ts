import { describe, expect, it } from 'vitest';
import type { Idea } from '@/lib/domain/idea';
import { ideasGeoJson } from '../ideas-geojson/write';
import { readSheetFile } from '../sheet';
import { readIdeas } from './read';
import { writeIdeasCsv } from './write';

const IDEA: Idea = {
  roundId: 'wijk-2026',
  number: 3,
  title: '=Bankje; "bij" de vijver',
  summary: 'Een bank.\nVan hout, zonder leuning.',
  contact: 'Buren zitten er samen.',
  theme: 'play',
  costCents: 123_456,
  cofundingCents: 50,
  carriedCents: 700,
  position: { lat6: 52_060_001, lon6: 4_500_000 },
  neighbourhoodCode: 'BU06370301',
  neighbourhoodName: 'Tuinenbuurt',
  status: 'on_ballot',
  statusReason: null,
  organiser: 'Bewoners van de Vijverlaan',
  maintainer: null,
  externalId: null,
};
const PLACELESS: Idea = { ...IDEA, number: 4, title: 'Feest', position: null, maintainer: 'De buurt' };

async function readBack(text: string) {
  const sheet = await readSheetFile(new TextEncoder().encode(text));
  if (!sheet.ok) throw new Error(JSON.stringify(sheet.error));
  return readIdeas(sheet.value);
}

const entries = [
  { idea: IDEA, id: 'wijk-2026/3' },
  { idea: PLACELESS, id: '881' },
];

describe('ideas as a table', () => {
  it('are for a spreadsheet in Dutch, or for programs', () => {
    const own = writeIdeasCsv(entries, 'spreadsheet');
    expect(own.startsWith('\ufeffid;titel;samenvatting;contact;thema;kosten;')).toBe(true);
    expect(own).toContain(';spelen en bewegen;1234,56;0,50;');
    expect(own).toContain(';52,060001;4,500000;BU06370301;3;op de stemlijst;;7,00;Tuinenbuurt');
    expect(own).toContain(`"'=Bankje; ""bij"" de vijver"`);
    const data = writeIdeasCsv(entries, 'data');
    expect(data.startsWith('id,titel,samenvatting,')).toBe(true);
    expect(data).toContain(',play,1234.56,0.50,');
    expect(data).toContain(',52.060001,4.500000,BU06370301,3,on_ballot,,7.00,Tuinenbuurt');
  });

  it.each(['spreadsheet', 'data'] as const)('come back as they were (%s)', async (flavour) => {
    const read = await readBack(writeIdeasCsv(entries, flavour));
    expect(read).toMatchObject({
      ok: true,
      value: {
        source: 'own',
        skipped: [],
        unread: [],
        personal: [],
        votes: [],
        rows: [
          {
            line: 2,
            id: 'wijk-2026/3',
            title: IDEA.title,
            summary: IDEA.summary,
            theme: 'play',
            lat6: '52060001',
            lon6: '4500000',
            maintainer: '',
            neighbourhood: 'BU06370301',
          },
          { line: 4, id: '881', title: 'Feest', lat6: '', lon6: '', maintainer: 'De buurt' },
        ],
      },
    });
  });

  it('name what is missing, double or unknown', async () => {
    expect(await readBack('titel;thema\nBank;groen\n')).toMatchObject({
      ok: false,
      error: [
        { code: 'MISSING_COLUMN', line: 1, column: 'samenvatting' },
        { code: 'MISSING_COLUMN', line: 1, column: 'kosten' },
      ],
    });
    expect(
      await readBack(`id;titel;samenvatting;kosten\n1;A;a;1\n2;B;b;1\n1;C;c;1\n${'x'.repeat(101)};D;d;1\n`),
    ).toMatchObject({
      ok: false,
      error: [
        { code: 'REPEATED_ID', line: 4, column: 'id', value: '1', number: 2 },
        { code: 'TOO_LONG', line: 5, column: 'id', number: 100 },
      ],
    });
    const many = Array.from({ length: 2001 }, (_, i) => `${i};A;a;1`).join('\n');
    expect(await readBack(`id;titel;samenvatting;kosten\n${many}`)).toMatchObject({
      ok: false,
      error: [{ code: 'TOO_MANY', line: 0, number: 2000 }],
    });
    expect(await readBack('id;titel;samenvatting;kosten\n')).toMatchObject({
      ok: false,
      error: [{ code: 'EMPTY_FILE' }],
    });
    expect(
      await readBack('titel;samenvatting;kosten;lat;lon;kleur\nA;a;1;noord;4,5;rood\nB;b;1;52060000;;\n'),
    ).toMatchObject({
      ok: true,
      value: {
        unread: ['kleur'],
        rows: [
          { lat6: 'noord', lon6: '4500000', id: null },
          { lat6: '52060000°', lon6: '' },
        ],
      },
    });
  });
});

describe('ideas as GeoJSON', () => {
  it('say where they are, longitude first, and nothing where there is no place', () => {
    const read = JSON.parse(JSON.stringify(ideasGeoJson([IDEA, PLACELESS])));
    expect(read.type).toBe('FeatureCollection');
    expect(read.features[0]).toMatchObject({
      type: 'Feature',
      id: 3,
      geometry: { type: 'Point', coordinates: [4.5, 52.060001] },
      properties: { number: 3, theme: 'play', status: 'on_ballot', costCents: 123_456, carriedCents: 700 },
    });
    expect(read.features[1].geometry).toBeNull();
    expect(read).not.toHaveProperty('crs');
  });
});
