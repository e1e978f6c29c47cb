import { describe, expect, it } from 'vitest';
import vectors from '@/docs/vectors/ballot-v1.json';
import { readGivenTicket, readMark } from './ticket';

const [vector] = vectors.receipts;
if (!vector) throw new Error('no receipt in the vectors');
const { receipt, receiptSig } = vector.answer;
const promise = { receipt, receiptSig };

describe('a stembewijs that was given', () => {
  it.each([
    ['its file', { ...promise, alloc: [[1, 500]], tag: 'ab' }],
    ['what a link carries', promise],
    ['what the tab keeps', { request: {}, answer: vector.answer }],
  ])('as %s is passed on as the signed promise alone', async (_, value) => {
    const given = await readGivenTicket(JSON.stringify(value));
    expect(given).toMatchObject({ word: vector.trackPrinted, signed: true, round: receipt.round });
    expect(JSON.parse(given?.text ?? '')).toEqual(promise);
  });

  it('as a word is forgiving, and proves nothing', async () => {
    expect(await readGivenTicket(` ${vector.trackPrinted.toLowerCase()} `)).toEqual({
      text: receipt.track,
      word: vector.trackPrinted,
      signed: false,
      round: null,
    });
  });

  it.each(['', 'hallo', '{}', '{"receipt":{}}', '%PDF-1.7', ' '.repeat(70_000)])(
    'is not read out of %j',
    async (text) => {
      expect(await readGivenTicket(text)).toBeNull();
    },
  );
});

describe('the mark of a round', () => {
  it.each([
    ['3f9a 10c4 77be 02d1', '3f9a10c477be02d1'],
    ['3F9A-10C4-77BE-02D1', '3f9a10c477be02d1'],
    ['ab'.repeat(32), 'ab'.repeat(32)],
  ])('%s', (text, mark) => {
    expect(readMark(text)).toBe(mark);
  });

  it.each(['', '3f9a', '3f9a 10c4 77be 02dg', '3f9a 10c4 77be 02d1 0'])('is not %j', (text) => {
    expect(readMark(text)).toBeNull();
  });
});
