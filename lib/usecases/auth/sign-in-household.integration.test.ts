import { beforeAll, describe, expect, it } from 'vitest';
import { recordAudit } from '@/db/queries/audit';
import { testDatabase } from '@/db/testing';
import { toHex } from '@/lib/crypto/bytes';
import { randomCheque } from '../demo/sample-voters';
import type { MadeCheque } from '../letters/make-codes';
import { runLetters } from '../letters/run-letters';
import { database, databaseHandle } from '../system/database';
import { addHouseholds } from '../testing/households';
import { DURING, openRoundWith, SYSTEM, type TestRound } from '../testing/openRound';
import { signInHousehold } from './sign-in-household';

const test = testDatabase();

describe('signing in with the code of a letter', () => {
  let round: TestRound;
  let other: TestRound;
  /** The cheque on each letter, with the buurt of its address. */
  let letters: { readonly cheque: MadeCheque; readonly neighbourhood: string }[];
  let spares: MadeCheque[];

  beforeAll(async () => {
    round = await openRoundWith({ phase: 'review' });
    other = await openRoundWith({ phase: 'review' });
    await addHouseholds(round.id, 4, 2);
    const made: MadeCheque[] = [];
    const make = async () => {
      const { cheque } = randomCheque();
      made.push(cheque);
      return cheque;
    };
    const run = await runLetters(SYSTEM, round.id, DURING, () => undefined, make);
    if (!run.ok) throw new Error(run.error);
    const { rows } = await test.handle.pool.query<{ id: string; code: string }>(
      'SELECT id, neighbourhood_code AS code FROM roll.household WHERE round_id = $1',
      [round.id],
    );
    const buurten = new Map(rows.map(({ id, code }) => [id, code]));
    letters = run.value.letters.map(({ code, householdId }) => ({
      cheque: made.find((one) => one.code === code.replaceAll('-', '')) as MadeCheque,
      neighbourhood: buurten.get(householdId) ?? '',
    }));
    spares = made.filter((one) => !letters.some(({ cheque }) => cheque === one));
  });

  const secretOf = (cheque: MadeCheque | undefined) => toHex(cheque?.signin ?? new Uint8Array());

  it('gives the household its round and buurt, and nothing that tells which household it is', async () => {
    expect(new Set(letters.map(({ neighbourhood }) => neighbourhood))).toEqual(new Set(['BU0000', 'BU0001']));
    for (const { cheque, neighbourhood } of letters) {
      const actor = await signInHousehold(round.id, secretOf(cheque));
      expect(actor).toEqual({ kind: 'household', round: round.id, neighbourhood });
    }
  });

  it('gives the same on every try: a code is not used up', async () => {
    const secret = secretOf(letters[0]?.cheque);
    const [first, second] = [
      await signInHousehold(round.id, secret),
      await signInHousehold(round.id, secret),
    ];
    expect(first).not.toBeNull();
    expect(second).toEqual(first);
  });

  it('answers alike whatever is wrong', async () => {
    const right = secretOf(letters[0]?.cheque);
    const wrong: Record<string, readonly [string, string]> = {
      'a secret nobody has': [round.id, 'ab'.repeat(32)],
      'the right secret in another round': [other.id, right],
      'a round that does not exist': ['nergens-2026', right],
      'a spare that no household was given': [round.id, secretOf(spares[0])],
      'the public key of the same cheque': [
        round.id,
        toHex(letters[0]?.cheque.onlineKey ?? new Uint8Array()),
      ],
      nothing: [round.id, ''],
      'half a secret': [round.id, right.slice(0, 32)],
      'a secret and more': [round.id, `${right}00`],
      'no hexadecimal': [round.id, 'x'.repeat(64)],
      'no name of a round': [`${round.id}' OR true`, right],
    };
    expect(spares.length).toBeGreaterThan(0);
    for (const [what, [where, secret]] of Object.entries(wrong)) {
      expect(await signInHousehold(where, secret), what).toBeNull();
    }
  });

  it('a code of an earlier letter run is worth nothing', async () => {
    const again = await openRoundWith({ phase: 'review' });
    await addHouseholds(again.id, 1);
    const before = randomCheque().cheque;
    let turn = 0;
    const first = async () => (turn++ === 0 ? before : randomCheque().cheque);
    await runLetters(SYSTEM, again.id, DURING, () => undefined, first);
    expect(await signInHousehold(again.id, secretOf(before))).not.toBeNull();
    await runLetters(
      SYSTEM,
      again.id,
      DURING,
      () => undefined,
      async () => randomCheque().cheque,
    );
    expect(await signInHousehold(again.id, secretOf(before))).toBeNull();
  });

  it('writes nothing: it works where nothing can be written', async () => {
    const readOnly = encodeURIComponent('-c default_transaction_read_only=on');
    process.env.DATABASE_URL = `${test.url}?options=${readOnly}`;
    try {
      const event = { at: DURING, actor: 'test', act: 'sign_in', subject: 'test', details: {} } as const;
      await expect(recordAudit(database(), event)).rejects.toMatchObject({ cause: { code: '25006' } });
      expect(await signInHousehold(round.id, secretOf(letters[0]?.cheque))).not.toBeNull();
      expect(await signInHousehold(round.id, 'ab'.repeat(32))).toBeNull();
    } finally {
      await databaseHandle().close();
      process.env.DATABASE_URL = test.url;
    }
  });
});
