import { and, asc, eq, max } from 'drizzle-orm';
import type { Photo } from '@/lib/domain/photo';
import type { Connection } from '../client';
import { idea, ideaPhoto, round } from '../schema';
import type { IdeaKey } from './idea-file';

export type PhotoRow = typeof ideaPhoto.$inferSelect;

const ofIdea = ({ roundId, number }: IdeaKey) =>
  and(eq(ideaPhoto.roundId, roundId), eq(ideaPhoto.idea, number));

/** In the order of the page, without their bytes. */
export function listPhotos(db: Connection, of: IdeaKey): Promise<Photo[]> {
  const { id, alt, width, height, position } = ideaPhoto;
  return db.select({ id, alt, width, height }).from(ideaPhoto).where(ofIdea(of)).orderBy(asc(position));
}

export function countPhotos(db: Connection, of: IdeaKey): Promise<number> {
  return db.$count(ideaPhoto, ofIdea(of));
}

/** Adds a photo behind the others; a fourth is refused by the table itself. */
export async function insertPhoto(
  tx: Connection,
  { roundId, number }: IdeaKey,
  photo: Omit<PhotoRow, 'roundId' | 'idea' | 'position'>,
): Promise<void> {
  const [last] = await tx
    .select({ position: max(ideaPhoto.position) })
    .from(ideaPhoto)
    .where(ofIdea({ roundId, number }));
  await tx.insert(ideaPhoto).values({ ...photo, roundId, idea: number, position: (last?.position ?? 0) + 1 });
}

/** Takes a photo away; those behind it move up. */
export async function removePhoto(tx: Connection, of: IdeaKey, id: string): Promise<void> {
  await tx.delete(ideaPhoto).where(and(ofIdea(of), eq(ideaPhoto.id, id)));
  const left = await listPhotos(tx, of);
  // From the front: every place that is taken has just become free.
  for (const [index, { id: own }] of left.entries())
    await tx
      .update(ideaPhoto)
      .set({ position: index + 1 })
      .where(eq(ideaPhoto.id, own));
}

/** Lets two photos of an idea change places. One of them is taken out meanwhile: no two may stand in one place. */
export async function swapPhotos(tx: Connection, of: IdeaKey, one: string, other: string): Promise<void> {
  const [taken] = await tx
    .delete(ideaPhoto)
    .where(and(ofIdea(of), eq(ideaPhoto.id, one)))
    .returning();
  const [moved] = await tx
    .select({ position: ideaPhoto.position })
    .from(ideaPhoto)
    .where(and(ofIdea(of), eq(ideaPhoto.id, other)));
  if (!taken || !moved) throw new Error('photos to swap that are not there');
  await tx.update(ideaPhoto).set({ position: taken.position }).where(eq(ideaPhoto.id, other));
  await tx.insert(ideaPhoto).values({ ...taken, position: moved.position });
}

export async function describePhoto(tx: Connection, of: IdeaKey, id: string, alt: string): Promise<void> {
  await tx
    .update(ideaPhoto)
    .set({ alt })
    .where(and(ofIdea(of), eq(ideaPhoto.id, id)));
}

/** To which idea a photo belongs, and how far that idea is. */
export async function findPhotoPlace(db: Connection, id: string) {
  const [row] = await db
    .select({
      roundId: ideaPhoto.roundId,
      number: ideaPhoto.idea,
      status: idea.status,
      statusReason: idea.statusReason,
      phase: round.phase,
      rehearsalOf: round.rehearsalOf,
      districtSlug: round.districtSlug,
    })
    .from(ideaPhoto)
    .innerJoin(idea, and(eq(idea.roundId, ideaPhoto.roundId), eq(idea.number, ideaPhoto.idea)))
    .innerJoin(round, eq(round.id, ideaPhoto.roundId))
    .where(eq(ideaPhoto.id, id));
  return row ?? null;
}

/** The WebP of a photo: at most 1,600 pixels, or 480 when `small`. */
export async function readPhotoBytes(db: Connection, id: string, small: boolean): Promise<Uint8Array | null> {
  const bytes = small ? ideaPhoto.small : ideaPhoto.bytes;
  const [row] = await db.select({ bytes }).from(ideaPhoto).where(eq(ideaPhoto.id, id));
  return row?.bytes ?? null;
}
