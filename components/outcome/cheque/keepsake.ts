import { type Allocation, isAllocation } from '@/lib/domain/ballot';
import { fail, ok, type Result } from '@/lib/domain/result';

/** What the count needs of a stembewijs: the register's name for the ballot, and what the household gave. */
export interface Keepsake {
  readonly tag: string;
  readonly alloc: Allocation;
}

export type KeepsakeError = 'UNREADABLE' | 'TOO_BIG' | 'OTHER_ROUND';

/** A stembewijs is at most a few kB; anything much larger is another file. */
export const MAX_KEEPSAKE_BYTES = 64 * 1024;

const TAG = /^[0-9a-f]{64}$/;

/**
 * Reads the text of a stembewijs, from this browser or from a file. It stays in the browser.
 * Errors: `TOO_BIG`, `UNREADABLE` (not JSON, or without tag and division), `OTHER_ROUND`.
 */
export function readKeepsake(text: string, round: string): Result<Keepsake, KeepsakeError> {
  if (text.length > MAX_KEEPSAKE_BYTES) return fail('TOO_BIG');
  const body = parse(text);
  if (!isRecord(body)) return fail('UNREADABLE');
  const { tag, alloc } = body;
  const names = [body.round, isRecord(body.receipt) ? body.receipt.round : undefined];
  if (names.some((name) => typeof name === 'string' && name !== round)) return fail('OTHER_ROUND');
  if (typeof tag !== 'string' || !TAG.test(tag) || !isAllocation(alloc)) return fail('UNREADABLE');
  return ok({ tag, alloc });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
