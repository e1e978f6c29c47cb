import type { Connection } from '@/db/client';
import { listCarried } from '@/db/queries/carry';
import type { ProjectEntryRow } from '@/db/queries/project-account';
import type { ProjectRow } from '@/db/queries/projects';
import { findIdea } from '@/db/queries/rounds';
import type { MoneyAlong } from '@/lib/domain/project/views';
import { hasPage } from '@/lib/domain/shown-ideas';

/**
 * What became of the money of a stopped project that goes along to a next round, where it is a pot of the same idea;
 * `null` of every other project.
 */
export async function moneyAlong(
  db: Connection,
  { status, roundId, idea }: ProjectRow,
  entries: readonly ProjectEntryRow[],
): Promise<MoneyAlong | null> {
  const goes = entries.some(({ destination }) => destination === 'next_round');
  if (status !== 'stopped' || roundId === null || !goes) return null;
  const to = (await listCarried(db, [roundId])).find(({ number }) => number === idea)?.to;
  if (!to) return { taken: false, idea: null };
  const made = await findIdea(db, { roundId: to.roundId, number: to.idea });
  const shown = made !== null && hasPage(made);
  return {
    taken: true,
    idea: shown ? { roundId: to.roundId, title: to.title, number: to.idea } : null,
  };
}
