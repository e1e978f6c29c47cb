import type { Locale } from '@/lib/i18n/locales';

/** A whole number with the language's thousands separator: `12.345` (nl), `12,345` (en). */
export function groupThousands(value: number, locale: Locale): string {
  const sign = value < 0 ? '-' : '';
  const digits = String(Math.abs(Math.trunc(value)));
  return sign + digits.replace(/\B(?=(\d{3})+$)/g, locale === 'nl' ? '.' : ',');
}

/**
 * `part` of `whole` as whole per cent, `41%`. Anything above nothing but below one per cent is `<1%` and anything
 * just short of all is `99%`, so rounding never says "none" or "all" of something that is neither. `null` when there
 * is no whole.
 */
export function formatShare(part: number, whole: number): string | null {
  if (whole <= 0) return null;
  if (part > 0 && part * 100 < whole) return '<1%';
  const rounded = Math.round((part * 100) / whole);
  return `${part < whole ? Math.min(rounded, 99) : rounded}%`;
}
