import { randomBytes, randomUUID, sign } from 'node:crypto';
import * as register from '@/db/queries/register';
import { insertIdeas, insertRound, type RoundRow } from '@/db/queries/rounds';
import { allocationOpening, type CastRequest, type Vote, voteBytes } from '@/lib/crypto/ballot';
import { toHex } from '@/lib/crypto/bytes';
import type { Allocation } from '@/lib/domain/ballot';
import type { Actor } from '@/lib/domain/permissions';
import { makeRoundKeys, privateKeyFromSeed, rawPublicKey } from '../ballots/round-keys';
import { changePhase } from '../rounds/change-phase';
import { database } from '../system/database';

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
  await database().transaction(async (tx) => {
    await insertRound(tx, roundRow(id, chosen), []);
    await insertIdeas(
      tx,
      ideas.map((number) => ideaRow(id, number)),
    );
    const { chequeCents, stepCents, cheques, spares } = chosen;
    const rules = { chequeCents, stepCents, cheques, spares, ideas: [] };
    await register.insertBoxRound(tx, { round: id, phase: 'prepared', ...rules, ...makeRoundKeys(id) });
    await register.insertEligible(
      tx,
      keys.map((key) => ({ round: id, key, state: 'live', areaGroup: 0 })),
    );
  });
  if (chosen.phase === 'voting') {
    const opened = await changePhase(SYSTEM, id, 'open_voting', DURING);
    if (!opened.ok) throw new Error(`the test round does not open: ${opened.error}`);
  }
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

function roundRow(id: string, options: TestRoundOptions): RoundRow {
  return {
    id,
    kind: 'cheque',
    districtSlug: null,
    title: 'Proefronde',
    phase: 'review',
    opensAt: OPENS_AT,
    closesAt: CLOSES_AT,
    chequeCents: options.chequeCents,
    stepCents: options.stepCents,
    budgetCents: null,
    rule: 'pooling',
    ruleOptions: {},
    minBackers: 1,
    ties: 'id',
    unspent: 'return',
    showTotals: true,
    executionDeadline: null,
    sample: true,
    source: null,
    ...options.round,
  };
}

export function ideaRow(roundId: string, number: number) {
  return {
    roundId,
    number,
    title: `Idee ${number}`,
    summary: 'Een bankje bij de speeltuin.',
    contact: 'Ouders en buren raken aan de praat.',
    theme: 'meeting' as const,
    costCents: 90_000,
    cofundingCents: 0,
    carriedCents: 0,
    lat6: null,
    lon6: null,
    neighbourhoodCode: null,
    status: 'accepted' as const,
    statusReason: null,
    organiser: 'Bewoners',
    maintainer: null,
    externalId: null,
  };
}
