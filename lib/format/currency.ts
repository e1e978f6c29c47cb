import type { Cents } from '@/lib/domain/money';
import type { Locale } from '@/lib/i18n/locales';
import { formatHundredths, formatMoney } from './money';

const NBSP = '\u00a0';

/** ISO 4217 for "no currency": a file that does not say what its amounts are in. */
const NO_CURRENCY = 'XXX';

/**
 * As `formatMoney`, in any currency (ISO 4217): others than the euro go by their code, `PLN 1.240`; without one there is
 * only the number. A file of its own, because only outcomes need it: imported elections have other currencies.
 */
export function formatCurrency(cents: Cents, locale: Locale, currency: string): string {
  if (currency === 'EUR') return formatMoney(cents, locale);
  const amount = `${cents < 0 ? '-' : ''}${formatHundredths(Math.abs(cents), locale)}`;
  return currency === NO_CURRENCY ? amount : `${currency}${NBSP}${amount}`;
}
