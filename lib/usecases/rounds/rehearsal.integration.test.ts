import { beforeAll, describe, expect, it } from 'vitest';
import { listPublished } from '@/db/queries/rounds';
import { testDatabase } from '@/db/testing';
import { toHex } from '@/lib/crypto/bytes';
import { getDistrict } from '../areas/get-district';
import { getHome } from '../areas/get-home';
import { signInHousehold } from '../auth/sign-in-household';
import { castBallot } from '../ballots/cast-ballot';
import { getBallotRound } from '../ballots/get-ballot-round';
import { listCodeRounds } from '../ballots/list-code-rounds';
import { findRegister, listRegisters } from '../bulletin/list-registers';
import { deriveOnline } from '../letters/make-codes';
import { runLetters } from '../letters/run-letters';
import { staff } from '../testing/actors';
import { districtWith } from '../testing/district';
import { AFTER, ballotOf, DURING, openRoundWith, SYSTEM } from '../testing/openRound';
import { changePhase } from './change-phase';
import { getOutcome } from './get-outcome';
import {
  getRehearsalPage,
  isRehearsal,
  type MadeRehearsal,
  makeRehearsal,
  removeRehearsal,
} from './rehearsal';
import { createRound } from './set-up-round';

const database = testDatabase();
const query = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await database.handle.pool.query<T>(text, values)).rows;

const FORM = {
  title: 'Waardecheques',
  cheque: '40',
  step: '5',
  opens: '2030-05-01T10:00',
  closes: '2030-05-22T22:00',
  unspent: 'return',
  showTotals: true,
  minOrganisers: '2',
  deadline: '',
};

/** A round in a district of its own, with an accepted and a rejected idea. */
async function roundWithIdeas(): Promise<{ id: string; slug: string }> {
  const { slug, codes } = await districtWith(2);
  const made = await createRound(SYSTEM, slug, { ...FORM, neighbourhoods: codes }, DURING);
  if (!made.ok) throw new Error(made.error.code);
  const other = await openRoundWith({ phase: 'review', ideas: 2 });
  await query('UPDATE idea SET round_id = $1 WHERE round_id = $2', [made.value, other.id]);
  await query("UPDATE idea SET status = 'rejected' WHERE round_id = $1 AND number = 2", [made.value]);
  return { id: made.value, slug };
}

async function rehearse(id: string): Promise<MadeRehearsal> {
  const made = await makeRehearsal(SYSTEM, id, DURING);
  if (!made.ok) throw new Error(made.error);
  return made.value;
}

describe('a rehearsal that cannot be made', () => {
  /** Codes are never stored: `how` is what happens to every row of this table. */
  async function whileBroken(table: string, how: string, work: () => Promise<void>): Promise<void> {
    await query(
      `CREATE FUNCTION public.broken() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${how}; END $$`,
    );
    await query('GRANT EXECUTE ON FUNCTION public.broken() TO PUBLIC');
    await query(
      `CREATE TRIGGER broken BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION public.broken()`,
    );
    try {
      await work();
    } finally {
      await query('DROP FUNCTION public.broken() CASCADE');
    }
  }
  const left = async (id: string) => ({
    rounds: await query('SELECT id FROM round WHERE rehearsal_of = $1', [id]),
    lines: await query("SELECT act FROM audit_event WHERE act = 'make_rehearsal' AND subject = $1", [id]),
  });

  it('is refused when it gets no households, and neither copy nor line in the log book is left', async () => {
    const { id } = await roundWithIdeas();
    await whileBroken('roll.household', 'RETURN NULL', async () => {
      expect(await makeRehearsal(SYSTEM, id, DURING)).toEqual({ ok: false, error: 'UNKNOWN_ROUND' });
    });
    expect(await left(id)).toEqual({ rounds: [], lines: [] });
  });

  it('throws when its codes cannot be stored, and neither copy nor line in the log book is left', async () => {
    const { id } = await roundWithIdeas();
    await whileBroken('roll.cheque', "RAISE EXCEPTION 'no room'", async () => {
      await expect(makeRehearsal(SYSTEM, id, DURING)).rejects.toThrow();
    });
    expect(await left(id)).toEqual({ rounds: [], lines: [] });
    expect((await rehearse(id)).codes).toHaveLength(20);
    expect((await left(id)).lines).toHaveLength(1);
  });
});

describe('a rehearsal', () => {
  let original: { id: string; slug: string };
  let made: MadeRehearsal;
  beforeAll(async () => {
    original = await roundWithIdeas();
    made = await rehearse(original.id);
  });

  it('is a copy with settings, accepted ideas and twenty codes, ready to open', async () => {
    expect(made).toMatchObject({ id: `${original.id}-oefenen`, title: 'Oefenronde: Waardecheques' });
    expect(made.codes).toHaveLength(20);
    expect(made.codes[0]?.path).toMatch(new RegExp(`^/stemmen\\?r=${made.id}#c=[0-9A-Z]{16}&r=${made.id}$`));
    const [row] = await query('SELECT * FROM round WHERE id = $1', [made.id]);
    expect(row).toMatchObject({
      phase: 'review',
      rehearsal_of: original.id,
      cheque_cents: 4000,
      min_organisers: 2,
      opens_at: DURING,
    });
    expect(await query('SELECT number, status FROM idea WHERE round_id = $1', [made.id])).toEqual([
      { number: 1, status: 'accepted' },
    ]);
    const lines = "SELECT details FROM audit_event WHERE act = 'make_rehearsal' AND subject = $1";
    expect(await query(lines, [original.id])).toEqual([
      { details: { rehearsal: made.id, ideas: 1, households: 20 } },
    ]);
  });

  it('keeps no code', async () => {
    const kept = await query(
      "SELECT encode(signin_hash, 'hex') AS hash, sealed_code FROM roll.cheque WHERE round_id = $1 AND household_id IS NOT NULL",
      [made.id],
    );
    expect(kept).toHaveLength(20);
    for (const { code } of made.codes) {
      const [found] = await query<{ n: number }>(
        "SELECT count(*)::int AS n FROM roll.cheque c WHERE c::text ILIKE '%' || $1 || '%'",
        [code.replaceAll('-', '')],
      );
      expect(found?.n).toBe(0);
    }
  });

  it('makes no letters a second time', async () => {
    expect(await runLetters(SYSTEM, made.id, DURING, () => undefined)).toEqual({
      ok: false,
      error: 'FORBIDDEN',
    });
  });

  it('runs from opening to outcome, closed before its time, and no list of residents shows it', async () => {
    const shown = async () => ({
      home: JSON.stringify(await getHome()).includes(made.id),
      district: JSON.stringify(await getDistrict(original.slug, { round: made.id })).includes(made.id),
      codes: (await listCodeRounds()).some(({ id }) => id === made.id),
      registers: (await listRegisters()).some(({ id }) => id === made.id),
      ballot: (await getBallotRound())?.round.id === made.id,
      published: (await listPublished(database.db)).some(({ id }) => id === made.id),
    });
    const nowhere = {
      home: false,
      district: false,
      codes: false,
      registers: false,
      ballot: false,
      published: false,
    };
    expect(await shown()).toEqual(nowhere);
    expect(await changePhase(SYSTEM, made.id, 'open_voting', DURING)).toMatchObject({ ok: true });
    expect(await shown()).toEqual(nowhere);
    expect((await listCodeRounds(made.id)).some(({ id }) => id === made.id)).toBe(true);
    expect((await getBallotRound(made.id))?.round.id).toBe(made.id);
    expect(await findRegister(made.id)).toMatchObject({ id: made.id });

    const code = made.codes[0]?.code.replaceAll('-', '') ?? '';
    const { seed, signin, onlineKey } = await deriveOnline(code, made.id);
    expect(await signInHousehold(made.id, toHex(signin))).toMatchObject({ kind: 'household' });
    const ballot = ballotOf({ id: made.id, seeds: [seed], keys: [onlineKey], ideas: [1] }, 0, 1, [[1, 4000]]);
    expect(await castBallot(made.id, ballot, DURING)).toMatchObject({ code: 'OK' });
    expect(await removeRehearsal(SYSTEM, made.id, DURING)).toEqual({ ok: false, error: 'NOT_FINISHED' });

    expect(await changePhase(SYSTEM, made.id, 'close_voting', DURING)).toMatchObject({ ok: true });
    expect(await changePhase(SYSTEM, made.id, 'publish', DURING)).toMatchObject({ ok: true });
    expect((await getOutcome(made.id))?.ballots).toBe(1);
    expect(await shown()).toEqual(nowhere);
  });

  it('is archived once it was opened, and gone from every list', async () => {
    expect(await removeRehearsal(SYSTEM, made.id, AFTER)).toEqual({ ok: true, value: null });
    expect(await query('SELECT phase FROM round WHERE id = $1', [made.id])).toEqual([{ phase: 'archived' }]);
    const page = await getRehearsalPage(SYSTEM, original.id);
    expect(page.ok && page.value.rehearsals).toEqual([]);
    expect(await removeRehearsal(SYSTEM, made.id, AFTER)).toEqual({ ok: false, error: 'UNKNOWN_ROUND' });
  });
});

describe('a rehearsal that was not opened', () => {
  it('goes without a trace, and the round itself stays as it was', async () => {
    const { id } = await roundWithIdeas();
    const first = await rehearse(id);
    const second = await rehearse(id);
    expect([first.id, second.id]).toEqual([`${id}-oefenen`, `${id}-oefenen-2`]);
    expect(await isRehearsal(second.id)).toBe(true);
    expect(await removeRehearsal(SYSTEM, second.id, DURING)).toEqual({ ok: true, value: null });
    for (const table of [
      'round WHERE id',
      'idea WHERE round_id',
      'letter_run WHERE round_id',
      'round_neighbourhood WHERE round_id',
      'roll.household WHERE round_id',
      'roll.cheque WHERE round_id',
      'roll.area_group WHERE round_id',
      'box.round WHERE round',
      'box.eligible WHERE round',
      'box.strip WHERE round',
    ])
      expect(await query(`SELECT 1 FROM ${table} = $1`, [second.id]), table).toEqual([]);
    expect(await query('SELECT phase FROM round WHERE id = ANY ($1) ORDER BY id', [[id, first.id]])).toEqual([
      { phase: 'draft' },
      { phase: 'review' },
    ]);
    expect(await removeRehearsal(SYSTEM, id, DURING)).toEqual({ ok: false, error: 'UNKNOWN_ROUND' });
  });

  it('is not made of a round without ideas, of a rehearsal, or by others', async () => {
    const { id, slug } = await roundWithIdeas();
    const copy = await rehearse(id);
    expect(await makeRehearsal(SYSTEM, copy.id, DURING)).toEqual({ ok: false, error: 'UNKNOWN_ROUND' });
    await query("UPDATE idea SET status = 'submitted' WHERE round_id = $1", [id]);
    expect(await makeRehearsal(SYSTEM, id, DURING)).toEqual({ ok: false, error: 'NO_IDEAS' });
    expect(await query('SELECT id FROM round WHERE rehearsal_of = $1', [id])).toEqual([{ id: copy.id }]);
    for (const actor of [
      { kind: 'visitor' } as const,
      { kind: 'household', round: id, neighbourhood: null } as const,
      staff('wijkregisseur', ['elders']),
      staff('desk_assistant', [slug]),
      staff('auditor', [slug]),
    ]) {
      expect(await makeRehearsal(actor, id, DURING)).toEqual({ ok: false, error: 'FORBIDDEN' });
      expect(await removeRehearsal(actor, copy.id, DURING)).toEqual({ ok: false, error: 'FORBIDDEN' });
      expect(await getRehearsalPage(actor, id)).toEqual({ ok: false, error: 'FORBIDDEN' });
    }
  });
});
