'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { MOST_ALT, MOST_PHOTOS } from '@/lib/domain/photo';
import { CheckedField } from '../../staff/form/CheckedField';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { ChooseFile } from './ChooseFile';
import { FilePreview } from './FilePreview';
import { altFieldId, photoFault } from './PhotoField';
import { sendPhoto } from './sendPhoto';
import type { ChosenPhoto, PhotoOwner, SendError } from './types';

interface AddPhotoProps {
  readonly owner: PhotoOwner;
  readonly onAdded: () => Promise<void>;
}

/** Chooses, describes and sends one more photo. */
export function AddPhoto({ owner, onAdded }: AddPhotoProps) {
  const t = useTranslations('help.photos');
  const [photo, setPhoto] = useState<ChosenPhoto | null>(null);
  const [error, setError] = useState<SendError | null>(null);
  const [percent, setPercent] = useState<number | null>(null);
  const choose = (file: File) => {
    setError(null);
    setPhoto({ key: 'new', file, alt: photo?.alt ?? '' });
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!photo) return;
    const fault = photoFault(photo);
    setError(fault);
    if (fault) {
      document.getElementById(altFieldId(photo))?.focus();
      return;
    }
    setPercent(0);
    const sent = await sendPhoto(owner, photo, setPercent);
    setPercent(null);
    if (!sent.ok) return setError(sent.error);
    setPhoto(null);
    await onAdded();
  };
  const atText = error === 'NO_ALT' || error === 'ALT_TOO_LONG';
  return (
    <form onSubmit={(event) => void send(event)} noValidate className="wc-photos">
      <p className="wc-muted wc-small">
        {t('lead', { most: MOST_PHOTOS })} {t('leadMade')}
      </p>
      <ChooseFile id="photo-file" disabled={percent !== null} onChoose={choose} />
      {photo && (
        <div className="wc-photo">
          <FilePreview file={photo.file} alt={t('chosen')} />
          <div className="wc-photo__words">
            <p className="wc-small">{photo.file.name}</p>
            <CheckedField
              id={altFieldId(photo)}
              label={t('alt')}
              hint={t('altHint')}
              error={atText ? t(`error.${error}`) : undefined}
              maxLength={MOST_ALT}
              autoComplete="off"
              value={photo.alt}
              onChange={(event) => setPhoto({ ...photo, alt: event.target.value })}
            />
            <Button type="submit" look="secondary" disabled={percent !== null}>
              {t('add')}
            </Button>
          </div>
        </div>
      )}
      {percent !== null && (
        <p>
          {t('sending', { number: 1, of: 1, percent })}{' '}
          <progress max={100} value={percent} aria-label={t('title')} />
        </p>
      )}
      <div role="alert">{error && !atText && <Alert kind="error">{t(`error.${error}`)}</Alert>}</div>
    </form>
  );
}
