'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../ui/Button';

interface DraftNoteProps {
  /** Where its words are: what is not kept differs. */
  readonly words: 'propose.draft' | 'fund.apply.draft';
  /** Nothing has been typed. */
  readonly empty: boolean;
  readonly found: boolean;
  readonly discard: () => void;
}

/** What is kept on this device, and how to be rid of it. */
export function DraftNote({ words, empty, found, discard }: DraftNoteProps) {
  const t = useTranslations(words);
  const [gone, setGone] = useState(false);
  return (
    <section className="wc-propose__draft" aria-label={t('label')}>
      <p role="status">
        {found && t('found')}
        {gone && empty && t('discarded')}
      </p>
      <p className="wc-muted wc-small">{t('told')}</p>
      {!empty && (
        <Button
          look="subtle"
          onClick={() => {
            discard();
            setGone(true);
          }}
        >
          {t('discard')}
        </Button>
      )}
    </section>
  );
}
