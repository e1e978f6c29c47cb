import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFundEntry, fundBalance, listFundEntries } from '@/db/queries/fund-account';
import {
  findApplication,
  findContact,
  findLastDecision,
  listApplicationHistory,
} from '@/db/queries/fund-applications';
import { listMail } from '@/db/queries/mail';
import { findProject } from '@/db/queries/projects';
import { testDatabase } from '@/db/testing';
import { accountOf } from '@/lib/domain/fund/account';
import { NO_LOG_FILTER } from '@/lib/domain/log-book';
import { listLogBook } from '../audit/log-book';
import { searchAddress } from '../places/search-address';
import { staff } from '../testing/actors';
import { applyForFund } from './apply';
import { addNote, assessApplication, recuse, takeBackRecusal } from './assess';
import { decideApplication } from './decide';
import { forgetSettledContacts } from './forget-contacts';
import { getFund } from './get-fund';
import { changeMyApplication, readMyApplication, withdrawMyApplication } from './my-application';
import { carryFund, changeBudget, changeFund, makeFund } from './set-up-fund';
import { getFundHub, getStaffApplication, listStaffApplications, listStaffFunds } from './staff-applications';
import { applicationForm, applyTest, assessTest, GRANT, TODAY, testFund } from './testing/fund';

const database = testDatabase();
const later = (days: number) => new Date(TODAY.getTime() + days * 86_400_000);

describe('a fund', () => {
  it('is made once per district and year, with its budget as the first line', async () => {
    const { fundId, slug, manager, form } = await testFund();
    expect(fundId).toBe(`wijkteam-${slug}-2026`);
    expect(await listFundEntries(database.db, fundId)).toMatchObject([{ kind: 'budget', cents: 5_000_000 }]);
    const again = await makeFund(manager, { districtSlug: slug, year: '2026', budget: '1', form }, TODAY);
    expect(again).toEqual({ ok: false, error: { code: 'THERE_IS_ONE', fundId } });
  });

  it('is made once by two at once: the second is told which one there is', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { slug, manager, form } = await testFund();
      const given = { districtSlug: slug, year: '2030', budget: '1', form };
      const both = await Promise.all([makeFund(manager, given, TODAY), makeFund(manager, given, TODAY)]);
      const fundId = `wijkteam-${slug}-2030`;
      expect(both.filter(({ ok }) => ok)).toEqual([{ ok: true, value: fundId }]);
      expect(both).toContainEqual({ ok: false, error: { code: 'THERE_IS_ONE', fundId } });
      expect(await listFundEntries(database.db, fundId)).toHaveLength(1);
    }
  });

  it('has its own limits and terms, and an application goes by those that were stored', async () => {
    const changes = { managerLimit: '500', managerWorkingDays: '5', teamWeeks: '2', applyDaysAhead: '30' };
    const { fundId } = await testFund({ changes });
    const asked = async (euros: number) => {
      const { route, dueOn } = await applyTest(fundId, euros);
      return [route, dueOn];
    };
    expect(await asked(500)).toEqual(['manager', '2026-03-09']);
    expect(await asked(501)).toEqual(['team', '2026-03-16']);
    const soon = {
      form: applicationForm(100, { startsOn: '2026-03-31' }),
      fundId,
      draft: '',
      locale: 'nl',
    } as const;
    expect(await applyForFund({ ...soon, network: 'ahead' }, TODAY)).toMatchObject({
      error: { code: 'BAD_APPLICATION', problems: [{ code: 'START_TOO_SOON' }] },
    });
    expect((await applyTest(fundId, 100, { startsOn: '2026-04-01' })).route).toBe('manager');
  });

  it('with weights shows what members gave in percent, and without none', async () => {
    const criteria = [
      { id: 'a', title: 'A', explanation: '', weight: '75' },
      { id: 'b', title: 'B', explanation: '', weight: '25' },
    ];
    const shown = async (weights: boolean) => {
      const rows = criteria.map((row) => (weights ? row : { ...row, weight: '' }));
      const { fundId, manager, members } = await testFund({ changes: { criteria: rows } });
      const { key } = await applyTest(fundId, 5000);
      const judged = { version: '1', scores: { a: '4', b: '2' }, advice: 'grant', amount: '', note: '' };
      await assessApplication(members[0] ?? manager, key, judged, TODAY);
      const page = await getStaffApplication(manager, key, TODAY);
      return page.ok && page.value.assessments.map(({ weighted }) => weighted);
    };
    expect(await shown(true)).toEqual([87.5]);
    expect(await shown(false)).toEqual([null]);
  });

  it('is nobody’s but of staff of its district who may', async () => {
    const { fundId, slug, form, members, manager } = await testFund();
    const other = await testFund();
    for (const actor of [other.manager, members[0] ?? other.manager, staff('council_member', [])]) {
      expect(await changeFund(actor, fundId, form, TODAY)).toEqual({
        ok: false,
        error: { code: 'FORBIDDEN' },
      });
      expect(await changeBudget(actor, fundId, { change: '1', reason: 'x' }, TODAY)).toMatchObject({
        ok: false,
      });
      expect(await carryFund(actor, fundId, TODAY)).toMatchObject({
        ok: false,
        error: { code: 'FORBIDDEN' },
      });
      expect(await getFundHub(actor, fundId)).toEqual({ ok: false, error: 'FORBIDDEN' });
    }
    const mine = await listStaffFunds(manager, TODAY);
    expect(mine.ok && mine.value).toMatchObject({ funds: [{ id: fundId }], districts: [{ slug }] });
    expect(await listStaffFunds(staff('auditor', [slug]), TODAY)).toMatchObject({ ok: false });
  });

  it('keeps its framework from the first application on', async () => {
    const { fundId, manager, form } = await testFund();
    expect(await changeFund(manager, fundId, { ...form, goal: 'Anders.' }, TODAY)).toMatchObject({
      ok: true,
    });
    await applyTest(fundId, 500);
    expect(await changeFund(manager, fundId, form, TODAY)).toEqual({
      ok: false,
      error: { code: 'FRAMEWORK_FIXED' },
    });
    const words = { ...form, goal: 'Anders.', title: 'Nieuwe titel', quorum: '2' };
    expect(await changeFund(manager, fundId, words, TODAY)).toEqual({ ok: true, value: null });
  });

  it('has its budget changed by a line with a reason, never below what is granted', async () => {
    const { fundId, manager } = await testFund({ budget: '1000' });
    const { key } = await applyTest(fundId, 800);
    expect(await decideApplication(manager, key, GRANT, TODAY)).toMatchObject({ ok: true });
    const change = (by: string, reason = 'Besluit van de raad') =>
      changeBudget(manager, fundId, { change: by, reason }, TODAY);
    expect(await change('-200,01')).toEqual({
      ok: false,
      error: { code: 'FUND_EXCEEDED', leftCents: 20_000 },
    });
    expect(await change('100', ' ')).toMatchObject({ error: { code: 'NO_REASON' } });
    expect(await change('-200')).toMatchObject({ ok: true });
    expect(await fundBalance(database.db, fundId)).toBe(0);
    expect(await change('50', 'Van de provincie')).toMatchObject({ ok: true });
    const page = await getFund(fundId, TODAY);
    expect(page?.budgetChanges.map(({ on, cents, reason }) => [on, cents, reason])).toEqual([
      ['2026-03-02', -20_000, 'Besluit van de raad'],
      ['2026-03-02', 5000, 'Van de provincie'],
    ]);
  });

  it('takes what is left along to the next year, once', async () => {
    const { fundId, slug, manager } = await testFund({ budget: '1000' });
    expect(await carryFund(manager, fundId, TODAY)).toMatchObject({ error: { code: 'NO_NEXT_FUND' } });
    const next = await testFund({ slug, year: 2027, budget: '500' });
    const both = await Promise.all([carryFund(manager, fundId, TODAY), carryFund(manager, fundId, TODAY)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await fundBalance(database.db, fundId)).toBe(0);
    expect(await fundBalance(database.db, next.fundId)).toBe(150_000);
  });
});

describe('an application', () => {
  it('of € 800 is decided by the manager within ten working days: project, account, letter of mail', async () => {
    const { fundId, manager } = await testFund();
    const email = 'bankje@example.org';
    const { key, route, dueOn } = await applyTest(fundId, 800, { email });
    expect([route, dueOn]).toEqual(['manager', '2026-03-16']);
    expect(await decideApplication(manager, key, GRANT, later(3))).toEqual({ ok: true, value: null });
    expect(await findApplication(database.db, key)).toMatchObject({
      status: 'granted',
      grantedCents: 80_000,
      decidedOn: '2026-03-05',
    });
    expect(await fundBalance(database.db, fundId)).toBe(4_920_000);
    expect(await findProject(database.db, `${fundId}-${key.number}`)).toMatchObject({
      status: 'planned',
      group: 'Bewoners',
    });
    const steps = (await listApplicationHistory(database.db, key)).map(({ step, by }) => [step, by]);
    expect(steps).toEqual([
      ['submitted', 'applicant'],
      ['granted', 'wijkregisseur'],
    ]);
    const mails = (await listMail(database.db, 1000)).filter(({ to }) => to === email);
    const kinds = mails.map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(['application_decided', 'application_received']);
    expect(await decideApplication(manager, key, GRANT, later(4))).toEqual({
      ok: false,
      error: { code: 'NOT_NOW' },
    });
  });

  it('above the limit needs the quorum of who did not stand aside', async () => {
    const { fundId, slug, manager, members, form } = await testFund();
    const [an, bo, cas, dee] = members as [typeof manager, typeof manager, typeof manager, typeof manager];
    const { key, route } = await applyTest(fundId, 12_000);
    expect(route).toBe('team');
    await assessTest(key, [an, bo, cas], form);
    expect(await recuse(cas, key, { reason: 'Ik woon ernaast.' }, TODAY)).toEqual({ ok: true, value: null });
    const partly = { ...GRANT, outcome: 'partly_granted', amount: '9000' };
    expect(await decideApplication(manager, key, partly, TODAY)).toEqual({
      ok: false,
      error: { code: 'NO_QUORUM', assessed: 2, quorum: 3 },
    });
    await assessTest(key, [dee], form);
    expect(await decideApplication(manager, key, partly, TODAY)).toEqual({ ok: true, value: null });
    expect(await findLastDecision(database.db, key)).toMatchObject({
      grantedCents: 900_000,
      members: 3,
      recused: 1,
      quorum: 3,
      route: 'team',
    });
    expect(await takeBackRecusal(cas, key, TODAY)).toEqual({ ok: false, error: 'NOT_NOW' });
    // What was needed then is kept, whatever the fund asks for later, for everybody and in the log book.
    await changeFund(manager, fundId, { ...form, quorum: '4' }, TODAY);
    expect((await getFund(fundId, TODAY))?.decisions).toMatchObject([{ members: 3, recused: 1, quorum: 3 }]);
    const seen = await listLogBook(staff('auditor', [slug]), { ...NO_LOG_FILTER, act: 'decide_application' });
    expect(seen.ok && seen.value.lines).toMatchObject([{ details: { members: 3, recused: 1, quorum: 3 } }]);
  });

  it('is decided against the advice of every member only with an explanation, for everybody to read', async () => {
    const { fundId, manager, members, form } = await testFund();
    const { key, token } = await applyTest(fundId, 12_000);
    await assessTest(key, members.slice(0, 3), form);
    const refuse = { ...GRANT, outcome: 'refused' };
    expect(await decideApplication(manager, key, refuse, TODAY)).toEqual({
      ok: false,
      error: { code: 'NO_AGAINST' },
    });
    const against = 'De plek wordt volgend jaar bebouwd.';
    expect(await decideApplication(manager, key, { ...refuse, against }, TODAY)).toMatchObject({ ok: true });
    const mine = await readMyApplication(token);
    expect(mine.ok && mine.value.decision?.againstAdvice).toBe(against);
    expect((await getFund(fundId, TODAY))?.decisions).toMatchObject([{ againstAdvice: against }]);
  });

  it('is closed to who stands aside: no notes, no assessment, no decision', async () => {
    const { fundId, manager, members, form } = await testFund();
    const [an, bo, ...others] = members as [typeof manager, typeof manager];
    const { key } = await applyTest(fundId, 5000);
    await addNote(bo, key, { text: 'Wat vindt u van de plek?' }, TODAY);
    const before = await getStaffApplication(an, key, TODAY);
    expect(before.ok && before.value.notes).toHaveLength(1);
    expect(before.ok && before.value.contact).toBeNull();
    await recuse(an, key, { reason: 'Familie' }, TODAY);
    const after = await getStaffApplication(an, key, TODAY);
    expect(after.ok && [after.value.notes, after.value.may.assess]).toEqual([null, false]);
    const scores = Object.fromEntries(form.criteria.map(({ id }) => [id, '3']));
    const judged = { version: '1', scores, advice: 'grant', amount: '', note: '' };
    expect(await assessApplication(an, key, judged, TODAY)).toEqual({ ok: false, error: 'CONFLICT' });
    expect(await addNote(an, key, { text: 'x' }, TODAY)).toEqual({ ok: false, error: 'CONFLICT' });
    expect(await takeBackRecusal(an, key, TODAY)).toEqual({ ok: true, value: null });
    expect(await assessApplication(an, key, judged, TODAY)).toEqual({ ok: true, value: null });
    // Once it is decided there is nothing to keep from anybody.
    await recuse(an, key, { reason: 'Toch familie' }, TODAY);
    expect(await decideApplication(manager, key, { ...GRANT, outcome: 'held_over' }, TODAY)).toMatchObject({
      ok: true,
    });
    const heldOver = await getStaffApplication(an, key, TODAY);
    expect(heldOver.ok && [heldOver.value.notes, heldOver.value.assessments]).toEqual([null, []]);
    await assessTest(key, [bo, ...others], form);
    expect(await decideApplication(manager, key, GRANT, TODAY)).toMatchObject({ ok: true });
    const decided = await getStaffApplication(an, key, TODAY);
    expect(decided.ok && [decided.value.notes?.length, decided.value.assessments.length]).toEqual([1, 3]);
  });

  it('is not decided by who stands aside', async () => {
    const { fundId, manager } = await testFund();
    const { key } = await applyTest(fundId, 500);
    // Who decides can have an interest too.
    await recuse(manager, key, { reason: 'Mijn eigen straat' }, TODAY);
    expect(await decideApplication(manager, key, GRANT, TODAY)).toEqual({
      ok: false,
      error: { code: 'CONFLICT' },
    });
  });

  it('is not judged by the manager, nor decided by a member, nor seen from elsewhere', async () => {
    const { fundId, manager, members, form } = await testFund();
    const other = await testFund();
    const { key } = await applyTest(fundId, 800);
    const scores = Object.fromEntries(form.criteria.map(({ id }) => [id, '3']));
    const judged = { version: '1', scores, advice: 'grant', amount: '', note: '' };
    expect(await assessApplication(manager, key, judged, TODAY)).toEqual({ ok: false, error: 'FORBIDDEN' });
    expect(await decideApplication(members[0] ?? manager, key, GRANT, TODAY)).toMatchObject({ ok: false });
    expect(await getStaffApplication(other.manager, key, TODAY)).toEqual({ ok: false, error: 'FORBIDDEN' });
    expect(await listStaffApplications(other.manager, fundId, TODAY)).toEqual({
      ok: false,
      error: 'FORBIDDEN',
    });
  });

  it('can be held over without a quorum, and is decided later', async () => {
    const { fundId, manager, members, form } = await testFund();
    const { key, token } = await applyTest(fundId, 12_000);
    const hold = { ...GRANT, outcome: 'held_over', reason: 'Een offerte ontbreekt.' };
    expect(await decideApplication(manager, key, hold, later(10))).toEqual({ ok: true, value: null });
    expect(await findApplication(database.db, key)).toMatchObject({
      status: 'held_over',
      dueOn: '2026-04-23',
    });
    const mine = await readMyApplication(token);
    expect(mine.ok && mine.value).toMatchObject({
      open: true,
      decision: { outcome: 'held_over', objectBy: null },
    });
    await assessTest(key, members.slice(0, 3), form);
    expect(await decideApplication(manager, key, GRANT, later(20))).toMatchObject({ ok: true });
  });

  it('is refused while the fund takes none, and with an excluded cost', async () => {
    const { fundId } = await testFund();
    const request = { fundId, draft: '', locale: 'nl', network: 'elsewhere' } as const;
    const early = await applyForFund(
      { ...request, form: applicationForm(5) },
      new Date('2025-12-31T10:00:00Z'),
    );
    expect(early).toEqual({ ok: false, error: { code: 'NOT_OPEN' } });
    const costs = [{ label: 'Hapjes en een borrel', amount: '50', explanation: '' }];
    const food = await applyForFund({ ...request, form: applicationForm(5, { costs }) }, TODAY);
    expect(food).toMatchObject({
      ok: false,
      error: {
        code: 'BAD_APPLICATION',
        problems: [{ code: 'COST_EXCLUDED', row: 0, reason: expect.stringContaining('eten en drinken') }],
      },
    });
  });

  it('changes until it is decided, and what was said about it goes', async () => {
    const { fundId, members, form } = await testFund();
    const { key, token } = await applyTest(fundId, 12_000);
    await assessTest(key, members.slice(0, 2), form);
    expect(await changeMyApplication(token, applicationForm(900), later(2))).toEqual({
      ok: true,
      value: null,
    });
    expect(await findApplication(database.db, key)).toMatchObject({
      askedCents: 90_000,
      route: 'manager',
      dueOn: '2026-03-18',
    });
    const seen = await getStaffApplication(members[3] ?? staff('administrator', []), key, TODAY);
    expect(seen.ok && seen.value.assessments).toEqual([]);
    expect(await withdrawMyApplication(token, later(3))).toEqual({ ok: true, value: null });
    expect(await changeMyApplication(token, applicationForm(900), later(3))).toMatchObject({
      error: { code: 'NOT_NOW' },
    });
    expect(await readMyApplication('A'.repeat(43))).toEqual({ ok: false, error: 'LINK_INVALID' });
  });
});

it('a place is looked for in the district of a fund, and of no other', async () => {
  const { fundId } = await testFund();
  const ask = (fund: string) =>
    searchAddress(
      { roundId: '', fundId: fund, query: '', actor: { kind: 'visitor' }, network: 'adres' },
      TODAY,
    );
  expect(await ask(fundId)).toEqual({ ok: true, value: { source: 'streets', places: [] } });
  expect(await ask('none')).toEqual({ ok: false, error: 'UNKNOWN_ROUND' });
});

describe('money of a fund', () => {
  /** Two applications of € 30,000 to a fund of € 50,000, each judged. */
  async function twoLarge() {
    const { fundId, manager, members, form } = await testFund();
    const keys = [(await applyTest(fundId, 30_000)).key, (await applyTest(fundId, 30_000)).key];
    for (const key of keys) await assessTest(key, members.slice(0, 3), form);
    return { fundId, manager, keys };
  }

  it('is not granted twice: of two decisions at once that together exceed it, one is refused', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { fundId, manager, keys } = await twoLarge();
      const both = await Promise.all(keys.map((key) => decideApplication(manager, key, GRANT, TODAY)));
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
      expect(both.find(({ ok }) => !ok)).toEqual({
        ok: false,
        error: { code: 'FUND_EXCEEDED', leftCents: 2_000_000 },
      });
      expect(await fundBalance(database.db, fundId)).toBe(2_000_000);
    }
  });

  /** What a decision does with the account, but without the fund's lock; both read before either writes. */
  async function grantUnlocked(fundId: string): Promise<string[]> {
    const { db } = database;
    let arrived = 0;
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const one = (application: number) =>
      db.transaction(async (tx) => {
        const left = await fundBalance(tx, fundId);
        arrived += 1;
        if (arrived === 2) open();
        await gate;
        if (left < 3_000_000) return 'refused';
        await addFundEntry(tx, { fundId, kind: 'granted', cents: -3_000_000, application, on: '2026-03-02' });
        return 'granted';
      });
    const both = await Promise.allSettled([one(1), one(2)]);
    return both.map((came) => (came.status === 'fulfilled' ? came.value : 'failed')).toSorted();
  }

  it('known wrong: without the lock and the trigger both are granted, and the fund is overspent', async () => {
    const { fundId } = await twoLarge();
    await database.db.execute(sql`ALTER TABLE fund_entry DISABLE TRIGGER guard_fund_balance`);
    try {
      expect(await grantUnlocked(fundId)).toEqual(['granted', 'granted']);
      expect(await fundBalance(database.db, fundId)).toBe(-1_000_000);
    } finally {
      await database.db.execute(sql`ALTER TABLE fund_entry ENABLE TRIGGER guard_fund_balance`);
    }
  });

  it('is held by the trigger alone where somebody forgets the lock', async () => {
    const { fundId } = await twoLarge();
    expect(await grantUnlocked(fundId)).toEqual(['failed', 'granted']);
    expect(await fundBalance(database.db, fundId)).toBe(2_000_000);
  });

  it('is somewhere, every cent of it, after any series of acts', { timeout: 60_000 }, async () => {
    const act = fc.oneof(
      fc.record({ act: fc.constant('grant' as const), euros: fc.integer({ min: 1, max: 900 }) }),
      fc.record({ act: fc.constant('budget' as const), euros: fc.integer({ min: -1500, max: 1500 }) }),
      fc.record({ act: fc.constant('carry' as const), euros: fc.constant(0) }),
      fc.record({ act: fc.constant('return' as const), euros: fc.integer({ min: 1, max: 300 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 8 }), async (acts) => {
        const { fundId, slug, manager } = await testFund({ budget: '2000' });
        const next = await testFund({ slug, year: 2027, budget: '10' });
        for (const { act: what, euros } of acts) {
          if (what === 'grant')
            await decideApplication(manager, (await applyTest(fundId, euros)).key, GRANT, TODAY);
          if (what === 'budget')
            await changeBudget(manager, fundId, { change: String(euros), reason: 'r' }, TODAY);
          if (what === 'carry') await carryFund(manager, fundId, TODAY);
          if (what === 'return')
            await addFundEntry(database.db, {
              fundId,
              kind: 'returned',
              cents: euros * 100,
              application: 1,
              on: '2026-03-02',
            });
          const account = accountOf(await listFundEntries(database.db, fundId));
          const went = account.grantedCents - account.returnedCents + account.carriedOutCents;
          expect(account.leftCents).toBeGreaterThanOrEqual(0);
          expect(account.leftCents + went).toBe(account.budgetCents + account.carriedInCents);
          const far = accountOf(await listFundEntries(database.db, next.fundId));
          expect(far.carriedInCents).toBe(account.carriedOutCents);
          const page = await getFund(fundId, TODAY);
          const decided = page?.decisions.reduce((sum, one) => sum + one.grantedCents, 0);
          expect(decided).toBe(account.grantedCents);
        }
      }),
      { numRuns: 6 },
    );
  });
});

describe('who can be reached', () => {
  const known = async (key: { fundId: string; number: number }) =>
    (await findContact(database.db, key)) !== null;
  const decided = async (outcome: 'granted' | 'refused') => {
    const { fundId, manager } = await testFund();
    const applied = await applyTest(fundId, 100);
    const done = await decideApplication(manager, applied.key, { ...GRANT, outcome }, TODAY);
    expect(done.ok).toBe(true);
    return applied;
  };

  it('is forgotten after the period for objections and two weeks, and not a day before', async () => {
    const { key, token } = await decided('refused');
    await forgetSettledContacts(later(42 + 14));
    expect(await known(key)).toBe(true);
    await forgetSettledContacts(later(42 + 15));
    expect(await known(key)).toBe(false);
    expect(await readMyApplication(token)).toEqual({ ok: false, error: 'LINK_INVALID' });
  });

  it('is forgotten two weeks after it was withdrawn', async () => {
    const { fundId } = await testFund();
    const { key, token } = await applyTest(fundId, 100);
    await withdrawMyApplication(token, TODAY);
    await forgetSettledContacts(later(14));
    expect(await known(key)).toBe(true);
    await forgetSettledContacts(later(15));
    expect(await known(key)).toBe(false);
  });

  it('is kept while the project runs, and while nothing is decided', async () => {
    const { key } = await decided('granted');
    const waiting = await applyTest((await testFund()).fundId, 100);
    await forgetSettledContacts(later(1000));
    expect([await known(key), await known(waiting.key)]).toEqual([true, true]);
    await database.db.execute(
      sql`UPDATE project SET status = 'realised', ended_on = '2026-09-01' WHERE id = ${`${key.fundId}-${key.number}`}`,
    );
    await forgetSettledContacts(new Date('2026-09-15T12:00:00Z'));
    expect(await known(key)).toBe(true);
    await forgetSettledContacts(new Date('2026-09-16T12:00:00Z'));
    expect(await known(key)).toBe(false);
  });
});
