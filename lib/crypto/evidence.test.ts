import { describe, expect, it } from 'vitest';
import { isSignedByCheque, type SignedVersion } from './evidence';
import { otherHex, vectors } from './testing/vectors';

const NOBODY = '00'.repeat(32);

describe.each(vectors.ballots)('a version signed online, $open2', ({ request: { vote, sig } }) => {
  const { commit, key, round, seq } = vote;
  const signed: SignedVersion = { by: 'online', round, seq, commit, key, strip: NOBODY, sig };

  it('is by its key', () => {
    expect(isSignedByCheque(signed)).toBe(true);
  });

  it.each([
    ['another commitment', { commit: otherHex(commit) }],
    ['another number', { seq: seq + 1 }],
    ['another round', { round: 'elders' }],
    ['another signature', { sig: otherHex(sig) }],
    ['a signature cut off', { sig: sig.slice(2) }],
    ['another key', { key: NOBODY }],
    ['paper said instead', { by: 'paper' as const, strip: key }],
  ])('is not with %s', (_, change) => {
    expect(isSignedByCheque({ ...signed, ...change })).toBe(false);
  });
});

describe.each(vectors.papers)('a form with $entry', ({ vote, sig }) => {
  const { commit, key: strip, round } = vote;
  const signed: SignedVersion = { by: 'paper', round, seq: 7, commit, key: NOBODY, strip, sig };

  it('is by its strip, whatever number it got', () => {
    expect(isSignedByCheque(signed)).toBe(true);
    expect(isSignedByCheque({ ...signed, seq: 8 })).toBe(true);
  });

  it('is not by another, nor of another content', () => {
    expect(isSignedByCheque({ ...signed, strip: NOBODY })).toBe(false);
    expect(isSignedByCheque({ ...signed, commit: otherHex(commit) })).toBe(false);
  });
});
