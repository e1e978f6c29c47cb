import { describe, expect, it } from 'vitest';
import { listFundEntries } from '@/db/queries/fund-account';
import { listProjectEntries } from '@/db/queries/project-account';
import { testDatabase } from '@/db/testing';
import { staff } from '../testing/actors';
import { changeProject } from './change-project';
import { getStaffProject } from './get-project';
import { sendReminders } from './reminders';
import { act, done, ideaOf, KEPT, NOW, view } from './testing/acting';
import { fundProjects, roundProject } from './testing/ownProject';

const base = testDatabase();
const ok = { ok: true, value: null };

describe('a project from award to maintenance', () => {
  it('is carried out, paid in two parts, maintained and checked; its idea follows', async () => {
    const own = await roundProject({ cents: 100_000 });
    await done(own, 'add_step', { title: 'Bank kopen', planned: '2024-04-01' });
    await done(own, 'add_step', { title: 'Bank plaatsen', planned: '' });
    const [first, second] = (await view(own)).steps;
    await done(own, 'move_step', { step: second?.id ?? '', way: 'up' });
    expect((await view(own)).steps.map(({ title }) => title)).toEqual(['Bank plaatsen', 'Bank kopen']);
    await done(own, 'finish_step', { step: first?.id ?? '', on: '2024-04-10' });
    expect(await ideaOf(own)).toBe('in_progress');
    await done(own, 'undo_step', { step: first?.id ?? '' });
    await done(own, 'finish_step', { step: first?.id ?? '', on: '2024-04-11' });
    expect(await act(own, 'remove_step', { step: first?.id ?? '' })).toMatchObject({ ok: false });

    await done(own, 'pay', { kind: 'advance', amount: '400', on: '2024-04-12' });
    expect(await act(own, 'pay', { kind: 'final', amount: '700', on: '2024-08-01' })).toEqual({
      ok: false,
      error: [{ code: 'MORE_THAN_LEFT', field: 'amount', cents: 60_000 }],
    });
    expect(await act(own, 'realise', { on: '2024-07-01' })).toEqual({
      ok: false,
      error: [{ code: 'NO_CHOICE', field: 'rest' }],
    });
    await done(own, 'realise', { on: '2024-07-01', rest: 'keep' });
    await done(own, 'pay', { kind: 'final', amount: '600', on: '2024-08-01' });
    expect((await view(own)).account).toMatchObject({ paidCents: 100_000, leftCents: 0 });

    await done(own, 'make_agreement', KEPT);
    expect(await ideaOf(own)).toBe('maintained');
    const [agreement] = (await view(own)).agreements;
    expect(agreement?.checks.map(({ dueOn }) => dueOn)).toEqual(['2025-08-01', '2026-08-01']);
    const check = { check: agreement?.checks[0]?.id ?? '', on: '2025-08-03', result: 'needs_work' };
    expect(await act(own, 'check_agreement', check)).toMatchObject({
      error: [{ code: 'MISSING', field: 'note' }],
    });
    await done(own, 'check_agreement', { ...check, note: 'De lak bladdert.' });
    await done(own, 'end_agreement', { on: '2026-06-01', reason: 'De groep stopt.' });
    expect(await ideaOf(own)).toBe('realised');
    expect((await view(own)).history.map(({ event }) => event)).toEqual([
      'awarded',
      'started',
      'step_done',
      'step_done',
      'paid',
      'realised',
      'paid',
      'agreement_checked',
      'agreement_ended',
      'step_undone',
      'agreement_made',
    ]);
  });

  it('is stopped: what was not paid goes back, and what is paid back later as well', async () => {
    const own = await roundProject({ cents: 50_000, unspent: 'carry_over' });
    await done(own, 'pay', { kind: 'advance', amount: '120,50', on: '2024-04-12' });
    expect(await act(own, 'stop', { on: '2024-05-01', reason: ' ' })).toMatchObject({
      error: [{ code: 'MISSING', field: 'reason' }],
    });
    await done(own, 'stop', { on: '2024-05-01', reason: 'De groep is gestopt.' });
    expect(await view(own)).toMatchObject({
      statusReason: 'De groep is gestopt.',
      destination: 'next_round',
      account: { paidCents: 12_050, returnedCents: 37_950, leftCents: 0 },
    });
    expect(await ideaOf(own)).toBe('stopped');
    await done(own, 'repay', { amount: '120,50', on: '2024-06-01', text: 'Niet gebruikt' });
    expect((await view(own)).account).toMatchObject({ paidCents: 0, returnedCents: 50_000, leftCents: 0 });
    expect(await act(own, 'pay', { kind: 'advance', amount: '1', on: '2024-06-01' })).toMatchObject({
      error: [{ code: 'NOT_NOW' }],
    });
  });

  it('gives the rest of a last payment back only when that was confirmed; a wrong payment is countered', async () => {
    const own = await roundProject({ cents: 30_000 });
    const final = { kind: 'final', amount: '250', on: '2024-05-01' };
    expect(await act(own, 'pay', final)).toEqual({
      ok: false,
      error: [{ code: 'REST_NOT_CONFIRMED', field: 'rest', cents: 5_000 }],
    });
    await done(own, 'pay', { ...final, kind: 'advance' });
    expect(await act(own, 'repay', { amount: '251', on: '2024-05-01', text: 'x' })).toMatchObject({
      error: [{ code: 'MORE_THAN_PAID', field: 'amount', cents: 25_000 }],
    });
    await done(own, 'repay', { amount: '250', on: '2024-05-02', text: 'Verkeerd geboekt: het was 200' });
    await done(own, 'pay', { kind: 'final', amount: '200', on: '2024-05-02', rest: 'on' });
    expect((await view(own)).account).toMatchObject({
      paidCents: 20_000,
      returnedCents: 10_000,
      leftCents: 0,
    });
  });

  it('says everything that is wrong with an agreement at once, and has one at a time', async () => {
    const own = await roundProject();
    const wrong = await act(own, 'make_agreement', { ...KEPT, group: '', until: '2024-08-01', email: 'x' });
    expect(wrong).toEqual({
      ok: false,
      error: [
        { code: 'MISSING', field: 'group' },
        { code: 'UNTIL_BEFORE_FROM', field: 'until' },
        { code: 'NOT_MAIL', field: 'email' },
      ],
    });
    await done(own, 'make_agreement', KEPT);
    expect(await act(own, 'make_agreement', KEPT)).toMatchObject({ error: [{ code: 'AGREEMENT_RUNS' }] });
    const next = { ...KEPT, from: '2026-08-02', until: '2028-08-02' };
    expect(await act(own, 'renew_agreement', next)).toMatchObject({
      error: [{ code: 'CHECK_FIRST', day: '2025-08-01' }],
    });
    const check = (await view(own)).agreements[0]?.checks[0]?.id ?? '';
    await done(own, 'check_agreement', { check, on: '2025-08-03', result: 'good' });
    await done(own, 'renew_agreement', next);
    const { agreements } = await view(own);
    expect(agreements.map(({ endedOn, state }) => [endedOn, state])).toEqual([
      ['2026-08-01', 'renewed'],
      [null, 'runs'],
    ]);
    const { rows } = await base.handle.pool.query(
      'SELECT count(*)::int AS n FROM maintenance_agreement WHERE project_id = $1 AND email IS NOT NULL',
      [own.id],
    );
    expect(rows[0]?.n).toBe(1);
  });

  it('is nobody’s but who manages projects of its district', async () => {
    const own = await roundProject();
    const start = (actor: Parameters<typeof changeProject>[0], id = own.id) =>
      changeProject(actor, id, 'start', { on: '2024-04-01' }, NOW);
    const forbidden = { ok: false, error: [{ code: 'FORBIDDEN', field: null }] };
    for (const actor of [
      staff('wijkregisseur', ['elders']),
      staff('team_member', [own.slug]),
      staff('council_member', []),
      { kind: 'visitor' } as const,
    ]) {
      expect(await start(actor)).toEqual(forbidden);
      expect(await start(actor, 'none')).toEqual(forbidden);
      expect(await getStaffProject(actor, own.id, NOW)).toEqual({ ok: false, error: 'FORBIDDEN' });
    }
    expect(await start(staff('administrator', []), 'none')).toMatchObject({
      error: [{ code: 'UNKNOWN_PROJECT' }],
    });
    expect(await start(staff('wijkregisseur', [own.slug]))).toEqual(ok);
    const { rows } = await base.handle.pool.query(
      'SELECT actor, act, details FROM audit_event WHERE subject = $1',
      [own.slug],
    );
    expect(rows).toEqual([
      {
        actor: 'wijkregisseur: Test',
        act: 'start_project',
        details: { project: 'Bankje bij de vijver' },
      },
    ]);
    expect((await view(own)).history.at(-1)).toMatchObject({ event: 'started', by: 'wijkregisseur' });
  });
});

describe('the money of a fund', () => {
  it('comes back to the fund when a project stops or costs less', async () => {
    const own = await fundProjects(100_000, [60_000, 40_000]);
    const [first = '', second = ''] = own.ids;
    await done({ ...own, id: first }, 'stop', { on: '2024-05-01', reason: 'Gestopt.' });
    const costsLess = { kind: 'final', amount: '150', on: '2024-06-01', rest: 'on' };
    await done({ ...own, id: second }, 'pay', costsLess);
    const entries = await listFundEntries(base.db, own.fundId);
    expect(entries.map(({ kind, cents, application }) => [kind, cents, application])).toEqual([
      ['budget', 100_000, null],
      ['granted', -60_000, 1],
      ['granted', -40_000, 2],
      ['returned', 60_000, 1],
      ['returned', 25_000, 2],
    ]);
    for (const id of own.ids)
      expect((await listProjectEntries(base.db, id)).at(-1)).toMatchObject({
        kind: 'returned',
        destination: 'fund',
      });
  });
});

describe('reminders', () => {
  const mailTo = async (address: string) =>
    (
      await base.handle.pool.query('SELECT kind, values FROM mail WHERE "to" = $1 ORDER BY next_at', [
        address,
      ])
    ).rows;

  it('go to the group once per occasion, by the clock, and stop when the agreement ends', async () => {
    const own = await roundProject();
    const email = 'herinnering@example.org';
    await done(own, 'make_agreement', { ...KEPT, email }, new Date('2024-08-01T10:00:00Z'));
    expect(await sendReminders(new Date('2025-07-01T10:00:00Z'))).toBe(0);
    expect(await sendReminders(new Date('2025-07-02T10:00:00Z'))).toBe(1);
    expect(await sendReminders(new Date('2025-07-02T11:00:00Z'))).toBe(0);
    const [first] = await mailTo(email);
    expect(first).toMatchObject({
      kind: 'agreement_check',
      values: { group: 'Bewoners', day: '01-08-2025' },
    });
    const check = (await view(own)).agreements[0]?.checks[0]?.id ?? '';
    await done(own, 'check_agreement', { check, on: '2025-08-03', result: 'good' });
    // The last check falls on the day on which it ends.
    const both = await Promise.all([1, 2].map(() => sendReminders(new Date('2026-07-03T10:00:00Z'))));
    expect(both.toSorted()).toEqual([0, 2]);
    await done(own, 'end_agreement', { on: '2026-06-15', reason: 'Klaar.' });
    expect(await sendReminders(new Date('2027-07-02T10:00:00Z'))).toBe(0);
    expect((await mailTo(email)).map(({ kind }) => kind).toSorted()).toEqual([
      'agreement_check',
      'agreement_check',
      'agreement_ending',
    ]);
  });
});
