import { describe, expect, it } from 'vitest';
import { ticketOfHash } from '@/components/ballot/check/ticketLink';
import vectors from '@/docs/vectors/ballot-v1.json';
import { receiptFileAddress } from './receiptFile';

const [vector] = vectors.receipts;
if (!vector) throw new Error('no receipt in the vectors');
const { receipt, receiptSig, r1, tag } = vector.answer;
const file = JSON.stringify({ alloc: [[1, 500]], r1, receipt, receiptSig, tag });

describe('the file of a stembewijs', () => {
  it('leads to the page of its round, without how the household voted', async () => {
    const found = await receiptFileAddress(file, ['elders', receipt.round]);
    if (!found.ok) throw new Error(found.error);
    const url = new URL(found.value, 'https://voorbeeld.nl');
    expect(url.pathname).toBe(`/controle/${receipt.round}`);
    expect(JSON.parse(ticketOfHash(url.hash, receipt.round) ?? '')).toEqual({ receipt, receiptSig });
    expect(found.value).not.toContain(tag);
  });

  it('of another round leads nowhere', async () => {
    expect(await receiptFileAddress(file, ['elders'])).toEqual({ ok: false, error: 'otherRound' });
  });

  it.each(['', '{}', receipt.track])('is not %j', async (text) => {
    expect(await receiptFileAddress(text, [receipt.round])).toEqual({ ok: false, error: 'file' });
  });
});
