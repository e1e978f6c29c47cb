import type { Cents } from '@/lib/domain/money';
import type { Locale } from '@/lib/i18n/locales';
import { groupThousands } from './number';

const NBSP = '\u00a0';

/** ISO 4217 for "no currency": a file that does not say what its amounts are in. */
const NO_CURRENCY = 'XXX';

/**
 * An amount for the screen, from integer cents: `€ 1.240` and `€ 12,50` in Dutch, `€1,240` and `€12.50` in English.
 * Other currencies (ISO 4217) go by their code, `PLN 1.240`; without one there is only the number. Whole euros carry no
 * decimals. Written out by hand instead of with Intl, because server and browser must give the
 * same characters (ICU versions differ in their spaces) and a sum must not break over two lines.
 */
export function formatMoney(cents: Cents, locale: Locale, currency = 'EUR'): string {
  const sign = cents < 0 ? '-' : '';
  const abs = Math.abs(cents);
  const rest = abs % 100;
  const euros = groupThousands(Math.trunc(abs / 100), locale);
  const decimals = rest === 0 ? '' : `${locale === 'nl' ? ',' : '.'}${String(rest).padStart(2, '0')}`;
  const amount = `${euros}${decimals}`;
  if (currency === NO_CURRENCY) return `${sign}${amount}`;
  if (currency !== 'EUR') return `${currency}${NBSP}${sign}${amount}`;
  return locale === 'nl' ? `€${NBSP}${sign}${amount}` : `${sign}€${amount}`;
}
