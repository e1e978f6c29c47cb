import { findAdviceByToken } from '@/db/queries/advice';
import type { IdeaKey } from '@/db/queries/idea-file';
import { findInitiatorByToken } from '@/db/queries/idea-initiators';
import { findPhotoPlace, readPhotoBytes } from '@/db/queries/photos';
import { type Actor, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { isShown } from '@/lib/domain/shown-ideas';
import { tokenHash } from '../staff/one-time-token';
import { database } from '../system/database';

export interface PhotoFile {
  /** WebP. */
  readonly bytes: Uint8Array;
  /** Everybody may see it, so anybody may keep it. */
  readonly open: boolean;
}

export interface PhotoLook {
  readonly id: string;
  readonly small: boolean;
  readonly actor: Actor;
  /** Secret of an initiator's or an adviser's link; empty when there is none. */
  readonly token: string;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The bytes of a photo. Of an idea that residents see for everybody; else for staff of its district, and for whoever has
 * the link of its initiator or of an adviser. NOT_FOUND also when there is one that may not be seen.
 */
export async function readPhoto(look: PhotoLook): Promise<Result<PhotoFile, 'NOT_FOUND'>> {
  if (!UUID.test(look.id)) return fail('NOT_FOUND');
  const db = database();
  const place = await findPhotoPlace(db, look.id);
  if (!place) return fail('NOT_FOUND');
  const open = isShown(place) && place.phase !== 'draft' && place.rehearsalOf === null;
  if (!open && !(await mayLook(look, place))) return fail('NOT_FOUND');
  const bytes = await readPhotoBytes(db, look.id, look.small);
  return bytes ? ok({ bytes, open }) : fail('NOT_FOUND');
}

async function mayLook(
  { actor, token }: PhotoLook,
  place: IdeaKey & { readonly districtSlug: string | null },
): Promise<boolean> {
  if (may(actor, 'manage_ideas', place.districtSlug)) return true;
  const hash = tokenHash(token);
  if (!hash) return false;
  const db = database();
  const link = (await findInitiatorByToken(db, hash)) ?? (await findAdviceByToken(db, hash));
  return link?.roundId === place.roundId && link.idea === place.number;
}
