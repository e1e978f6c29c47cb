import { createHash, sign, verify } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import { describe, expect, it } from 'vitest';
import type { Allocation } from '@/lib/domain/ballot';
import {
  allocationOpening,
  type MineRequest,
  mineBytes,
  signBallot,
  signMine,
  type Vote,
  voteBytes,
} from './ballot';
import { concat, toHex, utf8 } from './bytes';
import { type Canonical, jcs } from './jcs';
import { hex, nodePrivateKey, nodePublicKey, otherHex, vectors } from './testing/vectors';

type Signed = { readonly bytes: Uint8Array; readonly sig: string; readonly key: string };

/** Both implementations' opinion; they must never differ. */
function isSigned({ bytes, sig, key }: Signed): boolean {
  const byNoble = ed25519.verify(hex(sig), bytes, hex(key), { zip215: false });
  const byNode = verify(null, bytes, nodePublicKey(key), hex(sig));
  expect(byNoble).toBe(byNode);
  return byNode;
}

describe.each(vectors.ballots)('ballot $request.vote.seq', (vector) => {
  const { request } = vector;
  const alloc = request.alloc as unknown as Allocation;
  const vote = request.vote as Vote;

  it('commits to its content', () => {
    expect(jcs(alloc as unknown as Canonical)).toBe(vector.allocJcs);
    expect(toHex(allocationOpening(alloc, hex(request.r2)))).toBe(vector.open2);
    const parts = concat(utf8('wijkcheque/alloc/v1'), hex(request.r2), utf8(vector.allocJcs));
    expect(createHash('sha256').update(parts).digest('hex')).toBe(vector.open2);
    expect(vote.commit).toBe(vector.open2);
  });

  it('is signed, byte for byte, by noble', () => {
    expect(new TextDecoder().decode(voteBytes(vote))).toBe(vector.signed);
    const { round, seq } = vote;
    expect(signBallot({ seed: hex(vector.seed), round, seq, alloc, r2: hex(request.r2) })).toEqual(request);
  });

  it('is signed, byte for byte, by node:crypto', () => {
    const key = nodePrivateKey(vector.seed, vote.key);
    expect(sign(null, utf8(vector.signed), key).toString('hex')).toBe(request.sig);
    expect(isSigned({ bytes: voteBytes(vote), sig: request.sig, key: vote.key })).toBe(true);
  });

  it.each<[string, Vote]>([
    ['commit', { ...vote, commit: otherHex(vote.commit) }],
    ['key', { ...vote, key: vectors.strips[0]?.publicKey ?? '' }],
    ['round', { ...vote, round: 'oosterheem-2026' }],
    ['seq', { ...vote, seq: vote.seq + 1 }],
    ['v', { ...vote, v: 2 as unknown as 1 }],
  ])('another %s is not what was signed', (_, changed) => {
    expect(isSigned({ bytes: voteBytes(changed), sig: request.sig, key: vote.key })).toBe(false);
    expect(isSigned({ bytes: voteBytes(changed), sig: request.sig, key: changed.key })).toBe(false);
  });

  it('a changed signature is none', () => {
    const bytes = voteBytes(vote);
    expect(isSigned({ bytes, sig: otherHex(request.sig), key: vote.key })).toBe(false);
    expect(isSigned({ bytes, sig: `f${request.sig.slice(1)}`, key: vote.key })).toBe(false);
  });

  it('another content or another r2 gives another commitment', () => {
    const other = hex(otherHex(request.r2));
    const changed: Allocation = [...alloc.filter(([number]) => number < 50), [51, 500]];
    expect(toHex(allocationOpening(alloc, other))).not.toBe(vector.open2);
    expect(toHex(allocationOpening(changed, hex(request.r2)))).not.toBe(vector.open2);
  });
});

describe('asking for the own ballot', () => {
  const { seed, signed } = vectors.mine;
  const request = vectors.mine.request as MineRequest;
  const { mine, sig } = request;

  it('is signed, byte for byte, by both', () => {
    expect(new TextDecoder().decode(mineBytes(mine))).toBe(signed);
    expect(signMine({ seed: hex(seed), round: mine.round, at: mine.at })).toEqual(request);
    expect(sign(null, utf8(signed), nodePrivateKey(seed, mine.key)).toString('hex')).toBe(sig);
    expect(isSigned({ bytes: mineBytes(mine), sig, key: mine.key })).toBe(true);
  });

  it.each([
    ['at', { ...mine, at: '2026-11-20T19:30:00.001Z' }],
    ['round', { ...mine, round: 'oosterheem-2026' }],
    ['key', { ...mine, key: vectors.strips[0]?.publicKey ?? '' }],
  ])('another %s is not what was signed', (_, changed) => {
    expect(isSigned({ bytes: mineBytes(changed), sig, key: mine.key })).toBe(false);
  });

  it('a signature for asking does not cast, nor the other way round', () => {
    const cast = vectors.ballots[0]?.request;
    const vote = cast?.vote as Vote;
    expect(isSigned({ bytes: voteBytes(vote), sig, key: mine.key })).toBe(false);
    expect(isSigned({ bytes: mineBytes(mine), sig: cast?.sig ?? '', key: mine.key })).toBe(false);
  });
});
