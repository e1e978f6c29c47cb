import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import { parseCode } from '@/lib/crypto/code';
import { deriveKeys } from '@/lib/crypto/derive';
import { changePhase } from '../rounds/change-phase';
import { unseal } from '../system/secret';
import { addHouseholds } from '../testing/households';
import { AFTER, DURING, openRoundWith, SYSTEM, type TestRound } from '../testing/openRound';
import { type LetterRun, runLetters } from './run-letters';

const database = testDatabase();
const query = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await database.handle.pool.query<T>(text, values)).rows;
const run = (round: string) => runLetters(SYSTEM, round, DURING, () => undefined);

const HOUSEHOLDS = 6;
/** max(5, 2 %) of one area group. */
const SPARES = 5;

interface ChequeRow {
  readonly id: string;
  readonly household_id: string | null;
  readonly signin_hash: Buffer | null;
  readonly sealed: Buffer;
  readonly sealed_code: Buffer | null;
}

describe('the letter run', () => {
  let round: TestRound;
  let made: LetterRun;
  let cheques: ChequeRow[];
  let fileKey: Buffer;

  beforeAll(async () => {
    round = await openRoundWith({ phase: 'review', cheques: 2 });
    await addHouseholds(round.id, HOUSEHOLDS);
    const result = await run(round.id);
    if (!result.ok) throw new Error(result.error);
    made = result.value;
    cheques = await query<ChequeRow>('SELECT * FROM roll.cheque WHERE round_id = $1', [round.id]);
    fileKey = Buffer.from((JSON.parse(made.keyFile) as { f: string }).f, 'hex');
  });

  it('gives every household one letter with a valid code', () => {
    expect(made.letters).toHaveLength(HOUSEHOLDS);
    expect(new Set(made.letters.map(({ householdId }) => householdId)).size).toBe(HOUSEHOLDS);
    for (const { code } of made.letters) expect(parseCode(code).ok, code).toBe(true);
    expect(new Set(made.letters.map(({ code }) => code)).size).toBe(HOUSEHOLDS);
    expect(made.keyFile).toBe(JSON.stringify({ f: fileKey.toString('hex'), round: round.id, v: 1 }));
    expect(fileKey).toHaveLength(32);
  });

  it('makes the spares in the same run, unmarked among the keys', async () => {
    expect(made.spares).toBe(SPARES);
    expect(cheques.filter(({ household_id }) => household_id === null)).toHaveLength(SPARES);
    const keys = await query('SELECT DISTINCT state, area_group FROM box.eligible WHERE round = $1', [
      round.id,
    ]);
    expect(keys).toEqual([{ state: 'live', area_group: 0 }]);
    expect(await query('SELECT count(*)::int AS n FROM box.eligible WHERE round = $1', [round.id])).toEqual([
      { n: HOUSEHOLDS + SPARES },
    ]);
  });

  it('makes codes from which the browser derives the key in the box and the secret in the register', async () => {
    const keys = new Set(
      (await query<{ key: Buffer }>('SELECT key FROM box.eligible WHERE round = $1', [round.id])).map(
        ({ key }) => key.toString('hex'),
      ),
    );
    for (const letter of made.letters) {
      const parsed = parseCode(letter.code);
      if (!parsed.ok) throw new Error(parsed.error);
      const derived = deriveKeys(parsed.value, round.id);
      expect(keys.has(derived.publicKey)).toBe(true);
      const hash = createHash('sha256').update(Buffer.from(derived.signin, 'hex')).digest();
      const row = cheques.find(({ signin_hash }) => signin_hash?.equals(hash));
      expect(row?.household_id).toBe(letter.householdId);
    }
  });

  it('stores no code, no secret and no key in the clear beside a household', async () => {
    const everything = (
      await Promise.all(
        [
          'roll.household',
          'roll.cheque',
          'roll.area_group',
          'public.round',
          'public.audit_event',
          'box.round',
          'box.eligible',
        ].map(async (table) => JSON.stringify(await query(`SELECT to_jsonb(t) AS row FROM ${table} AS t`))),
      )
    ).join('\n');
    for (const letter of made.letters) {
      const plain = letter.code.replace(/\W/g, '');
      const { signin, publicKey } = deriveKeys(plain, round.id);
      for (const secret of [plain, letter.code, letter.stripCode, signin])
        expect(everything.includes(secret)).toBe(false);
      const inRoll = JSON.stringify(
        cheques.map((row) =>
          Object.values(row).map((value) => (Buffer.isBuffer(value) ? value.toString('hex') : value)),
        ),
      );
      expect(inRoll.includes(publicKey)).toBe(false);
    }
    expect(everything.includes(fileKey.toString('hex'))).toBe(false);
  });

  it('seals keys and spare codes so that only the key file opens them, each for its own cheque', () => {
    for (const row of cheques) {
      const keys = unseal(fileKey, row.sealed, `${round.id}|${row.id}`);
      expect(keys).toHaveLength(64);
      if (row.sealed_code) {
        const [code = ''] = JSON.parse(
          unseal(fileKey, row.sealed_code, `${round.id}|${row.id}`).toString(),
        ) as string[];
        expect(deriveKeys(code.replace(/\W/g, ''), round.id).publicKey).toBe(
          keys.subarray(0, 32).toString('hex'),
        );
      }
      expect(row.sealed_code === null).toBe(row.household_id !== null);
      expect(row.signin_hash === null).toBe(row.household_id === null);
    }
    const [first, second] = cheques;
    if (!first || !second) throw new Error('too few cheques');
    expect(() => unseal(fileKey, first.sealed, `${round.id}|${second.id}`)).toThrow();
    expect(() => unseal(Buffer.alloc(32), first.sealed, `${round.id}|${first.id}`)).toThrow();
  });

  it('writes the keys sorted, and the cheques in an order that says nothing', async () => {
    const keys = await query<{ key: string }>(
      "SELECT encode(key, 'hex') AS key FROM box.eligible WHERE round = $1 ORDER BY ctid",
      [round.id],
    );
    expect(keys).toEqual(keys.toSorted((a, b) => (a.key < b.key ? -1 : 1)));
  });

  it('done again, makes new codes and the old ones die', async () => {
    const again = await run(round.id);
    if (!again.ok) throw new Error(again.error);
    const old = new Set(made.letters.map(({ code }) => code));
    expect(again.value.letters.some(({ code }) => old.has(code))).toBe(false);
    expect(await query('SELECT count(*)::int AS n FROM roll.cheque WHERE round_id = $1', [round.id])).toEqual(
      [{ n: HOUSEHOLDS + SPARES }],
    );
    expect(await query('SELECT count(*)::int AS n FROM box.eligible WHERE round = $1', [round.id])).toEqual([
      { n: HOUSEHOLDS + SPARES },
    ]);
  });

  it('is refused once voting has opened, and changes nothing then', async () => {
    expect(await changePhase(SYSTEM, round.id, 'open_voting', DURING)).toMatchObject({ ok: true });
    const before = await query('SELECT key FROM box.eligible WHERE round = $1', [round.id]);
    expect(await run(round.id)).toEqual({ ok: false, error: 'VOTING_HAS_OPENED' });
    expect(await query('SELECT key FROM box.eligible WHERE round = $1', [round.id])).toEqual(before);
  });
});

describe('who may run it, and when', () => {
  it.each([
    ['a visitor', { kind: 'visitor' }],
    ['a household', { kind: 'household', round: 'x', neighbourhood: null }],
    ['a council member', { kind: 'staff', id: 'sam', name: 'R', role: 'council_member', districts: [] }],
    [
      'a wijkregisseur of another district',
      { kind: 'staff', id: 'sam', name: 'W', role: 'wijkregisseur', districts: ['elders'] },
    ],
  ] as const)('not %s', async (_, actor) => {
    const round = await openRoundWith({ phase: 'review' });
    await addHouseholds(round.id, 1);
    expect(await runLetters(actor, round.id, DURING, () => undefined)).toEqual({
      ok: false,
      error: 'FORBIDDEN',
    });
  });

  it('not without a round or households', async () => {
    expect(await run('nergens')).toEqual({ ok: false, error: 'UNKNOWN_ROUND' });
    const round = await openRoundWith({ phase: 'review' });
    expect(await run(round.id)).toEqual({ ok: false, error: 'NO_HOUSEHOLDS' });
  });

  it('not after closing', async () => {
    const round = await openRoundWith();
    await addHouseholds(round.id, 1);
    await changePhase(SYSTEM, round.id, 'close_voting', AFTER);
    expect(await run(round.id)).toEqual({ ok: false, error: 'VOTING_HAS_OPENED' });
  });
});
