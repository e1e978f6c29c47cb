'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { MOST_ALT, MOST_PHOTO_BYTES, MOST_PHOTOS, readAlt } from '@/lib/domain/photo';
import { CheckedField } from '../../staff/form/CheckedField';
import { Button } from '../../ui/Button';
import { ChooseFile } from './ChooseFile';
import { FilePreview } from './FilePreview';
import './photos.css';
import type { ChosenPhoto } from './types';

interface PhotoFieldProps {
  readonly photos: readonly ChosenPhoto[];
  readonly onChange: (photos: readonly ChosenPhoto[]) => void;
  /** Also names what is missing; before the first attempt to go on nothing is wrong yet. */
  readonly checked: boolean;
}

/**
 * Photos that go with an idea which does not exist yet: chosen, described and put in order here, and sent with `PhotoUpload`
 * once it does. Put it inside `ClientMessages` with `help.photos`.
 */
export function PhotoField({ photos, onChange, checked }: PhotoFieldProps) {
  const t = useTranslations('help.photos');
  const chooser = useRef<HTMLInputElement>(null);
  const add = (file: File) => onChange([...photos, { key: crypto.randomUUID(), file, alt: '' }]);
  const remove = (key: string) => {
    onChange(photos.filter((one) => one.key !== key));
    chooser.current?.focus();
  };
  return (
    <fieldset className="wc-photos">
      <legend className="utrecht-form-label">{t('title')}</legend>
      <p className="wc-muted wc-small">
        {t('lead', { most: MOST_PHOTOS })} {t('leadMade')}
      </p>
      <ol className="wc-photos__list">
        {photos.map((photo, index) => (
          <li key={photo.key} className="wc-photo">
            <FilePreview file={photo.file} alt={t('chosen')} />
            <div className="wc-photo__words">
              <p>
                <b>{t('number', { number: index + 1 })}</b>
                <br />
                <span className="wc-small">{photo.file.name}</span>
              </p>
              <AltField
                photo={photo}
                checked={checked}
                onType={(alt) =>
                  onChange(photos.map((one) => (one.key === photo.key ? { ...one, alt } : one)))
                }
              />
              <p className="wc-actions">
                {index > 0 && (
                  <Button onClick={() => onChange(swapped(photos, index))}>{t('earlier')}</Button>
                )}
                <Button onClick={() => remove(photo.key)}>{t('remove')}</Button>
              </p>
            </div>
          </li>
        ))}
      </ol>
      <ChooseFile id="photo-file" ref={chooser} disabled={photos.length >= MOST_PHOTOS} onChoose={add} />
      {photos.length >= MOST_PHOTOS && <p className="wc-small">{t('full', { most: MOST_PHOTOS })}</p>}
    </fieldset>
  );
}

interface AltFieldProps {
  readonly photo: ChosenPhoto;
  readonly checked: boolean;
  readonly onType: (alt: string) => void;
}

function AltField({ photo, checked, onType }: AltFieldProps) {
  const t = useTranslations('help.photos');
  const fault = photoFault(photo);
  // A file that is too large is said at once: no text can mend it.
  const told = fault === 'TOO_LARGE' || checked ? fault : null;
  return (
    <CheckedField
      id={altFieldId(photo)}
      label={t('alt')}
      hint={t('altHint')}
      error={told ? t(`error.${told}`) : undefined}
      maxLength={MOST_ALT}
      autoComplete="off"
      value={photo.alt}
      onChange={(event) => onType(event.target.value)}
    />
  );
}

/** Id of the box with a photo's text: what a list of errors leads to. */
export function altFieldId({ key }: ChosenPhoto): string {
  return `photo-alt-${key}`;
}

/** What is wrong with a chosen photo, as far as can be seen before it is sent; words are at `help.photos.error`. */
export function photoFault({ file, alt }: ChosenPhoto): 'TOO_LARGE' | 'NO_ALT' | 'ALT_TOO_LONG' | null {
  if (file.size > MOST_PHOTO_BYTES) return 'TOO_LARGE';
  const read = readAlt(alt);
  return read.ok ? null : read.error;
}

/** The photo at this place one place forward. */
function swapped(photos: readonly ChosenPhoto[], index: number): ChosenPhoto[] {
  const moved = photos[index];
  const others = photos.filter((_, at) => at !== index);
  return moved ? others.toSpliced(index - 1, 0, moved) : others;
}
