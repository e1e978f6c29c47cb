import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fundBalance } from '@/db/queries/fund-account';
import { addProjectEntry, listProjectEntries, projectBalance } from '@/db/queries/project-account';
import { testDatabase } from '@/db/testing';
import { accountOf } from '@/lib/domain/project/account';
import type { ProjectAct } from '@/lib/domain/project/words';
import { SYSTEM } from '../testing/openRound';
import { changeProject } from './change-project';
import { fundProjects, roundProject } from './testing/ownProject';

const NOW = new Date('2026-06-15T10:00:00Z');
const pay = (id: string, amount: string) =>
  changeProject(SYSTEM, id, 'pay', { kind: 'advance', amount, on: '2024-05-01' }, NOW);

describe('two payments at once that together exceed the award', () => {
  const base = testDatabase();

  it('are one payment and one refusal that says what is left', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { id } = await roundProject({ cents: 100_000 });
      const came = await Promise.all([pay(id, '600'), pay(id, '700')]);
      expect(came.filter((one) => one.ok)).toHaveLength(1);
      const refused = came.find((one) => !one.ok);
      expect(refused).toMatchObject({ error: [{ code: 'MORE_THAN_LEFT', field: 'amount' }] });
      expect(await projectBalance(base.db, id)).toBeGreaterThanOrEqual(0);
    }
  });

  it('are refused by the database, whoever writes them', async () => {
    const { id } = await roundProject({ cents: 1000 });
    const line = (cents: number, kind = 'advance') =>
      base.attempt('INSERT INTO project_entry (project_id, kind, cents, "on") VALUES ($1, $2, $3, now())', [
        id,
        kind,
        cents,
      ]);
    expect(await line(-1001)).toBe('WC008');
    expect(await line(1, 'repaid')).toBe('WC008');
    expect(await line(-1000)).toBe('done');
    expect(await base.attempt('UPDATE project_entry SET cents = -1 WHERE project_id = $1', [id])).not.toBe(
      'done',
    );
    await base.db.transaction((tx) =>
      addProjectEntry(tx, {
        ...{ projectId: id, kind: 'returned', cents: -1000, destination: 'municipality', on: '2024-05-01' },
      }),
    );
    // What was returned was never paid: nothing can come back from the group.
    expect(await line(1, 'repaid')).toBe('WC008');
  });
});

describe('without lock and trigger', () => {
  const base = testDatabase();

  /** As a careless program would: look, then write. */
  async function carelessly(id: string, cents: number, meet: () => Promise<void>): Promise<boolean> {
    return base.db.transaction(async (tx) => {
      if ((await projectBalance(tx, id)) < cents) return false;
      await meet();
      await addProjectEntry(tx, { projectId: id, kind: 'advance', cents: -cents, on: '2024-05-01' });
      return true;
    });
  }

  it('both would be paid: that is what the two are for', async () => {
    await base.handle.pool.query('DROP TRIGGER guard_project_balance ON project_entry');
    const { id } = await roundProject({ cents: 100_000 });
    let looked = 0;
    const meet = () => {
      looked += 1;
      return expect.poll(() => looked).toBe(2);
    };
    const paid = await Promise.all([
      carelessly(id, 60_000, () => meet().then(() => undefined)),
      carelessly(id, 70_000, () => meet().then(() => undefined)),
    ]);
    expect(paid).toEqual([true, true]);
    expect(await projectBalance(base.db, id)).toBe(-30_000);
  });
});

describe('every cent of a fund, after any acts', () => {
  const base = testDatabase();
  const day = '2024-05-01';
  const acts = fc.array(
    fc.record({
      at: fc.integer({ min: 0, max: 1 }),
      act: fc.constantFrom<ProjectAct>('pay', 'repay', 'stop', 'realise', 'give_back', 'resume'),
      kind: fc.constantFrom('advance', 'final'),
      amount: fc.integer({ min: 1, max: 700 }),
      rest: fc.constantFrom('on', 'keep', 'return'),
    }),
    { minLength: 4, maxLength: 10 },
  );

  it('is on the balance, with the group, still with the project, or back', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (given) => {
        const { fundId, ids } = await fundProjects(150_000, [60_000, 40_000]);
        for (const { at, act, amount, ...rest } of given) {
          const form = { ...rest, amount: String(amount), on: day, text: 'x', reason: 'x' };
          await changeProject(SYSTEM, ids[at] ?? '', act, form, NOW);
          const accounts = await Promise.all(
            ids.map(async (id) => accountOf(await listProjectEntries(base.db, id))),
          );
          for (const { awardedCents, paidCents, returnedCents, leftCents } of accounts) {
            expect(paidCents + returnedCents + leftCents).toBe(awardedCents);
            expect(Math.min(paidCents, returnedCents, leftCents)).toBeGreaterThanOrEqual(0);
          }
          const out = accounts.reduce((sum, one) => sum + one.awardedCents - one.returnedCents, 0);
          expect((await fundBalance(base.db, fundId)) + out).toBe(150_000);
        }
      }),
      { numRuns: 15 },
    );
  });
});
