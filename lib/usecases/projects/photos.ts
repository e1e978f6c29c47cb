import { randomUUID } from 'node:crypto';
import { recordAudit } from '@/db/queries/audit';
import { countProjectPhotos, insertProjectPhoto, readProjectPhoto } from '@/db/queries/project-photos';
import { recordProjectEvent } from '@/db/queries/projects';
import { dayOf } from '@/lib/domain/amsterdam';
import { type Actor, actorName } from '@/lib/domain/permissions';
import { type PhotoError, type PhotoFault, readAlt } from '@/lib/domain/photo';
import { PHOTO_MOMENTS, type PhotoMoment } from '@/lib/domain/project/words';
import { fail, ok, type Result } from '@/lib/domain/result';
import { roleOf } from '../ideas/staff-round';
import { reencode } from '../photos/reencode';
import { database } from '../system/database';
import { type StaffProjectError, staffProject } from './change-project';

/** Photos of one project at one moment: before, during or after. */
export const MOST_PROJECT_PHOTOS = 4;

export type ProjectPhotoError =
  | StaffProjectError
  | PhotoFault
  | Extract<PhotoError, 'NO_ALT' | 'ALT_TOO_LONG' | 'TOO_MANY'>
  | 'NO_MOMENT';

export interface GivenProjectPhoto {
  readonly file: Uint8Array;
  readonly alt: string;
  readonly moment: string;
}

/**
 * Adds a photo of before, during or after, made anew without what the camera wrote beside it; answers its id. Errors: see
 * {@link ProjectPhotoError}; nothing changes then.
 */
export async function addProjectPhoto(
  actor: Actor,
  projectId: string,
  { file, alt, moment }: GivenProjectPhoto,
  now: Date,
): Promise<Result<string, ProjectPhotoError>> {
  const db = database();
  // Asked before the work is done, so that nobody makes the server work for nothing; asked again when it is stored.
  const allowed = await db.transaction((tx) => staffProject(tx, actor, projectId));
  if (!allowed.ok) return allowed;
  const at = PHOTO_MOMENTS.find((one) => one === moment);
  if (!at) return fail('NO_MOMENT');
  const described = readAlt(alt);
  if (!described.ok) return described;
  if ((await countProjectPhotos(db, projectId, at)) >= MOST_PROJECT_PHOTOS) return fail('TOO_MANY');
  const made = await reencode(file);
  if (!made.ok) return made;
  const photo = { ...made.value, id: randomUUID(), alt: described.value, moment: at };
  return store(actor, projectId, photo, now);
}

interface MadeProjectPhoto {
  readonly id: string;
  readonly alt: string;
  readonly moment: PhotoMoment;
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
  readonly small: Buffer;
}

function store(
  actor: Actor,
  projectId: string,
  photo: MadeProjectPhoto,
  now: Date,
): Promise<Result<string, ProjectPhotoError>> {
  return database().transaction(async (tx): Promise<Result<string, ProjectPhotoError>> => {
    const project = await staffProject(tx, actor, projectId);
    if (!project.ok) return project;
    if ((await countProjectPhotos(tx, projectId, photo.moment)) >= MOST_PROJECT_PHOTOS)
      return fail('TOO_MANY');
    await insertProjectPhoto(tx, { ...photo, projectId });
    const { title, districtSlug } = project.value;
    const on = dayOf(now);
    const event = { projectId, event: 'photo' as const, on, by: roleOf(actor), text: photo.alt, cents: null };
    await recordProjectEvent(tx, event);
    const details = { project: title };
    const act = 'change_project_photos' as const;
    await recordAudit(tx, { at: now, actor: actorName(actor), act, subject: districtSlug, details });
    return ok(photo.id);
  });
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The WebP of a photo of a project: everybody may see it. `null` when there is none. */
export async function getProjectPhoto(id: string, small: boolean): Promise<Uint8Array | null> {
  return UUID.test(id) ? readProjectPhoto(database(), id, small) : null;
}
