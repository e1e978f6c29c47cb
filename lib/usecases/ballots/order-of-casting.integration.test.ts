import { describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import { confirmReplacement } from '../desk/confirm-replacement';
import { proposeReplacement } from '../desk/propose-replacement';
import { changePhase } from '../rounds/change-phase';
import { staff } from '../testing/actors';
import { letterRoundWith } from '../testing/letterRound';
import { AFTER, ballotOf, DURING, openRoundWith, SYSTEM, type TestRound } from '../testing/openRound';
import { castBallot } from './cast-ballot';

/** One connection: with several, each fills a page of its own, and the order on disk is not quite that of casting. */
const database = testDatabase({ connections: 1 });

/** Rows of a table that its pages hold, those that were replaced or removed among them. */
async function itemsOnPages(table: string): Promise<{ items: number; live: number } | undefined> {
  await database.handle.pool.query('CREATE EXTENSION IF NOT EXISTS pageinspect');
  const { rows } = await database.handle.pool.query<{ items: number; live: number }>(`
    SELECT count(t_xmin)::int AS items, (SELECT count(*)::int FROM box.${table}) AS live
    FROM generate_series(0, pg_relation_size('box.${table}') / current_setting('block_size')::int - 1) AS page,
      heap_page_items(get_raw_page('box.${table}', page::int))`);
  return rows[0];
}

interface Row {
  readonly key: string;
  readonly xmin: string;
  readonly xmax: string;
}

async function rowsOnDisk(table: 'ballot' | 'leaf' | 'eligible', round: TestRound): Promise<Row[]> {
  const { rows } = await database.handle.pool.query<Row>(
    `SELECT encode(key, 'hex') AS key, xmin::text, xmax::text FROM box.${table} WHERE round = $1 ORDER BY ctid`,
    [round.id],
  );
  return rows;
}

/** Casts all ballots from the highest key to the lowest, and changes every third. */
async function castDownwards(round: TestRound): Promise<void> {
  const order = round.keys.map((key, i) => ({ key, i })).toSorted((a, b) => Buffer.compare(b.key, a.key));
  for (const { i } of order) {
    expect(await castBallot(round.id, ballotOf(round, i, 1, [[1, 500]]), DURING)).toMatchObject({
      code: 'OK',
    });
  }
  for (const { i } of order.filter((_, n) => n % 3 === 0)) {
    expect(await castBallot(round.id, ballotOf(round, i, 2, [[2, 500]]), DURING)).toMatchObject({
      code: 'OK',
    });
  }
}

const keysOf = (rows: readonly Row[]) => rows.map(({ key }) => key);

describe('the order of casting', () => {
  it('is never to be read from the list of keys: voting leaves no mark on it', async () => {
    const round = await openRoundWith({ cheques: 20 });
    await castDownwards(round);
    const rows = await rowsOnDisk('eligible', round);
    expect(keysOf(rows)).toEqual(keysOf(rows).toSorted());
    expect(new Set(rows.map(({ xmin, xmax }) => `${xmin} ${xmax}`)).size).toBe(1);
  });

  it('is not to be read from ballots and leaves after closing, by place nor by transaction', async () => {
    const round = await openRoundWith({ cheques: 40 });
    await castDownwards(round);
    // Before closing it can be: this is what the rewriting is for.
    expect(keysOf(await rowsOnDisk('leaf', round)).slice(0, 40)).toEqual(
      keysOf(await rowsOnDisk('eligible', round)).toReversed(),
    );
    await changePhase(SYSTEM, round.id, 'close_voting', AFTER);
    for (const table of ['ballot', 'leaf'] as const) {
      const rows = await rowsOnDisk(table, round);
      expect(keysOf(rows), table).toEqual(keysOf(rows).toSorted());
      expect(new Set(rows.map(({ xmin }) => xmin)).size, table).toBe(1);
    }
  });

  it('of declaring keys void is written over too: it marks the list of keys while voting is open', async () => {
    const round = await openRoundWith({ cheques: 12 });
    const sorted = round.keys.toSorted((a, b) => Buffer.compare(a, b));
    for (const key of [sorted[9], sorted[4], sorted[6]])
      await database.handle.pool.query('SELECT box.void($1, ARRAY[$2::bytea], false)', [round.id, key]);
    // Before closing it can be read: this is what the rewriting is for.
    const before = await rowsOnDisk('eligible', round);
    expect(keysOf(before).slice(-3)).toEqual(
      [sorted[9], sorted[4], sorted[6]].map((key) => key?.toString('hex')),
    );
    await changePhase(SYSTEM, round.id, 'close_voting', AFTER);
    const rows = await rowsOnDisk('eligible', round);
    expect(keysOf(rows)).toEqual(keysOf(rows).toSorted());
    expect(new Set(rows.map(({ xmin, xmax }) => `${xmin} ${xmax}`)).size).toBe(1);
  });

  it('is gone from the pages as well: what was replaced has been vacuumed away', async () => {
    for (const table of ['ballot', 'eligible', 'leaf'] as const) {
      const found = await itemsOnPages(table);
      expect(found?.live, table).toBeGreaterThan(0);
      expect(found?.items, table).toBe(found?.live);
    }
  });
});

describe('the ballot of a replaced letter', () => {
  it('is gone from the pages too when its cheque is declared void', async () => {
    const round = await letterRoundWith(3);
    for (const i of [0, 1, 2])
      expect(await castBallot(round.id, ballotOf(round, i, 1, [[1, 500]]), DURING)).toMatchObject({
        code: 'OK',
      });
    const [anne, bob] = [staff('administrator', [], 'anne'), staff('administrator', [], 'bob')];
    const asked = await proposeReplacement(anne, round.id, round.cheques[1]?.id ?? '', 'lost', DURING);
    if (!asked.ok) throw new Error(asked.error);
    expect(await confirmReplacement(bob, asked.value, round.keyFile, DURING)).toMatchObject({ ok: true });
    const found = await itemsOnPages('ballot');
    expect(found?.live).toBeGreaterThan(1);
    expect(found?.items).toBe(found?.live);
  });
});
