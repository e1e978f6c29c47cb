import { describe, expect, it } from 'vitest';
import { utf8 } from '@/lib/crypto/bytes';
import { type VerifyStep, verifyBundle } from './index';
import { buildRound } from './testing/build';
import { trackOfReceipt } from './testing/cases/anchors';
import { HONEST, PARTS } from './testing/cases/index';

const { zip, auditor, logKey, receipts, registers } = HONEST;

describe('a bundle with nothing wrong', () => {
  it('is found so, with what was looked at and what was not', () => {
    const report = verifyBundle(zip);
    expect(report).toMatchObject({ ok: true, findings: [], more: 0, anchoredBy: [], receipt: null });
    expect(report.steps.map(({ step, state, count }) => `${step} ${state} ${count}`)).toEqual([
      'files ok 9',
      'opening ok 3',
      'register ok 4',
      'openings ok 10',
      'ballots ok 6',
      'closing ok 1',
      'result ok 4',
      'anchors skipped 0',
      'auditor skipped 0',
    ]);
    expect(report.notChecked).toEqual(['SAME_REGISTER', 'OWN_BALLOT', 'SIGNED_BY_KEYS', 'REAL_HOUSEHOLDS']);
  });

  it('is summed up as it was counted again', () => {
    expect(verifyBundle(zip).summary).toMatchObject({
      round: 'proef-2026',
      origin: 'wijk.example/wijkcheque/proef-2026',
      logKey,
      fingerprint: '30e6fc9f0570f8f8',
      closedOn: '2026-05-22',
      cheques: 7,
      ballots: 6,
      leaves: 10,
      voided: 1,
      replaced: 1,
      unspentCents: 22_000,
      ideas: [
        { number: 1, title: 'Idee 1', backers: 4, funded: true, reason: 'funded' },
        { number: 2, backers: 0, funded: false, reason: 'below_target' },
        { number: 3, backers: 3, funded: true },
        { number: 4, backers: 2, funded: false, reason: 'withdrawn' },
      ],
    });
  });

  it('is the same bytes when it is made twice', () => {
    expect(Buffer.compare(zip, buildRound(PARTS).zip)).toBe(0);
  });

  it('fits every anchor, and then says less of what was not checked', () => {
    const since = utf8(registers[1] ?? '');
    const report = verifyBundle(zip, { logKey, receipt: receipts[7] ?? '', since, auditor });
    expect(report).toMatchObject({ ok: true, anchoredBy: ['logKey', 'receipt', 'since'] });
    expect(report.notChecked).toEqual(['REAL_HOUSEHOLDS']);
    expect(report.steps.at(-1)).toEqual({ step: 'auditor', state: 'ok', count: 10 });
  });

  it.each([
    ['the key in capitals', logKey.toUpperCase()],
    ['the mark as printed', '30E6 FC9F-0570:f8f8'],
  ])('takes %s for the log key', (_, given) => {
    expect(verifyBundle(zip, { logKey: given })).toMatchObject({ ok: true, anchoredBy: ['logKey'] });
  });

  it.each([0, 1, 2, 3])('extends the register as it was at checkpoint %i', (place) => {
    expect(verifyBundle(zip, { since: utf8(registers[place] ?? '') }).anchoredBy).toEqual(['since']);
  });

  it('extends itself', () => {
    expect(verifyBundle(zip, { since: zip })).toMatchObject({ ok: true, anchoredBy: ['since'] });
  });

  it('tells how far it is', () => {
    const steps: VerifyStep[] = [];
    verifyBundle(zip, { auditor }, (step, done, total) => {
      expect(done).toBeLessThanOrEqual(total);
      if (steps.at(-1) !== step) steps.push(step);
    });
    expect(steps).toEqual([
      'files',
      'opening',
      'register',
      'openings',
      'ballots',
      'closing',
      'result',
      'auditor',
    ]);
  });
});

describe('a receipt', () => {
  it.each([
    [
      'that counts',
      7,
      {
        state: 'live',
        signed: true,
        index: 8,
        seq: 1,
        versions: 1,
        alloc: [
          [1, 1500],
          [3, 1000],
        ],
      },
    ],
    [
      'of a version that was changed later',
      0,
      {
        state: 'replaced',
        seq: 1,
        versions: 3,
        alloc: [
          [1, 2500],
          [4, 1000],
        ],
      },
    ],
    [
      'of a vote online, after which a form was handed in',
      1,
      {
        state: 'replaced',
        alloc: [
          [1, 500],
          [3, 1500],
        ],
      },
    ],
    ['of a blank vote', 2, { state: 'live', alloc: [] }],
    ['of a cheque that was declared void', 4, { state: 'void', alloc: null }],
  ])('%s is found with what became of it', (_, place, expected) => {
    const report = verifyBundle(zip, { receipt: receipts[place] ?? '' });
    expect(report).toMatchObject({ ok: true, anchoredBy: ['receipt'], receipt: expected });
    expect(report.notChecked).not.toContain('OWN_BALLOT');
  });

  it('is found by its word too, which says nothing about the register', () => {
    const track = trackOfReceipt(receipts[7] ?? '');
    const word = `${track.slice(0, 5)}-${track.slice(5)}`.toLowerCase();
    const report = verifyBundle(zip, { receipt: word });
    expect(report).toMatchObject({ ok: true, anchoredBy: [], receipt: { state: 'live', signed: false } });
    expect(report.notChecked).toContain('SAME_REGISTER');
  });
});

describe('what cannot be known from the bundle alone', () => {
  it('is a ballot stuffed by whoever holds the log key: the public sees nothing wrong', () => {
    const [last = []] = PARTS.batches.slice(-1);
    const stuffed = { ...(last[1] ?? fail()), tag: 'ab'.repeat(32), r1: new Uint8Array(32) };
    const forged = buildRound({ ...PARTS, batches: [...PARTS.batches, [stuffed]] });
    expect(verifyBundle(forged.zip).ok).toBe(true);
    expect(verifyBundle(forged.zip, { auditor: forged.auditor }).ok).toBe(false);
  });
});

function fail(): never {
  throw new Error('the small round has no such version');
}
