import { describe, expect, it } from 'vitest';
import { findContact, listApplicationHistory } from '@/db/queries/fund-applications';
import { testDatabase } from '@/db/testing';
import { NO_LOG_FILTER } from '@/lib/domain/log-book';
import { listLogBook } from '../audit/log-book';
import { decideApplication } from './decide';
import { forgetSettledContacts } from './forget-contacts';
import { recordLetterSent } from './letter-sent';
import { readMyApplication } from './my-application';
import { listStaffApplications } from './staff-applications';
import { applyTest, GRANT, TODAY, testFund } from './testing/fund';

const database = testDatabase();
const later = (days: number) => new Date(TODAY.getTime() + days * 86_400_000);
const SILENT = { email: '', phone: '0570 000 000' };

/** Refused on the Monday, of an applicant with or without a mail address. */
async function refused(contact: { readonly email: string; readonly phone?: string }) {
  const fund = await testFund();
  const applied = await applyTest(fund.fundId, 500, contact);
  const done = await decideApplication(fund.manager, applied.key, { ...GRANT, outcome: 'refused' }, TODAY);
  if (!done.ok) throw new Error(done.error.code);
  const period = async () => {
    const mine = await readMyApplication(applied.token);
    return mine.ok ? [mine.value.decision?.madeKnownOn, mine.value.decision?.objectBy] : null;
  };
  const sent = (on: string, days: number) => recordLetterSent(fund.manager, applied.key, { on }, later(days));
  const waits = async () => {
    const list = await listStaffApplications(fund.manager, fund.fundId, TODAY);
    return list.ok && list.value.applications[0]?.letterWaits;
  };
  return { ...fund, ...applied, period, sent, waits };
}

describe('the period for objections', () => {
  it('runs from the decision where a mail told it', async () => {
    const { period, waits } = await refused({ email: 'an@example.org' });
    expect(await period()).toEqual(['2026-03-02', '2026-04-13']);
    expect(await waits()).toBe(false);
  });

  it('has no last day until the letter is sent, and then six weeks from that day', async () => {
    const { key, slug, manager, period, sent, waits } = await refused(SILENT);
    expect(await period()).toEqual([null, null]);
    expect(await waits()).toBe(true);
    expect(await sent('2026-03-05', 4)).toEqual({ ok: true, value: null });
    expect(await period()).toEqual(['2026-03-05', '2026-04-16']);
    expect(await waits()).toBe(false);
    const steps = (await listApplicationHistory(database.db, key)).map(({ step, on }) => [step, on]);
    expect(steps.at(-1)).toEqual(['letter_sent', '2026-03-05']);
    const log = await listLogBook(manager, { ...NO_LOG_FILTER, act: 'record_letter_sent' });
    expect(log.ok && log.value.lines).toMatchObject([{ subject: slug, details: { sentOn: '2026-03-05' } }]);
  });

  it('only becomes longer: a later letter counts, an earlier day does not', async () => {
    const { period, sent } = await refused({ email: 'an@example.org' });
    expect(await sent('2026-03-09', 8)).toMatchObject({ ok: true });
    expect(await sent('2026-03-04', 8)).toEqual({ ok: false, error: 'DAY_EARLIER' });
    expect(await period()).toEqual(['2026-03-09', '2026-04-20']);
  });

  it.each([
    ['gisteren', 'BAD_DAY'],
    ['2026-03-01', 'DAY_EARLY'],
    ['2026-03-07', 'DAY_AHEAD'],
  ])('does not begin on %s: %s', async (on, error) => {
    const { sent, period } = await refused(SILENT);
    expect(await sent(on, 4)).toEqual({ ok: false, error });
    expect(await period()).toEqual([null, null]);
  });

  it('is written down by who manages the fund, and only of what is decided', async () => {
    const { manager, members, fundId, key } = await refused(SILENT);
    const given = { on: '2026-03-02' };
    expect(await recordLetterSent(members[0] ?? manager, key, given, TODAY)).toEqual({
      ok: false,
      error: 'FORBIDDEN',
    });
    const open = await applyTest(fundId, 100);
    expect(await recordLetterSent(manager, open.key, given, TODAY)).toEqual({
      ok: false,
      error: 'NO_DECISION',
    });
  });
});

it('who can be reached is kept until the letter was sent and the period after it has passed', async () => {
  const { key, sent } = await refused(SILENT);
  const known = async () => (await findContact(database.db, key)) !== null;
  await forgetSettledContacts(later(300));
  expect(await known()).toBe(true);
  await sent('2026-03-12', 10);
  await forgetSettledContacts(later(10 + 42 + 14));
  expect(await known()).toBe(true);
  await forgetSettledContacts(later(10 + 42 + 15));
  expect(await known()).toBe(false);
});
