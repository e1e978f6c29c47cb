import { findPublishedBallots } from '@/db/queries/rounds';
import type { Allocation } from '@/lib/domain/ballot';
import { database } from '../system/database';

/** Every live ballot of a published cheque round under its tag, in order of tag; `null` before publication. */
export async function getPublishedBallots(
  roundId: string,
): Promise<readonly { readonly tag: string; readonly alloc: Allocation }[] | null> {
  return findPublishedBallots(database(), roundId);
}
