import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { listUncleaned } from '@/db/queries/retention';
import { testDatabase } from '@/db/testing';
import { openRoundKeys } from '../ballots/round-keys';
import { SYSTEM } from '../testing/openRound';
import { cleanDestroyed } from './clean-destroyed';
import { destroyLinks } from './destroy-links';
import { LATER, type LetteredRound, prepareDestruction, publishLettered } from './testing/letteredRound';
import { findInFiles, findInTables, type Secrets } from './testing/traces';

/** Everything of a round that links a household to a ballot, looked for everywhere after its destruction. */
const database = testDatabase();
const HOUSEHOLDS = 60;
const VOTING = 40;
let round: LetteredRound;
let secrets: Secrets;
let other: LetteredRound;
let others: Secrets;

/** Read before the destruction: the rows that will be gone, and what the application's secret opens of them. */
async function secretsOf({ id, keyFile, letters, made }: LetteredRound): Promise<Secrets> {
  const query = async <T extends object>(text: string) =>
    (await database.handle.pool.query<T>(text, [id])).rows;
  const [box] = await query<{ sealed_log_key: Buffer; sealed_tag_key: Buffer }>(
    'SELECT * FROM box.round WHERE round = $1',
  );
  if (!box) throw new Error('a round without a box');
  const { tagKey, logKey } = openRoundKeys(id, {
    sealedLogKey: box.sealed_log_key,
    sealedTagKey: box.sealed_tag_key,
  });
  const all: [string, Uint8Array | string][] = [
    ['F', Buffer.from((JSON.parse(keyFile) as { f: string }).f, 'hex')],
    ['kTag', tagKey],
    ['log key', logKey.export({ format: 'der', type: 'pkcs8' }).subarray(16)],
    ['sealed log key', box.sealed_log_key],
    ['sealed kTag', box.sealed_tag_key],
  ];
  for (const [i, one] of made.entries()) {
    all.push([`key ${i}`, one.onlineKey], [`strip key ${i}`, one.stripKey]);
    all.push([`sign-in hash ${i}`, createHash('sha256').update(one.signin).digest()]);
    all.push([`code ${i}`, one.code], [`sign-in ${i}`, one.signin]);
  }
  for (const { sealed, sealed_code } of await query<{ sealed: Buffer; sealed_code: Buffer | null }>(
    'SELECT sealed, sealed_code FROM roll.cheque WHERE round_id = $1',
  )) {
    all.push([`sealed ${all.length}`, sealed]);
    if (sealed_code) all.push([`sealed code ${all.length}`, sealed_code]);
  }
  for (const { sig } of await query<{ sig: Buffer }>('SELECT sig FROM box.leaf WHERE round = $1'))
    all.push([`signature ${all.length}`, sig]);
  for (const { mark, sealed } of await query<{ mark: Buffer; sealed: Buffer }>(
    'SELECT mark, sealed FROM box.strip WHERE round = $1',
  ))
    all.push([`strip mark ${all.length}`, mark], [`strip ${all.length}`, sealed]);
  for (const { id: cheque } of await query<{ id: string }>('SELECT id FROM roll.cheque WHERE round_id = $1'))
    all.push([`cheque ${all.length}`, cheque]);
  for (const [i, { letter }] of letters.entries()) all.push([`household ${i}`, letter.householdId]);
  for (const { canonical } of await query<{ canonical: string }>(
    'SELECT canonical FROM roll.household WHERE round_id = $1',
  ))
    all.push([`address ${canonical}`, `${id} ${canonical}`], [`plain address ${canonical}`, canonical]);
  return new Map(all);
}

/** As they stand in files: an id of a household is 16 bytes there. */
function asStored(from: Secrets): Secrets {
  return new Map(
    [...from].map(([name, value]) => [
      name,
      typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value)
        ? Buffer.from(value.replaceAll('-', ''), 'hex')
        : value,
    ]),
  );
}

beforeAll(async () => {
  round = await publishLettered({ households: HOUSEHOLDS, voting: VOTING });
  // Samples of columns are part of what a server keeps; nobody must have to think of them.
  await database.handle.pool.query('ANALYZE');
  secrets = await secretsOf(round);
});

const CLEANING = { timeout: 60_000, interval: 500 };

describe('before', () => {
  it('everything is there: in tables and in files, so a search that finds nothing would be a bad one', async () => {
    const found = await findInTables(database.handle.pool, secrets);
    const has = (what: RegExp) => found.some((one) => what.test(one));
    expect(has(/^box\.eligible\.key: key \d/)).toBe(true);
    expect(has(/^box\.leaf\.sig: signature/)).toBe(true);
    expect(has(/^box\.round\.sealed_tag_key: sealed kTag/)).toBe(true);
    expect(has(/^roll\.cheque\.signin_hash: sign-in hash/)).toBe(true);
    expect(has(/^roll\.cheque\.sealed: sealed/)).toBe(true);
    expect(has(/^roll\.household\.canonical: plain address/)).toBe(true);
    expect(has(/^box\.strip\.mark: strip mark/)).toBe(true);
    // No sample of any of it was taken.
    expect(has(/pg_stats/)).toBe(false);
    const files = await findInFiles(database.handle.pool, asStored(secrets));
    for (const what of ['key 0', 'sealed kTag', 'sign-in hash', 'strip mark', 'plain address', 'household 0'])
      expect(
        files.some((one) => one.includes(`: ${what}`)),
        what,
      ).toBe(true);
  });

  it('what only people hold is nowhere', async () => {
    const found = await findInTables(database.handle.pool, secrets);
    expect(found.filter((one) => /: (F|kTag|log key|code \d+|sign-in \d+|strip key \d+)$/.test(one))).toEqual(
      [],
    );
  });
});

describe('after the destruction', () => {
  beforeAll(async () => {
    // Another round of the same database keeps all it has.
    other = await publishLettered({ households: 5, voting: 3 });
    others = await secretsOf(other);
    await prepareDestruction(round.id);
    expect((await destroyLinks(SYSTEM, round.id, round.id, LATER)).ok).toBe(true);
    // Plain addresses are the same in both rounds; only those that the other does not have can be told apart.
    secrets = new Map([...secrets].filter(([, value]) => ![...others.values()].includes(value)));
  });

  it('its tables are written anew, as soon as nothing else holds them', async () => {
    // What the server's clock does every time.
    await expect
      .poll(async () => {
        await cleanDestroyed(LATER);
        return listUncleaned(database.db);
      }, CLEANING)
      .toEqual([]);
  });

  it('no table has any of it in any column', async () => {
    expect(await findInTables(database.handle.pool, secrets)).toEqual([]);
  });

  it('nor do the files of tables, indexes and statistics', async () => {
    expect(await findInFiles(database.handle.pool, asStored(secrets))).toEqual([]);
  });

  it('what is left of the round are these rows', async () => {
    const { rows: tables } = await database.handle.pool.query<{ name: string; column: string }>(`
      SELECT format('%I.%I', table_schema, table_name) AS name, column_name AS "column"
      FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
      WHERE table_type = 'BASE TABLE' AND table_schema IN ('public', 'roll', 'box')
        AND (column_name IN ('round_id', 'round') OR (table_name = 'round' AND column_name = 'id')
          OR (table_name = 'audit_event' AND column_name = 'subject'))`);
    const left: string[] = [];
    for (const { name, column } of tables) {
      const { rows } = await database.handle.pool.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM ${name} WHERE ${column} = $1`,
        [round.id],
      );
      if ((rows[0]?.count ?? 0) > 0) left.push(name);
    }
    expect(left.toSorted()).toEqual([
      'box.checkpoint',
      'box.log',
      'box.round',
      'public.audit_event',
      'public.frozen_round',
      'public.idea',
      'public.letter_run',
      'public.opening_document',
      'public.outcome',
      'public.retention_tick',
      'public.round',
      'public.round_retention',
      'public.turnout_day',
      'roll.area_group',
    ]);
  });

  it('the other round lost nothing', async () => {
    const found = await findInTables(database.handle.pool, others);
    expect(found.filter((one) => /^box\.eligible\.key/.test(one))).toHaveLength(other.made.length);
    expect(found.filter((one) => /^box\.leaf\.sig/.test(one))).toHaveLength(3);
    expect(found.filter((one) => /^roll\.household\.canonical/.test(one))).toHaveLength(5);
  });
});
