import { listCompared } from '@/db/queries/idea-proposals';
import { findRoundRow } from '@/db/queries/rounds';
import type { IdeaStatus } from '@/lib/domain/idea';
import { IDEA_LENGTHS } from '@/lib/domain/idea-form';
import { proposalFrom } from '@/lib/domain/idea-proposal';
import { type SimilarIdea, similarIdeas } from '@/lib/domain/idea-proposal-similar';
import { database } from '../system/database';

/**
 * What may be told to a stranger who is about to bring in the same: ideas that enough addresses stand behind. A draft is
 * somebody's own, and what was returned or rejected is not for everybody to read.
 */
const TOLD: readonly IdeaStatus[] = ['submitted', 'accepted'];

/** Ideas of a round that the one of this form, as it was sent, may be a second of. None when the round does not take ideas. */
export async function findNearbyIdeas(roundId: string, form: unknown): Promise<SimilarIdea[]> {
  const db = database();
  const round = await findRoundRow(db, roundId);
  if (round?.kind !== 'cheque' || round.phase !== 'ideas') return [];
  const { title, lat6, lon6 } = proposalFrom(form);
  const given = {
    title: title.slice(0, IDEA_LENGTHS.title),
    position: lat6 === '' || lon6 === '' ? null : { lat6: Number(lat6), lon6: Number(lon6) },
  };
  return similarIdeas(given, await listCompared(db, roundId, TOLD));
}
