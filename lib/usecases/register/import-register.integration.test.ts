import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { insertRound } from '@/db/queries/rounds';
import { makeDemo } from '@/db/seeds/demo';
import { insertDemoAreas } from '@/db/seeds/insert-areas';
import { testDatabase } from '@/db/testing';
import type { Actor } from '@/lib/domain/permissions';
import { randomCheque } from '../demo/sample-voters';
import { runLetters } from '../letters/run-letters';
import { openRoundWith, SYSTEM } from '../testing/openRound';
import { importRegister } from './import-register';

const database = testDatabase();
const NOW = new Date('2026-11-22T10:00:00Z');
const demo = makeDemo('test', NOW);
const { registerCsv, neighbourhoods, round, ties } = demo.open;
const lines = registerCsv.split('\n');
const few = lines.slice(0, 4).join('\n');

async function rowsOf(roundId: string) {
  const { rows } = await database.db.execute(
    sql`SELECT canonical, neighbourhood_code, cheques FROM roll.household WHERE round_id = ${roundId} ORDER BY canonical`,
  );
  return rows;
}

async function makeRound(
  id: string,
  phase: 'review' | 'voting' = 'review',
  kind: 'cheque' | 'import' = 'cheque',
) {
  await database.db.transaction((tx) =>
    insertRound(
      tx,
      { ...round, id, phase: 'review', kind, ruleOptions: {}, ties, source: null },
      neighbourhoods,
    ),
  );
  if (phase === 'voting') await database.db.execute(sql`UPDATE round SET phase = 'voting' WHERE id = ${id}`);
  return id;
}

beforeAll(async () => {
  await database.db.transaction((tx) => insertDemoAreas(tx, demo.places));
});

describe('importing a register', () => {
  it('stores every home with its neighbourhood, tells what was left out, and writes one line in the log book', async () => {
    const id = await makeRound('register-600');
    const report = await importRegister(SYSTEM, { roundId: id, csv: registerCsv }, NOW);
    if (!report.ok) throw new Error(JSON.stringify(report.error));
    expect(report.value.counts).toMatchObject({
      rows: 604,
      households: 600,
      cheques: 600,
      foundByPoint: 600,
    });
    expect(report.value.skipped.map(({ why }) => why).toSorted()).toEqual([
      'NOT_IN_USE',
      'NOT_RESIDENTIAL',
      'NOT_RESIDENTIAL',
      'SECONDARY',
    ]);
    expect(report.value.neighbourhoods.map(({ code, households }) => [code, households])).toEqual([
      ['BU06370802', 116],
      ['BU06370803', 84],
      ['BU06370810', 130],
      ['BU06370811', 120],
      ['BU06370813', 150],
    ]);
    expect(report.value.groups).toHaveLength(4);
    expect(await rowsOf(id)).toHaveLength(600);
    const { rows } = await database.db.execute(
      sql`SELECT actor, act, details FROM audit_event WHERE subject = ${id}`,
    );
    expect(rows).toEqual([
      {
        actor: 'system: test',
        act: 'import_register',
        details: { households: 600, cheques: 600, leftOut: 4, replacedHouseholds: 0, replacedCheques: 0 },
      },
    ]);
  });

  it('replaces the whole register and not that of another round', async () => {
    const [id, other] = [await makeRound('register-replace'), await makeRound('register-other')];
    await importRegister(SYSTEM, { roundId: other, csv: few }, NOW);
    await importRegister(SYSTEM, { roundId: id, csv: registerCsv }, NOW);
    const again = await importRegister(SYSTEM, { roundId: id, csv: few }, NOW);
    expect(again.ok && again.value.replaced).toEqual({ households: 600, cheques: 0 });
    expect(await rowsOf(id)).toHaveLength(3);
    expect(await rowsOf(other)).toHaveLength(3);
  });

  it('changes nothing when one row is bad, and names every bad row', async () => {
    const id = await makeRound('register-bad');
    await importRegister(SYSTEM, { roundId: id, csv: few }, NOW);
    const before = await rowsOf(id);
    const csv = [
      lines[0],
      lines[1],
      lines[2]?.replace('2724', '0724'),
      lines[3]?.replace(';f;', ';misschien;'),
    ].join('\n');
    const refused = await importRegister(SYSTEM, { roundId: id, csv }, NOW);
    expect(!refused.ok && refused.error).toMatchObject({
      code: 'BAD_FILE',
      problems: [
        { code: 'BAD_POSTCODE', line: 3 },
        { code: 'BAD_SECONDARY_FLAG', line: 4 },
      ],
    });
    expect(await rowsOf(id)).toEqual(before);
  });

  it('gives an address the number of cheques it was told', async () => {
    const id = await makeRound('register-cheques');
    const first = (lines[1] ?? '').split(';');
    const canonical = `${first[4]}|${first[1]}||`;
    const csv = few;
    const report = await importRegister(
      SYSTEM,
      { roundId: id, csv, chequesPerAddress: new Map([[canonical, 3]]) },
      NOW,
    );
    expect(report.ok && report.value.counts).toMatchObject({ households: 3, cheques: 5 });
    expect((await rowsOf(id)).find((row) => row.canonical === canonical)).toMatchObject({ cheques: 3 });
  });

  it('keeps letters that were made, until told that their codes may die', async () => {
    const id = await makeRound('register-letters');
    await importRegister(SYSTEM, { roundId: id, csv: few }, NOW);
    const run = await runLetters(
      SYSTEM,
      id,
      NOW,
      () => undefined,
      async () => randomCheque().cheque,
    );
    expect(run.ok).toBe(true);
    // Three letters and five spares.
    const refused = await importRegister(SYSTEM, { roundId: id, csv: registerCsv }, NOW);
    expect(refused).toEqual({ ok: false, error: { code: 'LETTERS_MADE', cheques: 8 } });
    expect(await rowsOf(id)).toHaveLength(3);
    const told = await importRegister(SYSTEM, { roundId: id, csv: registerCsv, replaceLetters: true }, NOW);
    expect(told.ok && told.value.replaced).toEqual({ households: 3, cheques: 8 });
    const { rows } = await database.db.execute(
      sql`SELECT (SELECT count(*) FROM roll.cheque WHERE round_id = ${id}) AS cheques,
        (SELECT count(*) FROM box.eligible WHERE round = ${id}) AS keys`,
    );
    expect(rows).toEqual([{ cheques: '0', keys: '0' }]);
  });

  it('refuses by code: no such round, no neighbourhoods, an imported election, voting open, somebody else', async () => {
    const codeOf = async (roundId: string, actor: Actor = SYSTEM) => {
      const result = await importRegister(actor, { roundId, csv: few }, NOW);
      return result.ok ? 'OK' : result.error.code;
    };
    const director = (district: string): Actor => {
      return { kind: 'staff', id: 'sam', name: 'Proef', role: 'wijkregisseur', districts: [district] };
    };
    const id = await makeRound('register-guard');
    expect(await codeOf('nowhere')).toBe('UNKNOWN_ROUND');
    expect(await codeOf((await openRoundWith({ phase: 'review' })).id)).toBe('NO_NEIGHBOURHOODS');
    expect(await codeOf(await makeRound('register-import', 'review', 'import'))).toBe('NOT_A_CHEQUE_ROUND');
    expect(await codeOf(await makeRound('register-open', 'voting'))).toBe('VOTING_HAS_OPENED');
    expect(await codeOf(id, director('oosterheem'))).toBe('FORBIDDEN');
    expect(await codeOf(id, { kind: 'visitor' })).toBe('FORBIDDEN');
    expect(await codeOf(id, director('seghwaert'))).toBe('OK');
  });
});
