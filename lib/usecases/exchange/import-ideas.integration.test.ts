import { beforeAll, describe, expect, it } from 'vitest';
import { findIdeaFile, listIdeaHistory } from '@/db/queries/idea-file';
import { listIdeas } from '@/db/queries/rounds';
import { district, neighbourhood } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { createRound } from '../rounds/set-up-round';
import { staff } from '../testing/actors';
import { districtWith } from '../testing/district';
import { openRoundWith, SYSTEM } from '../testing/openRound';
import { exportPublicIdeas, exportStaffIdeas } from './export-ideas';
import { getIdeaImportStatus, importIdeas, MAX_IDEA_FILE } from './import-ideas';

const database = testDatabase();
const NOW = new Date('2026-01-10T23:30:00Z');
const DEFAULTS = { contact: 'Nog te bespreken.', organiser: 'Bewoners', theme: 'other' };
const SQUARE = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [4.5, 52],
      [4.6, 52],
      [4.6, 52.1],
      [4.5, 52.1],
      [4.5, 52],
    ] as [number, number][],
  ],
};
let slug = '';
let codes: readonly string[] = [];

beforeAll(async () => {
  ({ slug, codes } = await districtWith(1));
  await database.db.update(neighbourhood).set({ geometry: SQUARE });
  expect(await database.db.$count(district)).toBe(1);
});

async function newRound() {
  const form = {
    title: 'Proef',
    cheque: '40',
    step: '5',
    opens: '2026-05-01T10:00',
    closes: '2026-05-22T22:00',
    unspent: 'return',
    showTotals: true,
    deadline: '',
    neighbourhoods: [...codes],
    minOrganisers: '3',
  };
  const made = await createRound(SYSTEM, slug, form, NOW);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

const HEADER = 'id;titel;samenvatting;contact;thema;kosten;organisator;lat;lon';
const GOOD = [
  'a1;Bank;Een bank bij de vijver.;Buren zitten er.;ontmoeten;1.250,50;De Vijverlaan;52,06;4,55',
  'a2;Boom;Een boom.;;groen;900;;;',
];
const csv = (...lines: string[]) => new TextEncoder().encode(`\ufeff${[HEADER, ...lines].join('\r\n')}\r\n`);
const read = (roundId: string, file: Uint8Array, trial = false, actor = SYSTEM) =>
  importIdeas(actor, { roundId, file, trial, defaults: DEFAULTS }, NOW);

describe('ideas from a file', () => {
  it('come in as submitted, with a line in their history and one in the log book', async () => {
    const id = await newRound();
    const actor = staff('wijkregisseur', [slug]);
    expect(await read(id, csv(...GOOD), false, actor)).toMatchObject({
      ok: true,
      value: {
        trial: false,
        kind: 'ideas',
        ideas: [
          { line: 2, number: 1, title: 'Bank', costCents: 125_050 },
          { line: 3, number: 2, title: 'Boom' },
        ],
        skipped: [],
      },
    });
    expect(await listIdeas(database.db, id)).toMatchObject([
      {
        number: 1,
        status: 'submitted',
        theme: 'meeting',
        position: { lat6: 52_060_000, lon6: 4_550_000 },
        neighbourhoodCode: codes[0],
        externalId: null,
      },
      { number: 2, contact: DEFAULTS.contact, organiser: DEFAULTS.organiser, position: null, theme: 'green' },
    ]);
    const key = { roundId: id, number: 2 };
    expect(await findIdeaFile(database.db, key)).toMatchObject({ broughtBy: 'staff', externalId: 'a2' });
    // Half an hour before midnight in UTC is the next day in Amsterdam.
    expect(await listIdeaHistory(database.db, key)).toMatchObject([
      { on: '2026-01-11', step: 'brought_in', by: 'wijkregisseur', reason: null },
      { on: '2026-01-11', step: 'submitted', by: 'wijkregisseur', reason: null },
    ]);
    const { rows } = await database.handle.pool.query(
      "SELECT actor, details FROM audit_event WHERE subject = $1 AND act = 'import_ideas'",
      [id],
    );
    expect(rows).toEqual([
      { actor: 'wijkregisseur: Test', details: { ideas: 2, first: 1, last: 2, source: 'own' } },
    ]);
  });

  it('are all refused for one wrong line, each fault with line, column and value', async () => {
    const id = await newRound();
    const long = 'x'.repeat(61);
    expect(
      await read(
        id,
        csv(
          ...GOOD,
          `a3;${long};;c;paars;veel;o;noord;4,5`,
          'a4;Ver;Ver weg.;c;groen;10;o;53;4,55',
          'a5;Nul;Niets.;c;groen;0;o;52,06;',
        ),
      ),
    ).toEqual({
      ok: false,
      error: {
        code: 'BAD_FILE',
        problems: [
          { code: 'TOO_LONG', line: 4, column: 'titel', value: long, number: 60 },
          { code: 'EMPTY', line: 4, column: 'samenvatting', value: '', number: null },
          { code: 'UNKNOWN_THEME', line: 4, column: 'thema', value: 'paars', number: null },
          { code: 'NOT_AN_AMOUNT', line: 4, column: 'kosten', value: 'veel', number: null },
          { code: 'NOT_A_POINT', line: 4, column: 'lat, lon', value: 'noord, 4.5', number: null },
          { code: 'OUTSIDE', line: 5, column: 'lat, lon', value: '53, 4.55', number: null },
          { code: 'TOO_SMALL', line: 6, column: 'kosten', value: '0', number: null },
          { code: 'NOT_A_POINT', line: 6, column: 'lat, lon', value: '52.06, ', number: null },
        ],
      },
    });
    expect(await listIdeas(database.db, id)).toEqual([]);
  });

  it('are looked at without anything being written, and the second time left out as known', async () => {
    const id = await newRound();
    const tried = await read(id, csv(...GOOD), true);
    expect(tried).toMatchObject({ ok: true, value: { trial: true, ideas: [{ number: 1 }, { number: 2 }] } });
    expect(await listIdeas(database.db, id)).toEqual([]);
    await read(id, csv(...GOOD));
    expect(await read(id, csv(...GOOD, 'a3;Pad;Een pad.;;groen;5;;;', 'a4;x;;;;;;;'))).toMatchObject({
      ok: false,
    });
    expect(await read(id, csv(...GOOD, 'a3;Pad;Een pad.;;groen;5;;;'))).toMatchObject({
      ok: true,
      value: {
        ideas: [{ line: 4, number: 3 }],
        skipped: [{ why: 'KNOWN', count: 2, lines: '2-3' }],
      },
    });
    expect(await listIdeas(database.db, id)).toHaveLength(3);
  });

  it('come once when the same file is read in by two at a time', async () => {
    const id = await newRound();
    const both = await Promise.all([read(id, csv(...GOOD)), read(id, csv(...GOOD))]);
    expect(both.map((one) => one.ok && one.value.ideas.length).toSorted()).toEqual([0, 2]);
    expect(await listIdeas(database.db, id)).toHaveLength(2);
  });

  it('of OpenStad are taken where they lie in the round; strange themes become the chosen one', async () => {
    const id = await newRound();
    const entry = {
      id: 7,
      projectId: 1,
      title: 'Bank',
      summary: 'Een bank.',
      budget: 900,
      location: { lat: 52.05, lng: 4.55 },
      publishDate: '2025-01-01',
      tags: [{ type: 'theme', name: 'Ouderen' }],
      yes: 4,
      no: 1,
    };
    const json = [entry, { ...entry, id: 8, location: { lat: 53, lng: 4.55 } }];
    expect(await read(id, new TextEncoder().encode(JSON.stringify(json)))).toMatchObject({
      ok: true,
      value: {
        ideas: [{ number: 1, theme: 'other' }],
        skipped: [{ why: 'OUTSIDE_AREA', lines: '2' }],
        strangeThemes: ['Ouderen'],
        votes: [
          { id: '7', yes: 4, no: 1 },
          { id: '8', yes: 4, no: 1 },
        ],
      },
    });
    const votes = [{ id: 1, resourceId: 7, opinion: 'yes', userId: 3 }];
    expect(await read(id, new TextEncoder().encode(JSON.stringify(votes)))).toMatchObject({
      ok: true,
      value: { trial: true, kind: 'votes', ideas: [], votes: [{ id: '7', yes: 1, no: 0 }] },
    });
    expect(await listIdeas(database.db, id)).toHaveLength(1);
  });

  it('are for staff of the district, before voting', async () => {
    const id = await newRound();
    const file = csv(...GOOD);
    const code = async (actor = SYSTEM, roundId = id, bytes = file) => {
      const done = await read(roundId, bytes, true, actor);
      return done.ok ? 'OK' : done.error.code;
    };
    expect(await code(staff('wijkregisseur', ['elders']))).toBe('FORBIDDEN');
    expect(await code(staff('desk_assistant', [slug]))).toBe('FORBIDDEN');
    expect(await code({ kind: 'visitor' })).toBe('FORBIDDEN');
    expect(await code({ kind: 'visitor' }, 'nergens')).toBe('FORBIDDEN');
    expect(await code(SYSTEM, 'nergens')).toBe('UNKNOWN_ROUND');
    expect(await code(SYSTEM, (await openRoundWith()).id)).toBe('ROUND_FROZEN');
    expect(await code(SYSTEM, id, new Uint8Array(MAX_IDEA_FILE + 1))).toBe('TOO_LARGE');
    expect(await getIdeaImportStatus(staff('wijkregisseur', ['elders']), id)).toEqual({
      ok: false,
      error: 'FORBIDDEN',
    });
    expect(await getIdeaImportStatus(staff('wijkregisseur', [slug]), id)).toMatchObject({
      ok: true,
      value: { title: 'Proef', fixed: false },
    });
  });
});

describe('files of ideas', () => {
  it('go round: what was exported is the same idea when it is read in elsewhere and exported again', async () => {
    const [from, to] = [await newRound(), await newRound()];
    await read(from, csv(...GOOD, ';Zonder id;Iets.;;anders;5;;52,07;4,51'));
    const exported = await exportStaffIdeas(SYSTEM, from, 'csv');
    if (!exported.ok) throw new Error(exported.error);
    const file = new TextEncoder().encode(exported.value);
    expect(await read(to, file)).toMatchObject({ ok: true, value: { ideas: [{}, {}, {}], skipped: [] } });
    const again = await exportStaffIdeas(SYSTEM, to, 'csv');
    expect(again).toEqual(exported);
    expect(exported.value).toContain(`\r\n${from}/3;Zonder id;`);
    for (const round of [from, to])
      expect(await read(round, file)).toMatchObject({
        ok: true,
        value: { ideas: [], skipped: [{ why: 'KNOWN', count: 3 }] },
      });
  });

  it('are for residents without what they do not see, and for staff of the district whole', async () => {
    const { id } = await openRoundWith({ ideas: 2 });
    await database.handle.pool.query(
      "UPDATE idea SET status = 'rejected' WHERE round_id = $1 AND number = 2",
      [id],
    );
    const features = async (file: Awaited<ReturnType<typeof exportStaffIdeas>>) =>
      file.ok ? JSON.parse(file.value).features.map((one: { id: number }) => one.id) : file.error;
    expect(await features(await exportPublicIdeas(id, 'geojson'))).toEqual([1]);
    expect(await features(await exportStaffIdeas(SYSTEM, id, 'geojson'))).toEqual([1, 2]);
    expect(await features(await exportStaffIdeas(staff('wijkregisseur', ['elders']), id, 'geojson'))).toBe(
      'FORBIDDEN',
    );
    expect(await exportPublicIdeas(await newRound(), 'csv')).toEqual({ ok: false, error: 'UNKNOWN_ROUND' });
  });
});
