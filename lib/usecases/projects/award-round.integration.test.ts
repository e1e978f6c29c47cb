import { describe, expect, it } from 'vitest';
import { listProjects } from '@/db/queries/projects';
import { findRoundRow } from '@/db/queries/rounds';
import { testDatabase } from '@/db/testing';
import type { Allocation } from '@/lib/domain/ballot';
import { database } from '../system/database';
import { districtWith } from '../testing/district';
import { publishRound } from '../testing/publishedRound';
import { awardRound, fillProjects } from './award-round';

const base = testDatabase();

/** A published round in which idea 1 reached its target of € 900, and the others did not. */
async function published(rehearsalOf: string | null = null) {
  const { slug } = await districtWith(1);
  const ballots: Allocation[] = [[[1, 50_000]], [[1, 40_000]], [[2, 10_000]]];
  const round = { districtSlug: slug, executionDeadline: '2027-06-01', rehearsalOf };
  const id = await publishRound({ chequeCents: 50_000, stepCents: 5_000, cheques: 3, ballots, round });
  return { slug, id };
}

describe('publishing a round', () => {
  it('makes a project of every idea that was funded, with its award on the account', async () => {
    const { slug, id } = await published();
    const [made, ...others] = await listProjects(base.db, [slug]);
    expect(others).toEqual([]);
    expect(made).toMatchObject({
      project: {
        id: `${id}-1`,
        status: 'planned',
        awardedOn: '2026-05-22',
        dueOn: '2027-06-01',
        group: 'Bewoners',
        otherCents: 0,
      },
      awardedCents: 90_000,
      leftCents: 90_000,
    });
  });

  it('makes none of a rehearsal', async () => {
    const { slug } = await published((await published()).id);
    expect(await listProjects(base.db, [slug])).toEqual([]);
  });

  it('can be done again, for rounds from before there were projects: each idea has one project', async () => {
    const { slug, id } = await published();
    expect(await fillProjects(new Date('2026-06-01T10:00:00Z'))).toBe(0);
    for (const part of ['history', 'entry'])
      await base.handle.pool.query(`ALTER TABLE project_${part} DISABLE TRIGGER USER`);
    for (const table of ['project_history', 'project_entry'])
      await base.handle.pool.query(`DELETE FROM ${table} WHERE project_id = $1`, [`${id}-1`]);
    await base.handle.pool.query('DELETE FROM project WHERE id = $1', [`${id}-1`]);
    for (const part of ['history', 'entry'])
      await base.handle.pool.query(`ALTER TABLE project_${part} ENABLE TRIGGER USER`);
    await base.handle.pool.query(
      `UPDATE idea SET status = 'stopped', status_reason = 'Geen trekkers' WHERE round_id = $1 AND number = 1`,
      [id],
    );
    expect(await fillProjects(new Date('2026-06-01T10:00:00Z'))).toBe(1);
    expect(await fillProjects(new Date('2026-06-01T10:00:00Z'))).toBe(0);
    const [made] = await listProjects(base.db, [slug]);
    expect(made?.project).toMatchObject({
      status: 'stopped',
      statusReason: 'Geen trekkers',
      awardedOn: '2026-05-22',
      endedOn: '2026-06-01',
    });
    const round = await findRoundRow(base.db, id);
    const day = { on: '2026-06-02', by: 'system', today: '2026-06-02' };
    if (!round) throw new Error('no round');
    expect(await database().transaction((tx) => awardRound(tx, round, day))).toBe(0);
  });
});
