import { describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import { readClosing } from '@/lib/crypto/bulletin';
import type { Actor } from '@/lib/domain/permissions';
import { castBallot } from '../ballots/cast-ballot';
import { staff } from '../testing/actors';
import { AFTER, ballotOf, CLOSES_AT, DURING, openRoundWith, SYSTEM } from '../testing/openRound';
import { changePhase } from './change-phase';
import { closeDueRounds } from './close-due-rounds';
import { extendVoting, getExtendView, getExtensions } from './extend-voting';

const database = testDatabase();
const query = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await database.handle.pool.query<T>(text, values)).rows;
const DAY = 86_400_000;
const UNTIL = new Date(CLOSES_AT.getTime() + 2 * DAY);
const REASON = 'De website lag op de laatste avond twee uur plat.';
const REQUEST = { until: UNTIL, reason: REASON };
const rulesOf = async (id: string) =>
  (await query<{ rules: string }>('SELECT rules FROM opening_document WHERE round_id = $1', [id]))[0]?.rules;

describe('extending a vote', () => {
  it('moves the closing time for ballots, clock and closing statement, and leaves the rules as they were', async () => {
    const round = await openRoundWith();
    const rules = await rulesOf(round.id);
    expect(await extendVoting(staff('administrator', []), round.id, REQUEST, DURING)).toEqual({
      ok: true,
      value: REQUEST,
    });
    expect(await getExtensions(round.id)).toEqual([REQUEST]);
    expect(await castBallot(round.id, ballotOf(round, 0, 1, [[1, 500]]), AFTER)).toMatchObject({
      code: 'OK',
    });
    expect(await closeDueRounds(AFTER)).not.toContain(round.id);
    expect(await closeDueRounds(UNTIL)).toContain(round.id);
    const [last] = await query<{ leaf: Buffer }>(
      'SELECT leaf FROM box.log WHERE round = $1 ORDER BY position DESC LIMIT 1',
      [round.id],
    );
    expect(readClosing(last?.leaf ?? new Uint8Array())).toMatchObject({
      extension: { reason: REASON, until: UNTIL.toISOString() },
      closedOn: '2026-05-24',
    });
    expect(await rulesOf(round.id)).toBe(rules);
    expect(
      await query("SELECT actor, details FROM audit_event WHERE subject = $1 AND act = 'extend_voting'", [
        round.id,
      ]),
    ).toEqual([
      {
        actor: 'administrator: Test',
        details: { from: CLOSES_AT.toISOString(), to: UNTIL.toISOString(), reason: REASON },
      },
    ]);
  });

  it('may happen again, and the closing statement then has both reasons', async () => {
    const { id } = await openRoundWith();
    await extendVoting(SYSTEM, id, REQUEST, DURING);
    const until = new Date(UNTIL.getTime() + DAY);
    expect((await extendVoting(SYSTEM, id, { until, reason: 'En nog een storing.' }, AFTER)).ok).toBe(true);
    await changePhase(SYSTEM, id, 'close_voting', until);
    const [last] = await query<{ leaf: Buffer }>(
      'SELECT leaf FROM box.log WHERE round = $1 ORDER BY position DESC LIMIT 1',
      [id],
    );
    expect(readClosing(last?.leaf ?? new Uint8Array())?.extension).toEqual({
      reason: `${REASON}; En nog een storing.`,
      until: until.toISOString(),
    });
    expect(await getExtendView(SYSTEM, id)).toMatchObject({
      ok: true,
      value: { closesAt: until, plannedCloses: CLOSES_AT, extensions: [REQUEST, { until }] },
    });
  });
});

describe('extending is refused', () => {
  const refused = async (
    id: string,
    error: string,
    {
      actor = SYSTEM,
      request = REQUEST,
      now = DURING,
    }: { actor?: Actor; request?: typeof REQUEST; now?: Date } = {},
  ) => {
    const [before] = await query<{ closes_at: Date }>('SELECT closes_at FROM round WHERE id = $1', [id]);
    const count = (await getExtensions(id)).length;
    expect(await extendVoting(actor, id, request, now)).toEqual({ ok: false, error });
    const [after] = await query<{ closes_at: Date }>('SELECT closes_at FROM round WHERE id = $1', [id]);
    expect(after).toEqual(before);
    expect(await getExtensions(id)).toHaveLength(count);
  };

  it.each<[string, Actor]>([
    ['a visitor', { kind: 'visitor' }],
    ['a household', { kind: 'household', round: 'x', neighbourhood: null }],
    ['an auditor', staff('auditor', ['seghwaert'])],
    ['a desk assistant', staff('desk_assistant', ['seghwaert'])],
    ['a wijkregisseur of elsewhere', staff('wijkregisseur', ['oosterheem'])],
  ])('to %s', async (_, actor) => {
    const { id } = await openRoundWith();
    await refused(id, 'FORBIDDEN', { actor });
    expect(await getExtendView(actor, id)).toEqual({ ok: false, error: 'FORBIDDEN' });
  });

  it('where there is no such round', async () => {
    expect(await extendVoting(SYSTEM, 'nowhere', REQUEST, DURING)).toEqual({
      ok: false,
      error: 'UNKNOWN_ROUND',
    });
  });

  it('before voting opens and after it was closed', async () => {
    const ready = await openRoundWith({ phase: 'review' });
    await refused(ready.id, 'NOT_OPEN');
    const closed = await openRoundWith();
    await changePhase(SYSTEM, closed.id, 'close_voting', AFTER);
    await refused(closed.id, 'NOT_OPEN', { now: AFTER });
  });

  it('once the closing time has passed, though nobody closed the vote yet', async () => {
    const { id } = await openRoundWith();
    await refused(id, 'TOO_LATE', { now: CLOSES_AT });
  });

  it.each([
    ['NOT_LATER', { until: CLOSES_AT, reason: REASON }],
    ['NOT_LATER', { until: DURING, reason: REASON }],
    ['TOO_LONG', { until: new Date(CLOSES_AT.getTime() + 14 * DAY + 1), reason: REASON }],
    ['BAD_TIME', { until: new Date(Number.NaN), reason: REASON }],
    ['BAD_REASON', { until: UNTIL, reason: '   ' }],
  ])('with %s', async (error, request) => {
    const { id } = await openRoundWith();
    await refused(id, error, { request });
  });

  it('beyond two weeks in all, however small the steps', async () => {
    const { id } = await openRoundWith();
    const at = (days: number) => ({ until: new Date(CLOSES_AT.getTime() + days * DAY), reason: REASON });
    expect((await extendVoting(SYSTEM, id, at(10), DURING)).ok).toBe(true);
    expect((await extendVoting(SYSTEM, id, at(14), DURING)).ok).toBe(true);
    await refused(id, 'TOO_LONG', { request: at(14.1) });
  });

  it('by the database, when somebody changes or removes what was announced', async () => {
    const { id } = await openRoundWith();
    await extendVoting(SYSTEM, id, REQUEST, DURING);
    expect(await database.attempt('DELETE FROM voting_extension WHERE round_id = $1', [id])).toBe('WC005');
    expect(await database.attempt("UPDATE voting_extension SET reason = 'x' WHERE round_id = $1", [id])).toBe(
      'WC005',
    );
    expect(await database.attempt('UPDATE round SET closes_at = $2 WHERE id = $1', [id, CLOSES_AT])).toBe(
      'WC001',
    );
  });
});
