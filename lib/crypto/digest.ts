import { sha256 } from '@noble/hashes/sha2.js';
import { toHex } from './bytes';

/** SHA-256 in hex: how statements and SHA256SUMS name a file. */
export function sha256Hex(bytes: Uint8Array): string {
  return toHex(sha256(bytes));
}

/** What is printed of a log key (hex): the first 64 bits of its SHA-256, as 16 hex digits. */
export function fingerprintOf(logKey: Uint8Array): string {
  return toHex(sha256(logKey).slice(0, 8));
}
