import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import { changePhase } from '../rounds/change-phase';
import { castAll, span } from '../testing/cast';
import { AFTER, openRoundWith, SYSTEM, type TestRound } from '../testing/openRound';
import { sequence } from './sequence';

/** I7, the log only grows, tried by the database's own superuser: mistakes of code with every right are refused too. */
const database = testDatabase();
const { attempt } = database;
const ADD = 'INSERT INTO box.log (round, position, leaf) VALUES ($1, $2, $3)';
const SIGN = 'INSERT INTO box.checkpoint (round, size, text) VALUES ($1, $2, $3)';
const DENIED = '42501';
const leaf = randomBytes(64);
const statement = Buffer.from('{"kind":"closing"}');

describe('while voting is open', () => {
  let round: TestRound;
  beforeAll(async () => {
    round = await openRoundWith({ cheques: 50 });
    await castAll(round, span(0, 50));
    expect(await sequence(round.id)).toEqual({ ok: true, value: 50 });
  });

  it.each([
    ['UPDATE box.log SET leaf = $2 WHERE round = $1 AND position = 1', 'WB011'],
    ['UPDATE box.log SET position = 99 WHERE round = $1 AND leaf <> $2 AND position = 50', 'WB011'],
    ['DELETE FROM box.log WHERE round = $1 AND leaf <> $2 AND position = 50', 'WB011'],
  ])('%s is refused to everybody', async (text, code) => {
    expect(await attempt(text, [round.id, leaf])).toBe(code);
    expect(await attempt(text, [round.id, leaf], 'box')).toBe(DENIED);
    expect(await attempt(text, [round.id, leaf], 'roll')).toBe(DENIED);
  });

  it.each([
    ["UPDATE box.checkpoint SET text = '' WHERE round = $1", 'WB011'],
    ['DELETE FROM box.checkpoint WHERE round = $1', 'WB011'],
  ])('%s is refused to everybody', async (text, code) => {
    expect(await attempt(text, [round.id])).toBe(code);
    expect(await attempt(text, [round.id], 'box')).toBe(DENIED);
  });

  it.each(['log', 'checkpoint'])('box.%s is not emptied', async (table) => {
    expect(await attempt(`TRUNCATE box.${table}`)).toBe('WB004');
  });

  it('a leaf goes behind the last one, once, and nowhere else', async () => {
    expect(await attempt(ADD, [round.id, 51, leaf], 'box')).toBe('done');
    for (const position of [50, 52, 0, -1])
      expect(await attempt(ADD, [round.id, position, leaf])).toBe('WB012');
    const [first] = (
      await database.handle.pool.query('SELECT leaf FROM box.log WHERE round = $1 AND position = 1', [
        round.id,
      ])
    ).rows as { leaf: Buffer }[];
    expect(await attempt(ADD, [round.id, 51, first?.leaf])).toBe('23505');
  });

  it('a statement does not come yet', async () => {
    expect(await attempt(ADD, [round.id, 51, statement])).toBe('WB013');
  });

  it('a checkpoint is for all leaves, and for each number of them once', async () => {
    for (const size of [50, 52, 0]) expect(await attempt(SIGN, [round.id, size, 'x'])).toBe('WB014');
    expect(await attempt(SIGN, [round.id, 51, 'x'])).toBe('23505');
    expect(await attempt(SIGN, ['nowhere', 1, 'x'])).toBe('WB014');
  });

  it('no leaf is kept without a checkpoint over it', async () => {
    const write = (signed: string) =>
      attempt(`INSERT INTO box.log (round, position, leaf) VALUES ('${round.id}', 51, '\\x${leaf.toString('hex')}');
        ${signed} SET CONSTRAINTS ALL IMMEDIATE`);
    expect(await write('')).toBe('WB015');
    expect(await write(`INSERT INTO box.checkpoint VALUES ('${round.id}', 52, 'x');`)).toBe('done');
  });

  it('the documents of the opening stay as they are', async () => {
    for (const text of [
      "UPDATE opening_document SET rules = '' WHERE round_id = $1",
      'DELETE FROM opening_document WHERE round_id = $1',
    ])
      expect(await attempt(text, [round.id])).toBe('WC003');
  });
});

describe('before opening and after closing', () => {
  it('the log takes nothing', async () => {
    const ready = await openRoundWith({ phase: 'review' });
    expect(await attempt(ADD, [ready.id, 0, statement])).toBe('WB013');
    expect(await attempt(ADD, ['nowhere', 0, statement])).toBe('WB013');
    const closed = await openRoundWith({ cheques: 3 });
    await castAll(closed, span(0, 3));
    expect(await changePhase(SYSTEM, closed.id, 'close_voting', AFTER)).toMatchObject({ ok: true });
    // Opening, three ballots, closing.
    for (const late of [leaf, statement]) expect(await attempt(ADD, [closed.id, 5, late])).toBe('WB013');
  });
});
