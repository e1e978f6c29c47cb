import { and, asc, count, desc, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { KeyFigures, Scheme } from '@/lib/domain/area';
import type { IdeaOutcome } from '@/lib/domain/outcome/types';
import type { Connection } from '../client';
import {
  boxRound,
  district,
  idea,
  ideaFile,
  ideaOrganiser,
  municipality,
  neighbourhood,
  outcome,
  publicationSnapshot,
  round,
  roundNeighbourhood,
  roundRetention,
  shownTotals,
  undeliverable,
} from '../schema';

/** A district without its outline, which only maps need. */
export interface CouncilDistrict {
  readonly code: string;
  readonly year: number;
  readonly slug: string;
  readonly name: string;
  readonly scheme: Scheme;
  readonly pilot: boolean;
  readonly municipality: { readonly code: string; readonly name: string };
  readonly figures: KeyFigures | null;
}

/** All districts, by municipality and name. */
export async function listCouncilDistricts(db: Connection): Promise<CouncilDistrict[]> {
  const rows = await db
    .select({
      code: district.code,
      year: district.year,
      slug: district.slug,
      name: district.name,
      scheme: district.scheme,
      pilot: district.pilot,
      households: district.households,
      inhabitants: district.inhabitants,
      figuresYear: district.figuresYear,
      figuresSource: district.figuresSource,
      figureValues: district.figureValues,
      municipality: { code: municipality.code, name: municipality.name },
    })
    .from(district)
    .innerJoin(municipality, eq(municipality.code, district.municipalityCode))
    .orderBy(asc(municipality.name), asc(district.name));
  return rows.map(
    ({
      households,
      inhabitants,
      figuresYear: year,
      figuresSource: source,
      figureValues: values,
      ...rest
    }) => ({
      ...rest,
      figures:
        year === null || source === null
          ? null
          : { households, inhabitants, year, source, ...(values && { values }) },
    }),
  );
}

/**
 * Cheque rounds and imported elections of these districts that residents know of, the one that opens last first, with the day of publication and
 * what was shown of a vote that is open. What was counted comes from {@link listCounted}.
 */
export function listCouncilRounds(db: Connection, slugs: readonly string[]) {
  return db
    .select({
      id: round.id,
      kind: round.kind,
      source: round.source,
      districtSlug: round.districtSlug,
      title: round.title,
      phase: round.phase,
      opensAt: round.opensAt,
      closesAt: round.closesAt,
      chequeCents: round.chequeCents,
      budgetCents: round.budgetCents,
      unspent: round.unspent,
      showTotals: round.showTotals,
      sample: round.sample,
      publishedAt: roundRetention.publishedAt,
      shownBallots: shownTotals.ballots,
    })
    .from(round)
    .leftJoin(roundRetention, eq(roundRetention.roundId, round.id))
    .leftJoin(shownTotals, eq(shownTotals.roundId, round.id))
    .where(
      and(
        inArray(round.districtSlug, [...slugs]),
        // Elections from elsewhere that were given a district, to compare with.
        inArray(round.kind, ['cheque', 'import']),
        eq(round.currency, 'EUR'),
        ne(round.phase, 'draft'),
        isNull(round.rehearsalOf),
      ),
    )
    .orderBy(desc(round.opensAt), asc(round.id));
}

/** What was counted of these rounds: never the ballots themselves. */
export function listCounted(db: Connection, roundIds: readonly string[]) {
  return db
    .select({
      roundId: outcome.roundId,
      ballots: outcome.ballots,
      cheques: outcome.cheques,
      counts: outcome.counts,
      ideas: sql<readonly IdeaOutcome[]>`${outcome.result} -> 'ideas'`,
    })
    .from(outcome)
    .where(inArray(outcome.roundId, [...roundIds]));
}

/** Ideas of these rounds, by number, and who brought them in. */
export function listCouncilIdeas(db: Connection, roundIds: readonly string[]) {
  return db
    .select({
      roundId: idea.roundId,
      number: idea.number,
      title: idea.title,
      theme: idea.theme,
      status: idea.status,
      reason: idea.statusReason,
      neighbourhoodCode: idea.neighbourhoodCode,
      broughtBy: ideaFile.broughtBy,
    })
    .from(idea)
    .leftJoin(ideaFile, and(eq(ideaFile.roundId, idea.roundId), eq(ideaFile.idea, idea.number)))
    .where(inArray(idea.roundId, [...roundIds]))
    .orderBy(asc(idea.roundId), asc(idea.number));
}

/** Names of the buurten of these divisions, by `year code`. */
export async function listNeighbourhoodNames(
  db: Connection,
  districts: readonly Pick<CouncilDistrict, 'code' | 'year'>[],
): Promise<{ code: string; year: number; districtCode: string; name: string }[]> {
  return db
    .select({
      code: neighbourhood.code,
      year: neighbourhood.year,
      districtCode: neighbourhood.districtCode,
      name: neighbourhood.name,
    })
    .from(neighbourhood)
    .where(
      inArray(
        neighbourhood.districtCode,
        districts.map(({ code }) => code),
      ),
    );
}

/** Areas whose turnout a published version told under other definitions than these; normally there are none. */
export async function listToldAreas(
  db: Connection,
  roundIds: readonly string[],
  definitions: string,
): Promise<readonly { readonly roundId: string | null; readonly code: string }[]> {
  const { roundId, observations, definitions: own } = publicationSnapshot;
  const told = sql`jsonb_path_query(${observations},
    '$[*] ? (@.indicator == "P10" && @.area.level == "buurt" && @.value != null).area.code')`;
  return db
    .selectDistinct({ roundId, code: sql<string>`${told} #>> '{}'` })
    .from(publicationSnapshot)
    .where(and(inArray(roundId, [...roundIds]), ne(own, definitions)));
}

/** Outlines of the buurten of these districts, in their own division. */
export function listOutlines(db: Connection, districts: readonly Pick<CouncilDistrict, 'code' | 'year'>[]) {
  const { code, name, year, districtCode, geometry } = neighbourhood;
  return db
    .select({ code, name, year, districtCode, geometry })
    .from(neighbourhood)
    .where(
      and(
        inArray(
          districtCode,
          districts.map((one) => one.code),
        ),
        inArray(year, [...new Set(districts.map((one) => one.year))]),
      ),
    )
    .orderBy(asc(code));
}

/** In which buurten these rounds are held. */
export function listTakingPart(db: Connection, roundIds: readonly string[]) {
  const { roundId, code } = roundNeighbourhood;
  return db
    .select({ roundId, code })
    .from(roundNeighbourhood)
    .where(inArray(roundId, [...roundIds]));
}

/** Cheques of households of rounds whose letters were made. As role `box`. */
export async function listIssued(
  tx: Connection,
  roundIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .select({ round: boxRound.round, cheques: boxRound.cheques })
    .from(boxRound)
    .where(inArray(boxRound.round, [...roundIds]));
  return new Map(rows.map((row) => [row.round, row.cheques]));
}

/** Letters that came back, of rounds that have any. As role `roll`. */
export async function countReturned(
  tx: Connection,
  roundIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .select({ roundId: undeliverable.roundId, count: count() })
    .from(undeliverable)
    .where(inArray(undeliverable.roundId, [...roundIds]))
    .groupBy(undeliverable.roundId);
  return new Map(rows.map((row) => [row.roundId, row.count]));
}

/** Addresses that organise ideas of these rounds, and how many ideas have them. As role `roll`. */
export async function countOrganisersOf(
  tx: Connection,
  roundIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly addresses: number; readonly ideas: number }>> {
  const rows = await tx
    .select({
      roundId: ideaOrganiser.roundId,
      addresses: count(),
      ideas: sql<number>`count(DISTINCT ${ideaOrganiser.idea})::int`,
    })
    .from(ideaOrganiser)
    .where(inArray(ideaOrganiser.roundId, [...roundIds]))
    .groupBy(ideaOrganiser.roundId);
  return new Map(rows.map(({ roundId, ...rest }) => [roundId, rest]));
}
