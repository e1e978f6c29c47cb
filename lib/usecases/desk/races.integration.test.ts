import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import { staff } from '../testing/actors';
import { span } from '../testing/cast';
import { letterRoundWith } from '../testing/letterRound';
import { DURING, openRoundWith } from '../testing/openRound';
import { confirmReplacement } from './confirm-replacement';
import { proposeReplacement } from './propose-replacement';

const database = testDatabase({ connections: 12 });
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
const ROUNDS_OF_IT = 12;

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

/** Statements of two people about one key, each answering `code`; `$1` is the key. */
const acts = (round: string) => ({
  ballot: `SELECT code FROM box.cast('${round}', $1, 1, '[[1, 500]]', sha256('r2'), sha256('c'), decode(repeat('00', 64), 'hex'),
    sha256('r1'), sha256('o') || sha256('c'), false)`,
  form: `SELECT box.cast_paper('${round}', $1, '[[1, 500]]', sha256('r2'), sha256('c'), decode(repeat('00', 64), 'hex'),
    sha256('r1'), sha256('tag'), false) AS code`,
  void: `SELECT box.void('${round}', ARRAY[$1::bytea], false) AS code`,
});

/**
 * The second act begins while the first has been done and not committed. Answers the second's code, whether it waited,
 * and how many ballots the key has when both are over.
 */
async function oneBehindTheOther(first: string, second: string, key: Buffer | undefined) {
  const [one, other] = [
    new pg.Client({ connectionString: database.url }),
    new pg.Client({ connectionString: database.url }),
  ];
  await Promise.all([one.connect(), other.connect()]);
  try {
    await one.query('BEGIN');
    await one.query(first, [key]);
    let answered = false;
    const answer = other.query<{ code: string }>(second, [key]).finally(() => {
      answered = true;
    });
    while (!answered && !(await someoneWaits())) await new Promise((resolve) => setTimeout(resolve, 5));
    const waited = !answered;
    await one.query('COMMIT');
    const { code } = (await answer).rows[0] ?? {};
    const [left] = await query<{ n: number }>('SELECT count(*)::int AS n FROM box.ballot WHERE key = $1', [
      key,
    ]);
    return { code, waited, ballots: left?.n };
  } finally {
    await Promise.all([one.end(), other.end()]);
  }
}

/** For a lock of whatever kind. */
async function someoneWaits(): Promise<boolean> {
  const rows = await query(
    "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()",
  );
  return rows.length > 0;
}

describe('a ballot or form on its way while its cheque is declared void', () => {
  it.each(['ballot', 'form'] as const)('%s first: it is erased', async (what) => {
    const { id, keys } = await openRoundWith({ cheques: 1 });
    const both = await oneBehindTheOther(acts(id)[what], acts(id).void, keys[0]);
    expect(both).toEqual({ code: 'OK', waited: true, ballots: 0 });
  });

  it.each(['ballot', 'form'] as const)('void first: the %s is refused', async (what) => {
    const { id, keys } = await openRoundWith({ cheques: 1 });
    const both = await oneBehindTheOther(acts(id).void, acts(id)[what], keys[0]);
    expect(both).toEqual({ code: 'VOID_KEY', waited: true, ballots: 0 });
  });

  it('a form behind a ballot is the next version, a ballot behind a form too late', async () => {
    const { id, keys } = await openRoundWith({ cheques: 2 });
    const { ballot, form } = acts(id);
    expect(await oneBehindTheOther(ballot, form, keys[0])).toEqual({ code: 'OK', waited: true, ballots: 1 });
    expect(await oneBehindTheOther(form, ballot, keys[1])).toEqual({
      code: 'PAPER_FINAL',
      waited: true,
      ballots: 1,
    });
    expect(await query('SELECT seq, final FROM box.ballot WHERE round = $1 ORDER BY seq', [id])).toEqual([
      { seq: 1, final: true },
      { seq: 2, final: true },
    ]);
  });

  it('leaves a ballot of a void key where voiding takes no lock (known wrong)', async () => {
    const { id, keys } = await openRoundWith({ cheques: 1 });
    const wrong = "UPDATE box.eligible SET state = 'void' WHERE key = $1 RETURNING 'OK' AS code";
    expect(await oneBehindTheOther(acts(id).ballot, wrong, keys[0])).toEqual({
      code: 'OK',
      waited: false,
      ballots: 1,
    });
  });
});

describe('a form or a void while voting closes', () => {
  const closing = (round: string) =>
    `SELECT 'OK' AS code FROM (SELECT box.set_phase('${round}', 'closed')) AS done WHERE $1::bytea IS NOT NULL`;

  it.each(['form', 'void'] as const)('behind it: the %s waits and is refused', async (what) => {
    const { id, keys } = await openRoundWith({ cheques: 1 });
    const both = await oneBehindTheOther(closing(id), acts(id)[what], keys[0]);
    expect(both).toEqual({ code: 'CLOSED', waited: true, ballots: 0 });
  });

  it.each([
    ['form', 1],
    ['void', 0],
  ] as const)('before it: closing waits for the %s, which holds', async (what, ballots) => {
    const { id, keys } = await openRoundWith({ cheques: 1 });
    const both = await oneBehindTheOther(acts(id)[what], closing(id), keys[0]);
    expect(both).toEqual({ code: 'OK', waited: true, ballots });
  });
});
