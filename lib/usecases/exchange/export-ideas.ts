import { listIdeaFiles } from '@/db/queries/idea-file';
import { listIdeas } from '@/db/queries/rounds';
import type { Idea } from '@/lib/domain/idea';
import type { Actor } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { writeIdeasCsv } from '@/lib/formats/ideas-csv/write';
import { ideasGeoJson } from '@/lib/formats/ideas-geojson/write';
import { type StaffRoundError, staffRound } from '../ideas/staff-round';
import { database } from '../system/database';
import { publicView } from './api/rounds';
import { exchangeId } from './exchange-id';

export type IdeaFileKind = 'csv' | 'data' | 'geojson';

/** Ideas that residents see, as a file: a table for a spreadsheet, the same for programs (`data`), or a map. */
export async function exportPublicIdeas(
  roundId: string,
  kind: IdeaFileKind,
): Promise<Result<string, 'UNKNOWN_ROUND'>> {
  const view = await publicView(roundId);
  return view ? ok(await fileOf(roundId, view.ideas, kind)) : fail('UNKNOWN_ROUND');
}

/** All ideas of a round, for staff of its district. Errors: UNKNOWN_ROUND, FORBIDDEN. */
export async function exportStaffIdeas(
  actor: Actor,
  roundId: string,
  kind: IdeaFileKind,
): Promise<Result<string, StaffRoundError>> {
  const allowed = await staffRound(database(), actor, roundId);
  if (!allowed.ok) return allowed;
  return ok(await fileOf(roundId, await listIdeas(database(), roundId), kind));
}

async function fileOf(roundId: string, ideas: readonly Idea[], kind: IdeaFileKind): Promise<string> {
  if (kind === 'geojson') return JSON.stringify(ideasGeoJson(ideas));
  const files = await listIdeaFiles(database(), roundId);
  const ids = new Map(files.map(({ idea, externalId }) => [idea, externalId]));
  const entries = ideas.map((idea) => ({
    idea,
    id: exchangeId(idea, idea.externalId ?? ids.get(idea.number) ?? null),
  }));
  return writeIdeasCsv(entries, kind === 'data' ? 'data' : 'spreadsheet');
}
