import { findDistrict } from '@/db/queries/areas';
import { findAnalysis, findOutcome, findRoundRow, listIdeas, readRound } from '@/db/queries/rounds';
import type { OutcomeView } from '@/lib/domain/views';
import { database } from '../system/database';
import { optionsOf } from './counted-election';
import { roundNeighbourhoods } from './round-view';

/** The outcome of a published or archived round; `null` when there is none (yet). */
export async function getOutcome(roundId: string): Promise<OutcomeView | null> {
  const db = database();
  const row = await findRoundRow(db, roundId);
  const counted = row ? await findOutcome(db, roundId) : null;
  if (!row || !counted) return null;
  const round = readRound(row);
  const district = round.districtSlug ? await findDistrict(db, round.districtSlug) : null;
  const [ideas, neighbourhoods, analysis] = await Promise.all([
    listIdeas(db, roundId),
    roundNeighbourhoods(round, district),
    findAnalysis(db, roundId),
  ]);
  return {
    round,
    district,
    ideas,
    outcome: counted.result,
    neighbourhoods,
    ballots: counted.ballots,
    cheques: counted.cheques,
    chequeCents: round.chequeCents,
    source: row.source,
    analysis,
    ties: row.ties,
    options: optionsOf(row),
  };
}
