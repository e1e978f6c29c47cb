import { parse } from 'csv-parse/sync';
import pg from 'pg';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { addProjectEntry } from '@/db/queries/project-account';
import { insertEligible } from '@/db/queries/register';
import { updateIdea } from '@/db/queries/rounds';
import { testDatabase } from '@/db/testing';
import { ideaRow } from '@/db/testing/rows';
import { INDICATORS, type IndicatorId, type Observation } from '@/lib/domain/indicators';
import { castBallot } from '../ballots/cast-ballot';
import { projectIdOf } from '../projects/award';
import { changePhase } from '../rounds/change-phase';
import { districtWith } from '../testing/district';
import { AFTER, ballotOf, DURING, openRoundWith, SYSTEM, type TestRound } from '../testing/openRound';
import { openVoting } from '../testing/readyRound';
import { type ComparisonChoice, getComparison } from './get-comparison';
import { getDistrictCsv } from './get-district-csv';
import { getObservationsCsv } from './get-observations-csv';

const database = testDatabase();
const NOW = new Date('2026-08-01T12:00:00Z');
const HOUSEHOLDS = 60;

const choose = (districts: readonly string[], more: Partial<ComparisonChoice> = {}): ComparisonChoice => ({
  districts,
  rounds: [],
  municipality: false,
  ...more,
});

/** A round in two area groups of 30 keys each, in open voting; `voters` of every group have given to idea 1. */
async function roundIn(place: { slug: string; codes: string[] }, voters: readonly [number, number]) {
  const round = await openRoundWith({
    cheques: HOUSEHOLDS,
    phase: 'review',
    round: { districtSlug: place.slug },
  });
  const { pool } = database.handle;
  for (const [group, code] of place.codes.entries()) {
    const keys = round.keys.slice(group * 30, group * 30 + 30);
    // A key keeps its group, so they are made anew.
    await pool.query('DELETE FROM box.eligible WHERE key = ANY($1)', [keys]);
    const own = keys.map((key) => ({ round: round.id, key, state: 'live' as const, areaGroup: group }));
    await insertEligible(database.db, own);
    await pool.query('INSERT INTO roll.area_group VALUES ($1, $2, $3, 30, 0)', [round.id, group, code]);
  }
  const neighbourhoodCode = place.codes[0] ?? null;
  await pool.query(
    'INSERT INTO round_neighbourhood (round_id, year, code) SELECT $1, year, code FROM neighbourhood WHERE code = $2',
    [round.id, neighbourhoodCode],
  );
  await updateIdea(database.db, ideaRow(round.id, 1, { title: '=1+1', neighbourhoodCode }));
  await openVoting(SYSTEM, round.id, DURING);
  for (const [group, count] of voters.entries())
    for (let i = 0; i < count; i++) await give(round, group * 30 + i);
  return round;
}

async function give(round: TestRound, cheque: number): Promise<void> {
  const answer = await castBallot(round.id, ballotOf(round, cheque, 1, [[1, 4000]]), DURING);
  if (answer.code !== 'OK') throw new Error(answer.code);
}

async function publish(round: TestRound): Promise<void> {
  for (const act of ['close_voting', 'publish'] as const) {
    const done = await changePhase(SYSTEM, round.id, act, AFTER);
    if (!done.ok) throw new Error(done.error);
  }
}

let counted: { slug: string; codes: string[] };
let open: { slug: string; codes: string[] };
let without: { slug: string; codes: string[] };
let round: TestRound;
let voting: TestRound;

beforeAll(async () => {
  counted = await districtWith(2);
  open = await districtWith(2);
  without = await districtWith(1);
  await database.handle.pool.query("UPDATE district SET scheme = 'none' WHERE slug = $1", [without.slug]);
  round = await roundIn(counted, [20, 10]);
  await publish(round);
  await database.handle.pool.query(
    "UPDATE project SET status = 'realised', ended_on = '2026-07-01', other_cents = 30000 WHERE round_id = $1 AND idea = 1",
    [round.id],
  );
  const paid = {
    projectId: projectIdOf({ roundId: round.id, idea: 1 }),
    kind: 'advance',
    cents: -60_000,
  } as const;
  await addProjectEntry(database.db, { ...paid, text: null, on: '2026-06-15' });
  voting = await roundIn(open, [10, 5]);
}, 120_000);

async function observationsOf(choice: ComparisonChoice): Promise<readonly Observation[]> {
  const { areas, references } = await getComparison(choice, NOW);
  return [...areas, ...references].flatMap(({ observations }) => observations);
}

function pick(all: readonly Observation[], id: IndicatorId, level: Observation['area']['level'] = 'wijk') {
  const found = all.find((one) => one.indicator === id && one.dimension === null && one.area.level === level);
  if (!found) throw new Error(`no ${id}`);
  const { numerator, denominator, value, status, reason } = found;
  return [numerator, denominator, value, status, reason];
}

describe('a round that was counted', () => {
  it('has figures from what was stored when it was published', async () => {
    const all = await observationsOf(choose([counted.slug]));
    expect(pick(all, 'P01')).toEqual([30, 60, 50, 'ok', null]);
    expect(pick(all, 'G01')).toEqual([90_000, 60, 1500, 'ok', null]);
    expect(pick(all, 'G03')).toEqual([150_000, 240_000, 62.5, 'ok', null]);
    expect(pick(all, 'R01')).toEqual([1, 1, 100, 'ok', null]);
    // Published on 22 May, realised on 1 July.
    expect(pick(all, 'R02')).toEqual([1, 1, 40, 'ok', null]);
    expect(pick(all, 'G02')).toEqual([60_000, 90_000, 66.7, 'ok', null]);
    expect(pick(all, 'G06')).toEqual([30_000, 120_000, 25, 'ok', null]);
    expect(pick(all, 'P07')).toEqual([4, 4, 100, 'ok', null]);
  });

  it('hides turnout of buurten with fewer than 50 households, and has their money', async () => {
    const all = await observationsOf(choose([counted.slug]));
    const own = all.filter(({ area, indicator }) => area.level === 'buurt' && indicator === 'P10');
    expect(own.map(({ area, reason }) => [area.code, area.name, reason])).toEqual([
      [counted.codes[0], 'Buurt 0', 'hidden_area'],
      [counted.codes[1], 'Buurt 1', 'hidden_area'],
    ]);
    const money = all.filter(({ area, indicator }) => area.level === 'buurt' && indicator === 'G01');
    expect(money.map(({ numerator, value }) => [numerator, value])).toEqual([
      [90_000, 3000],
      [0, 0],
    ]);
  });

  it('keeps its figures when keys and households are gone', async () => {
    const before = await observationsOf(choose([counted.slug]));
    const { rows } = await database.handle.pool.query<{ counts: object }>(
      'SELECT counts FROM outcome WHERE round_id = $1',
      [round.id],
    );
    expect(rows[0]?.counts).toMatchObject({ returned: 0, groups: [{ ballots: 20 }, { ballots: 10 }] });
    await database.handle.pool.query('DELETE FROM roll.area_group WHERE round_id = $1', [round.id]);
    expect(await observationsOf(choose([counted.slug]))).toEqual(before);
  });
});

describe('a round while voting', () => {
  it('shows no amounts; turnout only as far as the page of the district has shown it', async () => {
    const ids = Object.values(INDICATORS).filter(
      // Promises were made at visits, whatever the round does.
      ({ id, block }) => (block === 'money' || block === 'progress') && id !== 'R05',
    );
    const before = await observationsOf(choose([open.slug]));
    for (const { id } of ids)
      expect(pick(before, id)).toEqual([null, null, null, 'ontbreekt', 'not_counted']);
    expect(pick(before, 'P01')[4]).toBe('not_counted');
    await database.handle.pool.query("INSERT INTO shown_totals VALUES ($1, 15, 13, '[]')", [voting.id]);
    expect(pick(await observationsOf(choose([open.slug])), 'P01')).toEqual([
      10,
      60,
      16.7,
      'voorlopig',
      'still_voting',
    ]);
    const quiet = await openRoundWith({ round: { districtSlug: open.slug, showTotals: false } });
    await database.handle.pool.query("INSERT INTO shown_totals VALUES ($1, 15, 13, '[]')", [quiet.id]);
    const all = await observationsOf(choose([open.slug], { rounds: [quiet.id] }));
    expect(pick(all, 'P01')[4]).toBe('not_counted');
  });
});

describe('a choice', () => {
  it('gives a district without a scheme as not applicable', async () => {
    const all = await observationsOf(choose([without.slug]));
    expect(pick(all, 'P01')).toEqual([null, null, null, 'nvt', 'no_cheque']);
    expect(all.filter(({ status }) => status === 'nul')).toEqual([]);
  });

  it('leaves out what does not exist and what is too much, and begins with pilot districts', async () => {
    const more = await Promise.all([1, 1, 1].map(districtWith));
    const { areas } = await getComparison(
      choose(['nergens', counted.slug, counted.slug, ...more.map(({ slug }) => slug), open.slug]),
      NOW,
    );
    expect(areas.map(({ slug }) => slug)).toEqual([counted.slug, ...more.map(({ slug }) => slug)]);
    expect((await getComparison(choose([]), NOW)).areas).toHaveLength(4);
  });

  it('shows the round that was asked for instead of the latest that was counted', async () => {
    const older = await openRoundWith({ round: { districtSlug: counted.slug } });
    const of = async (rounds: readonly string[]) =>
      (await getComparison(choose([counted.slug], { rounds }), NOW)).areas[0]?.round?.id;
    expect(await of([])).toBe(round.id);
    expect(await of([older.id])).toBe(older.id);
    expect(await of([voting.id])).toBe(round.id);
  });

  it('has no municipality with one counted round', async () => {
    const { references, withoutReference } = await getComparison(
      choose([counted.slug], { municipality: true }),
      NOW,
    );
    expect(references).toEqual([]);
    expect(withoutReference).toHaveLength(1);
  });

  it('has all counted rounds of a municipality together', async () => {
    const sister = await districtWith(2);
    await database.handle.pool.query(
      `UPDATE district SET municipality_code = (SELECT municipality_code FROM district WHERE slug = $1)
       WHERE slug = $2`,
      [counted.slug, sister.slug],
    );
    await publish(await roundIn(sister, [12, 6]));
    const all = await observationsOf(choose([counted.slug], { municipality: true }));
    expect(pick(all, 'P01', 'gemeente')).toEqual([48, 120, 40, 'ok', null]);
  }, 60_000);
});

describe('the number of queries', () => {
  it('is the same for one district and for four, with many ballots or none; none reads a ballot', async () => {
    const asked = vi.spyOn(pg.Client.prototype, 'query');
    const ask = async (slugs: readonly string[]) => {
      asked.mockClear();
      await getComparison(choose(slugs), NOW);
      return asked.mock.calls.map(([query]) => JSON.stringify(query));
    };
    const one = await ask([without.slug]);
    const four = await ask([counted.slug, open.slug, without.slug]);
    asked.mockRestore();
    expect(one.length).toBeGreaterThan(5);
    expect(four.length).toBe(one.length);
    expect(four.filter((text) => /"ballot"|"eligible"|"published"/.test(text))).toEqual([]);
  });
});

describe('the file', () => {
  it.each(['open', 'excel'] as const)('%s has what the page has, cell by cell', async (flavour) => {
    const choice = choose([counted.slug, without.slug, open.slug]);
    const all = await observationsOf(choice);
    const text = await getObservationsCsv(choice, { flavour }, NOW);
    expect(text.startsWith('\uFEFF')).toBe(flavour === 'excel');
    expect(text.split('\r\n')).toHaveLength(all.length + 2);
    const rows = parse(text, {
      bom: true,
      columns: true,
      delimiter: flavour === 'excel' ? ';' : ',',
    }) as Record<string, string>[];
    const number = (cell: string | undefined, cents: boolean) => {
      if (!cell) return null;
      expect(cell).not.toContain(flavour === 'excel' ? '.' : ',');
      return Math.round(Number(cell.replace(',', '.')) * (cents ? 100 : 1) * 1e6) / 1e6;
    };
    expect(rows).toHaveLength(all.length);
    for (const [i, one] of all.entries()) {
      const row = rows[i] ?? {};
      const { cents } = INDICATORS[one.indicator];
      expect([row.indicator_id, row.ronde_id, row.gebied_code, row.gebied_niveau, row.indelingsjaar]).toEqual(
        [one.indicator, one.round ?? '', one.area.code, one.area.level, String(one.area.year)],
      );
      expect([row.status, row.onderdrukt_reden, row.peildatum, row.groep_dimensie]).toEqual([
        one.status,
        one.reason ?? '',
        one.asOf ?? '',
        one.dimension ?? '',
      ]);
      expect(number(row.teller, cents !== 'none')).toBe(one.numerator);
      expect(number(row.noemer, cents === 'both')).toBe(one.denominator);
      expect(number(row.waarde, one.unit === 'euro')).toBe(one.value);
      expect(row.groep).toBe(one.group === '=1+1' ? "'=1+1" : (one.group ?? ''));
    }
    expect(all.some(({ group }) => group === '=1+1')).toBe(true);
  });

  it('of one district over the years has its rounds, and once what is about the district', async () => {
    const text = await getDistrictCsv(counted.slug, 'open', NOW);
    const rows = parse(text ?? '', { columns: true }) as Record<string, string>[];
    const turnout = rows.filter((row) => row.indicator_id === 'P01');
    const own = turnout.filter((row) => row.ronde_id === round.id);
    expect(own).toMatchObject([{ teller: '30', noemer: '60', waarde: '50', status: 'ok' }]);
    expect(new Set(turnout.map((row) => row.ronde_id)).size).toBe(turnout.length);
    for (const id of ['R05', 'S01'])
      expect(rows.filter((row) => row.indicator_id === id && row.groep_dimensie === '')).toHaveLength(1);
    expect(await getDistrictCsv('nergens', 'open', NOW)).toBeNull();
  });
});

it('the map knows in which buurten the round is held', async () => {
  const outline = (left: number) => ({
    type: 'Polygon',
    coordinates: [
      [
        [left, 52],
        [left + 1, 52],
        [left + 1, 53],
        [left, 53],
        [left, 52],
      ],
    ],
  });
  const { pool } = database.handle;
  for (const [i, code] of counted.codes.entries())
    await pool.query('UPDATE neighbourhood SET geometry = $2 WHERE code = $1', [code, outline(i)]);
  const { areas } = await getComparison(choose([counted.slug]), NOW);
  expect(areas[0]?.map?.areas.map(({ code, takesPart }) => [code, takesPart])).toEqual(
    counted.codes.toSorted().map((code) => [code, code === counted.codes[0]]),
  );
});
