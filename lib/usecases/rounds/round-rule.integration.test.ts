import { describe, expect, it } from 'vitest';
import { findOutcome, findRoundRow } from '@/db/queries/rounds';
import { testDatabase } from '@/db/testing';
import type { Actor } from '@/lib/domain/permissions';
import { castBallot } from '../ballots/cast-ballot';
import { staff } from '../testing/actors';
import { AFTER, ballotOf, DURING, OPENS_AT, openRoundWith, SYSTEM } from '../testing/openRound';
import { changePhase } from './change-phase';
import { getRuleSettings, setRule } from './round-rule';

const database = testDatabase();
const TRANSFERS = { rule: 'pooling-transfers', setting: 'mt', minBackers: '2' };

async function ruleOf(round: string) {
  const row = await findRoundRow(database.db, round);
  return { rule: row?.rule, ruleOptions: row?.ruleOptions, minBackers: row?.minBackers };
}

async function auditOf(round: string) {
  const { rows } = await database.handle.pool.query<{ act: string; details: unknown; actor: string }>(
    "SELECT act, details, actor FROM audit_event WHERE subject = $1 AND act = 'set_rule'",
    [round],
  );
  return rows;
}

describe('setting the rule of a round', () => {
  it('stores the choice with its log line, and the screen gets it back', async () => {
    const { id } = await openRoundWith({ phase: 'review' });
    expect(await setRule(SYSTEM, id, TRANSFERS, OPENS_AT)).toMatchObject({ ok: true });
    const chosen = { rule: 'pooling-transfers', options: { variant: 'mt' }, minBackers: 2 };
    expect(await getRuleSettings(SYSTEM, id)).toMatchObject({ ok: true, value: { chosen, fixed: false } });
    expect(await auditOf(id)).toEqual([
      {
        act: 'set_rule',
        actor: 'system: test',
        details: { from: 'pooling min 1', to: 'pooling-transfers mt min 2' },
      },
    ]);
  });

  it('decides how the round is counted', async () => {
    // Two ideas of € 900; each cheque of € 1.000 gives € 500 to each. Saving together funds both or neither alike.
    const round = await openRoundWith({
      phase: 'review',
      cheques: 1,
      ideas: 2,
      chequeCents: 100_000,
      stepCents: 50_000,
    });
    await setRule(SYSTEM, round.id, { ...TRANSFERS, setting: 'ewt', minBackers: '1' }, OPENS_AT);
    await changePhase(SYSTEM, round.id, 'open_voting', DURING);
    const ballot = ballotOf(round, 0, 1, [
      [1, 50_000],
      [2, 50_000],
    ]);
    expect(await castBallot(round.id, ballot, DURING)).toMatchObject({ code: 'OK' });
    await changePhase(SYSTEM, round.id, 'close_voting', AFTER);
    expect(await changePhase(SYSTEM, round.id, 'publish', AFTER)).toEqual({ ok: true, value: 'published' });
    // € 500 is short of € 900 for both; one is dropped and its € 500 carries the other.
    const counted = await findOutcome(database.db, round.id);
    expect(counted?.result).toMatchObject({ rule: 'pooling-transfers', costCents: 90_000 });
  });

  it('is over once voting has opened, and the database holds to it too', async () => {
    const { id } = await openRoundWith();
    const before = await ruleOf(id);
    expect(await setRule(SYSTEM, id, TRANSFERS, DURING)).toEqual({ ok: false, error: 'ROUND_FROZEN' });
    await expect(
      database.handle.pool.query("UPDATE round SET rule = 'greedy' WHERE id = $1", [id]),
    ).rejects.toThrow('ROUND_FROZEN');
    expect(await ruleOf(id)).toEqual(before);
    expect(await auditOf(id)).toEqual([]);
    expect(await getRuleSettings(SYSTEM, id)).toMatchObject({ ok: true, value: { fixed: true } });
  });

  it('refuses what the form cannot have sent, and changes nothing', async () => {
    const { id } = await openRoundWith({ phase: 'review' });
    const before = await ruleOf(id);
    const bad = { rule: 'pooling', setting: '', minBackers: '0' };
    expect(await setRule(SYSTEM, id, bad, OPENS_AT)).toEqual({ ok: false, error: 'BAD_MIN_BACKERS' });
    expect(await ruleOf(id)).toEqual(before);
    expect(await auditOf(id)).toEqual([]);
  });

  it('is not possible for a round that does not exist', async () => {
    expect(await setRule(SYSTEM, 'none', TRANSFERS, OPENS_AT)).toEqual({ ok: false, error: 'UNKNOWN_ROUND' });
    expect(await getRuleSettings(SYSTEM, 'none')).toEqual({ ok: false, error: 'UNKNOWN_ROUND' });
  });

  it.each<[string, Actor]>([
    ['a visitor', { kind: 'visitor' }],
    ['a council member', staff('council_member', ['oosterheem'])],
    ['a wijkregisseur of elsewhere', staff('wijkregisseur', ['seghwaert'])],
  ])('is not for %s', async (_, actor) => {
    const { id } = await openRoundWith({ phase: 'review' });
    const before = await ruleOf(id);
    expect(await setRule(actor, id, TRANSFERS, OPENS_AT)).toEqual({ ok: false, error: 'FORBIDDEN' });
    expect(await getRuleSettings(actor, id)).toEqual({ ok: false, error: 'FORBIDDEN' });
    expect(await ruleOf(id)).toEqual(before);
  });
});
