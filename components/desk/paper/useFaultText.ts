'use client';

import { useLocale, useTranslations } from 'next-intl';
import { formatMoney } from '@/lib/format';
import type { PaperFaultCode } from './faults';
import type { PaperRules } from './readForm';

/** The sentence that goes with a fault; every code has one. */
export function useFaultText({ chequeCents, stepCents }: PaperRules): (code: PaperFaultCode) => string {
  const t = useTranslations('desk.paper.fault');
  const locale = useLocale();
  const amounts = { step: formatMoney(stepCents, locale), cheque: formatMoney(chequeCents, locale) };
  return (code) => t(code, amounts);
}
