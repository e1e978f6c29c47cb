'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { sendPhoto } from './sendPhoto';
import type { ChosenPhoto, PhotoOwner, SendError } from './types';

interface PhotoUploadProps {
  /** Of the idea that exists now. */
  readonly owner: PhotoOwner;
  readonly photos: readonly ChosenPhoto[];
}

interface Failure {
  readonly photo: ChosenPhoto;
  readonly error: SendError;
}

/**
 * Sends photos that were chosen before their idea existed, one after the other, and says how far it is and what failed. The
 * idea itself is kept, whatever becomes of them. Put it inside `ClientMessages` with `help.photos`.
 */
export function PhotoUpload({ owner, photos }: PhotoUploadProps) {
  const t = useTranslations('help.photos');
  const [at, setAt] = useState<{ number: number; of: number; percent: number } | null>(null);
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const [sent, setSent] = useState(0);
  const send = useCallback(
    async (chosen: readonly ChosenPhoto[]) => {
      const failed: Failure[] = [];
      for (const [index, photo] of chosen.entries()) {
        const place = { number: index + 1, of: chosen.length };
        setAt({ ...place, percent: 0 });
        const done = await sendPhoto(owner, photo, (percent) => setAt({ ...place, percent }));
        if (done.ok) setSent((before) => before + 1);
        else failed.push({ photo, error: done.error });
      }
      setAt(null);
      setFailures(failed);
    },
    [owner],
  );
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || photos.length === 0) return;
    begun.current = true;
    void send(photos);
  }, [photos, send]);
  const again = () => {
    setFailures([]);
    void send(failures.map(({ photo }) => photo));
  };
  return (
    <div>
      {at && (
        <p>
          {t('sending', at)} <progress max={100} value={at.percent} aria-label={t('title')} />
        </p>
      )}
      <div role="status">{!at && sent > 0 && <Alert kind="ok">{t('sent', { count: sent })}</Alert>}</div>
      <div role="alert">
        {failures.length > 0 && (
          <Alert kind="error">
            <p>{t('failed', { count: failures.length })}</p>
            <ul>
              {failures.map(({ photo, error }) => (
                <li key={photo.key}>
                  {t('failedOne', { name: photo.file.name, reason: t(`error.${error}`) })}
                </li>
              ))}
            </ul>
          </Alert>
        )}
      </div>
      {failures.length > 0 && <Button onClick={again}>{t('again')}</Button>}
    </div>
  );
}
