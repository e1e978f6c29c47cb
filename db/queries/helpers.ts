import { and, asc, eq } from 'drizzle-orm';
import type { Connection } from '../client';
import { idea, ideaHelper, round } from '../schema';
import type { IdeaKey } from './idea-file';

export type HelperRow = typeof ideaHelper.$inferSelect;

const ofIdea = ({ roundId, number }: IdeaKey) =>
  and(eq(ideaHelper.roundId, roundId), eq(ideaHelper.idea, number));

export function countHelpers(db: Connection, of: IdeaKey): Promise<number> {
  return db.$count(ideaHelper, ofIdea(of));
}

export async function insertHelper(tx: Connection, row: HelperRow): Promise<void> {
  await tx.insert(ideaHelper).values(row);
}

/** In the order in which they offered: by day, and within a day by name, so that nothing tells the moment. */
export function listHelperRows(db: Connection, of: IdeaKey) {
  const { id, name, contact, offer, givenOn } = ideaHelper;
  return db
    .select({ id, name, contact, offer, givenOn })
    .from(ideaHelper)
    .where(ofIdea(of))
    .orderBy(asc(givenOn), asc(name));
}

export async function removeHelperRow(tx: Connection, of: IdeaKey, id: string): Promise<void> {
  await tx.delete(ideaHelper).where(and(ofIdea(of), eq(ideaHelper.id, id)));
}

/** What a helper wrote, with the idea it was for, by the hash of the helper's own link. */
export async function findOwnHelp(db: Connection, hash: Buffer) {
  const [row] = await db
    .select({
      name: ideaHelper.name,
      contact: ideaHelper.contact,
      offer: ideaHelper.offer,
      givenOn: ideaHelper.givenOn,
      number: ideaHelper.idea,
      title: idea.title,
    })
    .from(ideaHelper)
    .innerJoin(idea, and(eq(idea.roundId, ideaHelper.roundId), eq(idea.number, ideaHelper.idea)))
    .where(eq(ideaHelper.tokenHash, hash));
  return row ?? null;
}

/** `false` when no helper has this link, or no longer. */
export async function removeOwnHelp(tx: Connection, hash: Buffer): Promise<boolean> {
  const gone = await tx
    .delete(ideaHelper)
    .where(eq(ideaHelper.tokenHash, hash))
    .returning({ id: ideaHelper.id });
  return gone.length > 0;
}

/** How far an idea is, and its round. */
export async function findIdeaState(db: Connection, { roundId, number }: IdeaKey) {
  const [row] = await db
    .select({
      title: idea.title,
      status: idea.status,
      statusReason: idea.statusReason,
      phase: round.phase,
      kind: round.kind,
      rehearsalOf: round.rehearsalOf,
      districtSlug: round.districtSlug,
    })
    .from(idea)
    .innerJoin(round, eq(round.id, idea.roundId))
    .where(and(eq(idea.roundId, roundId), eq(idea.number, number)));
  return row ?? null;
}
