import { beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import { staff } from '../testing/actors';
import { type AreaFile, getAreaStatus, uploadAreas } from './upload-areas';

const database = testDatabase();
const NOW = new Date('2026-11-22T10:00:00Z');
const ADMINISTRATOR = staff('administrator', []);

const RING = [
  [4.5, 52.06],
  [4.51, 52.06],
  [4.51, 52.07],
  [4.5, 52.06],
];
const area = (code: string, gemeente: string, naam: string) => ({
  type: 'Feature',
  properties: {
    code,
    name: naam,
    niveau: code.startsWith('WK') ? 'wijk' : 'buurt',
    gm_code: gemeente,
    wijk_code: 'WK063799',
  },
  geometry: { type: 'Polygon', coordinates: [RING] },
});
const bytes = (text: string) => new TextEncoder().encode(text);
const boundaries = (...features: unknown[]) => bytes(JSON.stringify({ type: 'FeatureCollection', features }));

const give = (change: Partial<AreaFile>, actor = ADMINISTRATOR) =>
  uploadAreas(
    actor,
    {
      kind: 'boundaries',
      bytes: boundaries(area('WK063799', 'GM0637', 'Proefwijk')),
      fileName: 'proef.geojson',
      municipality: 'gm0637',
      municipalityName: ' Zoetermeer ',
      year: '2025',
      ...change,
    },
    NOW,
  );
const status = async () => {
  const found = await getAreaStatus(ADMINISTRATOR);
  return found.ok ? Object.values(found.value) : found.error;
};

beforeEach(async () => {
  for (const table of ['audit_event', 'neighbourhood', 'district', 'municipality'])
    await database.handle.pool.query(`DELETE FROM ${table}`);
});

describe('an administrator on an empty installation', () => {
  it('reads in districts, then buurten, then figures', async () => {
    expect(await status()).toEqual([0, 0, 0]);
    expect(await give({})).toMatchObject({ ok: true, value: { municipalities: 1, districts: { added: 1 } } });
    const buurt = boundaries(area('BU06379901', 'GM0637', 'Proefbuurt'));
    expect(await give({ bytes: buurt, municipalityName: '' })).toMatchObject({
      ok: true,
      value: { neighbourhoods: { added: 1, updated: 0 } },
    });
    expect(await status()).toEqual([1, 1, 1]);
    const csv =
      'year,code,name,inwoners,huishoudens,source\n2025,WK063799,Proefwijk,900,400,Proef\n2024,WK063799,Proefwijk,900,400,Proef\n';
    expect(await give({ kind: 'figures', bytes: bytes(csv) })).toEqual({
      ok: true,
      value: { kind: 'figures', districts: 1, neighbourhoods: 0, notHere: 1 },
    });
    const { rows } = await database.handle.pool.query('SELECT act, actor FROM audit_event ORDER BY id');
    expect(rows.map(({ act }) => act)).toEqual(['import_areas', 'import_areas', 'import_key_figures']);
  });

  it.each([
    ['a municipality that is no code', { municipality: 'Zoetermeer' }, 'BAD_MUNICIPALITY'],
    ['a name without a code', { municipality: '' }, 'BAD_MUNICIPALITY'],
    ['a year that is none', { year: '25' }, 'BAD_YEAR'],
    ['other kinds of file', { kind: 'photos' }, 'UNKNOWN_KIND'],
    ['text that is not UTF-8', { bytes: new Uint8Array([0xff, 0xfe, 0x41]) }, 'NOT_UTF8'],
    [
      'a file without areas of the municipality',
      { municipality: 'GM0150', municipalityName: '' },
      'NOTHING_TO_IMPORT',
    ],
    ['a district in a municipality that is not here', { municipalityName: '' }, 'NO_PLACE'],
    [
      'boundaries that are broken',
      { bytes: bytes('{"type":"FeatureCollection","features":[{}]}') },
      'BAD_BOUNDARIES',
    ],
    ['figures that are broken', { kind: 'figures', bytes: bytes('year;code\n') }, 'BAD_FIGURES'],
  ])('is refused %s, and nothing changes', async (_, change, code) => {
    expect(await give(change)).toMatchObject({ ok: false, error: { code } });
    expect(await status()).toEqual([0, 0, 0]);
  });

  it('is refused a file that is too large before it is read', async () => {
    expect(await give({ bytes: new Uint8Array(32 * 1024 * 1024 + 1) })).toEqual({
      ok: false,
      error: { code: 'TOO_LARGE' },
    });
  });
});

it.each(['wijkregisseur', 'desk_assistant', 'auditor', 'council_member'] as const)(
  'a %s may not',
  async (role) => {
    expect(await give({}, staff(role, ['seghwaert']))).toEqual({ ok: false, error: { code: 'FORBIDDEN' } });
    expect(await getAreaStatus(staff(role, ['seghwaert']))).toEqual({ ok: false, error: 'FORBIDDEN' });
    expect(await status()).toEqual([0, 0, 0]);
  },
);
