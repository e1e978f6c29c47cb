import { randomBytes } from 'node:crypto';
import { applicationKey, seal, unseal } from '../system/secret';

/** Long enough to fetch a security key from a bag. */
export const CHALLENGE_SECONDS = 5 * 60;

export type ChallengePurpose = 'sign_in' | 'link' | 'add';

export interface Challenge {
  /** 32 random bytes, to be signed by the passkey. */
  readonly bytes: Uint8Array;
  /** The account the passkey will belong to; empty when signing in, which tells it. */
  readonly account: string;
  /** The one-time link it is registered with; empty without one. */
  readonly link: string;
  readonly until: Date;
}

const key = () => applicationKey('passkey challenge');

/**
 * A new challenge and the same sealed, for a cookie of the browser that asked: asking for one writes nothing, so nobody
 * can fill a table with challenges. That it is answered once is seen to when the answer is good.
 */
export function makeChallenge(
  purpose: ChallengePurpose,
  about: Pick<Challenge, 'account' | 'link'>,
  now: Date,
): { readonly bytes: Buffer; readonly sealed: string } {
  const bytes = randomBytes(32);
  const plain = { ...about, bytes: bytes.toString('hex'), until: now.getTime() + CHALLENGE_SECONDS * 1000 };
  return { bytes, sealed: seal(key(), Buffer.from(JSON.stringify(plain)), purpose).toString('base64url') };
}

/** Opens what {@link makeChallenge} sealed. `null` for one that is too old, for another purpose, or not ours. */
export function openChallenge(
  sealed: string | undefined,
  purpose: ChallengePurpose,
  now: Date,
): Challenge | null {
  if (!sealed) return null;
  let plain: { bytes: string; account: string; link: string; until: number };
  try {
    plain = JSON.parse(unseal(key(), Buffer.from(sealed, 'base64url'), purpose).toString());
  } catch {
    return null;
  }
  if (plain.until <= now.getTime()) return null;
  return { ...plain, bytes: Buffer.from(plain.bytes, 'hex'), until: new Date(plain.until) };
}
