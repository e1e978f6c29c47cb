'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { MOST_ALT, type Photo, type PhotoAct, readAlt } from '@/lib/domain/photo';
import { CheckedField } from '../../staff/form/CheckedField';
import { Button } from '../../ui/Button';
import { PhotoImage } from './PhotoImage';

interface OwnPhotoProps {
  readonly photo: Photo;
  readonly index: number;
  readonly last: boolean;
  readonly token: string | null;
  readonly open: boolean;
  readonly onAct: (act: PhotoAct) => Promise<void>;
}

/** A photo that is there, with what can be done with it. */
export function OwnPhoto({ photo, index, last, token, open, onAct }: OwnPhotoProps) {
  const t = useTranslations('help.photos');
  const [busy, setBusy] = useState(false);
  const act = async (what: PhotoAct) => {
    setBusy(true);
    await onAct(what);
    setBusy(false);
  };
  const of = t('of', { number: index + 1, alt: photo.alt });
  const button = (kind: 'remove' | 'earlier' | 'later') => (
    <Button disabled={busy} aria-label={`${t(kind)}: ${of}`} onClick={() => void act({ kind })}>
      {t(kind)}
    </Button>
  );
  return (
    <li className="wc-photo">
      {token === null ? (
        <a href={`/api/foto/${photo.id}`}>
          <PhotoImage {...photo} token={token} />
        </a>
      ) : (
        <PhotoImage {...photo} token={token} />
      )}
      <div className="wc-photo__words">
        <p>
          <b>{t('number', { number: index + 1 })}</b>
        </p>
        {open ? <AltForm photo={photo} busy={busy} onAct={act} /> : <p>{photo.alt}</p>}
        {open && (
          <p className="wc-actions">
            {index > 0 && button('earlier')}
            {!last && button('later')}
            {button('remove')}
          </p>
        )}
      </div>
    </li>
  );
}

interface AltFormProps {
  readonly photo: Photo;
  readonly busy: boolean;
  readonly onAct: (act: PhotoAct) => Promise<void>;
}

function AltForm({ photo, busy, onAct }: AltFormProps) {
  const t = useTranslations('help.photos');
  const [alt, setAlt] = useState(photo.alt);
  const [checked, setChecked] = useState(false);
  const read = readAlt(alt);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setChecked(!read.ok);
    if (read.ok) void onAct({ kind: 'describe', alt });
    else document.getElementById(`alt-${photo.id}`)?.focus();
  };
  return (
    <form onSubmit={save} noValidate>
      <CheckedField
        id={`alt-${photo.id}`}
        label={t('alt')}
        error={checked && !read.ok ? t(`error.${read.error}`) : undefined}
        maxLength={MOST_ALT}
        autoComplete="off"
        value={alt}
        onChange={(event) => setAlt(event.target.value)}
      />
      {alt !== photo.alt && (
        <Button type="submit" disabled={busy}>
          {t('save')}
        </Button>
      )}
    </form>
  );
}
