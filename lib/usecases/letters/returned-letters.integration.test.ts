import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { insertCheques, insertHouseholds } from '@/db/queries/register';
import { asRoll } from '@/db/queries/roles';
import { testDatabase } from '@/db/testing';
import { staff } from '../testing/actors';
import { DURING, openRoundWith, SYSTEM, type TestRound } from '../testing/openRound';
import { findReturnable, listReturnedLetters, registerReturned, undoReturned } from './returned-letters';
import { runLetters } from './run-letters';

const database = testDatabase();
const query = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await database.handle.pool.query<T>(text, values)).rows;

const AT = { postcode: '2716 ab', number: '12' };

/** Two households at number 12, one with two cheques, and one at number 13. */
async function roundWithLetters(): Promise<{ round: TestRound; double: string }> {
  const round = await openRoundWith({ phase: 'review', cheques: 4 });
  const rows = [
    ['12', 'A', 2],
    ['12', '', 1],
    ['13', '', 1],
  ].map(([number, letter, cheques]) => ({
    id: randomUUID(),
    roundId: round.id,
    street: 'Voorbeeldlaan',
    houseNumber: Number(number),
    houseLetter: String(letter),
    addition: '',
    postcode: '2716AB',
    city: 'Zoetermeer',
    canonical: `2716AB|${number}|${letter}|`,
    neighbourhoodCode: 'BU1',
    cheques: Number(cheques),
  }));
  await asRoll(database.db, async (tx) => {
    await insertHouseholds(tx, rows);
    const [any] = rows;
    if (!any) throw new Error('no households');
    await insertCheques(tx, [
      { id: randomUUID(), roundId: round.id, householdId: any.id, areaGroup: 0, sealed: Buffer.alloc(92) },
    ]);
  });
  return { round, double: rows[0]?.id ?? '' };
}

describe('letters that came back', () => {
  let round: TestRound;
  let double: string;
  beforeAll(async () => {
    ({ round, double } = await roundWithLetters());
  });
  const found = async () => {
    const result = await findReturnable(SYSTEM, round.id, AT);
    if (!result.ok) throw new Error(result.error);
    return result.value;
  };

  it('are found by postcode and number, whatever stands behind the number', async () => {
    const households = await found();
    expect(households.map(({ address, letters }) => [address, letters.map(({ number }) => number)])).toEqual([
      ['Voorbeeldlaan 12', [1]],
      ['Voorbeeldlaan 12A', [1, 2]],
    ]);
  });

  it.each([
    [{ postcode: '2716', number: '12' }, 'BAD_POSTCODE'],
    [{ postcode: '2716AB', number: 'twaalf' }, 'BAD_NUMBER'],
    [{ postcode: '', number: '' }, 'BAD_POSTCODE'],
    [{ postcode: '2716AB', number: '14' }, 'UNKNOWN_ADDRESS'],
  ])('%j: %s', async (given, error) => {
    expect(await findReturnable(SYSTEM, round.id, given)).toEqual({ ok: false, error });
  });

  it('are registered with a day, listed, and taken back; the log book names no household', async () => {
    const letter = { householdId: double, letter: 2 };
    expect((await registerReturned(SYSTEM, round.id, letter, DURING)).ok).toBe(true);
    expect(await registerReturned(SYSTEM, round.id, letter, DURING)).toEqual({
      ok: false,
      error: 'ALREADY_REGISTERED',
    });
    expect((await found())[1]?.letters).toEqual([
      { number: 1, returnedOn: null },
      { number: 2, returnedOn: '2026-05-01' },
    ]);
    expect(await listReturnedLetters(SYSTEM, round.id)).toEqual({
      ok: true,
      value: [
        {
          householdId: double,
          address: 'Voorbeeldlaan 12A',
          postcode: '2716AB',
          number: 2,
          of: 2,
          returnedOn: '2026-05-01',
        },
      ],
    });
    expect((await undoReturned(SYSTEM, round.id, letter, DURING)).ok).toBe(true);
    expect(await undoReturned(SYSTEM, round.id, letter, DURING)).toEqual({
      ok: false,
      error: 'NOT_REGISTERED',
    });
    expect(await listReturnedLetters(SYSTEM, round.id)).toEqual({ ok: true, value: [] });
    const lines = await query('SELECT act, details FROM audit_event WHERE subject = $1 ORDER BY id', [
      round.id,
    ]);
    expect(lines).toEqual([
      { act: 'register_undeliverable', details: {} },
      { act: 'undo_undeliverable', details: {} },
    ]);
  });

  it('void nothing', async () => {
    const states = () => query('SELECT DISTINCT state FROM box.eligible WHERE round = $1', [round.id]);
    await registerReturned(SYSTEM, round.id, { householdId: double, letter: 1 }, DURING);
    expect(await states()).toEqual([{ state: 'live' }]);
  });

  it.each([
    [0, 'UNKNOWN_LETTER'],
    [3, 'UNKNOWN_LETTER'],
    [1.5, 'UNKNOWN_LETTER'],
    [Number.NaN, 'UNKNOWN_LETTER'],
  ])('letter %d is refused', async (letter, error) => {
    const given = { householdId: double, letter };
    expect(await registerReturned(SYSTEM, round.id, given, DURING)).toEqual({ ok: false, error });
  });

  it('are not registered for a household of another round, or none', async () => {
    const other = await roundWithLetters();
    for (const householdId of [other.double, randomUUID(), 'geen']) {
      const refused = await registerReturned(SYSTEM, round.id, { householdId, letter: 1 }, DURING);
      expect(refused).toEqual({ ok: false, error: 'UNKNOWN_LETTER' });
    }
  });

  it('are for the desk too, and not for an auditor or another district', async () => {
    const slug = await query<{ slug: string | null }>(
      'SELECT district_slug AS slug FROM round WHERE id = $1',
      [round.id],
    );
    for (const actor of [
      { kind: 'visitor' } as const,
      staff('auditor', [slug[0]?.slug ?? '']),
      staff('desk_assistant', ['elders']),
    ]) {
      const forbidden = { ok: false, error: 'FORBIDDEN' };
      expect(await findReturnable(actor, round.id, AT)).toEqual(forbidden);
      expect(await registerReturned(actor, round.id, { householdId: double, letter: 1 }, DURING)).toEqual(
        forbidden,
      );
      expect(await undoReturned(actor, round.id, { householdId: double, letter: 1 }, DURING)).toEqual(
        forbidden,
      );
      expect(await listReturnedLetters(actor, round.id)).toEqual(forbidden);
    }
  });

  it('are forgotten with a new letter run: those were other letters', async () => {
    await registerReturned(SYSTEM, round.id, { householdId: double, letter: 2 }, DURING);
    const run = await runLetters(SYSTEM, round.id, DURING, () => undefined);
    if (!run.ok) throw new Error(run.error);
    expect(await listReturnedLetters(SYSTEM, round.id)).toEqual({ ok: true, value: [] });
    // Numbered in order of the cheques' ids, one letter per cheque.
    const ofDouble = run.value.letters.filter(({ householdId }) => householdId === double);
    expect(ofDouble.map(({ ordinal }) => ordinal)).toEqual([
      { number: 1, of: 2 },
      { number: 2, of: 2 },
    ]);
    expect(run.value.letters.filter(({ ordinal }) => ordinal === undefined)).toHaveLength(2);
  });
});
