import type { Cents } from '@/lib/domain/money';
import type { Locale } from '@/lib/i18n/locales';
import { groupThousands } from './number';

const NBSP = '\u00a0';

/**
 * Euros for the screen, from integer cents: `€ 1.240` and `€ 12,50` in Dutch, `€1,240` and `€12.50` in English. Whole
 * euros carry no decimals. Written out by hand instead of with Intl, because server and browser must give the same
 * characters (ICU versions differ in their spaces) and a sum must not break over two lines.
 */
export function formatMoney(cents: Cents, locale: Locale): string {
  const sign = cents < 0 ? '-' : '';
  const amount = formatHundredths(Math.abs(cents), locale);
  return locale === 'nl' ? `€${NBSP}${sign}${amount}` : `${sign}€${amount}`;
}

/** Hundredths (not negative) as a number with two decimals, or none where it is whole. */
export function formatHundredths(hundredths: number, locale: Locale): string {
  const rest = hundredths % 100;
  const whole = groupThousands(Math.trunc(hundredths / 100), locale);
  return rest === 0 ? whole : `${whole}${locale === 'nl' ? ',' : '.'}${String(rest).padStart(2, '0')}`;
}
