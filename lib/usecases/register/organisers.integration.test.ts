import { describe, expect, it } from 'vitest';
import { addOrganiser, countOrganisers } from '@/db/queries/idea-organisers';
import { asRoll } from '@/db/queries/roles';
import { insertIdeas, insertRound } from '@/db/queries/rounds';
import { makeDemo } from '@/db/seeds/demo';
import { insertDemoAreas } from '@/db/seeds/insert-areas';
import { testDatabase } from '@/db/testing';
import { ideaRow } from '@/db/testing/rows';
import { SYSTEM } from '../testing/openRound';
import { importRegister } from './import-register';

const database = testDatabase();
const NOW = new Date('2026-11-22T10:00:00Z');

describe('reading addresses anew', () => {
  it('keeps who organises an idea, by address, and says how many are lost', async () => {
    const demo = makeDemo('test', NOW);
    const { registerCsv, neighbourhoods, round, ties } = demo.open;
    const lines = registerCsv.split('\n');
    const roundId = 'organisers';
    await database.db.transaction(async (tx) => {
      await insertDemoAreas(tx, demo.places);
      const row = {
        ...round,
        id: roundId,
        phase: 'review',
        kind: 'cheque',
        ruleOptions: {},
        ties,
        source: null,
      };
      await insertRound(tx, row as Parameters<typeof insertRound>[1], neighbourhoods);
      await insertIdeas(tx, [ideaRow(roundId, 1)]);
    });
    const read = (csv: string) => importRegister(SYSTEM, { roundId, csv }, NOW);
    await read(lines.slice(0, 5).join('\n'));
    const households = async () => {
      const { rows } = await database.handle.pool.query<{ id: string; canonical: string }>(
        'SELECT id, canonical FROM roll.household WHERE round_id = $1 ORDER BY canonical',
        [roundId],
      );
      return rows;
    };
    const before = await households();
    const key = { roundId, number: 1 };
    await asRoll(database.db, async (tx) => {
      for (const { id: householdId } of before)
        await addOrganiser(tx, key, { householdId, confirmedOn: '2026-11-01' });
    });
    // The last of the four addresses is not in the new file.
    const again = await read(lines.slice(0, 4).join('\n'));
    expect(again.ok && again.value.lostOrganisers).toBe(before.length - 3);
    const after = await households();
    expect(after.map(({ id }) => id)).not.toEqual(before.map(({ id }) => id));
    const { rows } = await database.handle.pool.query<{ canonical: string; on: string }>(
      `SELECT h.canonical, o.confirmed_on::text AS on FROM roll.idea_organiser o
       JOIN roll.household h ON h.id = o.household_id WHERE o.round_id = $1 ORDER BY 1`,
      [roundId],
    );
    expect(rows).toEqual(after.map(({ canonical }) => ({ canonical, on: '2026-11-01' })));
    expect(await asRoll(database.db, (tx) => countOrganisers(tx, key))).toBe(3);
  });
});
