'use server';

import { revalidatePath } from 'next/cache';
import { currentActor } from '@/lib/auth';
import { changePhoto, listOwnPhotos } from '@/lib/usecases/photos/change-photo';
import type { PhotoAccess } from '@/lib/usecases/photos/photo-access';

/** Whose photos, as a browser says it. */
type GivenOwner = { readonly token: string } | { readonly round: string; readonly number: number };

export async function listPhotosAction(owner: GivenOwner) {
  return listOwnPhotos(await accessOf(owner));
}

export async function changePhotoAction(
  owner: GivenOwner,
  id: string,
  act: Parameters<typeof changePhoto>[2],
) {
  const changed = await changePhoto(await accessOf(owner), String(id), tidy(act), new Date());
  if (changed.ok) revalidatePath('/wijk', 'layout');
  return changed;
}

async function accessOf(owner: GivenOwner): Promise<PhotoAccess> {
  if ('token' in owner) return { kind: 'initiator', token: String(owner.token) };
  const idea = { roundId: String(owner.round), number: Math.trunc(Number(owner.number)) || 0 };
  return { kind: 'staff', actor: await currentActor(), idea };
}

/** What comes from a browser may be anything; what is no known act moves a photo that is already in front. */
function tidy(act: Parameters<typeof changePhoto>[2]): Parameters<typeof changePhoto>[2] {
  if (act.kind === 'describe') return { kind: 'describe', alt: String(act.alt) };
  return { kind: act.kind === 'remove' || act.kind === 'later' ? act.kind : 'earlier' };
}
