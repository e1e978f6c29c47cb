import type { Cents } from '@/lib/domain/money';
import type { Locale } from '@/lib/i18n/locales';
import { groupThousands } from './number';

const NBSP = '\u00a0';

/**
 * An amount for the screen, from integer cents: `€ 1.240` and `€ 12,50` in Dutch, `€1,240` and `€12.50` in English.
 * Whole euros carry no decimals. Written out by hand instead of with Intl, because server and browser must give the
 * same characters (ICU versions differ in their spaces) and a sum must not break over two lines.
 */
export function formatMoney(cents: Cents, locale: Locale): string {
  const sign = cents < 0 ? '-' : '';
  const abs = Math.abs(cents);
  const rest = abs % 100;
  const euros = groupThousands(Math.trunc(abs / 100), locale);
  const decimals = rest === 0 ? '' : `${locale === 'nl' ? ',' : '.'}${String(rest).padStart(2, '0')}`;
  return locale === 'nl' ? `€${NBSP}${sign}${euros}${decimals}` : `${sign}€${euros}${decimals}`;
}
