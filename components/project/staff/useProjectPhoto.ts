import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { MOST_PHOTO_BYTES, PHOTO_FAULTS, readAlt } from '@/lib/domain/photo';
import type { PhotoMoment } from '@/lib/domain/project/words';
import type { Result } from '@/lib/domain/result';

export interface GivenPhoto {
  readonly file: File;
  readonly alt: string;
  readonly moment: PhotoMoment | null;
}

/** Ids of the boxes that mend a refusal; with any other another file is needed. */
export const PHOTO_FIELDS = { alt: 'project-photo-alt', moment: 'project-photo-moment' } as const;

/** Sends a photo of a project; `said` is another object for every refusal. */
export function useProjectPhoto(project: string, most: number, onPlaced: () => void) {
  const sentence = usePhotoSentence(most);
  const { refresh } = useRouter();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ readonly field: string | null; readonly message: string } | null>(null);
  const refuse = (code: string) => setSaid({ field: fieldOf(code), message: sentence(code) });
  const send = async (photo: GivenPhoto) => {
    const fault = faultOf(photo);
    if (fault) return refuse(fault);
    setBusy(true);
    const came = await place(project, photo);
    setBusy(false);
    if (!came.ok) return refuse(came.error);
    setSaid(null);
    onPlaced();
    refresh();
  };
  return { busy, said, send };
}

function fieldOf(code: string): string | null {
  if (code === 'NO_ALT' || code === 'ALT_TOO_LONG') return PHOTO_FIELDS.alt;
  return code === 'NO_MOMENT' || code === 'TOO_MANY' ? PHOTO_FIELDS.moment : null;
}

function usePhotoSentence(most: number): (code: string) => string {
  const t = useTranslations('project.form');
  const photos = useTranslations('help.photos');
  return (code) => {
    const fault = PHOTO_FAULTS.find((one) => one === code);
    if (fault) return photos(`error.${fault}`);
    if (code === 'NO_ALT' || code === 'ALT_TOO_LONG') return photos(`error.${code}`);
    if (code === 'NO_MOMENT') return t('photoNoMoment');
    if (code === 'TOO_MANY') return t('photoFull', { most: String(most) });
    if (code === 'FORBIDDEN') return t('photoForbidden');
    return t(code === 'UNKNOWN_PROJECT' ? 'photoUnknown' : 'photoOffline');
  };
}

/** What can be known before a byte is sent. */
function faultOf({ file, alt, moment }: GivenPhoto): string | null {
  if (file.size > MOST_PHOTO_BYTES) return 'TOO_LARGE';
  if (moment === null) return 'NO_MOMENT';
  const described = readAlt(alt);
  return described.ok ? null : described.error;
}

/** Sends it; `offline` when nothing came back. */
async function place(project: string, { file, alt, moment }: GivenPhoto): Promise<Result<string, string>> {
  const body = new FormData();
  for (const [name, value] of Object.entries({ project, alt, moment: moment ?? '' })) body.set(name, value);
  body.set('foto', file);
  try {
    const headers = { 'x-wijkcheque-form': 'foto' };
    const answer = await fetch('/api/project-foto', { method: 'POST', headers, body });
    return (await answer.json()) as Result<string, string>;
  } catch {
    return { ok: false, error: 'offline' };
  }
}
