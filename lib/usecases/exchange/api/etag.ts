import { createHash } from 'node:crypto';

/** Of these bytes alone, so that every process gives the same. */
export function etagOf(body: string): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

/** Whether who asks has it already: `If-None-Match`, compared weakly (RFC 9110, 13.1.2). */
export function isKnown(etag: string, given: string | null): boolean {
  if (given === null) return false;
  return given.trim() === '*' || given.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}
