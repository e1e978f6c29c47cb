import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalAddress, readAddressParts } from '@/lib/formats/bag/canonicalAddress';
import { privateKeyFromSeed, rawPublicKey } from '@/lib/usecases/ballots/round-keys';
import { openStrip, sealStrip } from '@/lib/usecases/desk/strip';
import { deriveOnline, deriveStrip } from '@/lib/usecases/letters/make-codes';
import { unseal } from '@/lib/usecases/system/secret';
import vectors from './ballot-v1.json';

/** The vectors against the server's own code; lib/crypto has its own tests of the same file. */

describe('canonical address', () => {
  it.each(vectors.addresses)('$canonical', ({ postcode, number, letter, addition, canonical }) => {
    const parts = readAddressParts(postcode, number, letter, addition);
    expect(parts.ok && canonicalAddress(parts.value)).toBe(canonical);
  });
});

describe('the letter run', () => {
  it.each(vectors.derivations)('derives both doors of $code', async (vector) => {
    const made = await deriveOnline(vector.code, vector.round);
    expect(made.signin.toString('hex')).toBe(vector.signin);
    expect(made.onlineKey.toString('hex')).toBe(vector.publicKey);
  });

  it('opens the sealed keys of a cheque', () => {
    const { f, aad, plain, sealed } = vectors.sealed;
    expect(unseal(Buffer.from(f, 'hex'), Buffer.from(sealed, 'hex'), aad).toString('hex')).toBe(plain);
  });
});

describe('a strip', () => {
  it.each(vectors.strips)('gives the key of $code', async ({ code, round, seed, publicKey }) => {
    const made = await deriveStrip(code, round);
    expect(made.stripSeed.toString('hex')).toBe(seed);
    expect(made.stripKey.toString('hex')).toBe(publicKey);
  });

  it.each(vectors.strips)('opens its row, and only its own', ({ seed, round }) => {
    const { mark, onlineKey, sealed } = vectors.stripRow;
    const bytes = (text: string) => Buffer.from(text, 'hex');
    expect(openStrip(bytes(seed), round, bytes(sealed)).toString('hex')).toBe(onlineKey);
    const made = sealStrip(bytes(seed), round, bytes(onlineKey));
    expect(made.mark.toString('hex')).toBe(mark);
    expect(openStrip(bytes(seed), round, made.sealed).toString('hex')).toBe(onlineKey);
    expect(() => openStrip(Buffer.alloc(32), round, bytes(sealed))).toThrow();
    expect(() => openStrip(bytes(seed), 'elders', bytes(sealed))).toThrow();
  });
});

describe('the log key', () => {
  it.each(vectors.receipts)('belongs to its seed', ({ logSeed, logKey }) => {
    expect(rawPublicKey(privateKeyFromSeed(Buffer.from(logSeed, 'hex'))).toString('hex')).toBe(logKey);
  });
});

const python = ['python3', 'python'].find((name) => spawnSync(name, ['--version']).status === 0);

describe.skipIf(!python)(
  'the scripts that made them still make exactly these files (skipped: no Python found)',
  () => {
    it.each(['make_vectors.py', 'make_bulletin_vectors.py'])('%s', { timeout: 60_000 }, (name) => {
      const script = path.join(import.meta.dirname, name);
      const run = spawnSync(python ?? '', [script, '--check'], { encoding: 'utf8' });
      expect({ status: run.status, problem: run.stderr }).toEqual({ status: 0, problem: '' });
    });
  },
);
