import { describePhoto, listPhotos, removePhoto, swapPhotos } from '@/db/queries/photos';
import { type Photo, type PhotoAct, type PhotoError, readAlt } from '@/lib/domain/photo';
import { fail, ok, type Result } from '@/lib/domain/result';
import { database } from '../system/database';
import { ideaOfAccess, lockForPhotos, type PhotoAccess, tellOfPhotos } from './photo-access';

/** The photos of an idea, for whoever may change them. Errors: LINK_INVALID, FORBIDDEN, UNKNOWN_IDEA. */
export async function listOwnPhotos(access: PhotoAccess): Promise<Result<readonly Photo[], PhotoError>> {
  const idea = await ideaOfAccess(database(), access);
  return idea.ok ? ok(await listPhotos(database(), idea.value)) : idea;
}

/**
 * Removes a photo, moves it one place, or gives it another alternative text; answers the photos as they are then. Until
 * voting opens. Moving the first one forward changes nothing. Errors: see {@link PhotoError}; nothing changes then.
 */
export function changePhoto(
  access: PhotoAccess,
  id: string,
  act: PhotoAct,
  now: Date,
): Promise<Result<readonly Photo[], PhotoError>> {
  const alt = act.kind === 'describe' ? readAlt(act.alt) : null;
  if (alt && !alt.ok) return Promise.resolve(alt);
  return database().transaction(async (tx): Promise<Result<readonly Photo[], PhotoError>> => {
    const found = await lockForPhotos(tx, access);
    if (!found.ok) return found;
    const idea = found.value;
    const photos = await listPhotos(tx, idea);
    const at = photos.findIndex((one) => one.id === id);
    if (at < 0) return fail('UNKNOWN_PHOTO');
    const other = photos[act.kind === 'earlier' ? at - 1 : at + 1];
    if (act.kind === 'remove') await removePhoto(tx, idea, id);
    else if (alt) await describePhoto(tx, idea, id, alt.value);
    else if (other) await swapPhotos(tx, idea, id, other.id);
    else return ok(photos);
    await tellOfPhotos(tx, access, idea, act.kind, now);
    return ok(await listPhotos(tx, idea));
  });
}
