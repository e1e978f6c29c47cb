import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { insertEligible } from '@/db/queries/register';
import { updateIdea } from '@/db/queries/rounds';
import { testDatabase } from '@/db/testing';
import { ideaRow } from '@/db/testing/rows';
import { sha256Hex } from '@/lib/crypto/digest';
import type { Actor } from '@/lib/domain/permissions';
import { castBallot } from '../ballots/cast-ballot';
import { getComparison } from '../council/get-comparison';
import { getObservationsCsv } from '../council/get-observations-csv';
import { testFund } from '../fund/testing/fund';
import { changePhase } from '../rounds/change-phase';
import { districtWith } from '../testing/district';
import { AFTER, ballotOf, DURING, openRoundWith, SYSTEM, type TestRound } from '../testing/openRound';
import { openVoting } from '../testing/readyRound';
import { getPublication, getPublishedFile } from './get-publication';
import { getPackageDesk, getPackageState, startPackage, stopPackage, takePackage } from './make-package';
import { takeDueSnapshots } from './take-snapshots';

const database = testDatabase();
const CHEQUES = 260;
const VOTERS = 210;
const NEXT_YEAR = new Date('2027-02-01T12:00:00Z');
const LATER = new Date('2026-08-01T12:00:00Z');

let round: TestRound;
let slug: string;
const staff = (
  role: 'wijkregisseur' | 'auditor' | 'desk_assistant',
  districts: readonly string[],
): Actor => ({
  kind: 'staff',
  id: `${role}-1`,
  name: 'R. Groen',
  role,
  districts,
});

/** 260 cheques in two area groups, of which 210 vote for idea 1. */
beforeAll(async () => {
  const place = await districtWith(2);
  slug = place.slug;
  round = await openRoundWith({ cheques: CHEQUES, phase: 'review', round: { districtSlug: slug } });
  const { pool } = database.handle;
  await pool.query('DELETE FROM box.eligible WHERE round = $1', [round.id]);
  const groupOf = (i: number) => (i < 130 ? 0 : 1);
  await insertEligible(
    database.db,
    round.keys.map((key, i) => ({ round: round.id, key, state: 'live' as const, areaGroup: groupOf(i) })),
  );
  for (const [group, code] of place.codes.entries()) {
    await pool.query('INSERT INTO roll.area_group VALUES ($1, $2, $3, 130, 0)', [round.id, group, code]);
    await pool.query('INSERT INTO round_neighbourhood (round_id, year, code) VALUES ($1, 2025, $2)', [
      round.id,
      code,
    ]);
  }
  await updateIdea(
    database.db,
    ideaRow(round.id, 1, { title: '=1+1', neighbourhoodCode: place.codes[0] ?? null }),
  );
  await openVoting(SYSTEM, round.id, DURING);
  for (let i = 0; i < VOTERS; i++) {
    // Every fifth stays at home in the first group, and half of the second beyond the voters.
    const answer = await castBallot(
      round.id,
      ballotOf(round, i + (i >= 105 ? 25 : 0), 1, [[1, 4000]]),
      DURING,
    );
    if (answer.code !== 'OK') throw new Error(answer.code);
  }
}, 180_000);

const act = async (what: 'close_voting' | 'publish') => {
  const done = await changePhase(SYSTEM, round.id, what, AFTER);
  if (!done.ok) throw new Error(done.error);
};

async function fileOf(version: number, path: string): Promise<string> {
  const file = await getPublishedFile(round.id, String(version), path);
  if (!file) throw new Error(`no ${path}`);
  return new TextDecoder().decode(file.bytes);
}

describe('moments', () => {
  it('are written down once each, as versions that tell what changed', async () => {
    expect(await takeDueSnapshots(DURING)).not.toContain(round.id);
    await act('close_voting');
    expect(await takeDueSnapshots(AFTER)).toContain(round.id);
    expect(await takeDueSnapshots(AFTER)).not.toContain(round.id);
    await act('publish');
    expect(await takeDueSnapshots(AFTER)).toContain(round.id);
    const found = await getPublication(round.id);
    expect(found?.versions.map(({ version, moment }) => [version, moment])).toEqual([
      [2, 'published'],
      [1, 'vote_closed'],
    ]);
    const [newest] = found?.versions ?? [];
    expect(newest?.changes.find(({ indicator }) => indicator === 'G01')).toMatchObject({ changed: 1 });
    expect(await fileOf(2, 'CHANGELOG.txt')).toContain('Versie 2');
    expect(await fileOf(2, 'CHANGELOG.txt')).toMatch(/anders: G01 .*: \. werd [\d,]+ euro/);
  }, 60_000);

  it('nothing about amounts stands in the version from before the count', async () => {
    const rows = parse(await fileOf(1, 'csv-open/waarnemingen.csv'), { columns: true }) as Record<
      string,
      string
    >[];
    const money = rows.filter(
      ({ indicator_id: id, status }) => id?.startsWith('G') && status !== 'ontbreekt',
    );
    expect(money.filter(({ waarde }) => waarde !== '')).toEqual([]);
    expect(await getPublishedFile(round.id, '1', 'onderzoek/ronde.pb')).toBeNull();
  });

  it('hold the figures of the page and of its file, and the ballots from 200 up', async () => {
    const { areas } = await getComparison(
      { districts: [slug], rounds: [round.id], municipality: false },
      AFTER,
    );
    const shown = areas.flatMap(({ observations }) => observations);
    const csv = await getObservationsCsv(
      { districts: [slug], rounds: [round.id], municipality: false },
      { flavour: 'open' },
      AFTER,
    );
    expect(await fileOf(2, 'csv-open/waarnemingen.csv')).toBe(csv);
    expect(parse(csv, { columns: true })).toHaveLength(shown.length);
    const pb = await fileOf(2, 'onderzoek/ronde.pb');
    expect(pb).toContain('VOTES');
    const voters = pb
      .slice(pb.indexOf('VOTES'))
      .split('\n')
      .slice(2)
      .flatMap((line) => line.split(';')[0] || []);
    expect(voters).toEqual(Array.from({ length: VOTERS }, (_, i) => String(i + 1)));
    expect(pb).not.toContain('neighborhood_voter');
  });

  it('come once a year while a project goes on, and not in the year of publication', async () => {
    expect(await takeDueSnapshots(LATER)).not.toContain(round.id);
    expect(await takeDueSnapshots(NEXT_YEAR)).toContain(round.id);
    expect(await takeDueSnapshots(NEXT_YEAR)).not.toContain(round.id);
    const found = await getPublication(round.id);
    expect(found?.versions[0]).toMatchObject({ version: 3, moment: 'projects_yearly' });
    await database.handle.pool.query(
      "UPDATE project SET status = 'realised', ended_on = '2026-12-01' WHERE round_id = $1",
      [round.id],
    );
    expect(await takeDueSnapshots(new Date('2028-02-01T12:00:00Z'))).not.toContain(round.id);
  }, 60_000);

  it('stay as they are, whoever asks the database', async () => {
    const before = await getPublishedFile(round.id, '2', null);
    const { pool } = database.handle;
    await expect(
      pool.query('UPDATE publication_snapshot SET version = 9 WHERE subject = $1', [round.id]),
    ).rejects.toThrow('KEPT_AS_IT_IS');
    await expect(
      pool.query('DELETE FROM publication_snapshot WHERE subject = $1', [round.id]),
    ).rejects.toThrow('KEPT_AS_IT_IS');
    expect((await getPublishedFile(round.id, '2', null))?.bytes).toEqual(before?.bytes);
    const { versions = [] } = (await getPublication(round.id)) ?? {};
    expect(versions.find(({ version }) => version === 2)?.sha256).toBe(
      sha256Hex(before?.bytes ?? new Uint8Array()),
    );
    expect(before?.name).toMatch(/_v2_2026-05-22_openbaar\.zip$/);
  });

  it('are those of a team fund when its year is over, each year with its own figures', async () => {
    const first = await testFund({ budget: '10000' });
    const second = await testFund({ budget: '20000', year: 2027, slug: first.slug });
    await database.handle.pool.query("UPDATE district SET scheme = 'fund' WHERE slug = $1", [first.slug]);
    expect(await takeDueSnapshots(LATER)).not.toContain(first.fundId);
    const taken = await takeDueSnapshots(new Date('2027-12-31T12:00:00Z'));
    expect(taken).toContain(first.fundId);
    expect(taken).not.toContain(second.fundId);
    const file = await getPublishedFile(first.fundId, '1', 'csv-open/waarnemingen.csv');
    const rows = parse(Buffer.from(file?.bytes ?? []), { columns: true }) as Record<string, string>[];
    const left = rows.find(({ indicator_id: id, groep }) => id === 'G03' && groep === '');
    expect([left?.noemer, left?.periode_start]).toEqual(['10000', '2026-01-01']);
  }, 60_000);

  it('are of what residents can know of, and of no other version or file', async () => {
    for (const [id, version, path] of [
      [round.id, '9', null],
      [round.id, '0', null],
      [round.id, '1', '../SHA256SUMS'],
      [round.id, '1', 'geen.csv'],
      ['nergens', '1', null],
    ] as const)
      expect(await getPublishedFile(id, version, path)).toBeNull();
    expect(await getPublication('nergens')).toBeNull();
  });
});

describe('a package for staff', () => {
  const regisseur = () => staff('wijkregisseur', [slug]);

  async function made(actor: Actor) {
    for (;;) {
      const state = await getPackageState(actor, round.id);
      if (state?.kind !== 'running') return state;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  it('is made for who may, told how far, and taken by who asked for it', async () => {
    expect(await startPackage(regisseur(), round.id, 'public', LATER)).toEqual({ ok: true, value: null });
    expect(await startPackage(regisseur(), round.id, 'public', LATER)).toEqual({
      ok: false,
      error: 'GOING_ON',
    });
    expect(await getPackageState(regisseur(), round.id)).toMatchObject({ kind: 'running', total: 6 });
    expect(await made(regisseur())).toMatchObject({ kind: 'made', of: 'public', files: 20 });
    const other = { ...regisseur(), id: 'another' } as Actor;
    expect(await takePackage(other, round.id, LATER)).toEqual({ ok: false, error: 'GONE' });
    const taken = await takePackage(regisseur(), round.id, LATER);
    expect(taken).toMatchObject({
      ok: true,
      value: { name: expect.stringMatching(/_voorbeeld_.*_openbaar\.zip$/) },
    });
    expect(await logged()).toBe(0);
  }, 30_000);

  it('an internal one has exact counts, and is written down when it is taken', async () => {
    const auditor = staff('auditor', [slug]);
    await startPackage(auditor, round.id, 'internal', LATER);
    expect(await made(auditor)).toMatchObject({ kind: 'made', of: 'internal' });
    const taken = await takePackage(auditor, round.id, LATER);
    if (!taken.ok) throw new Error(taken.error);
    const inside = unzipSync(taken.value.zip);
    const counts = new TextDecoder().decode(inside['csv-open/intern-tellingen.csv']);
    expect(
      (parse(counts, { columns: true }) as Record<string, string>[]).map(({ stemmen }) => stemmen),
    ).toEqual(['105', '105']);
    expect(await logged()).toBe(1);
    // Thrown away: gone, without a word about something that was stopped.
    await stopPackage(auditor, round.id);
    expect(await getPackageState(auditor, round.id)).toBeNull();
    expect(await takePackage(auditor, round.id, LATER)).toEqual({ ok: false, error: 'GONE' });
  }, 30_000);

  it('can be stopped, and is gone then', async () => {
    await startPackage(regisseur(), round.id, 'internal', LATER);
    await stopPackage(regisseur(), round.id);
    expect(await getPackageState(regisseur(), round.id)).toEqual({ kind: 'stopped' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await getPackageState(regisseur(), round.id)).toEqual({ kind: 'stopped' });
    expect(await takePackage(regisseur(), round.id, LATER)).toEqual({ ok: false, error: 'GONE' });
  });

  it('is refused to others', async () => {
    for (const actor of [
      staff('desk_assistant', [slug]),
      staff('wijkregisseur', ['elders']),
      { kind: 'visitor' } as const,
    ])
      for (const refused of [
        await getPackageDesk(actor, round.id),
        await startPackage(actor, round.id, 'public', LATER),
        await stopPackage(actor, round.id),
        await takePackage(actor, round.id, LATER),
      ])
        expect(refused).toEqual({ ok: false, error: 'FORBIDDEN' });
    expect(await getPackageDesk(SYSTEM, 'nergens')).toEqual({ ok: false, error: 'UNKNOWN_ROUND' });
  });

  const logged = async () => {
    const { rows } = await database.handle.pool.query<{ count: number }>(
      "SELECT count(*)::int AS count FROM audit_event WHERE act = 'export_internal_figures' AND subject = $1",
      [round.id],
    );
    return rows[0]?.count;
  };
});
