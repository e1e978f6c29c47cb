import {
  addAnalysis,
  findElectionFile,
  findOutcome,
  findPublishedBallots,
  findRoundRow,
  listIdeas,
  listWithoutAnalysis,
} from '@/db/queries/rounds';
import { analyseOutcome, fundingByNeighbourhood, type OutcomeAnalysis } from '@/lib/domain/outcome/analysis';
import { chequeElection, countedIdeas } from '@/lib/domain/outcome/cheque-election';
import { readPabulib, toElection } from '@/lib/formats/pabulib';
import { database } from '../system/database';
import { countOptionsOf } from './counted-election';
import { analyseImport, neighbourhoodsIn, PUBLISH_LIMITS, placesOf } from './round-analysis';

/**
 * Makes the analysis of every outcome that has none: those that were counted by a version before analyses were kept.
 * Runs when the system opens, never on a visitor's request; returns how many were made.
 */
export async function fillAnalyses(): Promise<number> {
  const rounds = await listWithoutAnalysis(database());
  for (const id of rounds) {
    const analysis = await analyse(id);
    await addAnalysis(database(), id, analysis);
  }
  return rounds.length;
}

async function analyse(roundId: string): Promise<OutcomeAnalysis> {
  const db = database();
  const [round, counted] = await Promise.all([findRoundRow(db, roundId), findOutcome(db, roundId)]);
  if (!round || !counted) throw new Error(`round ${roundId} has no outcome any more`);
  const { result } = counted;
  const pb = await findElectionFile(db, roundId);
  if (pb !== null) {
    const file = readPabulib(pb);
    if (!file.ok) throw new Error(`the stored file of round ${roundId} cannot be read`);
    const election = toElection(file.value);
    return analyseImport(file.value, election, countOptionsOf(round, election), result);
  }
  const ballots = await findPublishedBallots(db, roundId);
  if (!ballots) throw new Error(`round ${roundId} has neither ballots nor a file`);
  const money = { cheques: counted.cheques ?? ballots.length, chequeCents: round.chequeCents };
  const election = chequeElection(countedIdeas(result.ideas), ballots, money);
  const ideas = await listIdeas(db, roundId);
  return {
    ...analyseOutcome(election, countOptionsOf(round, election), result, PUBLISH_LIMITS),
    byNeighbourhood: fundingByNeighbourhood(result, placesOf(ideas), await neighbourhoodsIn(db, round)),
  };
}
