'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { Cents } from '@/lib/domain/money';
import { formatMoney } from '@/lib/format';

interface PaperTotalProps {
  readonly totalCents: Cents;
  readonly chequeCents: Cents;
}

/** The sum so far against the cheque: a check on what was typed, read out politely. */
export function PaperTotal({ totalCents, chequeCents }: PaperTotalProps) {
  const t = useTranslations('desk.paper');
  const locale = useLocale();
  const left = chequeCents - totalCents;
  return (
    <p role="status" className={`wc-desk__total${left < 0 ? ' wc-desk__total--over' : ''}`}>
      {t('total', { total: formatMoney(totalCents, locale), cheque: formatMoney(chequeCents, locale) })}{' '}
      {left < 0
        ? t('over', { over: formatMoney(-left, locale) })
        : left > 0 && t('left', { left: formatMoney(left, locale) })}
    </p>
  );
}
