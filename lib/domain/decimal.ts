import type { Cents } from './money';

/** `123.45`, with a dot and always two decimals: the form of files and of the command line, not of screens. */
export function centsToDecimal(cents: Cents): string {
  const sign = cents < 0 ? '-' : '';
  const abs = Math.abs(cents);
  return `${sign}${Math.trunc(abs / 100)}.${String(abs % 100).padStart(2, '0')}`;
}
