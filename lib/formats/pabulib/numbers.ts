import type { Cents } from '@/lib/domain/money';
import { isMissing } from './row';

const MAX_CENTS = Number.MAX_SAFE_INTEGER / 8;

/**
 * Money of a file in cents, exactly: `12`, `12.5`, `50000.0`, also with a decimal comma. `null` when it is not a
 * number, has a fraction of a cent or is too large to calculate with safely.
 */
export function parseMoney(cell: string): Cents | null {
  const match = /^\+?(\d+)(?:[.,](\d*))?$/.exec(cell);
  if (!match?.[1]) return null;
  const decimals = (match[2] ?? '').replace(/0+$/, '');
  if (decimals.length > 2) return null;
  const cents = Number(match[1]) * 100 + Number(decimals.padEnd(2, '0'));
  return cents <= MAX_CENTS ? cents : null;
}

/** A whole number within 32 bits, also written `5.0`; `null` for anything else. */
export function parseWhole(cell: string): number | null {
  const match = /^([+-]?\d+)(?:\.0*)?$/.exec(cell);
  if (!match?.[1]) return null;
  const value = Number(match[1]);
  return value === (value | 0) ? value : null;
}

/** An optional cell: `undefined` where it is missing, `null` where it cannot be read. */
export function optional<T>(
  cell: string | undefined,
  parse: (cell: string) => T | null,
): T | null | undefined {
  return cell === undefined || isMissing(cell) ? undefined : parse(cell);
}
