'use client';

import { useLocale, useTranslations } from 'next-intl';
import { formatDate } from '@/lib/format';
import { Heading } from '../../ui/Heading';
import type { PartProps } from './types';

/** What has happened to the idea, from the first day to the last. */
export function History({ view }: Pick<PartProps, 'view'>) {
  const t = useTranslations('propose.mine');
  const locale = useLocale();
  return (
    <section className="wc-section">
      <Heading level={2}>{t('history')}</Heading>
      <ol className="wc-propose__history">
        {view.history.map(({ id, on, step, reason }) => (
          <li key={id}>
            <span className="wc-muted">{formatDate(on, locale)}</span> {t(`step.${step}`)}
            {reason && <span className="wc-propose__reason">{t('reason', { reason })}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
