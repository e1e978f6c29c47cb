import { ed25519 } from '@noble/curves/ed25519.js';
import { voteBytes } from './ballot';
import { fromHex, isHex } from './bytes';
import { paperBytes } from './paper';

/** One version of a ballot as it was signed; all hex. */
export interface SignedVersion {
  readonly by: 'online' | 'paper';
  readonly round: string;
  readonly seq: number;
  /** The second half of its leaf. */
  readonly commit: string;
  /** Public keys of the cheque: online, and of its paper form's strip. */
  readonly key: string;
  readonly strip: string;
  readonly sig: string;
}

/** True when the cheque's online key signed this version, or the key of its strip for one on paper. */
export function isSignedByCheque({ by, round, seq, commit, key, strip, sig }: SignedVersion): boolean {
  const signer = by === 'online' ? key : strip;
  if (!isHex(sig, 64) || !isHex(signer, 32)) return false;
  const message =
    by === 'online'
      ? voteBytes({ commit, key, round, seq, v: 1 })
      : paperBytes({ commit, key: strip, round, v: 1 });
  return ed25519.verify(fromHex(sig), message, fromHex(signer), { zip215: false });
}
