import { ed25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { scrypt } from '@noble/hashes/scrypt.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { toHex, utf8 } from './bytes';

/** scrypt parameters of the protocol: 16 MiB, 0.1–1 s on a phone. */
export const SCRYPT = { N: 16384, r: 8, p: 1, dkLen: 32 } as const;

export const SALTS = { code: 'wijkcheque/salt/v1|', strip: 'wijkcheque/strip-salt/v1|' } as const;
export const INFOS = {
  signin: 'wijkcheque/signin/v1',
  ballot: 'wijkcheque/ballot/v1',
  strip: 'wijkcheque/strip/v1',
} as const;

export interface ChequeKeys {
  /** Door 1: the sign-in secret, hex. The server stores only its SHA-256. */
  readonly signin: string;
  /** Door 2: the Ed25519 seed; never leaves the browser. */
  readonly seed: Uint8Array;
  /** Ed25519 public key, hex: what the ballot box knows. */
  readonly publicKey: string;
}

export function saltFor(kind: keyof typeof SALTS, roundId: string): Uint8Array {
  return sha256(utf8(SALTS[kind] + roundId));
}

/** The keys that follow from scrypt's output `m` (docs/ballot-protocol.md, "Derivation"). */
export function keysFromMaster(m: Uint8Array, salt: Uint8Array): ChequeKeys {
  const seed = hkdf(sha256, m, salt, utf8(INFOS.ballot), 32);
  return {
    signin: toHex(hkdf(sha256, m, salt, utf8(INFOS.signin), 32)),
    seed,
    publicKey: toHex(ed25519.getPublicKey(seed)),
  };
}

/** Both doors' secrets from the 16 symbols of a cheque code. Slow by design: call it in a worker. */
export function deriveKeys(code: string, roundId: string): ChequeKeys {
  const salt = saltFor('code', roundId);
  return keysFromMaster(scrypt(utf8(code), salt, SCRYPT), salt);
}

/** The seed of a paper strip, from scrypt's output over `U` and 16 symbols. */
export function stripSeedFromMaster(m: Uint8Array, salt: Uint8Array): Uint8Array {
  return hkdf(sha256, m, salt, utf8(INFOS.strip), 32);
}
