import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import { SYSTEM } from '../testing/openRound';
import { destroyLinks } from './destroy-links';
import { LATER, type LetteredRound, prepareDestruction, publishLettered } from './testing/letteredRound';

/** Tried by the database's own superuser, and as the role of the box: the one exception to the guards is one function. */
const database = testDatabase();
const { attempt } = database;
const DENIED = '42501';
const START = "UPDATE box.round SET phase = 'destroying' WHERE round = $1";
const KEYS_OUT =
  "UPDATE box.round SET phase = 'archived', sealed_log_key = '', sealed_tag_key = '' WHERE round = $1";

/** Several statements as one transaction, committed: the guards that look at its end are asked too. */
async function commit(statements: readonly string[], roundId: string, role?: 'box'): Promise<string> {
  const client = await database.handle.pool.connect();
  try {
    await client.query('BEGIN');
    if (role) await client.query(`SET LOCAL ROLE ${role}`);
    for (const one of statements) await client.query(one, one.includes('$1') ? [roundId] : []);
    if (role) await client.query('RESET ROLE');
    await client.query('COMMIT');
    return 'done';
  } catch (error) {
    await client.query('ROLLBACK');
    return (error as { code: string }).code;
  } finally {
    client.release();
  }
}

describe('of a published round', () => {
  let round: LetteredRound;
  beforeAll(async () => {
    round = await publishLettered({ households: 6, voting: 4 });
  });

  it.each([
    ['DELETE FROM box.ballot WHERE round = $1', 'WB004'],
    ['DELETE FROM box.leaf WHERE round = $1', 'WB004'],
    ['DELETE FROM box.eligible WHERE round = $1', 'WB006'],
    ['DELETE FROM box.round WHERE round = $1', 'WB005'],
    ["UPDATE box.round SET sealed_tag_key = '' WHERE round = $1", 'WB005'],
    ["UPDATE box.round SET phase = 'archived' WHERE round = $1", 'WB005'],
    [KEYS_OUT, 'WB005'],
  ])('%s is refused', async (text, code) => {
    expect(await attempt(text, [round.id])).toBe(code);
    expect(await attempt(text, [round.id], 'roll')).toBe(DENIED);
  });

  it.each<[string, readonly string[], string]>([
    ['one ballot', [START, 'DELETE FROM box.ballot WHERE round = $1'], 'WB005'],
    ['one ballot and on to the end', [START, 'DELETE FROM box.ballot WHERE round = $1', KEYS_OUT], 'WB016'],
    ['everything but a strip', [START, ...everything('strip'), KEYS_OUT], 'WB016'],
    ['everything but a leaf', [START, ...everything('leaf'), KEYS_OUT], 'WB016'],
    ['everything but a key', [START, ...everything('eligible'), KEYS_OUT], 'WB016'],
    ['the keys, with another name for the round', [START, RENAMED], 'WB005'],
    [
      'everything but its own keys',
      [START, ...everything(), "UPDATE box.round SET phase = 'archived' WHERE round = $1"],
      '23514',
    ],
    ['and back again', [START, "UPDATE box.round SET phase = 'published' WHERE round = $1"], 'WB005'],
  ])('nobody destroys in part: %s', async (_, statements, code) => {
    expect(await commit(statements, round.id)).toBe(code);
    expect((await counts(round.id)).ballots).toBe(4);
  });

  it('the role of the box has no right to it by hand', async () => {
    expect(await commit([START, ...everything(), KEYS_OUT], round.id, 'box')).toBe(DENIED);
    expect(await attempt('SELECT box.destroy_links($1)', [round.id], 'roll')).toBe(DENIED);
  });

  it('nor does the function take a round that is not published, or one that is not there', async () => {
    const open = await publishLettered({ households: 2, voting: 1 });
    await prepareDestruction(open.id);
    expect((await destroyLinks(SYSTEM, open.id, open.id, LATER)).ok).toBe(true);
    expect(await attempt('SELECT box.destroy_links($1)', [open.id], 'box')).toBe('WB017');
    expect(await attempt('SELECT box.destroy_links($1)', ['nowhere'], 'box')).toBe('WB017');
  });
});

describe('of a destroyed round', () => {
  let round: LetteredRound;
  beforeAll(async () => {
    round = await publishLettered({ households: 3, voting: 2 });
    await prepareDestruction(round.id);
    expect((await destroyLinks(SYSTEM, round.id, round.id, LATER)).ok).toBe(true);
  });

  it.each([
    ["UPDATE box.round SET phase = 'published' WHERE round = $1", 'WB005'],
    ["UPDATE box.round SET sealed_tag_key = '\\x01' WHERE round = $1", 'WB005'],
    [`INSERT INTO box.eligible VALUES ($1, decode(repeat('ab', 32), 'hex'), 'live', 0)`, 'WB006'],
    ['DELETE FROM box.log WHERE round = $1', 'WB011'],
    ['DELETE FROM box.checkpoint WHERE round = $1', 'WB011'],
    ['UPDATE frozen_round SET bundle = NULL WHERE round_id = $1', 'WC005'],
    ['DELETE FROM frozen_round WHERE round_id = $1', 'WC005'],
    ['UPDATE round_retention SET destroyed_at = NULL WHERE round_id = $1', 'WC004'],
    ['UPDATE round_retention SET history_until = now() WHERE round_id = $1', 'WC004'],
    ["UPDATE round SET phase = 'published' WHERE id = $1", 'WC001'],
  ])('%s is refused', async (text, code) => {
    expect(await attempt(text, [round.id])).toBe(code);
  });

  it('and what was announced is not taken back', async () => {
    const other = await publishLettered({ households: 2, voting: 1 });
    const set = (what: string) =>
      attempt(`UPDATE round_retention SET ${what} WHERE round_id = $1`, [other.id]);
    expect(await set('objection_days = 60')).toBe('done');
    expect(await set('objection_days = 41')).toBe('WC004');
    expect(await set("published_at = published_at - interval '1 day'")).toBe('WC004');
    expect(await set('destroyed_at = now()')).toBe('23514');
  });
});

const RENAMED =
  "UPDATE box.round SET phase = 'archived', round = 'x', sealed_log_key = '', sealed_tag_key = '' WHERE round = $1";

function everything(but?: string): string[] {
  return ['strip', 'ballot', 'leaf', 'eligible']
    .filter((table) => table !== but)
    .map((table) => `DELETE FROM box.${table} WHERE round = $1`);
}

async function counts(roundId: string) {
  const { rows } = await database.handle.pool.query<{ ballots: number }>(
    'SELECT count(*)::int AS ballots FROM box.ballot WHERE round = $1',
    [roundId],
  );
  return rows[0] ?? { ballots: -1 };
}
