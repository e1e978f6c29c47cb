import type { CastRequest } from '@/lib/crypto/ballot';
import { KEEP, type TextStorage } from '../keepsakes';
import type { BallotWorker } from '../worker/messages';

/**
 * The signed ballot without an answer, kept in the tab: sending the same bytes again gives the same receipt, also just
 * after closing. It holds a signature, no secret.
 */
export function keepPending(storage: TextStorage, request: CastRequest): void {
  storage.setItem(KEEP.pending(request.vote.round), JSON.stringify(request));
}

export function dropPending(storage: TextStorage, round: string): void {
  storage.removeItem(KEEP.pending(round));
}

/** The kept ballot, `null` when there is none or it is damaged (then it is dropped: the box would refuse it). */
export async function readPending(
  storage: TextStorage,
  worker: Pick<BallotWorker, 'run'>,
  round: string,
): Promise<CastRequest | null> {
  const text = storage.getItem(KEEP.pending(round));
  if (text === null) return null;
  const request = await worker.run('readPending', { text, round });
  if (!request) dropPending(storage, round);
  return request;
}
