import { useLocale } from 'next-intl';
import type { Cents } from '@/lib/domain/money';
import { formatCurrency } from '@/lib/format/currency';

/** Writes amounts in the visitor's language and the round's currency (ISO 4217, `XXX` = not known). */
export function useMoney(currency: string): (cents: Cents) => string {
  const locale = useLocale();
  return (cents) => formatCurrency(cents, locale, currency);
}
