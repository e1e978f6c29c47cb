import { MOST_PHOTO_BYTES, type PhotoError, readAlt } from '@/lib/domain/photo';
import { fail, type Result } from '@/lib/domain/result';
import type { ChosenPhoto, PhotoOwner, SendError } from './types';

/** A slow telephone in a slow place; after that there is no connection worth the name. */
const PATIENCE_MS = 120_000;

/**
 * Sends one photo of an idea that exists; `onProgress` with whole percents. What can be known here is refused here, without
 * a byte on the way. Never throws.
 */
export function sendPhoto(
  owner: PhotoOwner,
  photo: ChosenPhoto,
  onProgress: (percent: number) => void,
): Promise<Result<string, SendError>> {
  const described = readAlt(photo.alt);
  if (!described.ok) return Promise.resolve(described);
  if (photo.file.size > MOST_PHOTO_BYTES) return Promise.resolve(fail('TOO_LARGE'));
  const form = new FormData();
  for (const [name, value] of Object.entries(ownerFields(owner))) form.set(name, value);
  form.set('alt', described.value);
  form.set('foto', photo.file);
  return new Promise((resolve) => {
    // Not fetch: it does not tell how much has been sent.
    const request = new XMLHttpRequest();
    request.open('POST', '/api/foto');
    request.setRequestHeader('x-wijkcheque-form', 'foto');
    request.responseType = 'json';
    request.timeout = PATIENCE_MS;
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((100 * loaded) / total));
    const offline = () => resolve(fail('offline'));
    request.onerror = offline;
    request.ontimeout = offline;
    request.onload = () => {
      const answer = request.response as Result<string, PhotoError> | null;
      if (answer) resolve(answer);
      else offline();
    };
    request.send(form);
  });
}

function ownerFields(owner: PhotoOwner): Readonly<Record<string, string>> {
  return 'token' in owner ? owner : { ronde: owner.round, nummer: String(owner.number) };
}
