import { and, asc, eq, inArray, max, sql } from 'drizzle-orm';
import type { IdeaStatus } from '@/lib/domain/idea';
import type { BroughtBy } from '@/lib/domain/idea-file';
import type { ComparedIdea } from '@/lib/domain/idea-proposal-similar';
import type { OwnIdea } from '@/lib/domain/idea-proposal-views';
import type { Connection } from '../client';
import { idea, ideaFile } from '../schema';
import type { IdeaKey } from './idea-file';

/** The number after the highest of a round. Within its lock: two at once would get the same. */
export async function nextIdeaNumber(tx: Connection, roundId: string): Promise<number> {
  const [row] = await tx
    .select({ highest: max(idea.number) })
    .from(idea)
    .where(eq(idea.roundId, roundId));
  return (row?.highest ?? 0) + 1;
}

export async function findOwnIdea(db: Connection, { roundId, number }: IdeaKey): Promise<OwnIdea | null> {
  const [row] = await db
    .select()
    .from(idea)
    .where(and(eq(idea.roundId, roundId), eq(idea.number, number)));
  if (!row) return null;
  const { lat6, lon6, ...rest } = row;
  return { ...rest, position: lat6 === null || lon6 === null ? null : { lat6, lon6 } };
}

/** An idea as far as needed to hold another against it, and to know who stands behind it. */
export interface ComparedRow extends ComparedIdea {
  /** `null` for an idea of before files were kept. */
  readonly broughtBy: BroughtBy | null;
  /** Staff took it along from an earlier round. */
  readonly carried: boolean;
}

/** Ideas of a round with one of these statuses, to hold another against them. */
export async function listCompared(
  db: Connection,
  roundId: string,
  statuses: readonly IdeaStatus[],
): Promise<ComparedRow[]> {
  const { number, title, status, lat6, lon6 } = idea;
  const { broughtBy, carriedRound } = ideaFile;
  const rows = await db
    .select({ number, title, status, lat6, lon6, broughtBy, carriedRound })
    .from(idea)
    .leftJoin(ideaFile, and(eq(ideaFile.roundId, idea.roundId), eq(ideaFile.idea, number)))
    .where(and(eq(idea.roundId, roundId), inArray(idea.status, [...statuses])))
    .orderBy(asc(number));
  return rows.map(({ lat6: lat, lon6: lon, carriedRound: from, ...rest }) => ({
    ...rest,
    carried: from !== null,
    position: lat === null || lon === null ? null : { lat6: lat, lon6: lon },
  }));
}

/** Whether the last line of an idea's history is this one of this day: what is changed often is told once a day. */
export async function toldToday(
  tx: Connection,
  { roundId, number }: IdeaKey,
  { step, on }: { readonly step: string; readonly on: string },
): Promise<boolean> {
  const { rows } = await tx.execute<{ told: boolean }>(sql`
    SELECT step = ${step} AND "on" = ${on}::date AS told FROM idea_history
    WHERE round_id = ${roundId} AND idea = ${number} ORDER BY id DESC LIMIT 1`);
  return rows[0]?.told === true;
}
