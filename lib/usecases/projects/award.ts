import type { Connection } from '@/db/client';
import { addProjectEntry } from '@/db/queries/project-account';
import { insertProject, recordProjectEvent } from '@/db/queries/projects';
import type { IdeaTheme } from '@/lib/domain/idea';
import type { Cents } from '@/lib/domain/money';

/** Where the money comes from: a round's idea, or an application to a team fund. */
export type AwardSource =
  | { readonly roundId: string; readonly idea: number }
  | { readonly fundId: string; readonly application: number };

export interface Award {
  readonly source: AwardSource;
  readonly districtSlug: string;
  readonly title: string;
  readonly summary: string;
  readonly theme: IdeaTheme;
  /** The group as it is published; never a person. */
  readonly group: string;
  readonly publicSpace: boolean;
  readonly lat6: number | null;
  readonly lon6: number | null;
  readonly neighbourhoodCode: string | null;
  readonly awardedCents: Cents;
  readonly otherCents: Cents;
  /** ISO days. */
  readonly awardedOn: string;
  readonly dueOn: string | null;
  readonly contact: string | null;
  readonly sample: boolean;
  /** Role of who awarded it, or `system`. */
  readonly by: string;
}

/** Id of the project that comes from this award; fixed, because it is in addresses. */
export function projectIdOf(source: AwardSource): string {
  return 'roundId' in source ? `${source.roundId}-${source.idea}` : `${source.fundId}-${source.application}`;
}

/**
 * Makes the project of an award, with the award on its account and in its history. Nothing stands on the account of an idea
 * that others pay in full. Returns its id.
 */
export async function awardProject(tx: Connection, award: Award): Promise<string> {
  const { source, awardedCents, by, ...given } = award;
  const id = projectIdOf(source);
  await insertProject(tx, { ...given, ...source, id, status: 'planned' });
  if (awardedCents > 0)
    await addProjectEntry(tx, { projectId: id, kind: 'awarded', cents: awardedCents, on: given.awardedOn });
  await recordProjectEvent(tx, {
    projectId: id,
    event: 'awarded',
    by,
    text: null,
    cents: awardedCents,
    on: given.awardedOn,
  });
  return id;
}
