import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { readEnv } from '@/lib/env';

/** 12 bytes nonce, 16 bytes tag: AES-256-GCM as in NIST SP 800-38D. */
const NONCE = 12;
const TAG = 16;

/** AES-256-GCM with a fresh nonce: nonce | ciphertext | tag. `aad` is bound to it but not stored. */
export function seal(key: Uint8Array, plain: Uint8Array, aad: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(aad));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what {@link seal} made; throws when key, data or `aad` differ. */
export function unseal(key: Uint8Array, sealed: Uint8Array, aad: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE));
  decipher.setAAD(Buffer.from(aad));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE, sealed.length - TAG)), decipher.final()]);
}

/** A key for one purpose from the application's secret (HKDF-SHA-256, RFC 5869). */
export function applicationKey(purpose: string): Buffer {
  const secret = readEnv().WIJKCHEQUE_SECRET;
  if (!secret) throw new Error('WIJKCHEQUE_SECRET is not set');
  return Buffer.from(hkdfSync('sha256', secret, 'wijkcheque/application/v1', purpose, 32));
}
