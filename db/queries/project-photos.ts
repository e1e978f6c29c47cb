import { and, asc, eq, inArray, max, sql } from 'drizzle-orm';
import type { PhotoMoment } from '@/lib/domain/project/words';
import type { Connection } from '../client';
import { projectPhoto } from '../schema';

export type ProjectPhotoRow = typeof projectPhoto.$inferSelect;
/** Without its bytes. */
export type ProjectPhotoFacts = Omit<ProjectPhotoRow, 'bytes' | 'small' | 'projectId' | 'position'>;

/** Before, during, after; within those in the order in which they came. */
const inTime = sql`array_position(ARRAY['before', 'during', 'after'], ${projectPhoto.moment})`;
const { id, moment, alt, width, height, position } = projectPhoto;

export function listProjectPhotos(db: Connection, projectId: string): Promise<ProjectPhotoFacts[]> {
  return db
    .select({ id, moment, alt, width, height })
    .from(projectPhoto)
    .where(eq(projectPhoto.projectId, projectId))
    .orderBy(asc(inTime), asc(position));
}

/** The latest photo of each of these projects. */
export async function listLastPhotos(db: Connection, projects: readonly string[]) {
  if (projects.length === 0) return new Map<string, ProjectPhotoFacts>();
  const rows = await db
    .selectDistinctOn([projectPhoto.projectId], {
      projectId: projectPhoto.projectId,
      id,
      moment,
      alt,
      width,
      height,
    })
    .from(projectPhoto)
    .where(inArray(projectPhoto.projectId, [...projects]))
    .orderBy(projectPhoto.projectId, sql`${inTime} DESC`, sql`${position} DESC`);
  return new Map(rows.map(({ projectId, ...photo }) => [projectId, photo]));
}

export function countProjectPhotos(db: Connection, projectId: string, at: PhotoMoment): Promise<number> {
  return db.$count(projectPhoto, and(eq(projectPhoto.projectId, projectId), eq(moment, at)));
}

/** Adds a photo behind those of the same moment. */
export async function insertProjectPhoto(
  tx: Connection,
  photo: Omit<ProjectPhotoRow, 'position'>,
): Promise<void> {
  const [last] = await tx
    .select({ position: max(position) })
    .from(projectPhoto)
    .where(and(eq(projectPhoto.projectId, photo.projectId), eq(moment, photo.moment)));
  await tx.insert(projectPhoto).values({ ...photo, position: (last?.position ?? 0) + 1 });
}

export async function describeProjectPhoto(tx: Connection, photo: string, text: string): Promise<void> {
  await tx.update(projectPhoto).set({ alt: text }).where(eq(id, photo));
}

export async function removeProjectPhoto(tx: Connection, photo: string): Promise<void> {
  await tx.delete(projectPhoto).where(eq(id, photo));
}

/** The WebP of a photo: at most 1,600 pixels, or 480 when `small`. */
export async function readProjectPhoto(
  db: Connection,
  photo: string,
  small: boolean,
): Promise<Uint8Array | null> {
  const [row] = await db
    .select({ bytes: small ? projectPhoto.small : projectPhoto.bytes })
    .from(projectPhoto)
    .where(eq(id, photo));
  return row?.bytes ?? null;
}
