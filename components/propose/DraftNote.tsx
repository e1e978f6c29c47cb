'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ProposalForm } from '@/lib/domain/idea-proposal';
import { Button } from '../ui/Button';
import { isEmptyForm } from './draft';

interface DraftNoteProps {
  readonly form: ProposalForm;
  readonly found: boolean;
  readonly discard: () => void;
}

/** What is kept on this device, and how to be rid of it. */
export function DraftNote({ form, found, discard }: DraftNoteProps) {
  const t = useTranslations('propose.draft');
  const [gone, setGone] = useState(false);
  const empty = isEmptyForm(form);
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
