import { and, asc, eq } from 'drizzle-orm';
import type { IdeaEvent } from '@/lib/domain/idea-file';
import type { Connection } from '../client';
import { ideaFile, ideaHistory } from '../schema';

/** An idea within its round. */
export interface IdeaKey {
  readonly roundId: string;
  readonly number: number;
}

export type IdeaFileRow = typeof ideaFile.$inferSelect;

/** `null` for an idea of before files were kept, or of an imported election. */
export async function findIdeaFile(
  db: Connection,
  { roundId, number }: IdeaKey,
): Promise<IdeaFileRow | null> {
  const [row] = await db
    .select()
    .from(ideaFile)
    .where(and(eq(ideaFile.roundId, roundId), eq(ideaFile.idea, number)));
  return row ?? null;
}

export function listIdeaFiles(db: Connection, roundId: string): Promise<IdeaFileRow[]> {
  return db.select().from(ideaFile).where(eq(ideaFile.roundId, roundId)).orderBy(asc(ideaFile.idea));
}

/** Makes an idea's file, or changes what is given of it. */
export async function saveIdeaFile(
  tx: Connection,
  { roundId, number }: IdeaKey,
  given: Partial<Omit<IdeaFileRow, 'roundId' | 'idea'>>,
): Promise<void> {
  await tx
    .insert(ideaFile)
    .values({ broughtBy: 'staff', ...given, roundId, idea: number })
    .onConflictDoUpdate({ target: [ideaFile.roundId, ideaFile.idea], set: { roundId, ...given } });
}

/** Adds a line to an idea's history; `on` is the day in Amsterdam. */
export async function recordIdeaStep(
  tx: Connection,
  { roundId, number }: IdeaKey,
  line: Omit<IdeaEvent, 'id'>,
): Promise<void> {
  await tx.insert(ideaHistory).values({ roundId, idea: number, ...line });
}

/** From the first to the last. */
export function listIdeaHistory(db: Connection, { roundId, number }: IdeaKey): Promise<IdeaEvent[]> {
  const { id, on, step, by, reason } = ideaHistory;
  return db
    .select({ id, on, step, by, reason })
    .from(ideaHistory)
    .where(and(eq(ideaHistory.roundId, roundId), eq(ideaHistory.idea, number)))
    .orderBy(asc(id));
}
