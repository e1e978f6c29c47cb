import type { Connection } from '@/db/client';
import { findNeighbourhoodName } from '@/db/queries/areas';
import { findApplication } from '@/db/queries/fund-applications';
import type { ProjectRow } from '@/db/queries/projects';
import { findIdea } from '@/db/queries/rounds';
import type { PlannedKeeping } from '@/lib/domain/project/views';

/**
 * Who was to maintain a project, what they said they would do, and in which neighbourhood. Read where it was said: an
 * application that was decided and an idea that was voted on do not change any more. Without a maintainer it is the group that
 * carries it out.
 */
export async function plannedKeeping(db: Connection, row: ProjectRow): Promise<PlannedKeeping> {
  const { neighbourhoodCode } = row;
  const [said, place] = await Promise.all([
    saidBefore(db, row),
    neighbourhoodCode === null ? null : findNeighbourhoodName(db, neighbourhoodCode),
  ]);
  return { group: said.maintainer ?? row.group, tasks: said.plan, place };
}

async function saidBefore(
  db: Connection,
  { fundId, application, roundId, idea }: ProjectRow,
): Promise<{ readonly maintainer: string | null; readonly plan: string | null }> {
  if (fundId !== null && application !== null) {
    const found = await findApplication(db, { fundId, number: application });
    return { maintainer: found?.maintainer ?? null, plan: found?.maintenancePlan ?? null };
  }
  // An idea names who maintains it, and has no plan.
  const found = roundId === null || idea === null ? null : await findIdea(db, { roundId, number: idea });
  return { maintainer: found?.maintainer ?? null, plan: null };
}
