import { randomUUID } from 'node:crypto';
import { countPhotos, insertPhoto } from '@/db/queries/photos';
import { MOST_PHOTO_BYTES, MOST_PHOTOS, type PhotoError, readAlt } from '@/lib/domain/photo';
import { fail, ok, type Result } from '@/lib/domain/result';
import { database } from '../system/database';
import { networkLimit } from '../system/network-limit';
import { lockForPhotos, type PhotoAccess, tellOfPhotos } from './photo-access';
import { reencode } from './reencode';

/** Bytes of a form with a photo: the file at its largest, and what stands around it. */
export const MOST_PHOTO_FORM = MOST_PHOTO_BYTES + 16 * 1024;

/** Files a network may send in an hour: a street brings in ideas from one library or one Huis van de Wijk. */
const sendsTooMuch = networkLimit(120, 3_600_000);

export interface GivenPhoto {
  readonly file: Uint8Array;
  readonly alt: string;
  /** Only counted. */
  readonly network: string;
}

/**
 * Adds a photo to an idea, behind those it has; answers its id. Until voting opens. Errors: see {@link PhotoError};
 * nothing changes then.
 */
export async function addPhoto(
  access: PhotoAccess,
  { file, alt, network }: GivenPhoto,
  now: Date,
): Promise<Result<string, PhotoError>> {
  if (access.kind === 'initiator' && sendsTooMuch(network, now)) return fail('SLOW_DOWN');
  const described = readAlt(alt);
  if (!described.ok) return described;
  const refused = await refusal(access);
  if (refused) return fail(refused);
  // Outside the transaction: it takes a second, and the round is locked in there.
  const made = await reencode(file);
  if (!made.ok) return made;
  return database().transaction(async (tx): Promise<Result<string, PhotoError>> => {
    const idea = await lockForPhotos(tx, access);
    if (!idea.ok) return idea;
    if ((await countPhotos(tx, idea.value)) >= MOST_PHOTOS) return fail('TOO_MANY');
    const id = randomUUID();
    await insertPhoto(tx, idea.value, { ...made.value, id, alt: described.value });
    await tellOfPhotos(tx, access, idea.value, 'add', now);
    return ok(id);
  });
}

/** Asked before the work is done, so that nobody makes the server work for nothing. Decided again when it is stored. */
function refusal(access: PhotoAccess): Promise<PhotoError | null> {
  return database().transaction(async (tx): Promise<PhotoError | null> => {
    const idea = await lockForPhotos(tx, access);
    if (!idea.ok) return idea.error;
    return (await countPhotos(tx, idea.value)) >= MOST_PHOTOS ? 'TOO_MANY' : null;
  });
}
