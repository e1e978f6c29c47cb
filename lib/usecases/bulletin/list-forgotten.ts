import { getBoxRound } from '@/db/queries/box';
import { listLog } from '@/db/queries/bulletin';
import { asBox } from '@/db/queries/roles';
import { trackOf } from '@/lib/crypto/receipt';
import { database } from '../system/database';
import { readKeptLeaves } from './kept-copy';

/** Statements are longer, and nobody's receipt. */
const BALLOT_LEAF_DIGITS = 128;

/**
 * Track words of the receipts whose leaves are in the copy outside the database and not in the stored register: after
 * BULLETIN_ROLLED_BACK, the households that hold them have to vote again. Empty when nothing was forgotten.
 */
export async function listForgotten(roundId: string): Promise<string[]> {
  const stored = await asBox(database(), async (tx) => {
    const box = await getBoxRound(tx, roundId);
    return box && { publicKey: box.logKey, leaves: await listLog(tx, roundId) };
  });
  if (!stored) return [];
  const known = new Set(stored.leaves.map((leaf) => Buffer.from(leaf).toString('hex')));
  return readKeptLeaves(roundId, stored.publicKey)
    .filter((leaf) => leaf.length === BALLOT_LEAF_DIGITS && !known.has(leaf))
    .map((leaf) => trackOf(Buffer.from(leaf, 'hex')));
}
