import { describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import { changePhase } from '../rounds/change-phase';
import { AFTER, ballotOf, DURING, openRoundWith, SYSTEM, type TestRound } from '../testing/openRound';
import { castBallot } from './cast-ballot';

/** One connection: with several, each fills a page of its own, and the order on disk is not quite that of casting. */
const database = testDatabase({ connections: 1 });

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

  it('is gone from the pages as well: what was replaced has been vacuumed away', async () => {
    await database.handle.pool.query('CREATE EXTENSION pageinspect');
    for (const table of ['ballot', 'leaf'] as const) {
      const { rows } = await database.handle.pool.query<{ items: number; live: number }>(`
        SELECT count(t_xmin)::int AS items, (SELECT count(*)::int FROM box.${table}) AS live
        FROM generate_series(0, pg_relation_size('box.${table}') / current_setting('block_size')::int - 1) AS page,
          heap_page_items(get_raw_page('box.${table}', page::int))`);
      expect(rows[0]?.live, table).toBeGreaterThan(0);
      expect(rows[0]?.items, table).toBe(rows[0]?.live);
    }
  });
});
