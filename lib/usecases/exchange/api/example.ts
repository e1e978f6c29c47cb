import { roundPath } from './records';
import { apiIdeas, apiRounds } from './rounds';

/** Enough to see what an answer looks like. */
const LINES = 24;

/** A question that can be asked here and now, and how its answer begins; `null` as long as no round shows an idea. */
export async function apiExample(): Promise<{ readonly path: string; readonly answer: string } | null> {
  for (const { id } of (await apiRounds()).items) {
    const found = await apiIdeas(id, { page: null, perPage: '2' });
    if (!found.ok || found.value.total === 0) continue;
    const lines = JSON.stringify(found.value, null, 2).split('\n').slice(0, LINES);
    return { path: `${roundPath(id)}/ideas?per_page=2`, answer: [...lines, '…'].join('\n') };
  }
  return null;
}
