import { createDecipheriv, createHash } from 'node:crypto';
import { sha256 } from '@noble/hashes/sha2.js';
import { describe, expect, it } from 'vitest';
import { idRank } from '@/lib/domain/outcome/ties';
import { concat, toHex } from './bytes';
import { hex, otherHex, vectors } from './testing/vectors';
import { tieRankFor } from './ties';

/** The vectors of what only the server does, against node:crypto and, where it hashes, noble. */

describe('a sealed key pair', () => {
  const { f, aad, plain, sealed } = vectors.sealed;

  function open(box: string, key: string, bound: string): string {
    const bytes = Buffer.from(box, 'hex');
    const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key, 'hex'), bytes.subarray(0, 12));
    decipher.setAAD(Buffer.from(bound)).setAuthTag(bytes.subarray(-16));
    return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('hex');
  }

  it('opens with F to the online and the strip key', () => {
    expect(open(sealed, f, aad)).toBe(plain);
    expect(plain).toBe(`${vectors.derivations[0]?.publicKey}${vectors.strips[0]?.publicKey}`);
  });

  it.each([
    ['another F', sealed, otherHex(f), aad],
    ['another cheque', sealed, f, `${aad.slice(0, -1)}2`],
    ['a changed box', otherHex(sealed), f, aad],
  ])('stays shut with %s', (_, box, key, bound) => {
    expect(() => open(box, key, bound)).toThrow();
  });

  it('the key file names F and the round', () => {
    expect(JSON.parse(vectors.sealed.keyFile)).toEqual({ f, round: vectors.derivations[0]?.round, v: 1 });
  });
});

describe('the root of the eligible keys', () => {
  it('is over the keys in ascending order, whatever order they came in', () => {
    const { keys, root } = vectors.eligibleRoot;
    expect(keys).not.toEqual(keys.toSorted());
    const joined = concat(...keys.toSorted().map(hex));
    expect(toHex(sha256(joined))).toBe(root);
    expect(createHash('sha256').update(joined).digest('hex')).toBe(root);
  });
});

describe('the drawing of lots', () => {
  const { ties, ids, order, orderById, hashes } = vectors.lot;

  it('ranks by hash of seed and id', () => {
    const rank = tieRankFor(ties as `lot:${string}`, ids);
    expect(ids.map((_, i) => rank[i])).toEqual(ids.map((id) => order.indexOf(id)));
    const seed = Buffer.from(ties.slice(4), 'hex');
    for (const [id, expected] of Object.entries(hashes)) {
      expect(createHash('sha256').update(seed).update(id).digest('hex')).toBe(expected);
    }
  });

  it('and without a lot by the id as a string', () => {
    const rank = idRank(ids);
    expect(ids.map((_, i) => rank[i])).toEqual(ids.map((id) => orderById.indexOf(id)));
  });
});
