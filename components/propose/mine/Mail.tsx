'use client';

import { useTranslations } from 'next-intl';
import { Button } from '../../ui/Button';
import { Heading } from '../../ui/Heading';
import { Paragraph } from '../../ui/Text';
import { Answer } from './Answer';
import type { PartProps } from './types';

/** Whether news is mailed, and an end to it. */
export function Mail({ view, mine }: PartProps) {
  const t = useTranslations('propose.mine');
  return (
    <section className="wc-section">
      <Heading level={2}>{t('mail')}</Heading>
      <Paragraph>{t(view.hasEmail ? 'mailOn' : 'mailOff')}</Paragraph>
      {view.hasEmail && (
        <p>
          <Button onClick={mine.forgetEmail} aria-disabled={mine.busy}>
            {t('forget')}
          </Button>
        </p>
      )}
      <Answer mine={mine} part="mail" done={t('forgotten')} />
    </section>
  );
}
