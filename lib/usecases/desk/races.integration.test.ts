import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import { staff } from '../testing/actors';
import { span } from '../testing/cast';
import { letterRoundWith } from '../testing/letterRound';
import { DURING, openRoundWith } from '../testing/openRound';
import { confirmReplacement } from './confirm-replacement';
import { proposeReplacement } from './propose-replacement';

const database = testDatabase({ connections: 30 });
const query = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await database.handle.pool.query<T>(text, values)).rows;

const ANNE = staff('administrator', [], 'anne');
const BOB = staff('administrator', [], 'bob');

function tally(answers: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const answer of answers) counts[answer] = (counts[answer] ?? 0) + 1;
  return counts;
}

describe('ten letters of one area group replaced at once, with five spares', () => {
  it('give each spare once, and void no more than that', async () => {
    const round = await letterRoundWith(10);
    const ids = await Promise.all(
      round.cheques.map(async ({ id }) => {
        const asked = await proposeReplacement(ANNE, round.id, id, 'lost', DURING);
        if (!asked.ok) throw new Error(asked.error);
        return asked.value;
      }),
    );
    // Every request is confirmed twice at the same time.
    const answers = await Promise.all(
      [...ids, ...ids].map((id) => confirmReplacement(BOB, id, round.keyFile, DURING)),
    );
    const letters = answers.flatMap((one) => (one.ok && one.value.letter ? [one.value.letter.code] : []));
    expect(letters).toHaveLength(5);
    expect(new Set(letters).size).toBe(5);
    expect(
      await query("SELECT count(*)::int AS n FROM box.eligible WHERE round = $1 AND state = 'void'", [
        round.id,
      ]),
    ).toEqual([{ n: 5 }]);
    expect(Object.keys(tally(answers.map((one) => (one.ok ? 'ok' : one.error)))).toSorted()).toEqual([
      'NO_SPARES',
      'UNKNOWN_REQUEST',
      'ok',
    ]);
  });

  it('give one to several where a spare is looked up and then given (known wrong)', async () => {
    await query('CREATE SCHEMA wrong');
    await query(
      'CREATE TABLE wrong.spare AS SELECT n AS spare, NULL::int AS household FROM generate_series(1, 5) AS n',
    );
    const given = await Promise.all(
      span(0, 20).map(async (household) => {
        const [row] = await query<{ spare: number }>(
          'SELECT spare FROM wrong.spare WHERE household IS NULL ORDER BY spare LIMIT 1',
        );
        if (row)
          await query('UPDATE wrong.spare SET household = $1 WHERE spare = $2', [household, row.spare]);
        return row?.spare;
      }),
    );
    const letters = given.filter((spare) => spare !== undefined);
    expect(new Set(letters).size).toBeLessThan(letters.length);
  });
});

const KEYS = 6;
const ROUNDS_OF_IT = 30;

/** Parallel calls that each want the same keys, listed in another order; answers their codes. */
async function voidInEveryOrder(text: string, keys: readonly Buffer[]): Promise<string[]> {
  return Promise.all(
    span(0, ROUNDS_OF_IT).map(async (i) => {
      const turned = [...keys.slice(i % KEYS), ...keys.slice(0, i % KEYS)];
      const order = i % 2 === 0 ? turned : turned.toReversed();
      const client = new pg.Client({ connectionString: database.url });
      await client.connect();
      try {
        return (await client.query<{ code: string }>(text, [order])).rows[0]?.code ?? 'nothing';
      } catch (error) {
        return (error as { code: string }).code;
      } finally {
        await client.end();
      }
    }),
  );
}

describe('the same keys declared void at once, in any order', () => {
  it('are declared void once, and nobody waits in a circle', async () => {
    const { id, keys } = await openRoundWith({ cheques: KEYS });
    const answers = await voidInEveryOrder(`SELECT box.void('${id}', $1, false) AS code`, keys);
    expect(tally(answers)).toEqual({ OK: 1, VOID_KEY: ROUNDS_OF_IT - 1 });
  });

  it('do wait in a circle where locks are taken in the order given (known wrong)', {
    timeout: 60_000,
  }, async () => {
    const { id, keys } = await openRoundWith({ cheques: KEYS });
    await query(`CREATE FUNCTION void_as_given(keys bytea[]) RETURNS text LANGUAGE plpgsql AS $$
      DECLARE one bytea; BEGIN
        FOREACH one IN ARRAY keys LOOP
          PERFORM set_config('deadlock_timeout', '50ms', true);
          PERFORM pg_advisory_xact_lock(box.key_lock_id('${id}', one)), pg_sleep(0.01);
        END LOOP;
        RETURN 'OK';
      END $$`);
    const answers = await voidInEveryOrder('SELECT void_as_given($1) AS code', keys);
    expect(tally(answers)['40P01']).toBeGreaterThan(0);
  });
});
