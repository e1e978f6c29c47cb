import { beforeAll, describe, expect, it } from 'vitest';
import { insertDemoAreas } from '@/db/seeds/insert-areas';
import { testDatabase } from '@/db/testing';
import { staff } from '../testing/actors';
import { openRoundWith } from '../testing/openRound';
import { getKiosk } from './get-kiosk';
import { readKiosk, writeKiosk } from './kiosk-cookie';
import { listKioskDistricts, registerKiosk, unregisterKiosk } from './register-kiosk';

const database = testDatabase();
const NOW = new Date('2026-05-04T09:00:00Z');
const HERE = staff('desk_assistant', ['seghwaert']);
const KIOSK = { district: 'seghwaert', reader: 'scanner' } as const;
let round = '';

beforeAll(async () => {
  const place = {
    districtSlug: 'seghwaert',
    name: 'Voorbeeldhuis',
    kind: 'huis_van_de_wijk',
    address: 'Voorbeeldlaan 1',
    lat6: 52_060_000,
    lon6: 4_510_000,
  } as const;
  await insertDemoAreas(database.db, [place]);
  round = (await openRoundWith({ round: { districtSlug: 'seghwaert' } })).id;
});

async function logBook(): Promise<unknown[]> {
  const { rows } = await database.handle.pool.query(
    "SELECT act, subject, actor, details FROM audit_event WHERE act LIKE '%kiosk' ORDER BY id",
  );
  return rows;
}

describe('the cookie of a kiosk', () => {
  it('says which district and how it reads, and nothing else', () => {
    const cookie = writeKiosk(KIOSK);
    expect(cookie).toMatch(/^seghwaert\.scanner\.[\w-]{43}$/);
    expect(readKiosk(cookie)).toEqual(KIOSK);
  });

  it.each([
    ['none', undefined],
    ['another district', writeKioskAs('oosterheem')],
    ['another reader', () => writeKiosk(KIOSK).replace('scanner', 'camera')],
    ['a part more', () => `${writeKiosk(KIOSK)}.x`],
    ['no signature', () => 'seghwaert.scanner'],
  ])('is refused with %s', (_, made) => {
    expect(readKiosk(made?.())).toBeNull();
  });
});

describe('a device becomes a kiosk', () => {
  it('by the desk of its district, with a line in the log book', async () => {
    expect(await listKioskDistricts(HERE)).toEqual({
      ok: true,
      value: [{ slug: 'seghwaert', name: 'Seghwaert' }],
    });
    expect(await registerKiosk(HERE, KIOSK, NOW)).toEqual({ ok: true, value: KIOSK });
    expect(await getKiosk(writeKiosk(KIOSK))).toEqual({
      ...KIOSK,
      round: { id: round, title: 'Proefronde' },
    });
    expect(await logBook()).toEqual([
      {
        act: 'register_kiosk',
        subject: 'seghwaert',
        actor: 'desk_assistant: Test',
        details: { reader: 'scanner' },
      },
    ]);
  });

  it.each([
    ['the desk of another district', staff('desk_assistant', ['oosterheem'])],
    ['a council member', staff('council_member', ['seghwaert'])],
    ['an auditor', staff('auditor', ['seghwaert'])],
    ['a visitor', { kind: 'visitor' } as const],
    ['a household', { kind: 'household', round: 'seghwaert-2026', neighbourhood: null } as const],
  ])('not by %s', async (_, actor) => {
    const before = await logBook();
    expect(await registerKiosk(actor, KIOSK, NOW)).toEqual({ ok: false, error: 'FORBIDDEN' });
    expect(await unregisterKiosk(actor, KIOSK, {}, NOW)).toEqual({ ok: false, error: 'FORBIDDEN' });
    expect(await logBook()).toEqual(before);
  });

  it('only with a reader that exists, in a district that exists', async () => {
    const unknown = await registerKiosk(HERE, { ...KIOSK, reader: 'nose' }, NOW);
    expect(unknown).toEqual({ ok: false, error: 'UNKNOWN_READER' });
    const nowhere = { ...KIOSK, district: 'nergens' };
    expect(await registerKiosk(staff('administrator', []), nowhere, NOW)).toMatchObject({ ok: false });
  });
});

describe('a device stops being one', () => {
  it.each([
    [{ ten: 10 }, {}],
    [{}, {}],
  ])('notes nothing of rounds that are not its district’s: %o', async (counts, details) => {
    expect(await unregisterKiosk(HERE, KIOSK, counts, NOW)).toMatchObject({ ok: true });
    expect((await logBook()).at(-1)).toMatchObject({ act: 'unregister_kiosk', details });
  });

  it.each([
    [1, '< 10'],
    [9, '< 10'],
    [10, 10],
    [214, 214],
  ])('with %d ballots the log book says %s', async (count, told) => {
    await unregisterKiosk(HERE, KIOSK, { [round]: count }, NOW);
    expect((await logBook()).at(-1)).toMatchObject({ details: { [round]: told } });
  });

  it.each([0, -3, 1.5, Number.NaN, '12', null])('a count of %s is none', async (count) => {
    await unregisterKiosk(HERE, KIOSK, { [round]: count as number }, NOW);
    expect((await logBook()).at(-1)).toMatchObject({ details: {} });
  });
});

function writeKioskAs(district: string) {
  return () => writeKiosk(KIOSK).replace('seghwaert', district);
}
