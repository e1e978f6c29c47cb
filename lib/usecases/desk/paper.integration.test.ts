import { createHash, createHmac, randomBytes, verify } from 'node:crypto';
import { inspect } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { deleteEntry } from '@/db/queries/paper';
import { testDatabase } from '@/db/testing';
import { makeCode } from '@/lib/crypto/code';
import { stripSecrets } from '@/lib/crypto/paper';
import type { Allocation } from '@/lib/domain/ballot';
import type { PaperAnswer, PaperError } from '@/lib/domain/desk';
import type { Actor } from '@/lib/domain/permissions';
import type { Result } from '@/lib/domain/result';
import { castBallot } from '../ballots/cast-ballot';
import { castSettings } from '../ballots/cast-settings';
import { publicKeyFromRaw } from '../ballots/round-keys';
import { deriveOnline, deriveStrip } from '../letters/make-codes';
import { runLetters } from '../letters/run-letters';
import { changePhase } from '../rounds/change-phase';
import { staff } from '../testing/actors';
import { cast, span } from '../testing/cast';
import { addHouseholds } from '../testing/households';
import { type LetterRound, letterRoundWith } from '../testing/letterRound';
import {
  AFTER,
  ballotOf,
  CLOSES_AT,
  DURING,
  openRoundWith,
  SYSTEM,
  type TestRound,
} from '../testing/openRound';
import { openVoting } from '../testing/readyRound';
import { confirmReplacement } from './confirm-replacement';
import { countPaper, listPaperLog } from './count-paper';
import { discardPaper } from './discard-paper';
import { enterForm, enterPaper } from './enter-paper';
import { findCheque } from './find-cheque';
import { proposeReplacement } from './propose-replacement';

const database = testDatabase();
const query = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await database.handle.pool.query<T>(text, values)).rows;

const ANNE = staff('administrator', [], 'anne');
const BOB = staff('administrator', [], 'bob');
const CAROL = staff('administrator', [], 'carol');

const ok = (value: PaperAnswer) => ({ ok: true, value });
const refused = (code: string, field: string | null) => ({ ok: false, error: { code, field } });

/** The form of the round's nth cheque, without typing its code: what `enterPaper` does after reading it. */
function enter(
  round: LetterRound,
  i: number,
  actor = ANNE,
  alloc: Allocation = [[1, 500]],
): Promise<Result<PaperAnswer, PaperError>> {
  const seed = round.cheques[i]?.made.stripSeed;
  if (!seed) throw new Error(`no cheque ${i}`);
  return enterForm(actor, { round: round.id, seed }, { alloc, now: DURING, closed: null });
}

async function castForm(round: LetterRound, i: number, alloc: Allocation = [[1, 500]]): Promise<void> {
  expect(await enter(round, i, ANNE, alloc)).toEqual(ok('first_stored'));
  expect(await enter(round, i, BOB, alloc)).toEqual(ok('cast'));
}

const stored = (round: TestRound, i: number) =>
  query('SELECT seq, alloc, final FROM box.ballot WHERE round = $1 AND key = $2', [round.id, round.keys[i]]);
const waiting = async (round: TestRound) =>
  (await query('SELECT mark FROM paper_entry WHERE round_id = $1', [round.id])).length;

describe('a paper form, by the codes on a real letter', () => {
  let round: TestRound;
  let strip: string;
  let code: string;
  const type = (actor: Actor, text: string, alloc: unknown = [[1, 500]], now = DURING) =>
    enterPaper(actor, round.id, text, alloc, now);
  beforeAll(async () => {
    const ready = await openRoundWith({ phase: 'review', cheques: 1 });
    await addHouseholds(ready.id, 1);
    const run = await runLetters(SYSTEM, ready.id, DURING, () => undefined);
    const letter = run.ok ? run.value.letters[0] : undefined;
    if (!letter) throw new Error('no letter');
    await openVoting(SYSTEM, ready.id, DURING);
    const { seed, onlineKey } = await deriveOnline(letter.code.replaceAll('-', ''), ready.id);
    round = { ...ready, seeds: [seed], keys: [onlineKey] };
    strip = letter.stripCode;
    code = letter.code;
  });

  it('names what is wrong with the code as it was typed', async () => {
    expect(await type(ANNE, '')).toEqual(refused('EMPTY', 'strip'));
    expect(await type(ANNE, code)).toEqual(refused('NOT_A_STRIP', 'strip'));
    expect(await type(ANNE, strip.slice(0, -1))).toEqual(refused('TOO_SHORT', 'strip'));
    expect(await type(ANNE, `${strip}0`)).toEqual(refused('TOO_LONG', 'strip'));
    expect(await type(ANNE, `${strip.slice(0, -1)}!`)).toEqual(refused('BAD_SYMBOL', 'strip'));
    const slip = strip.slice(0, -1) + (strip.endsWith('0') ? '1' : '0');
    expect(await type(ANNE, slip)).toEqual(refused('BAD_CHECK', 'strip'));
    expect(await type(ANNE, `U${makeCode(randomBytes(15))}`)).toEqual(refused('UNKNOWN_CODE', 'strip'));
  });

  it('refuses who may not, and amounts that do not fit, at the first entry', async () => {
    for (const actor of [
      SYSTEM,
      staff('auditor', []),
      staff('desk_assistant', ['elders']),
      { kind: 'visitor' } as const,
    ])
      expect(await type(actor, strip)).toEqual(refused('FORBIDDEN', null));
    expect(await enterPaper(ANNE, 'nergens', strip, [], DURING)).toEqual(refused('UNKNOWN_ROUND', null));
    for (const alloc of [
      null,
      'x',
      [[1, 0]],
      [
        [2, 500],
        [1, 500],
      ],
    ])
      expect(await type(ANNE, strip, alloc)).toEqual(refused('MALFORMED', 'alloc'));
    expect(await type(ANNE, strip, [[99, 500]])).toEqual(refused('UNKNOWN_IDEA', 'alloc'));
    expect(await type(ANNE, strip, [[1, 501]])).toEqual(refused('BAD_STEP', 'alloc'));
    expect(
      await type(ANNE, strip, [
        [1, 2500],
        [2, 2500],
      ]),
    ).toEqual(refused('OVERSPENT', 'alloc'));
    expect(await type(ANNE, strip, [], CLOSES_AT)).toEqual(refused('CLOSED', null));
    expect(await waiting(round)).toBe(0);
  });

  it('is cast when two people entered the same, and beats what was online', async () => {
    await cast(round, 0, 1, [[3, 500]]);
    expect(await type(ANNE, strip)).toEqual(ok('first_stored'));
    // Nothing was cast: the household can still change its ballot.
    await cast(round, 0, 2, [[4, 500]]);
    expect(await type(ANNE, strip)).toEqual(refused('SAME_PERSON', null));
    expect(await type(BOB, strip, [[1, 1000]])).toEqual(refused('DIFFERENT', null));
    expect(await type(BOB, strip.toLowerCase().replaceAll('-', ' '))).toEqual(ok('cast'));
    expect(await stored(round, 0)).toEqual([{ seq: 3, alloc: [[1, 500]], final: true }]);
    expect(await castBallot(round.id, ballotOf(round, 0, 4, []), DURING)).toEqual({ code: 'PAPER_FINAL' });
    expect(await waiting(round)).toBe(0);
  });

  it('is “already processed” from then on, whoever enters whatever, also after closing', async () => {
    for (const [actor, alloc] of [
      [ANNE, [[1, 500]]],
      [BOB, []],
      [CAROL, [[2, 500]]],
    ] as const)
      expect(await type(actor, strip, alloc)).toEqual(ok('already'));
    expect(await type(ANNE, strip, [], AFTER)).toEqual(ok('already'));
    expect(await discardPaper(ANNE, round.id, strip)).toEqual({ ok: true, value: null });
    expect(await stored(round, 0)).toMatchObject([{ seq: 3, final: true }]);
  });

  it('is signed by the strip and opened like any other ballot', async () => {
    const [leaf] = await query<{ leaf: Buffer; r1: Buffer; commit: Buffer; sig: Buffer }>(
      'SELECT leaf, r1, commit, sig FROM box.leaf WHERE round = $1 AND key = $2 AND seq = 3',
      [round.id, round.keys[0]],
    );
    const { stripKey } = await deriveStrip(strip.replaceAll('-', ''), round.id);
    const signed = `wijkcheque/paper/v1\n{"commit":"${leaf?.commit.toString('hex')}","key":"${stripKey.toString('hex')}","round":"${round.id}","v":1}`;
    expect(verify(null, Buffer.from(signed), publicKeyFromRaw(stripKey), leaf?.sig ?? Buffer.alloc(64))).toBe(
      true,
    );
    const settings = await castSettings(round.id);
    const tag = createHmac('sha256', settings?.tagKey ?? '')
      .update(round.keys[0] ?? '')
      .digest();
    const open1 = createHash('sha256')
      .update('wijkcheque/tag/v1')
      .update(leaf?.r1 ?? '')
      .update(tag)
      .update(Buffer.from([0, 0, 0, 3]))
      .digest();
    expect(leaf?.leaf.subarray(0, 32).equals(open1)).toBe(true);
  });
});

describe('two entries', () => {
  let round: LetterRound;
  beforeAll(async () => {
    round = await letterRoundWith(24, { per: 24 });
  });

  it('that differ are settled by starting again', async () => {
    const strip = { round: round.id, seed: round.cheques[0]?.made.stripSeed ?? Buffer.alloc(0) };
    expect(await enter(round, 0, ANNE, [[1, 500]])).toEqual(ok('first_stored'));
    expect(await enter(round, 0, BOB, [[2, 500]])).toEqual(refused('DIFFERENT', null));
    // The first stays: Bob may have made the slip.
    expect(await enter(round, 0, CAROL, [[3, 500]])).toEqual(refused('DIFFERENT', null));
    await deleteEntry(database.db, round.id, stripSecrets(strip.seed, round.id).entryMark);
    expect(await enter(round, 0, BOB, [[2, 500]])).toEqual(ok('first_stored'));
    expect(await enter(round, 0, ANNE, [[2, 500]])).toEqual(ok('cast'));
    expect(await stored(round, 0)).toEqual([{ seq: 1, alloc: [[2, 500]], final: true }]);
  });

  it('keep nothing of the content, no time, and nothing that leads to a key', async () => {
    await enter(round, 1, ANNE, [[4, 1500]]);
    const [row] = await query<Record<string, unknown>>('SELECT * FROM paper_entry WHERE round_id = $1', [
      round.id,
    ]);
    expect(Object.keys(row ?? {}).toSorted()).toEqual(['entered_by', 'entry', 'mark', 'round_id']);
    const [{ n } = { n: 1 }] = await query<{ n: number }>(
      'SELECT count(*)::int AS n FROM paper_entry p JOIN box.strip s ON s.mark = p.mark OR s.sealed = p.entry',
    );
    expect(n).toBe(0);
    const keys = new Set(round.keys.map((key) => key.toString('hex')));
    const everything = JSON.stringify(
      (
        await query<{ m: string; s: string }>(
          "SELECT encode(mark, 'hex') AS m, encode(sealed, 'hex') AS s FROM box.strip",
        )
      ).flatMap(({ m, s }) => [m, s]),
    );
    for (const key of keys) expect(everything.includes(key)).toBe(false);
    for (const { made } of round.cheques)
      expect(everything.includes(made.stripKey.toString('hex'))).toBe(false);
    const order = await query<{ mark: string }>(
      "SELECT encode(mark, 'hex') AS mark FROM box.strip WHERE round = $1 ORDER BY ctid",
      [round.id],
    );
    expect(order).toEqual(order.toSorted((a, b) => (a.mark < b.mark ? -1 : 1)));
  });

  it('by many people at once cast one form, once', async () => {
    const people = span(0, 12).map((i) => staff('administrator', [], `p${i}`));
    const answers = await Promise.all(people.map((one) => enter(round, 2, one)));
    const values = answers.map((one) => (one.ok ? one.value : one.error.code));
    expect(values.filter((value) => value === 'cast')).toHaveLength(1);
    expect(values.filter((value) => !['cast', 'first_stored', 'already'].includes(value))).toEqual([]);
    expect(
      await query('SELECT seq FROM box.leaf WHERE round = $1 AND key = $2', [round.id, round.keys[2]]),
    ).toEqual([{ seq: 1 }]);
  });

  it('of a voided cheque are refused, and of its new letter accepted', async () => {
    const request = await proposeReplacement(ANNE, round.id, round.cheques[3]?.id ?? '', 'lost', DURING);
    expect(await enter(round, 3, ANNE)).toEqual(ok('first_stored'));
    const done = request.ok ? await confirmReplacement(BOB, request.value, round.keyFile, DURING) : null;
    if (!done?.ok || !done.value.letter) throw new Error('not replaced');
    expect(await enter(round, 3, BOB)).toEqual(refused('VOID_CODE', 'strip'));
    const { stripCode } = done.value.letter;
    expect(await enterPaper(ANNE, round.id, stripCode, [], DURING)).toEqual(ok('first_stored'));
    expect(await discardPaper(BOB, round.id, stripCode)).toEqual({ ok: true, value: null });
    expect(await enterPaper(ANNE, round.id, stripCode, [[1, 500]], DURING)).toEqual(ok('first_stored'));
    expect(await enterPaper(BOB, round.id, stripCode, [[1, 500]], DURING)).toEqual(ok('cast'));
  });

  it('are counted, and shown from ten forms on', async () => {
    const count = async () => {
      const counted = await countPaper(ANNE, round.id);
      return counted.ok && counted.value.cast;
    };
    for (const i of span(10, 16)) await castForm(round, i);
    expect(await count()).toBeNull();
    for (const i of span(16, 17)) await castForm(round, i);
    expect(await count()).toBe(10);
  });

  it('stand in a log book that knows days and no times', async () => {
    const log = await listPaperLog(ANNE, round.id);
    expect(log.ok && log.value.find(({ actor }) => actor === 'administrator: anne')).toEqual({
      day: '2026-05-01',
      actor: 'administrator: anne',
      entries: expect.any(Number),
    });
    expect(await listPaperLog(staff('desk_assistant', []), round.id)).toEqual({
      ok: false,
      error: 'FORBIDDEN',
    });
    const audit = await query("SELECT act FROM audit_event WHERE subject = $1 AND act LIKE '%paper%'", [
      round.id,
    ]);
    expect(audit).toEqual([]);
  });

  it('count in the outcome; what one person entered alone is forgotten at closing', async () => {
    expect(await enter(round, 20, ANNE)).toEqual(ok('first_stored'));
    const [{ n } = { n: 0 }] = await query<{ n: number }>(
      'SELECT count(*)::int AS n FROM box.ballot WHERE round = $1',
      [round.id],
    );
    for (const act of ['close_voting', 'publish'] as const)
      expect(await changePhase(SYSTEM, round.id, act, AFTER)).toMatchObject({ ok: true });
    expect(await waiting(round)).toBe(0);
    expect(
      await enterForm(
        BOB,
        { round: round.id, seed: round.cheques[20]?.made.stripSeed ?? Buffer.alloc(0) },
        { alloc: [], now: DURING, closed: 'CLOSED' },
      ),
    ).toEqual(refused('CLOSED', null));
    expect(await query('SELECT ballots FROM outcome WHERE round_id = $1', [round.id])).toEqual([
      { ballots: n },
    ]);
  });
});

describe('a fault of the database', () => {
  it('is told by its code, without address, key, mark or amounts', async () => {
    const round = await letterRoundWith(1);
    const strip = { round: round.id, seed: round.cheques[0]?.made.stripSeed ?? Buffer.alloc(0) };
    const { mark, entryMark } = stripSecrets(strip.seed, round.id);
    const faults = async () => [
      await enter(round, 0).catch((error: unknown) => error),
      await findCheque(ANNE, round.id, { postcode: '2716AB', number: '1' }).catch((error: unknown) => error),
    ];
    for (const table of ['paper_entry', 'box.strip', 'roll.household']) {
      await query(`ALTER TABLE ${table} RENAME TO away`);
      const seen = (await faults()).filter((one) => one instanceof Error);
      await query(`ALTER TABLE ${table.replace(/[a-z_]+$/, 'away')} RENAME TO ${table.split('.').at(-1)}`);
      expect(
        seen.map(({ message }) => message),
        table,
      ).toEqual(['database fault 42P01']);
      const everything = inspect(seen, { depth: 9, showHidden: true });
      for (const secret of ['2716AB', '[[1,500]]', round.keys[0], mark, entryMark].flatMap(spellings))
        expect(everything.includes(secret)).toBe(false);
    }
  });
});

function spellings(secret: string | Uint8Array | undefined): string[] {
  if (typeof secret === 'string' || secret === undefined) return [secret ?? ''];
  const bytes = Buffer.from(secret);
  return [bytes.toString('hex'), bytes.toString(), inspect(bytes).slice(8, 40)];
}
