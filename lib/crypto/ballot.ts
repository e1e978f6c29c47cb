import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { type Allocation, isAllocation } from '@/lib/domain/ballot';
import { concat, fromHex, isHex, toHex, utf8 } from './bytes';
import { type Canonical, jcs } from './jcs';
import { hasExactly } from './shape';

/** What is signed: it names the commitment, not the content, so the signature can be kept after a change. */
export interface Vote {
  readonly commit: string;
  readonly key: string;
  readonly round: string;
  readonly seq: number;
  readonly v: 1;
}

export interface CastRequest {
  readonly alloc: Allocation;
  readonly r2: string;
  readonly sig: string;
  readonly vote: Vote;
}

export interface Mine {
  readonly at: string;
  readonly key: string;
  readonly round: string;
  readonly v: 1;
}

export interface MineRequest {
  readonly mine: Mine;
  readonly sig: string;
}

const VOTE_PREFIX = 'wijkcheque/ballot/v1\n';
const MINE_PREFIX = 'wijkcheque/mine/v1\n';
/** Above 200 the answer is TOO_OFTEN, so the shape allows more: whatever the database's integer holds. */
const MAX_WRITTEN_SEQ = 0x7fff_ffff;

/** open2 = SHA-256("wijkcheque/alloc/v1" | r2 | JCS(alloc)). */
export function allocationOpening(alloc: Allocation, r2: Uint8Array): Uint8Array {
  const canonical = jcs(alloc as unknown as Canonical);
  return sha256(concat(utf8('wijkcheque/alloc/v1'), r2, utf8(canonical)));
}

/** The bytes under a ballot's signature. */
export function voteBytes(vote: Vote): Uint8Array {
  return utf8(VOTE_PREFIX + jcs({ ...vote }));
}

/** The bytes under the signature that asks for one's own ballot. */
export function mineBytes(mine: Mine): Uint8Array {
  return utf8(MINE_PREFIX + jcs({ ...mine }));
}

export interface BallotToSign {
  readonly seed: Uint8Array;
  readonly round: string;
  readonly seq: number;
  readonly alloc: Allocation;
  /** 32 random bytes from the browser's random source. */
  readonly r2: Uint8Array;
}

/** A complete request for the ballot box; sending the same one again gives the same receipt. */
export function signBallot({ seed, round, seq, alloc, r2 }: BallotToSign): CastRequest {
  const vote: Vote = {
    commit: toHex(allocationOpening(alloc, r2)),
    key: toHex(ed25519.getPublicKey(seed)),
    round,
    seq,
    v: 1,
  };
  return { alloc, r2: toHex(r2), sig: toHex(ed25519.sign(voteBytes(vote), seed)), vote };
}

/** Asks for one's own stored ballot; `at` is an ISO time within five minutes of the server's. */
export function signMine(input: {
  readonly seed: Uint8Array;
  readonly round: string;
  readonly at: string;
}): MineRequest {
  const mine: Mine = {
    at: input.at,
    key: toHex(ed25519.getPublicKey(input.seed)),
    round: input.round,
    v: 1,
  };
  return { mine, sig: toHex(ed25519.sign(mineBytes(mine), input.seed)) };
}

/**
 * Strict reading of a cast request (protocol: MALFORMED): exactly these members, exact byte lengths, and a commitment
 * that fits the content. `null` = malformed.
 */
export function readCastRequest(body: unknown, round: string): CastRequest | null {
  if (!hasExactly(body, ['alloc', 'r2', 'sig', 'vote'])) return null;
  const { alloc, r2, sig, vote } = body;
  if (!isAllocation(alloc) || !isHex(r2, 32) || !isHex(sig, 64)) return null;
  if (!hasExactly(vote, ['commit', 'key', 'round', 'seq', 'v'])) return null;
  const { commit, key, seq } = vote;
  if (!isHex(commit, 32) || !isHex(key, 32) || vote.v !== 1 || vote.round !== round) return null;
  if (typeof seq !== 'number' || !Number.isSafeInteger(seq) || seq < 1 || seq > MAX_WRITTEN_SEQ) return null;
  if (toHex(allocationOpening(alloc, fromHex(r2))) !== commit) return null;
  return { alloc, r2, sig, vote: { commit, key, round, seq, v: 1 } };
}

/** Strict reading of a request for one's own ballot. `null` = malformed. */
export function readMineRequest(body: unknown, round: string): MineRequest | null {
  if (!hasExactly(body, ['mine', 'sig'])) return null;
  const { mine, sig } = body;
  if (!isHex(sig, 64) || !hasExactly(mine, ['at', 'key', 'round', 'v'])) return null;
  const { at, key } = mine;
  if (!isHex(key, 32) || mine.v !== 1 || mine.round !== round || typeof at !== 'string') return null;
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/.test(at) || Number.isNaN(Date.parse(at)))
    return null;
  return { mine: { at, key, round, v: 1 }, sig };
}
