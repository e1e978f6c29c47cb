import { afterAll, describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import { ROUND_PHASES, ROUND_STEPS } from '@/lib/domain/round';
import type { Check } from '@/lib/domain/round-check';
import { castBallot } from '../ballots/cast-ballot';
import { staff } from '../testing/actors';
import { districtWith } from '../testing/district';
import { AFTER, ballotOf, CLOSES_AT, DURING, OPENS_AT, openRoundWith, SYSTEM } from '../testing/openRound';
import { changePhase } from './change-phase';
import { type CheckedStep, listSteps } from './check-list';

const database = testDatabase();
const query = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await database.handle.pool.query<T>(text, values)).rows;

const BEFORE = new Date(OPENS_AT.getTime() - 1);

async function stepsOf(id: string, now: Date): Promise<CheckedStep[]> {
  const steps = await listSteps(SYSTEM, id, now);
  if (!steps.ok) throw new Error(steps.error);
  return steps.value;
}

const undone = ({ conditions }: CheckedStep): Check[] =>
  conditions.filter(({ needed, done }) => needed && !done).map(({ check }) => check);

/** The list says so exactly when the act is taken; the round may have moved on afterwards. */
async function expectAgreement(id: string, now: Date, what: string): Promise<void> {
  const listed = new Map((await stepsOf(id, now)).map((one) => [one.step, one]));
  for (const step of ROUND_STEPS) {
    const said = listed.get(step)?.may ?? false;
    const taken = await changePhase(SYSTEM, id, step, now);
    expect(said, `${what}: ${step} → ${taken.ok ? 'taken' : taken.error}`).toBe(taken.ok);
    if (taken.ok) return;
  }
}

describe('the list before a step, while reviewing', () => {
  const WHEN = { before: BEFORE, at: OPENS_AT, during: DURING, closing: CLOSES_AT, after: AFTER };
  const kinds = Object.entries(WHEN).flatMap(([when, now]) =>
    [0, 2].flatMap((ideas) =>
      [0, 3].flatMap((cheques) =>
        [null, 'other'].map((rehearsalOf) => ({ when, now, ideas, cheques, rehearsalOf })),
      ),
    ),
  );
  // The database that may lose a ballot comes last: its connections are others.
  const cases = [true, false].flatMap((durable) => kinds.map((kind) => ({ ...kind, durable })));
  afterAll(() => {
    process.env.DATABASE_URL = database.url;
  });

  it.each(cases)(
    'agrees with the act while reviewing: $when, $ideas ideas, $cheques cheques, durable $durable, copy of $rehearsalOf',
    async ({ now, ideas, cheques, durable, rehearsalOf, when }) => {
      const of = rehearsalOf === null ? null : (await openRoundWith({ phase: 'review' })).id;
      const round = await openRoundWith({ phase: 'review', ideas, cheques, round: { rehearsalOf: of } });
      if (!durable) process.env.DATABASE_URL = `${database.url}?options=-c%20synchronous_commit%3Doff`;
      await expectAgreement(round.id, now, `review ${when}`);
    },
  );
});

describe('the list before a step', () => {
  it.each(ROUND_PHASES.filter((phase) => phase === 'draft' || phase === 'ideas'))(
    'agrees with the act in phase %s',
    async (phase) => {
      const round = await openRoundWith({ phase: 'review', round: { phase } });
      await expectAgreement(round.id, BEFORE, phase);
    },
  );

  it.each([
    ['during', DURING, null],
    ['at closing', CLOSES_AT, null],
    ['a rehearsal', DURING, 'other'],
  ] as const)('agrees with the act while voting: %s', async (what, now, copy) => {
    const of = copy === null ? null : (await openRoundWith({ phase: 'review' })).id;
    const round = await openRoundWith({ round: { rehearsalOf: of } });
    await expectAgreement(round.id, now, what);
  });

  it('agrees with the act while counting, also with a ballot too many', async () => {
    for (const spares of [0, 1]) {
      const round = await openRoundWith({ cheques: 1, spares });
      for (let i = 0; i <= spares; i += 1)
        expect(await castBallot(round.id, ballotOf(round, i, 1, [[1, 500]]), DURING)).toMatchObject({
          code: 'OK',
        });
      await changePhase(SYSTEM, round.id, 'close_voting', AFTER);
      const [step] = await stepsOf(round.id, AFTER);
      expect(step && undone(step)).toEqual(spares === 0 ? [] : ['ballots_fit']);
      await expectAgreement(round.id, AFTER, `counting with ${spares} too many`);
    }
  });

  it('has nothing for a published round', async () => {
    const round = await openRoundWith();
    await changePhase(SYSTEM, round.id, 'close_voting', AFTER);
    await changePhase(SYSTEM, round.id, 'publish', AFTER);
    expect(await stepsOf(round.id, AFTER)).toEqual([]);
    await expectAgreement(round.id, AFTER, 'published');
  });

  it('names accepted ideas outside the area, and agrees with the act', async () => {
    const { id } = await openRoundWith({ phase: 'review', ideas: 3 });
    const { codes } = await districtWith(2);
    await query('UPDATE idea SET neighbourhood_code = $2 WHERE round_id = $1 AND number = 1', [id, codes[0]]);
    await query('UPDATE idea SET neighbourhood_code = $2 WHERE round_id = $1 AND number > 1', [id, codes[1]]);
    await query("UPDATE idea SET status = 'rejected' WHERE round_id = $1 AND number = 3", [id]);
    await query('INSERT INTO round_neighbourhood (round_id, year, code) VALUES ($1, 2025, $2)', [
      id,
      codes[0],
    ]);
    const inside = async () =>
      (await stepsOf(id, DURING))
        .find(({ step }) => step === 'open_voting')
        ?.conditions.find(({ check }) => check === 'ideas_inside');
    expect(await inside()).toEqual({ check: 'ideas_inside', done: false, needed: true, ideas: [2] });
    expect(await changePhase(SYSTEM, id, 'open_voting', DURING)).toEqual({
      ok: false,
      error: 'IDEAS_OUTSIDE',
    });
    await query("UPDATE idea SET status = 'rejected' WHERE round_id = $1 AND number = 2", [id]);
    expect(await inside()).toMatchObject({ done: true, ideas: [] });
    expect(await changePhase(SYSTEM, id, 'open_voting', DURING)).toMatchObject({ ok: true });
  });

  it('names what is missing, and what is only advised', async () => {
    const round = await openRoundWith({ phase: 'review', ideas: 1, cheques: 0 });
    await query("UPDATE idea SET status = 'submitted' WHERE round_id = $1", [round.id]);
    const opening = (await stepsOf(round.id, BEFORE)).find(({ step }) => step === 'open_voting');
    expect(opening?.may).toBe(false);
    expect(opening && undone(opening)).toEqual(['idea_accepted', 'cheques_made', 'opening_reached']);
    expect(
      opening?.conditions.filter(({ needed, done }) => !needed && !done).map(({ check }) => check),
    ).toEqual(['nobody_waits', 'addresses_read', 'key_confirmed', 'letters_taken']);
  });

  it('advises letters before ideas are collected: without codes nobody can organise one', async () => {
    const ideasOpen = async (rehearsalOf: string | null) => {
      const { id } = await openRoundWith({ phase: 'review', round: { rehearsalOf } });
      const advice = async () =>
        (await stepsOf(id, BEFORE))
          .find(({ step }) => step === 'reopen_ideas')
          ?.conditions.find(({ check }) => check === 'codes_out');
      return { id, advice };
    };
    const { id, advice } = await ideasOpen(null);
    expect(await advice()).toEqual({ check: 'codes_out', done: false, needed: false });
    await query(
      "INSERT INTO letter_run (round_id, batch, made_on, letters, spares, downloaded_on) VALUES ($1, 1, '2026-04-01', 1, 0, '2026-04-01')",
      [id],
    );
    expect(await advice()).toMatchObject({ done: true });
    expect(await (await ideasOpen(id)).advice()).toBeUndefined();
  });

  it('asks for the stack of paper before closing, and counts the forms that wait', async () => {
    const round = await openRoundWith();
    const closing = async (now: Date) =>
      (await stepsOf(round.id, now))
        .flatMap(({ conditions }) => conditions)
        .filter(({ needed }) => !needed)
        .map(({ check, done, count }) => [check, done, count]);
    expect(await closing(DURING)).toEqual([
      ['forms_entered', true, 0],
      ['stack_empty', false, undefined],
    ]);
    for (const mark of ['a', 'b'])
      await query(
        "INSERT INTO paper_entry (round_id, mark, entry, entered_by) VALUES ($1, sha256($2), sha256($2), 'anne')",
        [round.id, Buffer.from(mark)],
      );
    expect(await closing(DURING)).toEqual([
      ['forms_entered', false, 2],
      ['stack_empty', false, undefined],
    ]);
    expect((await changePhase(SYSTEM, round.id, 'close_voting', AFTER)).ok).toBe(true);
    expect(await query('SELECT * FROM paper_entry WHERE round_id = $1', [round.id])).toEqual([]);
    expect(
      await query("SELECT details FROM audit_event WHERE subject = $1 AND act = 'close_voting'", [round.id]),
    ).toEqual([{ details: { from: 'voting', to: 'counting', formsDropped: 2 } }]);
  });

  it('is for who may take the step', async () => {
    const round = await openRoundWith({ phase: 'review', round: {} });
    for (const actor of [
      { kind: 'visitor' } as const,
      staff('desk_assistant', ['seghwaert']),
      staff('wijkregisseur', ['oosterheem']),
    ])
      expect(await listSteps(actor, round.id, DURING)).toEqual({ ok: false, error: 'FORBIDDEN' });
    expect(await listSteps(SYSTEM, 'none', DURING)).toEqual({ ok: false, error: 'UNKNOWN_ROUND' });
  });
});
