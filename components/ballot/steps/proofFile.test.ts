import { describe, expect, it } from 'vitest';
import { readKeepsake } from '@/components/outcome/cheque/keepsake';
import { castBallot } from '../casting/cast';
import { fakeBox, fakeStorage, fakeWorker } from '../casting/fakeBox.testing';
import { ticketOfHash } from '../check/ticketLink';
import { proofAddress, proofFile, proofFileName } from './proofFile';

const ROUND = 'seghwaert-2026';

async function proven() {
  const box = fakeBox(ROUND);
  const caster = { ask: box.ask, worker: fakeWorker(), now: Date.now, tab: fakeStorage() };
  await caster.worker.run('derive', { code: '7K3FQ9ZT2MX4V8BH', round: ROUND });
  const wish = { round: ROUND, logKey: box.logKey, alloc: [[7, 1500]] as const, knownSeq: 0, again: false };
  const outcome = await castBallot(caster, wish);
  if (outcome.kind !== 'saved') throw new Error(outcome.kind);
  return { box, proof: outcome.proof };
}

describe('the stembewijs to keep', () => {
  it('as a file can be read by the outcome page and holds no key', async () => {
    const { box, proof } = await proven();
    const text = proofFile(proof, box.logKey);
    expect(readKeepsake(text, ROUND)).toEqual({
      ok: true,
      value: { tag: proof.answer.tag, alloc: [[7, 1500]] },
    });
    expect(text).not.toContain(proof.request.vote.key);
    expect(text).not.toContain(proof.request.sig);
  });

  it('as a QR code tells nothing about the content', async () => {
    const { proof } = await proven();
    const address = proofAddress(proof, 'https://voorbeeld.nl');
    const { receipt, receiptSig } = proof.answer;
    const text = ticketOfHash(new URL(address).hash, ROUND);
    expect(JSON.parse(text ?? '')).toEqual({ receipt, receiptSig });
    // What a scanner of a telephone still reads from paper: version 10 of a QR code, level L, holds 271 bytes.
    expect(address.length).toBeLessThanOrEqual(271);
  });

  it('has a name that says what it is', () => {
    expect(proofFileName(ROUND, '7K3FQ-9ZT2M')).toBe('stembewijs-seghwaert-2026-7K3FQ-9ZT2M.json');
  });
});
