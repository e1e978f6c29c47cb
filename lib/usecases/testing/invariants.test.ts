import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { allocationOpening } from '@/lib/crypto/ballot';
import { toHex } from '@/lib/crypto/bytes';
import type { Allocation } from '@/lib/domain/ballot';
import {
  type Acknowledged,
  breaches,
  publishedBreaches,
  type RoundState,
  registerBreaches,
} from './invariants';

/** A checker that finds nothing proves nothing: one breach of each kind, found. */

const A = 'aa'.repeat(32);
const B = 'bb'.repeat(32);
const R2 = '11'.repeat(32);
const ALLOC: Allocation = [[1, 500]];
const commit = toHex(allocationOpening(ALLOC, Buffer.from(R2, 'hex')));
const leaf = (key: string, seq: number) => ({ key, seq, leaf: `${key}${seq}`, commit });
const ballot = { key: A, seq: 2, alloc: ALLOC, r2: R2, final: false };

const STATE: RoundState = {
  phase: 'voting',
  rules: { chequeCents: 4000, stepCents: 500, ideaNumbers: [1, 2] },
  cheques: 2,
  keys: new Map([
    [A, 'live'],
    [B, 'void'],
  ]),
  ballots: [ballot],
  leaves: [leaf(A, 1), leaf(A, 2), leaf(B, 1)],
  log: [`${A}1`, `${B}1`, `${A}2`],
  sparesGiven: 1,
  fixed: '',
};
const TOLD: Acknowledged = {
  online: [leaf(A, 1), leaf(A, 2), leaf(B, 1)],
  paper: [],
  void: [B],
  replaced: 1,
};

describe('the checker of invariants', () => {
  it('finds nothing where nothing is wrong', () => {
    expect(breaches(STATE, TOLD)).toEqual([]);
    expect(registerBreaches(STATE)).toEqual([]);
  });

  it.each<[string, Partial<RoundState>, Partial<Acknowledged>]>([
    ['I1', { ballots: [ballot, ballot] }, {}],
    [
      'I2',
      {
        keys: new Map([
          [A, 'void'],
          [B, 'void'],
        ]),
      },
      { void: [A, B] },
    ],
    ['I2', { keys: new Map([[B, 'void']]) }, {}],
    ['I3', { rules: { ...STATE.rules, chequeCents: 400 } }, {}],
    ['I4', { ballots: [{ ...ballot, seq: 1 }] }, {}],
    ['I4', { ballots: [{ ...ballot, alloc: [[2, 500]] }] }, {}],
    ['I4', { leaves: [leaf(A, 1), leaf(A, 1), leaf(A, 2), leaf(B, 1)] }, {}],
    ['I8', {}, { void: [] }],
    ['I8', { sparesGiven: 2 }, {}],
    ['I8', { sparesGiven: 2 }, { replaced: 2 }],
    ['I8', { cheques: 0 }, {}],
    ['I9', { ballots: [] }, {}],
    ['I9', {}, { online: [...TOLD.online, leaf(A, 3)] }],
    ['I9', {}, { online: TOLD.online.slice(1) }],
    ['I9', {}, { paper: [A] }],
    ['I9', {}, { paper: [B, B] }],
  ])('names a breach of %s (%#)', (invariant, state, told) => {
    const found = breaches({ ...STATE, ...state }, { ...TOLD, ...told });
    expect(found.map((one) => one.slice(0, 2))).toContain(invariant);
  });

  it.each([[[...STATE.log, `${A}1`]], [STATE.log.slice(1)], [[...STATE.log.slice(1), 'other']]])(
    'names a register that holds something else (%#)',
    (log) => {
      expect(registerBreaches({ ...STATE, log })).not.toEqual([]);
    },
  );

  it('names another outcome than is stored', () => {
    const kTag = Buffer.alloc(32);
    const tag = createHmac('sha256', kTag).update(Buffer.from(A, 'hex')).digest('hex');
    expect(publishedBreaches(STATE, [{ tag, alloc: ALLOC }], kTag)).toEqual([]);
    for (const wrong of [[], [{ tag, alloc: [] }], [{ tag: B, alloc: ALLOC }]])
      expect(publishedBreaches(STATE, wrong, kTag)).not.toEqual([]);
  });
});
