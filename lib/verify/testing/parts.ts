import { ed25519 } from '@noble/curves/ed25519.js';
import type { IdeaDocument, RulesDocument } from '@/lib/crypto/bulletin';
import { toHex } from '@/lib/crypto/bytes';
import type { Allocation } from '@/lib/domain/ballot';
import type { KeyState } from '@/lib/formats/bundle';
import { Random } from './random';

/** A cheque with the seeds of its two keys. */
export interface MadeCheque {
  readonly seed: Uint8Array;
  readonly stripSeed: Uint8Array;
  readonly key: string;
  readonly strip: string;
  readonly state: KeyState;
}

/** One version of a ballot, as it was cast. */
export interface MadeVersion {
  /** Place in `cheques`. */
  readonly cheque: number;
  readonly seq: number;
  readonly alloc: Allocation;
  readonly r1: Uint8Array;
  readonly r2: Uint8Array;
  readonly by: 'online' | 'paper';
  /** Under another tag than the cheque's: what nobody could do who has no kTag, and the organiser could. */
  readonly tag?: string;
}

/** Everything that a round is made of: change a part, and build it anew with all its sums and signatures. */
export interface RoundParts {
  readonly host: string;
  readonly logSeed: Uint8Array;
  readonly kTag: Uint8Array;
  readonly rules: RulesDocument;
  readonly ideas: readonly IdeaDocument[];
  /** Those of households, then spares. */
  readonly cheques: readonly MadeCheque[];
  readonly spares: number;
  /** Each was followed by a checkpoint; the last one by the closing statement too. */
  readonly batches: readonly (readonly MadeVersion[])[];
  readonly withdrawn: readonly number[];
}

export function makeCheque(random: Random, state: KeyState = 'live'): MadeCheque {
  const seed = random.bytes(32);
  const stripSeed = random.bytes(32);
  const key = toHex(ed25519.getPublicKey(seed));
  return { seed, stripSeed, key, strip: toHex(ed25519.getPublicKey(stripSeed)), state };
}

export function makeVersion(
  random: Random,
  version: Pick<MadeVersion, 'cheque' | 'seq' | 'alloc'> & Partial<MadeVersion>,
): MadeVersion {
  return { r1: random.bytes(32), r2: random.bytes(32), by: 'online', ...version };
}

export const IDEA: Omit<IdeaDocument, 'number' | 'title'> = {
  carriedCents: 0,
  cofundingCents: 0,
  costCents: 3000,
  lat6: 52_057_000,
  lon6: 4_493_000,
  neighbourhood: 'BU06370101',
};

export const RULES: RulesDocument = {
  area: { district: 'seghwaert', neighbourhoods: [{ code: 'BU06370101', year: 2024 }] },
  budgetCents: null,
  chequeCents: 4000,
  minBackers: 2,
  options: {},
  plannedDates: { closes: '2026-05-22T20:00:00.000Z', opens: '2026-05-01T08:00:00.000Z' },
  round: 'proef-2026',
  rule: 'pooling',
  stepCents: 500,
  ties: 'id',
  unspent: 'return',
  v: 1,
};

/**
 * A small round with everything in it: seven cheques and two spares; cheque 0 changes its ballot twice, 1 hands in a form
 * after voting online, 2 votes blank, 3 votes and is declared void, its household gets spare 7; 4 and 5 vote; 6 does not.
 */
export function smallRound(): RoundParts {
  const random = new Random(1);
  const cheques = [
    ...Array.from({ length: 7 }, (_, i) => makeCheque(random, i === 3 ? 'void' : 'live')),
    makeCheque(random, 'live'),
    makeCheque(random, 'spare'),
  ];
  const cast = (cheque: number, seq: number, alloc: Allocation, by: MadeVersion['by'] = 'online') =>
    makeVersion(random, { cheque, seq, alloc, by });
  const ideas = [1, 2, 3, 4].map((number) => ({ ...IDEA, number, title: `Idee ${number}` }));
  return {
    host: 'wijk.example',
    logSeed: random.bytes(32),
    kTag: random.bytes(32),
    rules: RULES,
    ideas,
    cheques,
    spares: 2,
    batches: [
      [cast(0, 1, [[1, 500]]), cast(1, 1, [[2, 4000]]), cast(2, 1, [])],
      [cast(0, 2, [[1, 1000]]), cast(3, 1, [[1, 4000]]), cast(4, 1, [[1, 2000]])],
      [
        cast(
          1,
          2,
          [
            [1, 500],
            [3, 1500],
          ],
          'paper',
        ),
        cast(5, 1, [
          [1, 1500],
          [3, 1000],
        ]),
        cast(7, 1, [
          [3, 500],
          [4, 3000],
        ]),
        cast(0, 3, [
          [1, 2500],
          [4, 1000],
        ]),
      ],
    ],
    withdrawn: [4],
  };
}
