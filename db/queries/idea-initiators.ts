import { and, eq, isNotNull, or } from 'drizzle-orm';
import type { Connection } from '../client';
import { ideaHelper, ideaInitiator } from '../schema';
import type { IdeaKey } from './idea-file';

export type InitiatorRow = typeof ideaInitiator.$inferSelect;

export async function insertInitiator(tx: Connection, row: typeof ideaInitiator.$inferInsert): Promise<void> {
  await tx.insert(ideaInitiator).values(row);
}

/** By the secret link: the one that was shown, or the one of the newest mail. */
export async function findInitiatorByToken(db: Connection, hash: Uint8Array): Promise<InitiatorRow | null> {
  const [row] = await db
    .select()
    .from(ideaInitiator)
    .where(or(eq(ideaInitiator.tokenHash, hash), eq(ideaInitiator.mailHash, hash)));
  return row ?? null;
}

/** By the link for neighbours, which opens nothing else. */
export async function findInitiatorByJoin(db: Connection, hash: Uint8Array): Promise<InitiatorRow | null> {
  const [row] = await db.select().from(ideaInitiator).where(eq(ideaInitiator.joinHash, hash));
  return row ?? null;
}

/** `null` for an idea that nobody can come back to: written down by staff, or of a round that is done. */
export async function findInitiator(
  db: Connection,
  { roundId, number }: IdeaKey,
): Promise<InitiatorRow | null> {
  const [row] = await db
    .select()
    .from(ideaInitiator)
    .where(and(eq(ideaInitiator.roundId, roundId), eq(ideaInitiator.idea, number)));
  return row ?? null;
}

/** Numbers of a round's ideas whose initiator gave an address for mail. */
export async function listMailable(db: Connection, roundId: string): Promise<number[]> {
  const rows = await db
    .select({ number: ideaInitiator.idea })
    .from(ideaInitiator)
    .where(and(eq(ideaInitiator.roundId, roundId), isNotNull(ideaInitiator.email)))
    .orderBy(ideaInitiator.idea);
  return rows.map(({ number }) => number);
}

/** Changes what is given of it. */
export async function updateInitiator(
  tx: Connection,
  { roundId, number }: IdeaKey,
  set: Partial<Pick<InitiatorRow, 'joinHash' | 'mailHash' | 'email'>>,
): Promise<void> {
  await tx
    .update(ideaInitiator)
    .set(set)
    .where(and(eq(ideaInitiator.roundId, roundId), eq(ideaInitiator.idea, number)));
}

/** Names and contacts of who offered to help with one idea: gone. */
export async function deleteHelpersOf(tx: Connection, { roundId, number }: IdeaKey): Promise<void> {
  await tx.delete(ideaHelper).where(and(eq(ideaHelper.roundId, roundId), eq(ideaHelper.idea, number)));
}
