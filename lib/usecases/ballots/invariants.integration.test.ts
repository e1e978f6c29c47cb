import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import { changePhase } from '../rounds/change-phase';
import { type LetterRound, letterRoundWith } from '../testing/letterRound';
import { AFTER, ballotOf, DURING, openRoundWith, SYSTEM, type TestRound } from '../testing/openRound';
import { castBallot } from './cast-ballot';

/**
 * The invariants of docs/ballot-protocol.md, tried by the database's own superuser: mistakes of code with every right
 * are refused too. (Who may also switch off triggers needs no mistake; the register is against that.)
 */
const database = testDatabase();
const { attempt } = database;

/** An attempt with the checks that wait for the end of the transaction; nothing is kept. */
function attemptToTheEnd(text: string, values: unknown[]): Promise<string> {
  return attempt(`${inline(text, values)}; SET CONSTRAINTS ALL IMMEDIATE`);
}

/** Several statements in one message take no parameters. */
function inline(text: string, values: unknown[]): string {
  return text.replace(/\$(\d)/g, (_, n: string) => pg.escapeLiteral(literal(values[Number(n) - 1])));
}

function literal(value: unknown): string {
  return Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : String(value);
}

const INSERT =
  'INSERT INTO box.ballot (round, key, seq, alloc, r2, final) VALUES ($1, $2, $3, $4, $5, false)';
const CHECK = '23514';

describe('I1–I4: what a stored ballot is', () => {
  let round: TestRound;
  const insert = (change: Partial<{ key: Buffer; seq: number; alloc: string; r2: Buffer }> = {}) => {
    const row = { key: round.keys[0], seq: 1, alloc: '[[1, 500]]', r2: randomBytes(32), ...change };
    return attempt(INSERT, [round.id, row.key, row.seq, row.alloc, row.r2]);
  };
  beforeAll(async () => {
    round = await openRoundWith();
    expect(await castBallot(round.id, ballotOf(round, 1, 1, [[1, 500]]), DURING)).toMatchObject({
      code: 'OK',
    });
  });

  it('a valid one is accepted: the cases below are refused for their own reason', async () => {
    expect(await insert()).toBe('done');
    expect(await insert({ alloc: '[]' })).toBe('done');
    expect(await insert({ alloc: '[[1, 2000], [2, 2000]]' })).toBe('done');
  });

  it('I1: one live ballot per key', async () => {
    expect(await insert({ key: round.keys[1] as Buffer })).toBe('23505');
  });

  it('I2: only for an eligible key', async () => {
    expect(await insert({ key: randomBytes(32) })).toBe('WB009');
  });

  it.each([
    ['over the cheque', '[[1, 4500]]', 'WB003'],
    ['over the cheque by two ideas', '[[1, 2500], [2, 2000]]', 'WB003'],
    ['off the step', '[[1, 501]]', 'WB003'],
    ['an idea that is not on the ballot', '[[99, 500]]', 'WB003'],
    ['an amount that would wrap a 32-bit sum', '[[1, 100000000], [2, 100000000]]', 'WB003'],
  ])('I3: refuses %s, with a code that holds no value', async (_, alloc, code) => {
    expect(await insert({ alloc })).toBe(code);
  });

  it.each([
    ['no list', '{"1": 500}'],
    ['a bare text', '"x"'],
    ['null', 'null'],
    ['pledges that are no pairs', '[[1, 500, 1]]'],
    ['a pledge that is a number', '[1]'],
    ['an amount in a text', '[[1, "500"]]'],
    ['a number in a text', '[["1", 500]]'],
    ['half a cent', '[[1, 500.5]]'],
    ['half an idea', '[[1.5, 500]]'],
    ['nothing', '[[1, 0]]'],
    ['less than nothing', '[[1, -500]]'],
    ['the same idea twice', '[[1, 500], [1, 500]]'],
    ['descending ideas', '[[2, 500], [1, 500]]'],
    ['an enormous amount', '[[1, 1e30]]'],
  ])('I3: refuses %s', async (_, alloc) => {
    expect(await insert({ alloc })).not.toBe('done');
  });

  it('I3: refuses randomness of another length', async () => {
    expect(await insert({ r2: randomBytes(31) })).toBe(CHECK);
  });

  it('I4: the first number is 1, and a change is exactly one more', async () => {
    expect(await insert({ seq: 2 })).toBe('WB002');
    const change = 'UPDATE box.ballot SET seq = $3 WHERE round = $1 AND key = $2';
    for (const seq of [0, 1, 3]) expect(await attempt(change, [round.id, round.keys[1], seq])).toBe('WB002');
    expect(await attempt(change, [round.id, round.keys[1], 2])).toBe('done');
  });

  it('I4: a ballot does not move to another key or round', async () => {
    const change = 'UPDATE box.ballot SET seq = 2, key = $3 WHERE round = $1 AND key = $2';
    expect(await attempt(change, [round.id, round.keys[1], round.keys[2]])).toBe('WB002');
  });

  it('I7: a leaf is never changed, and the box’s own role may not remove one', async () => {
    expect(
      await attempt("UPDATE box.leaf SET r1 = decode(repeat('00', 32), 'hex') WHERE round = $1", [round.id]),
    ).toBe('WB004');
    const asBox = `SET LOCAL ROLE box; DELETE FROM box.leaf WHERE round = '${round.id}'`;
    expect(await attempt(asBox)).toBe('42501');
  });

  it('every ballot has the leaf of its version when the transaction ends', async () => {
    const values = [round.id, round.keys[2], 1, '[]', randomBytes(32)];
    expect(await attempt(INSERT, values)).toBe('done');
    expect(await attemptToTheEnd(INSERT, values)).toBe('WB010');
  });

  it('no live ballot is thrown away while the round is open', async () => {
    expect(await attempt('DELETE FROM box.ballot WHERE round = $1', [round.id])).not.toBe('done');
  });
});

describe('a paper form is the last word', () => {
  it('I4: nothing follows it, and it cannot be made an online ballot', async () => {
    const round = await openRoundWith();
    await castBallot(round.id, ballotOf(round, 0, 1, [[1, 500]]), DURING);
    const paper = 'UPDATE box.ballot SET seq = seq + 1, final = true WHERE round = $1';
    expect(await attempt(paper, [round.id])).toBe('done');
    for (const change of ['seq = seq + 1', 'seq = seq + 1, final = false', "seq = seq + 1, alloc = '[]'"]) {
      const after = `${inline(paper, [round.id])}; UPDATE box.ballot SET ${change} WHERE round = '${round.id}'`;
      expect(await attempt(after)).toBe('WB018');
    }
  });
});

describe('a key that is declared void', () => {
  let round: TestRound;
  const declare = "UPDATE box.eligible SET state = 'void' WHERE round = $1 AND key = $2";
  beforeAll(async () => {
    round = await openRoundWith();
    await castBallot(round.id, ballotOf(round, 0, 1, [[1, 500]]), DURING);
  });

  it('takes its ballot with it at once, whoever declares it, and leaves the register', async () => {
    const values = [round.id, round.keys[0]];
    const left = (table: string, n: number) =>
      `DO $do$ BEGIN ASSERT (SELECT count(*) FROM ${table} WHERE round = $1 AND key = $2) = ${n}; END $do$`;
    const look = (table: string, n: number) => attempt(inline(`${declare}; ${left(table, n)}`, values));
    expect(await look('box.ballot', 0)).toBe('done');
    expect(await look('box.leaf', 1)).toBe('done');
    expect(await look('box.ballot', 1)).toBe('P0004');
  });

  it('I2: gets no ballot any more', async () => {
    const insert = inline(INSERT, [round.id, round.keys[0], 1, '[]', randomBytes(32)]);
    expect(await attempt(`${inline(declare, [round.id, round.keys[0]])}; ${insert}`)).toBe('WB009');
  });

  it('I5: is declared so only while voting is open', async () => {
    const prepared = await openRoundWith({ phase: 'review' });
    expect(await attempt(declare, [prepared.id, prepared.keys[0]])).toBe('WB001');
    const closed = await openRoundWith();
    await changePhase(SYSTEM, closed.id, 'close_voting', AFTER);
    expect(await attempt(declare, [closed.id, closed.keys[0]])).toBe('WB001');
  });
});

describe('I8: a spare is given for a cheque that is void, and by two people', () => {
  let round: LetterRound;
  let spares: string[];
  const REQUEST = `INSERT INTO roll.cheque_request (id, round_id, cheque_id, reason, state, proposed_by, proposer, proposed_on,
    decided_by, decider, decided_on, spare_id) VALUES (gen_random_uuid(), $1, $2, $3, 'confirmed', 'a', 'A', '2026-05-02', $4, 'B', '2026-05-02', $5)`;
  const GIVE = 'UPDATE roll.cheque SET household_id = $1 WHERE id = $2';
  const request = (change: { cheque?: number; reason?: string; by?: string; spare?: string } = {}) => {
    const { cheque = 0, reason = 'lost', by = 'b', spare = spares[0] } = change;
    return inline(REQUEST, [round.id, round.cheques[cheque]?.id, reason, by, spare]);
  };
  const give = (cheque: number, spare = 0) =>
    inline(GIVE, [round.cheques[cheque]?.householdId, spares[spare]]);
  const both = (...statements: string[]) => attemptToTheEnd(statements.join('; '), []);
  beforeAll(async () => {
    round = await letterRoundWith(3);
    const { rows } = await database.handle.pool.query<{ id: string }>(
      'SELECT id FROM roll.cheque WHERE round_id = $1 AND household_id IS NULL ORDER BY id',
      [round.id],
    );
    spares = rows.map(({ id }) => id);
  });

  it('as one does: the cases below are refused for their own reason', async () => {
    expect(await both(request(), give(0))).toBe('done');
  });

  it.each([
    ['without a request', () => both(give(0)), 'WR002'],
    ['to another household', () => both(request(), give(1)), 'WR002'],
    ['another than was said', () => both(request(), give(0, 1)), 'WR002'],
    ['by one person', () => both(request({ by: 'a' }), give(0)), CHECK],
    ['for a household that has moved', () => both(request({ reason: 'moved' }), give(0)), CHECK],
    ['one spare for two cheques', () => both(request(), request({ cheque: 1 })), '23505'],
    ['two spares for one cheque', () => both(request(), request({ spare: spares[1] ?? '' })), '23505'],
    ['a cheque instead of itself', () => both(request({ spare: round.cheques[0]?.id ?? '' })), CHECK],
  ])('not %s', async (_, act, code) => {
    expect(await act()).toBe(code);
  });

  it('what was decided stays', async () => {
    const after = (change: string) =>
      both(request(), `UPDATE roll.cheque_request SET ${change} WHERE round_id = '${round.id}'`);
    for (const change of ["state = 'withdrawn', spare_id = NULL", 'spare_id = NULL', "decided_by = 'c'"])
      expect(await after(change)).toBe('WR001');
  });

  it('strips are as fixed as keys', async () => {
    const open = await openRoundWith();
    expect(
      await attempt("INSERT INTO box.strip VALUES ($1, sha256('x'), decode(repeat('00', 60), 'hex'))", [
        open.id,
      ]),
    ).toBe('WB006');
    for (const change of [
      'UPDATE box.strip SET mark = sha256(mark) WHERE round = $1',
      'DELETE FROM box.strip WHERE round = $1',
    ])
      expect(await attempt(change, [round.id])).toBe('WB006');
  });
});

describe('I5: nothing is written unless voting is open', () => {
  const leaf = 'INSERT INTO box.leaf SELECT $1, $2, 1, sha512($2), sha256($2), sha256($2), sha512($2)';

  it.each(['prepared', 'closed', 'published'] as const)('%s', async (phase) => {
    const round = await openRoundWith({ phase: phase === 'prepared' ? 'review' : 'voting' });
    if (phase !== 'prepared') await changePhase(SYSTEM, round.id, 'close_voting', AFTER);
    if (phase === 'published') await changePhase(SYSTEM, round.id, 'publish', AFTER);
    expect(await attempt(INSERT, [round.id, round.keys[0], 1, '[]', randomBytes(32)])).toBe('WB001');
    expect(await attempt(leaf, [round.id, round.keys[0]])).toBe('WB001');
  });

  it('the moment of closing is no way around the rules', async () => {
    const round = await openRoundWith();
    const close = `UPDATE box.round SET phase = 'closing' WHERE round = '${round.id}';`;
    const over = inline(INSERT, [round.id, round.keys[0], 1, '[[1, 999500]]', randomBytes(32)]);
    expect(await attempt(`${close} ${over}`)).not.toBe('done');
    const stranger = inline(INSERT, [round.id, randomBytes(32), 1, '[[1, 500]]', randomBytes(32)]);
    expect(await attempt(`${close} ${stranger}`)).not.toBe('done');
  });

  it('a stored ballot is not changed after closing', async () => {
    const round = await openRoundWith();
    await castBallot(round.id, ballotOf(round, 0, 1, [[1, 500]]), DURING);
    await changePhase(SYSTEM, round.id, 'close_voting', AFTER);
    expect(
      await attempt("UPDATE box.ballot SET seq = 2, alloc = '[[2, 500]]' WHERE round = $1", [round.id]),
    ).toBe('WB001');
  });
});

describe('I6: rules, ideas and keys are fixed once voting is open', () => {
  let open: TestRound;
  let prepared: TestRound;
  beforeAll(async () => {
    open = await openRoundWith();
    prepared = await openRoundWith({ phase: 'review' });
  });

  it.each([
    ['the cheque', 'UPDATE box.round SET cheque_cents = 5000 WHERE round = $1', 'WB005'],
    ['the step', 'UPDATE box.round SET step_cents = 100 WHERE round = $1', 'WB005'],
    ['the ideas on the ballot', "UPDATE box.round SET ideas = '{1}' WHERE round = $1", 'WB005'],
    ['the number of cheques', 'UPDATE box.round SET cheques = cheques + 1 WHERE round = $1', 'WB005'],
    ['the log key', "UPDATE box.round SET log_key = sha256('other') WHERE round = $1", 'WB005'],
    ['a key too many', "INSERT INTO box.eligible VALUES ($1, sha256('one more'), 'live', 0)", 'WB006'],
    ['a key less', 'DELETE FROM box.eligible WHERE round = $1', 'WB006'],
    ['the rule', "UPDATE round SET rule = 'greedy' WHERE id = $1", 'WC001'],
    ['the minimum number of households', 'UPDATE round SET min_backers = 9 WHERE id = $1', 'WC001'],
    ['what happens with unspent money', "UPDATE round SET unspent = 'top_up' WHERE id = $1", 'WC001'],
    ['the order among equals', "UPDATE round SET ties = 'lot:00' WHERE id = $1", 'WC001'],
    ['the cost of an idea', 'UPDATE idea SET cost_cents = 1 WHERE round_id = $1', 'WC001'],
    ['the title of an idea', "UPDATE idea SET title = 'Iets anders' WHERE round_id = $1", 'WC001'],
    ['an idea less', 'DELETE FROM idea WHERE round_id = $1', 'WC001'],
    ['the area', "INSERT INTO round_neighbourhood VALUES ($1, 2025, 'BU0000')", 'WC001'],
  ])('%s', async (_, statement, code) => {
    expect(await attempt(statement, [open.id])).toBe(code);
    // The same statement is fine before opening, so it is the phase that refuses it.
    expect(await attempt(statement, [prepared.id])).not.toBe(code);
  });

  it.each([
    ['to another key', 'UPDATE box.eligible SET key = sha256(key) WHERE round = $1'],
    ['to another area group', 'UPDATE box.eligible SET area_group = 7 WHERE round = $1'],
  ])('a key never changes %s, not even before', async (_, statement) => {
    for (const round of [open, prepared]) expect(await attempt(statement, [round.id])).toBe('WB006');
  });

  it('an idea does not move to another round', async () => {
    expect(
      await attempt('UPDATE idea SET round_id = $2, number = 900 + number WHERE round_id = $1', [
        open.id,
        prepared.id,
      ]),
    ).toBe('WC001');
    expect(
      await attempt('UPDATE idea SET round_id = $2, number = 900 + number WHERE round_id = $1', [
        prepared.id,
        open.id,
      ]),
    ).toBe('WC001');
  });

  it('the phase of box and round only go forward', async () => {
    expect(await attempt("UPDATE box.round SET phase = 'prepared' WHERE round = $1", [open.id])).toBe(
      'WB005',
    );
    expect(await attempt("UPDATE box.round SET phase = 'published' WHERE round = $1", [open.id])).toBe(
      'WB005',
    );
    expect(await attempt("UPDATE round SET phase = 'review' WHERE id = $1", [open.id])).toBe('WC001');
    expect(await attempt('DELETE FROM round WHERE id = $1', [open.id])).toBe('WC001');
  });

  it('a voided key stays void', async () => {
    const statement =
      "UPDATE box.eligible SET state = 'void' WHERE round = $1; UPDATE box.eligible SET state = 'live'";
    expect(await attempt(statement.replace('$1', `'${open.id}'`))).toBe('WB006');
  });

  it('voting is never cut short', async () => {
    expect(
      await attempt("UPDATE round SET closes_at = closes_at - interval '1 minute' WHERE id = $1", [open.id]),
    ).toBe('WC001');
  });

  it('while a later closing time, a new title and an idea’s status remain possible', async () => {
    expect(
      await attempt(
        "UPDATE round SET closes_at = closes_at + interval '1 day', title = 'Verlengd' WHERE id = $1",
        [open.id],
      ),
    ).toBe('done');
    expect(
      await attempt("UPDATE idea SET status = 'stopped', status_reason = 'Ingetrokken' WHERE round_id = $1", [
        open.id,
      ]),
    ).toBe('done');
  });
});
