import { createHash, randomBytes, randomUUID } from 'node:crypto';

const HOUR_MS = 3_600_000;
/** Printed where the server starts, and printed anew at the next start. */
export const FIRST_LINK_MS = 24 * HOUR_MS;
/** Passed on by hand, to somebody who may be away for some days. */
export const GIVEN_LINK_MS = 7 * 24 * HOUR_MS;

export interface OneTimeLink {
  /** Path and fragment: a browser sends the fragment to no server, so it stands in no log. */
  readonly path: string;
  readonly expiresAt: Date;
}

/** A link of 256 random bits, and what is kept of it. */
export function makeOneTimeLink(
  now: Date,
  lifeMs: number,
): {
  readonly link: OneTimeLink;
  readonly row: { readonly id: string; readonly tokenHash: Buffer; readonly expiresAt: Date };
} {
  const token = randomBytes(32);
  const expiresAt = new Date(now.getTime() + lifeMs);
  return {
    link: { path: `/beheer/uitnodiging#t=${token.toString('base64url')}`, expiresAt },
    row: { id: randomUUID(), tokenHash: sha256(token), expiresAt },
  };
}

/** The hash by which the link of this token is found; `null` for what cannot be a token. */
export function tokenHash(token: string): Buffer | null {
  return /^[A-Za-z0-9_-]{43}$/.test(token) ? sha256(Buffer.from(token, 'base64url')) : null;
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
