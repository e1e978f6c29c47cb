import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import { dayOf, momentOf } from '@/lib/domain/amsterdam';
import type { ChequeReason, ChequeRequest } from '@/lib/domain/desk';
import type { Actor } from '@/lib/domain/permissions';
import { signInHousehold } from '../auth/sign-in-household';
import { castBallot } from '../ballots/cast-ballot';
import { deriveOnline } from '../letters/make-codes';
import { changePhase } from '../rounds/change-phase';
import { staff } from '../testing/actors';
import { cast, span } from '../testing/cast';
import { type LetterRound, letterRoundWith, roundOfLetter } from '../testing/letterRound';
import { AFTER, ballotOf, CLOSES_AT, DURING, SYSTEM } from '../testing/openRound';
import { confirmReplacement } from './confirm-replacement';
import { findCheque } from './find-cheque';
import { listReplacements } from './list-replacements';
import { proposeReplacement } from './propose-replacement';
import { withdrawReplacement } from './withdraw-replacement';

const database = testDatabase();
const query = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await database.handle.pool.query<T>(text, values)).rows;

/** Both may do everything here; rounds of tests are in no district. */
const ANNE = staff('administrator', [], 'anne');
const BOB = staff('administrator', [], 'bob');

function chequeOf(round: LetterRound, i: number) {
  const cheque = round.cheques[i];
  if (!cheque) throw new Error(`no cheque ${i}`);
  return cheque;
}

async function proposed(round: LetterRound, i: number, reason: ChequeReason = 'lost'): Promise<string> {
  const result = await proposeReplacement(ANNE, round.id, chequeOf(round, i).id, reason, DURING);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

async function done(round: LetterRound, i: number, reason: ChequeReason = 'lost') {
  const result = await confirmReplacement(BOB, await proposed(round, i, reason), round.keyFile, DURING);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

async function listed(round: LetterRound, actor: Actor = ANNE) {
  const result = await listReplacements(actor, round.id);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

/** Everything that must not change when something is refused. */
const stateOf = async (round: LetterRound) => [
  await query('SELECT * FROM roll.cheque WHERE round_id = $1 ORDER BY id', [round.id]),
  await query('SELECT * FROM roll.cheque_request WHERE round_id = $1 ORDER BY id', [round.id]),
  await query('SELECT * FROM box.eligible WHERE round = $1 ORDER BY key', [round.id]),
  await query('SELECT * FROM box.ballot WHERE round = $1 ORDER BY key', [round.id]),
];

describe('a lost letter', () => {
  let round: LetterRound;
  beforeAll(async () => {
    round = await letterRoundWith(3);
  });

  it('is found by its address, with nothing that tells whether anybody voted', async () => {
    await cast(round, 0);
    const found = await findCheque(ANNE, round.id, { postcode: '2716 ab', number: '1' });
    if (!found.ok) throw new Error(found.error.code);
    expect(found.value).toEqual([
      {
        address: 'Voorbeeldlaan 1',
        postcode: '2716AB',
        city: 'Zoetermeer',
        cheques: [{ id: expect.any(String), number: 1, state: 'made', requested: null }],
      },
    ]);
    const other = await findCheque(ANNE, round.id, { postcode: '2716AB', number: '2' });
    const shape = (one: Awaited<ReturnType<typeof findCheque>>) =>
      one.ok && one.value[0]?.cheques.map(({ id: _, ...rest }) => rest);
    expect(shape(other)).toEqual(shape(found));
  });

  it('is replaced by two people: old keys void, ballot erased, a new letter that works', async () => {
    const before = await listed(round);
    await cast(round, 1);
    const id = await proposed(round, 1);
    expect((await listed(round)).waiting).toEqual([
      expect.objectContaining({
        id,
        kind: 'replace',
        reason: 'lost',
        proposedBy: 'anne',
        own: true,
      } satisfies Partial<ChequeRequest>),
    ]);
    expect((await listed(round, BOB)).waiting[0]?.own).toBe(false);
    // Nothing has changed yet.
    expect((await castBallot(round.id, ballotOf(round, 1, 2, [[2, 500]]), DURING)).code).toBe('OK');

    const confirmed = await confirmReplacement(BOB, id, round.keyFile, DURING);
    if (!confirmed.ok || confirmed.value.kind !== 'replace') throw new Error('not replaced');
    const { letter } = confirmed.value;
    expect(letter.householdId).toBe(chequeOf(round, 1).householdId);
    expect(letter.ordinal).toBeUndefined();
    expect(await castBallot(round.id, ballotOf(round, 1, 3, [[2, 500]]), DURING)).toEqual({
      code: 'VOID_KEY',
    });
    expect(
      await query('SELECT seq FROM box.ballot WHERE round = $1 AND key = $2', [round.id, round.keys[1]]),
    ).toEqual([]);
    // What was promised in the register stays.
    expect(
      await query('SELECT seq FROM box.leaf WHERE round = $1 AND key = $2 ORDER BY seq', [
        round.id,
        round.keys[1],
      ]),
    ).toEqual([{ seq: 1 }, { seq: 2 }]);

    const renewed = await roundOfLetter(round, letter);
    expect((await castBallot(round.id, ballotOf(renewed, 0, 1, [[3, 500]]), DURING)).code).toBe('OK');
    const { signin } = await deriveOnline(letter.code.replaceAll('-', ''), round.id);
    expect(await signInHousehold(round.id, signin.toString('hex'))).toMatchObject({ kind: 'household' });
    const old = chequeOf(round, 1).made.signin.toString('hex');
    expect(await signInHousehold(round.id, old)).toBeNull();
    const after = await listed(round);
    expect(after).toMatchObject({ waiting: [], replaced: 1, voided: 0 });
    expect(after.spares[0]?.left).toBe((before.spares[0]?.left ?? 0) - 1);
  });

  it('shows the old cheque and the new one at the desk, and can be lost again', async () => {
    const look = async () => {
      const found = await findCheque(ANNE, round.id, { postcode: '2716AB', number: String(addressNumber) });
      return found.ok ? (found.value[0]?.cheques ?? []) : [];
    };
    const [row] = await query<{ n: number }>('SELECT house_number AS n FROM roll.household WHERE id = $1', [
      chequeOf(round, 1).householdId,
    ]);
    const addressNumber = row?.n ?? 0;
    const [old, renewed] = await look();
    expect([old?.state, renewed?.state]).toEqual(['replaced', 'made']);
    const again = await proposeReplacement(ANNE, round.id, renewed?.id ?? '', 'stolen', DURING);
    expect((await look())[1]?.requested).toBe('replace');
    const confirmed = again.ok && (await confirmReplacement(BOB, again.value, round.keyFile, DURING));
    expect(confirmed).toMatchObject({ ok: true, value: { kind: 'replace' } });
    expect((await look()).map(({ number, state }) => [number, state])).toEqual([
      [1, 'replaced'],
      [1, 'replaced'],
      [1, 'made'],
    ]);
  });

  it('is in the log book by who and day, without address, cheque, request, key, code or time', async () => {
    const rows = await query<{ act: string; actor: string; details: object; at: Date }>(
      'SELECT act, actor, details, at FROM audit_event WHERE subject = $1 AND act LIKE $2 ORDER BY id',
      [round.id, '%replacement'],
    );
    expect(rows.map(({ act, actor }) => [act, actor])).toEqual([
      ['propose_replacement', 'administrator: anne'],
      ['confirm_replacement', 'administrator: bob'],
      ['propose_replacement', 'administrator: anne'],
      ['confirm_replacement', 'administrator: bob'],
    ]);
    for (const { details, at } of rows) {
      expect(details).toEqual({ kind: 'replace' });
      expect(at).toEqual(momentOf(`${dayOf(DURING)}T00:00`));
    }
    const everything = JSON.stringify(rows);
    for (const { id, householdId } of round.cheques)
      for (const secret of [id, householdId]) expect(everything.includes(secret)).toBe(false);
  });
});

describe('a household that has moved', () => {
  it('loses its cheque and gets none in its place', async () => {
    const round = await letterRoundWith(2);
    await cast(round, 0);
    expect(await done(round, 0, 'moved')).toEqual({ kind: 'void', letter: null });
    expect(await castBallot(round.id, ballotOf(round, 0, 2, []), DURING)).toEqual({ code: 'VOID_KEY' });
    expect(await listed(round)).toMatchObject({ replaced: 0, voided: 1, spares: [{ left: 5 }] });
  });
});

describe('two households behind one front door', () => {
  it('have numbered letters, and only the one that was lost is replaced', async () => {
    const round = await letterRoundWith(2);
    // Made one household's by hand: what an import with two cheques at an address leaves.
    const [first, second] = [chequeOf(round, 0), chequeOf(round, 1)].toSorted((a, b) =>
      a.id < b.id ? -1 : 1,
    );
    if (!first || !second) throw new Error('too few');
    await query('ALTER TABLE roll.cheque DISABLE TRIGGER guard_spare');
    await query('UPDATE roll.cheque SET household_id = $1 WHERE id = $2', [first.householdId, second.id]);
    await query('ALTER TABLE roll.cheque ENABLE TRIGGER guard_spare');
    await query('UPDATE roll.household SET cheques = 2 WHERE id = $1', [first.householdId]);
    const request = await proposeReplacement(ANNE, round.id, second.id, 'damaged', DURING);
    if (!request.ok) throw new Error(request.error);
    const result = await confirmReplacement(BOB, request.value, round.keyFile, DURING);
    expect(result.ok && result.value.letter?.ordinal).toEqual({ number: 2, of: 2 });
    const at = round.cheques.indexOf(first);
    expect((await castBallot(round.id, ballotOf(round, at, 1, []), DURING)).code).toBe('OK');
    const [house] = await query<{ n: number }>('SELECT house_number AS n FROM roll.household WHERE id = $1', [
      first.householdId,
    ]);
    const found = await findCheque(ANNE, round.id, { postcode: '2716AB', number: String(house?.n) });
    expect(found.ok && found.value[0]?.cheques.map(({ number, state }) => [number, state])).toEqual([
      [1, 'made'],
      [2, 'replaced'],
      [2, 'made'],
    ]);
  });
});

describe('a letter that came back', () => {
  it('counts until it is declared void, and a new one is not the one that came back', async () => {
    const round = await letterRoundWith(1);
    const { householdId } = chequeOf(round, 0);
    await query("INSERT INTO roll.undeliverable VALUES ($1, $2, 1, '2026-05-04')", [round.id, householdId]);
    const look = async () => {
      const found = await findCheque(ANNE, round.id, {
        postcode: '2716AB',
        number: '1',
        letter: '',
        addition: '',
      });
      return found.ok && found.value[0]?.cheques.map(({ state }) => state);
    };
    expect(await look()).toEqual(['undeliverable']);
    await cast(round, 0);
    await done(round, 0, 'never_arrived');
    expect(await look()).toEqual(['replaced', 'made']);
  });
});

describe('looking for an address', () => {
  let round: LetterRound;
  beforeAll(async () => {
    round = await letterRoundWith(2);
    await query(
      "UPDATE roll.household SET house_number = 7, addition = '1', canonical = '2716AB|7||' || id WHERE round_id = $1",
      [round.id],
    );
    await query("UPDATE roll.household SET house_letter = 'A' WHERE id = $1", [
      chequeOf(round, 0).householdId,
    ]);
  });

  it.each([
    ['all at a number', { postcode: '2716AB', number: '7' }, 2],
    [
      'the one with this letter and addition',
      { postcode: '2716AB', number: '7', letter: 'a', addition: '1' },
      1,
    ],
  ])('finds %s', async (_, address, count) => {
    const found = await findCheque(ANNE, round.id, address);
    expect(found.ok && found.value.length).toBe(count);
  });

  it.each([
    ['a wrong postcode', { postcode: '27AB', number: '7' }, { code: 'BAD_POSTCODE', field: 'postcode' }],
    ['a wrong number', { postcode: '2716AB', number: '7A' }, { code: 'BAD_NUMBER', field: 'number' }],
    [
      'a wrong letter',
      { postcode: '2716AB', number: '7', letter: 'AB' },
      { code: 'BAD_LETTER', field: 'letter' },
    ],
    [
      'a wrong addition',
      { postcode: '2716AB', number: '7', addition: '-' },
      { code: 'BAD_ADDITION', field: 'addition' },
    ],
    [
      'an address that is not in the round',
      { postcode: '2716AB', number: '8' },
      { code: 'UNKNOWN_ADDRESS', field: null },
    ],
    [
      'another addition',
      { postcode: '2716AB', number: '7', letter: 'A', addition: '2' },
      { code: 'UNKNOWN_ADDRESS', field: null },
    ],
  ])('names the field of %s', async (_, address, error) => {
    expect(await findCheque(ANNE, round.id, address)).toEqual({ ok: false, error });
  });
});

describe('refusals, each of which changes nothing', () => {
  let round: LetterRound;
  let request: string;
  beforeAll(async () => {
    round = await letterRoundWith(4);
    request = await proposed(round, 0);
    await cast(round, 0);
    await done(round, 1);
  });
  const propose = (i: number, actor: Actor = ANNE, now = DURING, reason: ChequeReason = 'lost') =>
    proposeReplacement(actor, round.id, chequeOf(round, i).id, reason, now);
  const confirm = (change: { actor?: Actor; id?: string; file?: string; now?: Date } = {}) =>
    confirmReplacement(
      change.actor ?? BOB,
      change.id ?? request,
      change.file ?? round.keyFile,
      change.now ?? DURING,
    );

  it('of a proposal', async () => {
    const before = await stateOf(round);
    const refused = (error: string) => ({ ok: false, error });
    expect(await proposeReplacement(ANNE, 'nergens', chequeOf(round, 2).id, 'lost', DURING)).toEqual(
      refused('UNKNOWN_ROUND'),
    );
    expect(await proposeReplacement(ANNE, round.id, randomUUID(), 'lost', DURING)).toEqual(
      refused('UNKNOWN_CHEQUE'),
    );
    expect(await proposeReplacement(ANNE, round.id, 'x', 'lost', DURING)).toEqual(refused('UNKNOWN_CHEQUE'));
    const [spare] = await query<{ id: string }>(
      'SELECT id FROM roll.cheque WHERE round_id = $1 AND household_id IS NULL LIMIT 1',
      [round.id],
    );
    expect(await proposeReplacement(ANNE, round.id, spare?.id ?? '', 'lost', DURING)).toEqual(
      refused('UNKNOWN_CHEQUE'),
    );
    expect(await propose(0)).toEqual(refused('ALREADY_REQUESTED'));
    expect(await propose(1)).toEqual(refused('ALREADY_VOID'));
    expect(await propose(2, ANNE, CLOSES_AT)).toEqual(refused('CLOSED'));
    // A command line is nobody: two of its runs are not two people.
    for (const actor of [
      SYSTEM,
      staff('auditor', []),
      staff('desk_assistant', ['elders']),
      { kind: 'visitor' } as const,
    ])
      expect(await propose(2, actor)).toEqual(refused('FORBIDDEN'));
    expect(await stateOf(round)).toEqual(before);
  });

  it('of a confirmation', async () => {
    const before = await stateOf(round);
    const refused = (error: string) => ({ ok: false, error });
    const wrong = JSON.stringify({ f: '00'.repeat(32), round: round.id, v: 1 });
    const elsewhere = round.keyFile.replace(round.id, 'nergens');
    expect(await confirm({ id: randomUUID() })).toEqual(refused('UNKNOWN_REQUEST'));
    expect(await confirm({ id: 'x' })).toEqual(refused('UNKNOWN_REQUEST'));
    expect(await confirm({ actor: ANNE })).toEqual(refused('SAME_PERSON'));
    expect(await confirm({ actor: SYSTEM })).toEqual(refused('FORBIDDEN'));
    expect(await confirm({ now: CLOSES_AT })).toEqual(refused('CLOSED'));
    for (const file of ['', '{}', 'x', round.keyFile.toUpperCase()])
      expect(await confirm({ file })).toEqual(refused('BAD_KEY_FILE'));
    for (const file of [wrong, elsewhere]) expect(await confirm({ file })).toEqual(refused('WRONG_KEY_FILE'));
    expect(await stateOf(round)).toEqual(before);
  });

  it('of the role: a desk assistant may replace, and not declare void for good', async () => {
    await query("INSERT INTO municipality VALUES ('GM0', 'Proefstad', 'proefstad')");
    await query(
      "INSERT INTO district VALUES ('WK0', 2025, 'GM0', 'proefwijk', 'Proefwijk', 'proef', false, NULL, true, 'proef')",
    );
    const district = await letterRoundWith(2, { round: { districtSlug: 'proefwijk' } });
    const desk = staff('desk_assistant', ['proefwijk'], 'desk');
    const id = chequeOf(district, 0).id;
    expect(await proposeReplacement(desk, district.id, id, 'moved', DURING)).toEqual({
      ok: false,
      error: 'FORBIDDEN',
    });
    const asked = await proposeReplacement(desk, district.id, id, 'lost', DURING);
    if (!asked.ok) throw new Error(asked.error);
    const other = staff('desk_assistant', ['proefwijk'], 'other');
    const elsewhere = staff('wijkregisseur', ['elders'], 'elsewhere');
    expect(await confirmReplacement(elsewhere, asked.value, district.keyFile, DURING)).toEqual({
      ok: false,
      error: 'FORBIDDEN',
    });
    expect(await confirmReplacement(other, asked.value, district.keyFile, DURING)).toMatchObject({
      ok: true,
    });
    const moved = await proposeReplacement(
      staff('wijkregisseur', ['proefwijk'], 'wr'),
      district.id,
      chequeOf(district, 1).id,
      'moved',
      DURING,
    );
    expect(await confirmReplacement(other, moved.ok ? moved.value : '', district.keyFile, DURING)).toEqual({
      ok: false,
      error: 'FORBIDDEN',
    });
  });

  it('of one that was withdrawn; then it may be asked again', async () => {
    expect(await withdrawReplacement(SYSTEM, request, DURING)).toEqual({ ok: false, error: 'FORBIDDEN' });
    expect(await withdrawReplacement(BOB, request, DURING)).toEqual({
      ok: true,
      value: chequeOf(round, 0).id,
    });
    expect(await confirm()).toEqual({ ok: false, error: 'UNKNOWN_REQUEST' });
    expect(await withdrawReplacement(BOB, request, DURING)).toEqual({ ok: false, error: 'UNKNOWN_REQUEST' });
    expect(await propose(0)).toMatchObject({ ok: true });
  });

  it('when no spare of its area group is left, though another group has some', async () => {
    const two = await letterRoundWith(200, { per: 100 });
    const rows = await query<{ id: string; group: number }>(
      'SELECT id, area_group AS "group" FROM roll.cheque WHERE round_id = $1 AND household_id IS NOT NULL',
      [two.id],
    );
    const here = span(0, 200).filter((i) =>
      rows.some(({ id, group }) => id === two.cheques[i]?.id && group === 0),
    );
    const [waits = -1, asks = -1, ...others] = here;
    const waiting = await proposed(two, waits);
    for (const i of others.slice(0, 5)) await done(two, i);
    const before = await stateOf(two);
    expect((await listed(two)).spares).toEqual([{ areaGroup: 1, left: 5 }]);
    expect(await proposeReplacement(ANNE, two.id, chequeOf(two, asks).id, 'lost', DURING)).toEqual({
      ok: false,
      error: 'NO_SPARES',
    });
    expect(await confirmReplacement(BOB, waiting, two.keyFile, DURING)).toEqual({
      ok: false,
      error: 'NO_SPARES',
    });
    expect(await stateOf(two)).toEqual(before);
    // Declaring one void takes none.
    expect(await done(two, asks, 'double')).toEqual({ kind: 'void', letter: null });
  });

  it('before opening and after closing', async () => {
    const early = await letterRoundWith(1, { phase: 'review' });
    expect(await proposeReplacement(ANNE, early.id, chequeOf(early, 0).id, 'lost', DURING)).toEqual({
      ok: false,
      error: 'NOT_OPEN',
    });
    const late = await letterRoundWith(1);
    const id = await proposed(late, 0);
    expect(await changePhase(SYSTEM, late.id, 'close_voting', AFTER)).toMatchObject({ ok: true });
    const before = await stateOf(late);
    // Even with a clock that is behind.
    expect(await confirmReplacement(BOB, id, late.keyFile, DURING)).toEqual({ ok: false, error: 'CLOSED' });
    expect(await stateOf(late)).toEqual(before);
  });
});
