import { describe, expect, it } from 'vitest';
import vectors from '@/docs/vectors/ballot-v1.json';
import { readTicket } from '@/lib/crypto/bulletin/look-up';
import { checkPath, ticketAddress, ticketOfHash, wordAddress } from './ticketLink';

const [vector] = vectors.receipts;
if (!vector) throw new Error('no receipt in the vectors');
const { receipt, receiptSig } = vector.answer;
const promise = { receipt: { ...receipt, v: 1 as const }, receiptSig };
const address = ticketAddress(promise, 'https://voorbeeld.nl');
const hash = address.slice(address.indexOf('#'));

describe('the address of a stembewijs', () => {
  it('is the check page of its round, with everything else behind #', () => {
    const url = new URL(address);
    expect(url.origin + url.pathname + url.search).toBe(
      `https://voorbeeld.nl${checkPath(promise.receipt.round)}`,
    );
    expect(ticketAddress(promise)).toBe(address.slice('https://voorbeeld.nl'.length));
  });

  it('gives back the promise, byte for byte', () => {
    expect(readTicket(ticketOfHash(hash, promise.receipt.round) ?? '')).toEqual(promise);
  });

  it('is of the round whose page was opened, so that the signature refuses it elsewhere', () => {
    expect(readTicket(ticketOfHash(hash, 'elders') ?? '')).toMatchObject({ receipt: { round: 'elders' } });
  });

  it('survives what a scanner does to it: nothing in it needs escaping', () => {
    expect(hash).toMatch(/^#[A-Za-z0-9=&_-]+$/);
  });

  it('can carry a word alone', () => {
    const url = new URL(wordAddress('ronde', '7K3FQ9ZT2M'), 'https://voorbeeld.nl');
    expect(ticketOfHash(url.hash, 'ronde')).toBe('7K3FQ9ZT2M');
  });

  it.each([
    '',
    '#',
    '#c=7K3FQ9ZT2MX4V8BH',
    '#w=hallo',
    hash.slice(0, -2),
    `${hash}AAAA`,
    '#w=7K3FQ9ZT2M&b=é',
  ])('is not made up from %s', (text) => {
    expect(ticketOfHash(text, 'ronde')).toBeNull();
  });
});
