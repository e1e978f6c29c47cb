import type { Connection } from '@/db/client';
import { findDistrict, listNeighbourhoods, listRoundNeighbourhoods } from '@/db/queries/areas';
import type { RoundRow } from '@/db/queries/rounds';
import type { Idea } from '@/lib/domain/idea';
import {
  type AnalysisLimits,
  analyseOutcome,
  fundingByNeighbourhood,
  type OutcomeAnalysis,
  type PlaceOfIdea,
} from '@/lib/domain/outcome/analysis';
import type { Election } from '@/lib/domain/outcome/election';
import type { CountOptions } from '@/lib/domain/outcome/options';
import type { Outcome } from '@/lib/domain/outcome/types';
import { type PabulibFile, toIdeas } from '@/lib/formats/pabulib';

const NOWHERE: PlaceOfIdea = { code: null, name: null };

/**
 * Publishing counts while it holds the round, so it must stay well under two seconds for 10,000 ballots and 30 ideas;
 * what that leaves out for a larger round is left out (ADR 029).
 */
export const PUBLISH_LIMITS: AnalysisLimits = {
  margins: 60_000_000,
  comparison: 60_000_000,
  effectiveSupport: 60_000_000,
};

/** An import counts before its transaction, so nobody waits but who asked for it. */
const IMPORT_LIMITS: AnalysisLimits = {
  margins: 500_000_000,
  comparison: 70_000_000,
  effectiveSupport: 500_000_000,
};

/** Neighbourhoods of a round's ideas by the id under which they were counted. */
export function placesOf(ideas: readonly Idea[]): (id: string) => PlaceOfIdea {
  const places = new Map(
    ideas.map((idea) => [
      idea.externalId ?? String(idea.number),
      { code: idea.neighbourhoodCode, name: idea.neighbourhoodName },
    ]),
  );
  return (id) => places.get(id) ?? NOWHERE;
}

/** The neighbourhoods that take part in a round, also those without an idea. */
export async function neighbourhoodsIn(db: Connection, round: RoundRow): Promise<PlaceOfIdea[]> {
  const district = round.districtSlug ? await findDistrict(db, round.districtSlug) : null;
  if (!district) return [];
  const all = await listNeighbourhoods(db, district);
  const taking = await listRoundNeighbourhoods(db, round.id);
  return all.filter(({ code }) => taking.has(code)).map(({ code, name }) => ({ code, name }));
}

/** The analysis of an election from a file; a neighbourhood there is a name without a code. */
export function analyseImport(
  file: PabulibFile,
  election: Election,
  options: CountOptions,
  outcome: Outcome,
): OutcomeAnalysis {
  const names = new Map(toIdeas(file).map(({ id, neighbourhood }) => [id, neighbourhood]));
  const placeOf = (id: string) => ({ code: null, name: names.get(id) ?? null });
  return {
    ...analyseOutcome(election, options, outcome, IMPORT_LIMITS),
    byNeighbourhood: fundingByNeighbourhood(outcome, placeOf, []),
  };
}
