import { createHash } from 'node:crypto';

/** The mark of a log key as it is printed: the first 64 bits of its SHA-256, 16 hex digits (protocol, "Receipt"). */
export function keyMark(logKey: Uint8Array): string {
  return createHash('sha256').update(logKey).digest('hex').slice(0, 16);
}
