import { randomBytes, randomUUID, sign } from 'node:crypto';
import type { RoundRow } from '@/db/queries/rounds';
import { ideaRow, roundRow } from '@/db/testing/rows';
import { allocationOpening, type CastRequest, type Vote, voteBytes } from '@/lib/crypto/ballot';
import { toHex } from '@/lib/crypto/bytes';
import type { Allocation } from '@/lib/domain/ballot';
import type { Actor } from '@/lib/domain/permissions';
import { privateKeyFromSeed, rawPublicKey } from '../ballots/round-keys';
import { makeReadyRound, openVoting } from './readyRound';

/** Acts on everything, as a command line does. */
export const SYSTEM: Actor = { kind: 'system', name: 'test' };

const HOUR = 3_600_000;
export const OPENS_AT = new Date('2026-05-01T08:00:00Z');
export const CLOSES_AT = new Date('2026-05-22T20:00:00Z');
/** A moment while voting is open. */
export const DURING = new Date(OPENS_AT.getTime() + HOUR);
/** A moment at which voting may be closed. */
export const AFTER = new Date(CLOSES_AT.getTime() + HOUR);

export interface TestRoundOptions {
  /** Live keys that may vote. */
  readonly cheques: number;
  /** Keys of spares among them, unmarked. */
  readonly spares: number;
  readonly ideas: number;
  readonly chequeCents: number;
  readonly stepCents: number;
  /** Changes to the row of the round. */
  readonly round: Partial<RoundRow>;
  /** `review`: everything is ready, voting has not opened. */
  readonly phase: 'review' | 'voting';
}

export interface TestRound {
  readonly id: string;
  /** Ed25519 seeds of the cheques, then of the spares. */
  readonly seeds: readonly Uint8Array[];
  readonly keys: readonly Buffer[];
  /** Idea numbers 1…n. */
  readonly ideas: readonly number[];
}

const DEFAULTS: TestRoundOptions = {
  cheques: 5,
  spares: 0,
  ideas: 4,
  chequeCents: 4000,
  stepCents: 500,
  round: {},
  phase: 'voting',
};

/**
 * A round of its own with open voting (from {@link OPENS_AT} to {@link CLOSES_AT}). Keys come from random seeds, since
 * deriving them from codes is slow on purpose; opening goes through the use-case.
 */
export async function openRoundWith(options: Partial<TestRoundOptions> = {}): Promise<TestRound> {
  const chosen = { ...DEFAULTS, ...options };
  const id = `test-${randomUUID().slice(0, 8)}`;
  const seeds = Array.from({ length: chosen.cheques + chosen.spares }, () => randomBytes(32));
  const keys = seeds.map((seed) => rawPublicKey(privateKeyFromSeed(seed)));
  const ideas = Array.from({ length: chosen.ideas }, (_, i) => i + 1);
  const { chequeCents, stepCents, spares } = chosen;
  await makeReadyRound({
    row: roundRow({
      id,
      title: 'Proefronde',
      opensAt: OPENS_AT,
      closesAt: CLOSES_AT,
      chequeCents,
      stepCents,
      ...chosen.round,
    }),
    neighbourhoods: [],
    ideas: ideas.map((number) => ideaRow(id, number)),
    keys,
    spares,
  });
  if (chosen.phase === 'voting') await openVoting(SYSTEM, id, DURING);
  return { id, seeds, keys, ideas };
}

/**
 * A signed request of the round's nth cheque, with fresh randomness. The same bytes as the browser's `signBallot`,
 * signed by node:crypto: races need hundreds of them.
 */
export function ballotOf(round: TestRound, cheque: number, seq: number, alloc: Allocation): CastRequest {
  const seed = round.seeds[cheque];
  const key = round.keys[cheque];
  if (!seed || !key) throw new Error(`the round has no cheque ${cheque}`);
  const r2 = randomBytes(32);
  const commit = toHex(allocationOpening(alloc, r2));
  const vote: Vote = { commit, key: key.toString('hex'), round: round.id, seq, v: 1 };
  return {
    alloc,
    r2: toHex(r2),
    sig: sign(null, voteBytes(vote), privateKeyFromSeed(seed)).toString('hex'),
    vote,
  };
}
