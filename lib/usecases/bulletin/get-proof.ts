import { findCastLeaves } from '@/db/queries/bulletin';
import { asBox } from '@/db/queries/roles';
import { inclusionPath } from '@/lib/crypto/bulletin';
import { toHex } from '@/lib/crypto/bytes';
import { trackOf, trackStart } from '@/lib/crypto/receipt';
import { fail, ok, type Result } from '@/lib/domain/result';
import { database } from '../system/database';
import { getRegister, type RegisterError } from './get-register';

export interface LeafProof {
  /** The signed note for this size. */
  readonly checkpoint: string;
  readonly index: number;
  /** Hex, from below. */
  readonly path: readonly string[];
  readonly size: number;
}

/** `NOT_YET`: such a ballot was cast and waits for its batch. */
export type ProofError = RegisterError | 'MALFORMED' | 'UNKNOWN_TRACK' | 'NOT_YET';

/**
 * The proof of the leaf with this track (ten symbols, as in a receipt), under the last checkpoint.
 * Errors: MALFORMED, UNKNOWN_ROUND, NOT_OPENED, NOT_YET, UNKNOWN_TRACK.
 */
export async function getProof(roundId: string, track: string): Promise<Result<LeafProof, ProofError>> {
  const start = trackStart(track);
  if (!start) return fail('MALFORMED');
  const register = await getRegister(roundId);
  if (!register.ok) return register;
  const { checkpoints, leaves, index } = register.value;
  const position = index().positionOf(track);
  const checkpoint = checkpoints.at(-1);
  if (position === null || checkpoint === undefined) {
    const cast = await asBox(database(), (tx) => findCastLeaves(tx, roundId, start));
    return fail(cast.some((leaf) => trackOf(leaf) === track) ? 'NOT_YET' : 'UNKNOWN_TRACK');
  }
  const path = inclusionPath(index().tree, position).map(toHex);
  return ok({ checkpoint, index: position, path, size: leaves.length });
}
