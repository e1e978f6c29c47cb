import { fail, ok, type Result } from './result';

/** Whole euro cents. Every amount in the product has this unit; there is no floating-point money. */
export type Cents = number;

/**
 * Reads an amount as a resident or a file writes it: `12`, `12,50`, `12.5`, `€ 1.234,50`, `1234.50`.
 * A dot or comma followed by exactly three digits is a thousands separator when another group or a decimal part
 * follows or when it is a dot; `1,234` alone is refused as ambiguous.
 * Errors: `NOT_AN_AMOUNT`, `TOO_PRECISE` (more than two decimals), `TOO_LARGE` (over 10 billion euro).
 */
export function parseAmount(text: string): Result<Cents, 'NOT_AN_AMOUNT' | 'TOO_PRECISE' | 'TOO_LARGE'> {
  const bare = text.replace(/[€\s\u00a0]/g, '');
  const dutch = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/.exec(bare);
  const plain = dutch ?? /^(\d+)(?:\.(\d+))?$/.exec(bare);
  if (!plain?.[1]) return fail('NOT_AN_AMOUNT');
  const decimals = plain[2] ?? '';
  if (decimals.length === 3 && bare.includes(',')) return fail('NOT_AN_AMOUNT');
  if (decimals.length > 2) return fail('TOO_PRECISE');
  const cents = Number(plain[1].replaceAll('.', '')) * 100 + Number(decimals.padEnd(2, '0'));
  return cents > 1_000_000_000_000 ? fail('TOO_LARGE') : ok(cents);
}
