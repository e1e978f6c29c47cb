import { createHash, hkdfSync, scryptSync } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import { scrypt } from '@noble/hashes/scrypt.js';
import { describe, expect, it } from 'vitest';
import { toHex, utf8 } from './bytes';
import { deriveKeys, INFOS, keysFromMaster, SALTS, SCRYPT, saltFor, stripSeedFromMaster } from './derive';
import { hex, nodePrivateKey, vectors } from './testing/vectors';

describe.each(vectors.derivations)('code $code in $round', (vector) => {
  const salt = hex(vector.salt);

  it('by noble, as the browser does it', () => {
    expect(toHex(saltFor('code', vector.round))).toBe(vector.salt);
    expect(toHex(scrypt(utf8(vector.code), salt, SCRYPT))).toBe(vector.m);
    const keys = deriveKeys(vector.code, vector.round);
    expect(keys).toEqual({ signin: vector.signin, seed: hex(vector.seed), publicKey: vector.publicKey });
    expect(keysFromMaster(hex(vector.m), salt)).toEqual(keys);
  });

  it('by node:crypto, as the server does it', () => {
    expect(
      createHash('sha256')
        .update(SALTS.code + vector.round)
        .digest('hex'),
    ).toBe(vector.salt);
    const m = scryptSync(vector.code, salt, SCRYPT.dkLen, { N: SCRYPT.N, r: SCRYPT.r, p: SCRYPT.p });
    expect(m.toString('hex')).toBe(vector.m);
    const signin = Buffer.from(hkdfSync('sha256', m, salt, INFOS.signin, 32));
    expect(signin.toString('hex')).toBe(vector.signin);
    expect(createHash('sha256').update(signin).digest('hex')).toBe(vector.signinHash);
    const seed = Buffer.from(hkdfSync('sha256', m, salt, INFOS.ballot, 32));
    expect(seed.toString('hex')).toBe(vector.seed);
    // node:crypto ignores the given x and works it out from the seed, so this compares two computations.
    const { x } = nodePrivateKey(vector.seed, vector.publicKey).export({ format: 'jwk' });
    expect(Buffer.from(String(x), 'base64url').toString('hex')).toBe(vector.publicKey);
  });
});

describe.each(vectors.strips)('strip $code in $round', (vector) => {
  it('by noble and by node:crypto', () => {
    const salt = saltFor('strip', vector.round);
    expect(toHex(salt)).toBe(vector.salt);
    const m = scryptSync(vector.code, salt, SCRYPT.dkLen, { N: SCRYPT.N, r: SCRYPT.r, p: SCRYPT.p });
    expect(m.toString('hex')).toBe(vector.m);
    expect(toHex(scrypt(utf8(vector.code), salt, SCRYPT))).toBe(vector.m);
    const seed = stripSeedFromMaster(m, salt);
    expect(toHex(seed)).toBe(vector.seed);
    expect(Buffer.from(hkdfSync('sha256', m, salt, INFOS.strip, 32)).toString('hex')).toBe(vector.seed);
    expect(toHex(ed25519.getPublicKey(seed))).toBe(vector.publicKey);
  });
});

describe('separation', () => {
  it('the same code gives unrelated keys in another round', () => {
    const [here, there] = vectors.derivations;
    expect(here?.code).toBe(there?.code);
    expect(here?.round).not.toBe(there?.round);
    expect(new Set([here?.signin, there?.signin, here?.publicKey, there?.publicKey]).size).toBe(4);
  });

  it('salts and purposes all differ', () => {
    expect(new Set([...Object.values(SALTS), ...Object.values(INFOS)]).size).toBe(5);
  });
});
