import { and, asc, eq, isNull } from 'drizzle-orm';
import type { AdviceAnswer } from '@/lib/domain/idea-file';
import type { Connection } from '../client';
import { ideaAdvice } from '../schema';
import type { IdeaKey } from './idea-file';

export type AdviceRow = typeof ideaAdvice.$inferSelect;

/** Everything that was asked about an idea and not withdrawn, the first question first. */
export function listAdvice(db: Connection, { roundId, number }: IdeaKey): Promise<AdviceRow[]> {
  return db
    .select()
    .from(ideaAdvice)
    .where(and(eq(ideaAdvice.roundId, roundId), eq(ideaAdvice.idea, number), isNull(ideaAdvice.withdrawnOn)))
    .orderBy(asc(ideaAdvice.askedOn), asc(ideaAdvice.due), asc(ideaAdvice.id));
}

export async function insertAdvice(tx: Connection, row: typeof ideaAdvice.$inferInsert): Promise<void> {
  await tx.insert(ideaAdvice).values(row);
}

/** The request that a link belongs to; one that was withdrawn is not found. `lock` for the length of the transaction. */
export async function findAdviceByToken(
  db: Connection,
  tokenHash: Buffer,
  lock = false,
): Promise<AdviceRow | null> {
  const query = db
    .select()
    .from(ideaAdvice)
    .where(and(eq(ideaAdvice.tokenHash, tokenHash), isNull(ideaAdvice.withdrawnOn)));
  const [row] = lock ? await query.for('update') : await query;
  return row ?? null;
}

/** A request of this idea, locked; `null` when there is none, or it was withdrawn. */
export async function lockAdvice(tx: Connection, of: IdeaKey, id: string): Promise<AdviceRow | null> {
  const [row] = await tx
    .select()
    .from(ideaAdvice)
    .where(
      and(
        eq(ideaAdvice.id, id),
        eq(ideaAdvice.roundId, of.roundId),
        eq(ideaAdvice.idea, of.number),
        isNull(ideaAdvice.withdrawnOn),
      ),
    )
    .for('update');
  return row ?? null;
}

export async function saveAnswer(
  tx: Connection,
  id: string,
  given: { readonly answer: AdviceAnswer; readonly text: string; readonly answeredOn: string },
): Promise<void> {
  // The address was for the question; it is not kept longer than it is needed.
  await tx
    .update(ideaAdvice)
    .set({ ...given, email: null })
    .where(eq(ideaAdvice.id, id));
}

/** Another link for a request: the one before stops working. */
export async function replaceAdviceLink(tx: Connection, id: string, tokenHash: Buffer): Promise<void> {
  await tx.update(ideaAdvice).set({ tokenHash }).where(eq(ideaAdvice.id, id));
}

/** Takes the addresses of everybody who was asked about an idea: after the decision nobody is reminded any more. */
export async function forgetAdvisers(tx: Connection, { roundId, number }: IdeaKey): Promise<void> {
  await tx
    .update(ideaAdvice)
    .set({ email: null })
    .where(and(eq(ideaAdvice.roundId, roundId), eq(ideaAdvice.idea, number)));
}

export async function withdrawAdviceRow(tx: Connection, id: string, withdrawnOn: string): Promise<void> {
  await tx.update(ideaAdvice).set({ withdrawnOn, email: null }).where(eq(ideaAdvice.id, id));
}
