'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { MOST_PHOTOS, type Photo, type PhotoAct } from '@/lib/domain/photo';
import { Alert } from '../../ui/Alert';
import { AddPhoto } from './AddPhoto';
import { OwnPhoto } from './OwnPhoto';
import './photos.css';
import type { PhotoActions, PhotoOwner, SendError } from './types';

interface PhotoManagerProps {
  readonly owner: PhotoOwner;
  readonly actions: PhotoActions;
  /** False: voting has opened, or the idea came to an end. They are shown and that is all. */
  readonly open: boolean;
}

/**
 * The photos of an idea that exists: add, describe, put in order, take away. Every act is kept at once. Put it inside
 * `ClientMessages` with `help.photos`.
 */
export function PhotoManager({ owner, actions, open }: PhotoManagerProps) {
  const t = useTranslations('help.photos');
  const [photos, setPhotos] = useState<readonly Photo[] | null>(null);
  const [said, setSaid] = useState<'changed' | SendError | null>(null);
  const { list, change } = actions;
  const take = (answer: Awaited<ReturnType<typeof list>>, told: 'changed' | null) => {
    if (answer.ok) setPhotos(answer.value);
    setSaid(answer.ok ? told : answer.error);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once for whose they are, however often that is said
  useEffect(() => {
    list(owner).then(
      (answer) => take(answer, null),
      () => setSaid('offline'),
    );
  }, [JSON.stringify(owner)]);
  const act = async (id: string, what: PhotoAct) => {
    try {
      take(await change(owner, id, what), 'changed');
    } catch {
      setSaid('offline');
    }
  };
  const added = async () => {
    const answer = await list(owner).catch(() => null);
    if (answer) take(answer, 'changed');
    else setSaid('offline');
  };
  return (
    <div className="wc-photos">
      {photos === null && said === null && <p role="status">{t('loading')}</p>}
      {photos?.length === 0 && <p>{t('none')}</p>}
      <ol className="wc-photos__list">
        {(photos ?? []).map((photo, index) => (
          <OwnPhoto
            key={photo.id}
            photo={photo}
            index={index}
            last={index === (photos?.length ?? 0) - 1}
            token={'token' in owner ? owner.token : null}
            open={open}
            onAct={(what) => act(photo.id, what)}
          />
        ))}
      </ol>
      <div role="status">
        {said === 'changed' && <Alert kind="ok">{t('changed')}</Alert>}
        {said && said !== 'changed' && <Alert kind="error">{t(`error.${said}`)}</Alert>}
      </div>
      {!open && <p>{t('fixed')}</p>}
      {open && photos && photos.length < MOST_PHOTOS && <AddPhoto owner={owner} onAdded={added} />}
      {open && photos && photos.length >= MOST_PHOTOS && <p>{t('full', { most: MOST_PHOTOS })}</p>}
    </div>
  );
}
