import { findDistrict } from '@/db/queries/areas';
import type { RoundRow } from '@/db/queries/rounds';
import {
  findElectionFile,
  findOutcome,
  findPublishedBallots,
  findRoundRow,
  listIdeas,
} from '@/db/queries/rounds';
import { dayOf } from '@/lib/domain/amsterdam';
import type { Idea } from '@/lib/domain/idea';
import type { PublishedBallot } from '@/lib/domain/outcome/cheque-election';
import type { Outcome } from '@/lib/domain/outcome/types';
import { settingOf } from '@/lib/domain/round-rule';
import { type ChequeRoundFile, chequeRoundDocument, pabulibDate, pabulibLines } from '@/lib/formats/pabulib';
import { database } from '../system/database';

/**
 * A published round as an election file (Pabulib `.pb`), in pieces of text: an imported one as it was stored, unchanged;
 * a cheque round written from its published ballots. Voters go by the tags by which a household finds its ballot, or, in a
 * file that goes round the world, by numbers. `null` before publication.
 */
export async function getElectionFile(
  roundId: string,
  voters: 'tags' | 'numbers' = 'tags',
): Promise<Iterable<string> | null> {
  const db = database();
  const [round, counted] = await Promise.all([findRoundRow(db, roundId), findOutcome(db, roundId)]);
  if (!round || !counted) return null;
  const pb = await findElectionFile(db, roundId);
  if (pb !== null) return [pb];
  const [ballots, ideas, district] = await Promise.all([
    findPublishedBallots(db, roundId),
    listIdeas(db, roundId),
    round.districtSlug ? findDistrict(db, round.districtSlug) : null,
  ]);
  if (!ballots) throw new Error('an outcome without ballots and without a file');
  const cheques = counted.cheques ?? ballots.length;
  const named = voters === 'tags' ? ballots : ballots.map((one, i) => ({ ...one, tag: String(i + 1) }));
  const file = fileOf(round, counted.result, ideas, named, cheques);
  return pabulibLines(chequeRoundDocument({ ...file, place: district?.name ?? '' }));
}

function fileOf(
  round: RoundRow,
  { ideas: counted }: Outcome,
  ideas: readonly Idea[],
  ballots: readonly PublishedBallot[],
  cheques: number,
): Omit<ChequeRoundFile, 'place'> {
  const byId = new Map(ideas.map((idea) => [String(idea.number), idea]));
  return {
    title: round.title,
    instance: round.id,
    begin: pabulibDate(dayOf(round.opensAt)),
    end: pabulibDate(dayOf(round.closesAt)),
    currency: round.currency,
    chequeCents: round.chequeCents,
    cheques,
    rule: round.rule,
    setting: settingOf({ rule: round.rule, options: round.ruleOptions }),
    ties: round.ties,
    minBackers: round.minBackers,
    ballots,
    ideas: counted.map(({ id, targetCents, funded, reason }) => {
      const idea = byId.get(id);
      return {
        id,
        targetCents,
        funded,
        withdrawn: reason === 'withdrawn',
        name: idea?.title ?? id,
        theme: idea?.theme ?? '',
        neighbourhood: idea?.neighbourhoodName ?? null,
        lat6: idea?.position?.lat6 ?? null,
        lon6: idea?.position?.lon6 ?? null,
      };
    }),
  };
}
