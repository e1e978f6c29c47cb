import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalAddress, readAddressParts } from '@/lib/formats/bag/canonicalAddress';
import { privateKeyFromSeed, rawPublicKey } from '@/lib/usecases/ballots/round-keys';
import { deriveOnline } from '@/lib/usecases/letters/make-codes';
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
