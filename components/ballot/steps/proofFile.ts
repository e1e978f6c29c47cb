import type { Proof } from '../casting/cast';
import { ticketAddress } from '../check/ticketLink';

/**
 * The stembewijs as a file: everything needed to show later that this ballot was promised to be counted, and what it
 * held. Members as in the protocol; the outcome page reads `tag` and `alloc`.
 */
export function proofFile({ request, answer }: Proof, logKey: string): string {
  const { alloc, r2, vote } = request;
  const { receipt, receiptSig, r1, tag } = answer;
  return JSON.stringify({
    alloc,
    logKey,
    r1,
    r2,
    receipt,
    receiptSig,
    round: vote.round,
    seq: vote.seq,
    tag,
    v: 1,
  });
}

/** What the QR code opens: the check page with the signed promise, and nothing about the content. */
export function proofAddress({ answer }: Proof, origin: string): string {
  return ticketAddress(answer, origin);
}

/** `stembewijs-seghwaert-2026-7K3FQ-9ZT2M.json`. */
export function proofFileName(round: string, words: string): string {
  return `stembewijs-${round}-${words}.json`;
}
