import { type Cents, parseAmount } from '@/lib/domain/money';
import type { Locale } from '@/lib/i18n/locales';

/** An amount as it stands in the text box, without the euro sign: `15`, `12,50` (nl) or `12.50` (en). */
export function amountText(cents: Cents, locale: Locale): string {
  const euros = String(Math.trunc(cents / 100));
  const rest = cents % 100;
  return rest === 0 ? euros : `${euros}${locale === 'nl' ? ',' : '.'}${String(rest).padStart(2, '0')}`;
}

/** What was typed, in cents; an empty box is nothing. `null` = not an amount. */
export function readAmount(text: string): Cents | null {
  if (text.trim() === '') return 0;
  const amount = parseAmount(text);
  if (amount.ok) return amount.value;
  return amount.error === 'TOO_LARGE' ? Number.MAX_SAFE_INTEGER : null;
}
