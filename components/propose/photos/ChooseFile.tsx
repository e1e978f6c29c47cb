'use client';

import { useTranslations } from 'next-intl';
import type { Ref } from 'react';
import { PHOTO_TYPES } from '@/lib/domain/photo';

interface ChooseFileProps {
  readonly id: string;
  readonly ref?: Ref<HTMLInputElement>;
  readonly disabled?: boolean;
  readonly onChoose: (file: File) => void;
}

/** The browser's own box for a file; empty again after each choice, so that the same file can be chosen twice. */
export function ChooseFile({ id, ref, disabled = false, onChoose }: ChooseFileProps) {
  const t = useTranslations('help.photos');
  return (
    <div className="wc-field">
      <label className="utrecht-form-label" htmlFor={id}>
        {t('choose')}
      </label>
      <p id={`${id}-hint`} className="wc-muted wc-small">
        {t('chooseHint')}
      </p>
      <input
        id={id}
        ref={ref}
        type="file"
        accept={PHOTO_TYPES.join(',')}
        disabled={disabled}
        aria-describedby={`${id}-hint`}
        className="wc-photo__file"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) onChoose(file);
        }}
      />
    </div>
  );
}
