import { describe, expect, it } from 'vitest';
import { findApplication, findLastDecision, listAssessments } from '@/db/queries/fund-applications';
import { testDatabase } from '@/db/testing';
import { assessApplication } from './assess';
import { decideApplication } from './decide';
import { changeMyApplication } from './my-application';
import { getStaffApplication } from './staff-applications';
import { applicationForm, applyTest, assessTest, GRANT, TODAY, testFund } from './testing/fund';

const database = testDatabase();
const CHANGED = { ok: false, error: { code: 'CHANGED_MEANWHILE' } };

/** An application that its applicant can still change, and what the page of staff says of it. */
async function onScreen(euros: number) {
  const fund = await testFund();
  const applied = await applyTest(fund.fundId, euros);
  const change = (to: number) => changeMyApplication(applied.token, applicationForm(to), TODAY);
  const seen = async () => {
    const page = await getStaffApplication(fund.manager, applied.key, TODAY);
    if (!page.ok) throw new Error(page.error);
    return String(page.value.application.version);
  };
  const scores = Object.fromEntries(fund.form.criteria.map(({ id }) => [id, '3']));
  const judged = { scores, advice: 'grant', amount: '', note: 'Goed plan' };
  return { ...fund, ...applied, change, seen, judged };
}

describe('what its applicant changed after it was read', () => {
  it('is not decided, and is once it was read', async () => {
    const { manager, key, change, seen } = await onScreen(500);
    const version = await seen();
    await change(900);
    expect(await decideApplication(manager, key, { ...GRANT, version }, TODAY)).toEqual(CHANGED);
    expect(await findLastDecision(database.db, key)).toBeNull();
    expect(await decideApplication(manager, key, { ...GRANT, version: '' }, TODAY)).toEqual(CHANGED);
    expect(await decideApplication(manager, key, { ...GRANT, version: await seen() }, TODAY)).toMatchObject({
      ok: true,
    });
    expect(await findApplication(database.db, key)).toMatchObject({ grantedCents: 90_000, version: 2 });
  });

  it('is not judged, and is once it was read', async () => {
    const { members, key, change, seen, judged } = await onScreen(12_000);
    const [an] = members;
    if (!an) throw new Error('no member');
    const version = await seen();
    await change(15_000);
    expect(await assessApplication(an, key, { ...judged, version }, TODAY)).toEqual({
      ok: false,
      error: 'CHANGED_MEANWHILE',
    });
    expect(await listAssessments(database.db, key)).toEqual([]);
    expect(await assessApplication(an, key, { ...judged, version: await seen() }, TODAY)).toMatchObject({
      ok: true,
    });
  });

  it('is another version only when its applicant changes it: not when members judge or it is held over', async () => {
    const { manager, members, form, key, seen } = await onScreen(12_000);
    await assessTest(key, members.slice(0, 3), form);
    await decideApplication(manager, key, { ...GRANT, outcome: 'held_over' }, TODAY);
    expect(await seen()).toBe('1');
  });
});

describe('at the same moment', () => {
  it('as it changes, a decision is about what was read or is refused: one of the two, never both', async () => {
    const first = new Set<string>();
    for (let round = 0; round < 12; round += 1) {
      const { manager, key, change } = await onScreen(500);
      const acts = [() => decideApplication(manager, key, GRANT, TODAY), () => change(900)] as const;
      const [a, b] = round % 2 === 0 ? acts : [acts[1], acts[0]];
      const both = await Promise.all([a(), b()]);
      const [decided, changed] = round % 2 === 0 ? both : [both[1], both[0]];
      const row = await findApplication(database.db, key);
      if (decided?.ok) {
        expect(changed).toEqual({ ok: false, error: { code: 'NOT_NOW' } });
        expect(row).toMatchObject({
          status: 'granted',
          grantedCents: 50_000,
          askedCents: 50_000,
          version: 1,
        });
      } else {
        expect([decided, changed?.ok]).toEqual([CHANGED, true]);
        expect(row).toMatchObject({
          status: 'submitted',
          grantedCents: null,
          askedCents: 90_000,
          version: 2,
        });
      }
      first.add(decided?.ok ? 'decided' : 'changed');
    }
    // Otherwise nothing was raced.
    expect(first.size).toBe(2);
  });

  it('as it changes, no judgement of the text before stays with the text after', async () => {
    for (let round = 0; round < 12; round += 1) {
      const { members, key, change, judged } = await onScreen(12_000);
      const [an] = members;
      if (!an) throw new Error('no member');
      const assess = () => assessApplication(an, key, { ...judged, version: '1' }, TODAY);
      const acts = round % 2 === 0 ? [assess, () => change(15_000)] : [() => change(15_000), assess];
      const both = await Promise.all(acts.map((act) => act()));
      expect(both[round % 2 === 0 ? 1 : 0]).toMatchObject({ ok: true });
      expect(await listAssessments(database.db, key)).toEqual([]);
    }
  });
});
