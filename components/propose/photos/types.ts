import type { Photo, PhotoAct, PhotoError } from '@/lib/domain/photo';
import type { Result } from '@/lib/domain/result';

/** Whose photos: of the initiator with this secret, or of an idea that the signed-in member of staff works on. */
export type PhotoOwner = { readonly token: string } | { readonly round: string; readonly number: number };

/** A file that was chosen and not sent yet. */
export interface ChosenPhoto {
  /** Tells it from the others on this page. */
  readonly key: string;
  readonly file: File;
  readonly alt: string;
}

/** What went wrong on the way, beside what the server refuses. */
export type SendError = PhotoError | 'offline';

export type PhotosResult = Result<readonly Photo[], PhotoError>;

export interface PhotoActions {
  readonly list: (owner: PhotoOwner) => Promise<PhotosResult>;
  readonly change: (owner: PhotoOwner, id: string, act: PhotoAct) => Promise<PhotosResult>;
}
