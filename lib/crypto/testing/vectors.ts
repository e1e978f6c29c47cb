import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import vectors from '@/docs/vectors/ballot-v1.json';

/** Test vectors that a Python script made without this code (docs/vectors/make_vectors.py). */
export { vectors };

export function hex(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'hex'));
}

/** Raw Ed25519 keys for node:crypto, by JSON Web Key (RFC 8037), so no wrapper of the product is used. */
export function nodePrivateKey(seedHex: string, publicHex: string): KeyObject {
  const d = Buffer.from(seedHex, 'hex').toString('base64url');
  return createPrivateKey({ key: { ...publicJwk(publicHex), d }, format: 'jwk' });
}

export function nodePublicKey(publicHex: string): KeyObject {
  return createPublicKey({ key: publicJwk(publicHex), format: 'jwk' });
}

function publicJwk(publicHex: string) {
  return { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicHex, 'hex').toString('base64url') };
}

/** `text` with its last hex digit changed. */
export function otherHex(text: string): string {
  return text.slice(0, -1) + (text.endsWith('0') ? '1' : '0');
}
