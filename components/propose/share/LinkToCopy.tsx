'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';

interface LinkToCopyProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** Path and fragment, on this site. */
  readonly path: string;
}

/** A secret link, to be kept or passed on. */
export function LinkToCopy({ id, label, hint, path }: LinkToCopyProps) {
  const t = useTranslations('propose.copy');
  const [copied, setCopied] = useState<'copied' | 'failed' | null>(null);
  const url = addressOf(path);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url);
      setCopied('copied');
    } catch {
      setCopied('failed');
    }
  };
  return (
    <div className="wc-propose__link">
      <TextField
        id={id}
        label={label}
        value={url}
        readOnly
        aria-describedby={`${id}-hint`}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p id={`${id}-hint`} className="wc-muted wc-small">
        {hint}
      </p>
      <p className="wc-setup__acts">
        <Button aria-label={t('actOf', { what: label })} onClick={() => void copy()}>
          {t('act')}
        </Button>
      </p>
      <p role="status" className="wc-small">
        {copied && t(copied)}
      </p>
    </div>
  );
}

/** The whole address of a path, as it is passed on. */
export function addressOf(path: string): string {
  return new URL(path, window.location.origin).href;
}
