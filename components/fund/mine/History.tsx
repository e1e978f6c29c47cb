'use client';

import { useTranslations } from 'next-intl';
import type { MyApplication } from '@/lib/domain/fund/views';
import { Heading } from '../../ui/Heading';
import { FundHistory } from '../History';

/** What happened to the own application. */
export function History({ view }: { readonly view: MyApplication }) {
  const t = useTranslations('fund.mine');
  return (
    <section className="wc-section">
      <Heading level={2}>{t('history')}</Heading>
      <FundHistory history={view.history} />
    </section>
  );
}
