import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recordAudit } from '@/db/queries/audit';
import { testDatabase } from '@/db/testing';
import { type Actor, STAFF_ROLES } from '@/lib/domain/permissions';
import type { PlaceForm } from '@/lib/domain/place-form';
import { getDistrict } from '../areas/get-district';
import { staff } from '../testing/actors';
import { districtWith } from '../testing/district';
import { cleanLog } from './clean-log';
import { getDistrictSettings, listDistrictSettings, removePlace, saveDistrict, savePlace } from './districts';
import { getOwnTexts, resetOwnText, writeOwnText } from './own-texts';
import { getSettings, saveSettings } from './settings';
import { forgetOwnTexts, readOwnTexts } from './text-cache';

const test = testDatabase();
const NOW = new Date('2026-09-01T09:00:00Z');
const ADMIN = staff('administrator', []);
const PLACE: PlaceForm = {
  name: 'Buurtkamer',
  kind: 'buurtwerk',
  address: 'Laan 1',
  contact: '079 000 00 00',
  hours: 'ma-vr 9-17',
  lat6: '52060000',
  lon6: '4490000',
};
const DISTRICT = { name: 'Nieuwe naam', scheme: 'fund', pilot: true };
const TEXT = { key: 'pages.home.title', locale: 'nl', text: 'Onze wijk' };
const KEEP = { mailDays: '7', logYears: '5', surveyDays: '90' };
let slug: string;

beforeAll(async () => {
  slug = (await districtWith(1)).slug;
});

beforeEach(async () => {
  forgetOwnTexts();
  await test.handle.pool.query(
    'DELETE FROM audit_event; DELETE FROM own_text; DELETE FROM setting; DELETE FROM place',
  );
});

async function log() {
  const { rows } = await test.handle.pool.query<{ act: string; subject: string; details: object }>(
    'SELECT act, subject, details FROM audit_event ORDER BY id',
  );
  return rows;
}

const place = async (form: Partial<PlaceForm> = {}, id: number | null = null) =>
  savePlace(ADMIN, { districtSlug: slug, id }, { ...PLACE, ...form }, NOW);

it.each([
  { kind: 'visitor' } as const,
  { kind: 'household', round: 'r', neighbourhood: null } as const,
  ...STAFF_ROLES.filter((role) => role !== 'administrator').map((role) => staff(role, ['a'])),
] as Actor[])('all of it is refused to $kind $role, and nothing is written down', async (given) => {
  const actor = given.kind === 'staff' ? { ...given, districts: [slug] } : given;
  const FORBIDDEN = { ok: false, error: 'FORBIDDEN' };
  const FORBIDDEN_CODE = { ok: false, error: { code: 'FORBIDDEN' } };
  const saved = await place();
  const id = saved.ok ? saved.value : 0;
  const before = await log();
  expect(await listDistrictSettings(actor)).toEqual(FORBIDDEN);
  expect(await getDistrictSettings(actor, slug)).toEqual(FORBIDDEN);
  expect(await getDistrictSettings(actor, 'nowhere'), 'not even which there are').toEqual(FORBIDDEN);
  expect(await saveDistrict(actor, slug, DISTRICT, NOW)).toEqual(FORBIDDEN_CODE);
  expect(await savePlace(actor, { districtSlug: slug, id: null }, PLACE, NOW)).toEqual(FORBIDDEN_CODE);
  expect(await removePlace(actor, { districtSlug: slug, id }, NOW)).toEqual(FORBIDDEN);
  expect(await getOwnTexts(actor)).toEqual(FORBIDDEN);
  expect(await writeOwnText(actor, TEXT, NOW)).toEqual(FORBIDDEN);
  expect(await resetOwnText(actor, TEXT, NOW)).toEqual(FORBIDDEN);
  expect(await getSettings(actor)).toEqual(FORBIDDEN);
  expect(await saveSettings(actor, KEEP, NOW)).toEqual(FORBIDDEN_CODE);
  expect(await log()).toEqual(before);
});

describe('a district', () => {
  it('gets a name, a scheme and whether it is a pilot; its address stays', async () => {
    expect(await saveDistrict(ADMIN, slug, DISTRICT, NOW)).toEqual({ ok: true, value: null });
    expect((await getDistrict(slug))?.district).toMatchObject({ slug, ...DISTRICT });
    expect(await log()).toEqual([{ act: 'change_district', subject: slug, details: DISTRICT }]);
  });

  it('names everything that is wrong', async () => {
    const wrong = { name: ' ', scheme: 'lottery', pilot: false };
    expect(await saveDistrict(ADMIN, slug, wrong, NOW)).toEqual({
      ok: false,
      error: { code: 'BAD_DISTRICT', problems: { name: 'EMPTY', scheme: 'UNKNOWN' } },
    });
    expect(await saveDistrict(ADMIN, 'nowhere', DISTRICT, NOW)).toEqual({
      ok: false,
      error: { code: 'UNKNOWN_DISTRICT' },
    });
  });
});

describe('a place', () => {
  it('is added, changed and removed, and residents see it as it is', async () => {
    const added = await place();
    if (!added.ok) throw new Error(added.error.code);
    expect((await getDistrict(slug))?.places).toEqual([{ ...PLACE, lat6: 52_060_000, lon6: 4_490_000 }]);
    expect((await place({ name: 'Buurthuis', hours: ' ' }, added.value)).ok).toBe(true);
    expect((await getDistrict(slug))?.places).toMatchObject([{ name: 'Buurthuis', hours: null }]);
    expect(await removePlace(ADMIN, { districtSlug: slug, id: added.value }, NOW)).toEqual({
      ok: true,
      value: null,
    });
    expect((await getDistrict(slug))?.places).toEqual([]);
    expect((await log()).map(({ act, details }) => [act, details])).toEqual([
      ['add_place', { name: 'Buurtkamer', kind: 'buurtwerk' }],
      ['change_place', { name: 'Buurthuis', kind: 'buurtwerk' }],
      ['remove_place', { name: 'Buurthuis', kind: 'buurtwerk' }],
    ]);
  });

  it.each([
    [{ name: '' }, { name: 'EMPTY' }],
    [{ name: 'x'.repeat(81) }, { name: 'TOO_LONG' }],
    [{ kind: 'castle' }, { kind: 'UNKNOWN' }],
    [{ lat6: '' }, { place: 'NO_POINT' }],
    [{ lat6: '48850000', lon6: '2350000' }, { place: 'FAR_AWAY' }],
    [
      { contact: 'x'.repeat(161), hours: 'x'.repeat(161) },
      { contact: 'TOO_LONG', hours: 'TOO_LONG' },
    ],
  ])('with %j is refused: %j', async (wrong, problems) => {
    expect(await place(wrong)).toEqual({ ok: false, error: { code: 'BAD_PLACE', problems } });
    expect(await log()).toEqual([]);
  });

  it('of another district is not found', async () => {
    const added = await place();
    const id = added.ok ? added.value : 0;
    const { slug: other } = await districtWith(1);
    expect(await removePlace(ADMIN, { districtSlug: other, id }, NOW)).toEqual({
      ok: false,
      error: 'UNKNOWN_PLACE',
    });
    expect(await savePlace(ADMIN, { districtSlug: other, id }, PLACE, NOW)).toEqual({
      ok: false,
      error: { code: 'UNKNOWN_PLACE' },
    });
  });
});

describe('an own text', () => {
  it('is read by the next page, in its language, until it is taken back', async () => {
    expect((await readOwnTexts('nl', NOW)).size).toBe(0);
    expect(await writeOwnText(ADMIN, TEXT, NOW)).toEqual({ ok: true, value: 'Onze wijk' });
    expect([...(await readOwnTexts('nl', NOW))]).toEqual([['pages.home.title', 'Onze wijk']]);
    expect((await readOwnTexts('en', NOW)).size).toBe(0);
    expect(await resetOwnText(ADMIN, TEXT, NOW)).toEqual({ ok: true, value: null });
    expect((await readOwnTexts('nl', NOW)).size).toBe(0);
    expect(await resetOwnText(ADMIN, TEXT, NOW), 'again does and logs nothing').toEqual({
      ok: true,
      value: null,
    });
    expect((await log()).map(({ act }) => act)).toEqual(['write_text', 'reset_text']);
  });

  it('of another process is seen within a minute, and of a key that is not on the list never', async () => {
    await readOwnTexts('nl', NOW);
    await test.handle.pool.query(`INSERT INTO own_text VALUES
      ('nl', 'pages.home.title', 'Van elders'), ('nl', 'vote.review.sent', 'Uw stem is niet binnen')`);
    const at = (seconds: number) => readOwnTexts('nl', new Date(NOW.getTime() + seconds * 1000));
    expect((await at(59)).size).toBe(0);
    expect([...(await at(60)).keys()]).toEqual(['pages.home.title']);
  });

  it('costs no page when the database does not answer', async () => {
    await writeOwnText(ADMIN, TEXT, NOW);
    await readOwnTexts('nl', NOW);
    const url = process.env.DATABASE_URL;
    process.env.DATABASE_URL = 'postgresql://nobody@127.0.0.1:1/none';
    try {
      const later = new Date(NOW.getTime() + 61_000);
      expect([...(await readOwnTexts('nl', later)).values()], 'the last known').toEqual(['Onze wijk']);
      forgetOwnTexts();
      expect((await readOwnTexts('nl', later)).size).toBe(0);
    } finally {
      process.env.DATABASE_URL = url;
    }
  });

  it.each([
    [{ key: 'vote.review.sent' }, 'UNKNOWN_TEXT'],
    [{ locale: 'de' }, 'UNKNOWN_LANGUAGE'],
    [{ text: ' ' }, 'NO_TEXT'],
    [{ text: '{district}' }, 'BAD_SIGNS'],
    [{ text: 'x'.repeat(61) }, 'TOO_LONG'],
  ])('with %j is refused: %s', async (wrong, error) => {
    expect(await writeOwnText(ADMIN, { ...TEXT, ...wrong }, NOW)).toEqual({ ok: false, error });
    expect(await log()).toEqual([]);
  });
});

describe('how long things are kept', () => {
  it('has a standard, is changed, and only what changed is written down', async () => {
    expect(await getSettings(ADMIN)).toEqual({
      ok: true,
      value: { mailDays: 30, logYears: 7, surveyDays: 180 },
    });
    const changed = { ok: true, value: { mailDays: 7, logYears: 7, surveyDays: 180 } };
    expect(await saveSettings(ADMIN, { mailDays: ' 7', logYears: '7', surveyDays: '180' }, NOW)).toEqual(
      changed,
    );
    expect(await log()).toEqual([
      { act: 'change_setting', subject: 'settings', details: { setting: 'mailDays', from: 30, to: 7 } },
    ]);
  });

  it.each([
    [{ mailDays: '0' }, ['mailDays']],
    [{ mailDays: '1.5', logYears: '1' }, ['mailDays', 'logYears']],
    [{ logYears: '21' }, ['logYears']],
  ])('%j is refused', async (wrong, fields) => {
    const error = { code: 'BAD_SETTINGS', fields };
    expect(await saveSettings(ADMIN, { ...KEEP, ...wrong }, NOW)).toEqual({ ok: false, error });
    expect(await getSettings(ADMIN)).toMatchObject({ value: { mailDays: 30 } });
  });

  it('old lines of the log book go, and the book says so', async () => {
    const line = { actor: 'system: test', act: 'publish', subject: 'x', details: {} } as const;
    await saveSettings(ADMIN, { mailDays: '30', logYears: '2', surveyDays: '180' }, NOW);
    await recordAudit(test.db, { ...line, at: new Date('2024-09-01T08:59:59Z') });
    await recordAudit(test.db, { ...line, at: new Date('2024-09-01T09:00:00Z') });
    expect(await cleanLog(NOW)).toBe(1);
    expect((await log()).at(-1)).toEqual({
      act: 'clean_log',
      subject: 'log',
      details: { lines: 1, years: 2, before: '2024-09-01T09:00:00.000Z' },
    });
    expect(await cleanLog(NOW), 'nothing more to do or to write down').toBe(0);
    expect((await log()).filter(({ act }) => act === 'clean_log')).toHaveLength(1);
  });
});
