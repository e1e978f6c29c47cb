import type { Locale } from '@/lib/i18n/locales';

/** A figure from 0 to 1 with two decimals: `0,42` (nl), `0.42` (en). Written out by hand, as amounts are. */
export function formatRatio(ratio: number, locale: Locale): string {
  const text = ratio.toFixed(2);
  return locale === 'nl' ? text.replace('.', ',') : text;
}
