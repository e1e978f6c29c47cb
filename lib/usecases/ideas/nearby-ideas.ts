import { countOrganisersOfRound } from '@/db/queries/idea-organisers';
import { type ComparedRow, listCompared } from '@/db/queries/idea-proposals';
import { asRoll } from '@/db/queries/roles';
import { findRoundRow } from '@/db/queries/rounds';
import { IDEA_LENGTHS } from '@/lib/domain/idea-form';
import { proposalFrom } from '@/lib/domain/idea-proposal';
import { type SimilarIdea, similarIdeas } from '@/lib/domain/idea-proposal-similar';
import { database } from '../system/database';

/**
 * Ideas of a round that the one of this form, as it was sent, may be a second of. None when the round does not take ideas.
 * A stranger is told about accepted ideas, and about those that wait for the wijkregisseur if somebody stands behind them.
 */
export async function findNearbyIdeas(roundId: string, form: unknown): Promise<SimilarIdea[]> {
  const db = database();
  const round = await findRoundRow(db, roundId);
  if (round?.kind !== 'cheque' || round.phase !== 'ideas') return [];
  const { title, lat6, lon6 } = proposalFrom(form);
  const given = {
    title: title.slice(0, IDEA_LENGTHS.title),
    position: lat6 === '' || lon6 === '' ? null : { lat6: Number(lat6), lon6: Number(lon6) },
  };
  // A draft is somebody's own, and what was returned or rejected is not for everybody to read.
  const [ideas, organisers] = await Promise.all([
    listCompared(db, roundId, ['submitted', 'accepted']),
    asRoll(db, (tx) => countOrganisersOfRound(tx, roundId)),
  ]);
  const told = ideas.filter((idea) =>
    isVouchedFor(idea, organisers.get(idea.number) ?? 0, round.minOrganisers),
  );
  return similarIdeas(
    given,
    told.map(({ broughtBy: _, carried: __, ...idea }) => idea),
  );
}

/**
 * Somebody else than who typed it stands behind an idea: staff, or as many addresses as a round asks for, one at least. What
 * an organisation brings in needs no code, so anybody could have typed it: its title is nobody's until it was accepted.
 */
function isVouchedFor(
  { status, broughtBy, carried }: ComparedRow,
  addresses: number,
  needed: number,
): boolean {
  if (status === 'accepted' || carried || broughtBy === 'staff') return true;
  return addresses >= Math.max(1, needed);
}
