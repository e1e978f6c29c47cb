import { fromHex, toHex } from '@/lib/crypto/bytes';

/**
 * The mark of a round's log key, in groups of four: the first 64 bits of its SHA-256 (docs/ballot-protocol.md,
 * "Receipt"). Two registers with different keys have different marks. `null` where the browser does not hash.
 */
export async function keyMark(logKey: string): Promise<string | null> {
  try {
    const hash = await crypto.subtle.digest('SHA-256', fromHex(logKey) as Uint8Array<ArrayBuffer>);
    return groupMark(toHex(new Uint8Array(hash, 0, 8)));
  } catch {
    return null;
  }
}

/** `0123 4567 89ab cdef`: as a mark is printed. */
export function groupMark(mark: string): string {
  return mark.replace(/(.{4})(?=.)/g, '$1 ');
}
