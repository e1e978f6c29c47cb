import { describe, expect, it } from 'vitest';
import { findOutcome, listIdeas } from '@/db/queries/rounds';
import { testDatabase } from '@/db/testing';
import type { PublishedBallot } from '@/lib/domain/outcome/cheque-election';
import type { Actor } from '@/lib/domain/permissions';
import { castBallot } from '../ballots/cast-ballot';
import { staff } from '../testing/actors';
import { AFTER, ballotOf, CLOSES_AT, DURING, OPENS_AT, openRoundWith, SYSTEM } from '../testing/openRound';
import { changePhase } from './change-phase';
import { closeDueRounds } from './close-due-rounds';
import { findTrouble } from './find-trouble';

const database = testDatabase();
const query = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await database.handle.pool.query<T>(text, values)).rows;
const phaseOf = (id: string) =>
  query('SELECT r.phase, b.phase AS box FROM round r JOIN box.round b ON b.round = r.id WHERE id = $1', [id]);

describe('opening', () => {
  it('puts the accepted ideas on the ballot, in the round and in the box', async () => {
    const round = await openRoundWith({ phase: 'review', ideas: 3 });
    await query("UPDATE idea SET status = 'rejected' WHERE round_id = $1 AND number = 2", [round.id]);
    expect(await changePhase(SYSTEM, round.id, 'open_voting', DURING)).toEqual({ ok: true, value: 'voting' });
    expect((await listIdeas(database.db, round.id)).map(({ status }) => status)).toEqual([
      'on_ballot',
      'rejected',
      'on_ballot',
    ]);
    expect(
      await query('SELECT ideas, cheque_cents, step_cents FROM box.round WHERE round = $1', [round.id]),
    ).toEqual([{ ideas: [1, 3], cheque_cents: 4000, step_cents: 500 }]);
    expect(await castBallot(round.id, ballotOf(round, 0, 1, [[2, 500]]), DURING)).toEqual({
      code: 'UNKNOWN_IDEA',
    });
  });

  it('copies the rules as they are at that moment, not as they were at the letter run', async () => {
    const round = await openRoundWith({ phase: 'review' });
    await query('UPDATE round SET cheque_cents = 6000, step_cents = 1000 WHERE id = $1', [round.id]);
    await changePhase(SYSTEM, round.id, 'open_voting', DURING);
    expect(
      await query('SELECT cheque_cents, step_cents FROM box.round WHERE round = $1', [round.id]),
    ).toEqual([{ cheque_cents: 6000, step_cents: 1000 }]);
  });

  it.each([
    ['TOO_EARLY', new Date(OPENS_AT.getTime() - 1)],
    ['TOO_LATE', CLOSES_AT],
  ])('is %s outside the round’s dates', async (error, now) => {
    const round = await openRoundWith({ phase: 'review' });
    expect(await changePhase(SYSTEM, round.id, 'open_voting', now)).toEqual({ ok: false, error });
  });

  it('needs cheques and an accepted idea', async () => {
    const empty = await openRoundWith({ phase: 'review', cheques: 0 });
    expect(await changePhase(SYSTEM, empty.id, 'open_voting', DURING)).toEqual({
      ok: false,
      error: 'NO_CHEQUES',
    });
    const bare = await openRoundWith({ phase: 'review', ideas: 0 });
    expect(await changePhase(SYSTEM, bare.id, 'open_voting', DURING)).toEqual({
      ok: false,
      error: 'NO_IDEAS',
    });
    expect((await listIdeas(database.db, empty.id)).every(({ status }) => status === 'accepted')).toBe(true);
  });
});

describe('who may', () => {
  it.each<[string, Actor]>([
    ['a visitor', { kind: 'visitor' }],
    ['a household', { kind: 'household', round: 'x', neighbourhood: null }],
    ['a council member', staff('council_member', ['seghwaert'])],
    ['a wijkregisseur of elsewhere', staff('wijkregisseur', ['oosterheem'])],
  ])('not %s, and nothing changes', async (_, actor) => {
    const round = await openRoundWith({ phase: 'review' });
    expect(await changePhase(actor, round.id, 'open_voting', DURING)).toEqual({
      ok: false,
      error: 'FORBIDDEN',
    });
    expect(await phaseOf(round.id)).toEqual([{ phase: 'review', box: 'prepared' }]);
    expect(await query('SELECT * FROM audit_event WHERE subject = $1', [round.id])).toEqual([]);
  });

  it('an administrator, and it stands in the log book under role and name', async () => {
    const round = await openRoundWith({ phase: 'review' });
    await changePhase(staff('administrator', []), round.id, 'open_voting', DURING);
    expect(
      await query('SELECT actor, act, subject, details, at FROM audit_event WHERE subject = $1', [round.id]),
    ).toEqual([
      {
        actor: 'administrator: Test',
        act: 'open_voting',
        subject: round.id,
        details: { from: 'review', to: 'voting' },
        at: DURING,
      },
    ]);
  });
});

describe('closing and publishing', () => {
  it('closes what is due by the clock, once, however many processes look', async () => {
    const round = await openRoundWith();
    expect(await closeDueRounds(DURING)).not.toContain(round.id);
    const closed = await Promise.all([closeDueRounds(AFTER), closeDueRounds(AFTER), closeDueRounds(AFTER)]);
    expect(closed.flat().filter((id) => id === round.id)).toEqual([round.id]);
    expect(await phaseOf(round.id)).toEqual([{ phase: 'counting', box: 'closed' }]);
  });

  it('does not close before the closing time, nor publish before closing', async () => {
    const round = await openRoundWith();
    expect(await changePhase(SYSTEM, round.id, 'close_voting', DURING)).toEqual({
      ok: false,
      error: 'TOO_EARLY',
    });
    expect(await changePhase(SYSTEM, round.id, 'publish', AFTER)).toEqual({
      ok: false,
      error: 'NOT_ALLOWED_IN_PHASE',
    });
  });

  it('I10: publishes exactly the live ballots, under tags, and counts them', async () => {
    // Idea 1 costs € 900: three households give € 300 and reach it; idea 2 gets too little.
    const round = await openRoundWith({ cheques: 6, chequeCents: 40_000, stepCents: 5_000, ideas: 2 });
    for (const i of [0, 1, 2])
      await castBallot(
        round.id,
        ballotOf(round, i, 1, [
          [1, 30_000],
          [2, 5_000],
        ]),
        DURING,
      );
    await castBallot(round.id, ballotOf(round, 3, 1, [[1, 40_000]]), DURING);
    await castBallot(round.id, ballotOf(round, 3, 2, []), DURING);
    await changePhase(SYSTEM, round.id, 'close_voting', AFTER);
    expect(await changePhase(SYSTEM, round.id, 'publish', AFTER)).toEqual({ ok: true, value: 'published' });

    const outcome = await findOutcome(database.db, round.id);
    expect(outcome).toMatchObject({ ballots: 4, cheques: 6, result: { winners: ['1'], costCents: 90_000 } });
    const live = await query<{ alloc: unknown }>('SELECT alloc FROM box.ballot WHERE round = $1', [round.id]);
    const [row] = await query<{ published: PublishedBallot[] }>(
      'SELECT published FROM outcome WHERE round_id = $1',
      [round.id],
    );
    const published = row?.published ?? [];
    const sorted = (ballots: readonly { alloc: unknown }[]) =>
      ballots.map(({ alloc }) => JSON.stringify(alloc)).toSorted();
    expect(sorted(published)).toEqual(sorted(live));
    const tags = published.map(({ tag }) => tag);
    expect(tags).toEqual(tags.toSorted());
    for (const key of round.keys) expect(JSON.stringify(published).includes(key.toString('hex'))).toBe(false);
    expect((await listIdeas(database.db, round.id)).map(({ status }) => status)).toEqual([
      'awarded',
      'not_awarded',
    ]);
  });

  it('I8: publishes no more ballots than there are cheques, and else changes nothing', async () => {
    const closed = async (casting: readonly number[]) => {
      const round = await openRoundWith({ cheques: 1, spares: 1 });
      for (const i of casting) await castBallot(round.id, ballotOf(round, i, 1, [[1, 500]]), DURING);
      await changePhase(SYSTEM, round.id, 'close_voting', AFTER);
      return round.id;
    };
    const many = await closed([0, 1]);
    expect(await changePhase(SYSTEM, many, 'publish', AFTER)).toEqual({
      ok: false,
      error: 'TOO_MANY_BALLOTS',
    });
    expect(await phaseOf(many)).toEqual([{ phase: 'counting', box: 'closed' }]);
    expect(await findOutcome(database.db, many)).toBeNull();
    expect(new Set((await listIdeas(database.db, many)).map(({ status }) => status))).toEqual(
      new Set(['on_ballot']),
    );
    expect(await query("SELECT * FROM audit_event WHERE subject = $1 AND act = 'publish'", [many])).toEqual(
      [],
    );
    // A spare that took the place of a lost letter is no ballot too many.
    expect(await changePhase(SYSTEM, await closed([1]), 'publish', AFTER)).toMatchObject({ ok: true });
  });

  it('publishes once, also when two people press the button together', async () => {
    const round = await openRoundWith();
    await changePhase(SYSTEM, round.id, 'close_voting', AFTER);
    const results = await Promise.all([1, 2, 3].map(() => changePhase(SYSTEM, round.id, 'publish', AFTER)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

/** Last: it changes the settings of this file's database. */
describe('a database that may lose an acknowledged ballot', () => {
  it('is not opened on, and is a danger for what is open', async () => {
    const round = await openRoundWith({ phase: 'review' });
    const open = await openRoundWith();
    expect(await findTrouble([open.id])).toEqual(new Map());
    const name = new URL(database.url).pathname.slice(1);
    await query(`ALTER DATABASE ${name} SET synchronous_commit = off`);
    // Settings of a database hold for new connections; the pool of the use-cases is replaced by one to the same place.
    process.env.DATABASE_URL = `${database.url}?application_name=again`;
    expect(await changePhase(SYSTEM, round.id, 'open_voting', DURING)).toEqual({
      ok: false,
      error: 'NOT_DURABLE',
    });
    expect(await phaseOf(round.id)).toEqual([{ phase: 'review', box: 'prepared' }]);
    expect(await findTrouble([open.id])).toEqual(new Map([[open.id, ['NOT_DURABLE']]]));
  });
});
