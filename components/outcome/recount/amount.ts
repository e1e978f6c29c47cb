import { groupThousands } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locales';

/** Bytes as megabytes with one decimal, `3,9 MB`; anything else as a number. */
export function formatAmount(unit: 'bytes' | 'number', amount: number, locale: Locale): string {
  if (unit === 'number') return groupThousands(amount, locale);
  const tenths = Math.round(amount / 100_000);
  const mark = locale === 'nl' ? ',' : '.';
  return `${groupThousands(Math.trunc(tenths / 10), locale)}${mark}${tenths % 10}\u00a0MB`;
}
