import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { applicationKey, seal, unseal } from '../system/secret';

/** DER wrappers of RFC 8410 around raw Ed25519 keys, since node:crypto takes no raw keys. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

export function privateKeyFromSeed(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
}

/**
 * Throws when `raw` is not 32 bytes. As a JSON Web Key (RFC 8037), because this is done for every ballot: OpenSSL 3 needs
 * ten times as long to decode DER, twice what it needs to check the signature.
 */
export function publicKeyFromRaw(raw: Uint8Array): KeyObject {
  const x = Buffer.from(raw).toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}

/** The 32 raw bytes of the public key that belongs to a private one. */
export function rawPublicKey(privateKey: KeyObject): Buffer {
  return createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(SPKI.length);
}

export interface SealedRoundKeys {
  readonly logKey: Buffer;
  readonly sealedLogKey: Buffer;
  readonly sealedTagKey: Buffer;
}

/** A round's log key and tag key: the private parts only leave as ciphertext under the application's secret. */
export function makeRoundKeys(round: string): SealedRoundKeys {
  const { privateKey } = generateKeyPairSync('ed25519');
  const seed = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(PKCS8.length);
  const key = applicationKey('round-keys');
  return {
    logKey: rawPublicKey(privateKey),
    sealedLogKey: seal(key, seed, `log|${round}`),
    sealedTagKey: seal(key, randomBytes(32), `tag|${round}`),
  };
}

export interface RoundKeys {
  readonly logKey: KeyObject;
  readonly tagKey: Buffer;
}

export function openRoundKeys(
  round: string,
  sealed: { sealedLogKey: Uint8Array; sealedTagKey: Uint8Array },
): RoundKeys {
  const key = applicationKey('round-keys');
  return {
    logKey: privateKeyFromSeed(unseal(key, sealed.sealedLogKey, `log|${round}`)),
    tagKey: unseal(key, sealed.sealedTagKey, `tag|${round}`),
  };
}
