import {
  type CouncilDistrict,
  listCouncilDistricts,
  listOutlines,
  listTakingPart,
} from '@/db/queries/council';
import { dayOf } from '@/lib/domain/amsterdam';
import {
  type AreaRef,
  type DistrictFacts,
  type FundFacts,
  type Observation,
  observe,
  together,
} from '@/lib/domain/indicators';
import { type DistrictMap, drawMap } from '@/lib/domain/indicators/outline';
import { database } from '../system/database';
import { awardFactsOf, loadAwards } from './load-awards';
import { loadRounds, type RoundChoice, type ShownRound } from './load-rounds';
import { loadSurveys } from './load-surveys';

/** As many districts fit beside each other. */
export const MOST_DISTRICTS = 4;

/** What was asked for; what does not exist is left out. */
export interface ComparisonChoice {
  readonly districts: readonly string[];
  /** Ids of rounds to show instead of the latest published one of their district, or of a fund's year instead of the latest. */
  readonly rounds: readonly string[];
  /** Also all counted rounds of each municipality together. */
  readonly municipality: boolean;
}

export interface ComparedArea {
  readonly area: AreaRef;
  /** `null` for a municipality. */
  readonly slug: string | null;
  readonly municipality: string;
  readonly round: ShownRound | null;
  /** The latest year of its team fund, where that is the scheme. */
  readonly fund: Pick<FundFacts, 'id' | 'title'> | null;
  /** The rounds to choose from, the newest first. */
  readonly rounds: readonly RoundChoice[];
  readonly observations: readonly Observation[];
  /** Outlines of its buurten, where the source has them. */
  readonly map: DistrictMap | null;
}

export interface Comparison {
  /** Every district there is, to choose from, by municipality and name. */
  readonly choices: readonly Pick<CouncilDistrict, 'slug' | 'name' | 'pilot' | 'scheme' | 'municipality'>[];
  /** The districts asked for, in that order, at most {@link MOST_DISTRICTS}; the first pilot districts when none was. */
  readonly areas: readonly ComparedArea[];
  readonly references: readonly ComparedArea[];
  /** Municipalities that were asked for and have nothing to compare with, by name. */
  readonly withoutReference: readonly string[];
  readonly sample: boolean;
}

/**
 * All observations about up to four districts. The number of queries is the same whatever is asked, and none of them
 * reads a ballot. `now` in UTC.
 */
export async function getComparison(choice: ComparisonChoice, now: Date): Promise<Comparison> {
  const districts = await listCouncilDistricts(database());
  const asked = choice.districts.length > 0 ? choice.districts : toBeginWith(districts);
  const chosen = [...new Set(asked)]
    .flatMap((slug) => districts.find((one) => one.slug === slug) ?? [])
    .slice(0, MOST_DISTRICTS);
  const codes = new Set(chosen.map(({ municipality }) => municipality.code));
  const needed = choice.municipality ? districts.filter((one) => codes.has(one.municipality.code)) : chosen;
  const today = dayOf(now);
  const [{ loaded, material, surveys, factsOf, takingPart }, outlines] = await Promise.all([
    readFacts(needed, { districts, codes, choice, today }),
    listOutlines(database(), chosen),
  ]);
  const references = choice.municipality
    ? [...codes].map((code) =>
        referenceOf(
          needed.filter((one) => one.municipality.code === code),
          factsOf,
        ),
      )
    : [];
  return {
    choices: districts,
    areas: chosen.map((one) => ({
      area: factsOf(one).area,
      slug: one.slug,
      municipality: one.municipality.name,
      round: loaded.shown.get(one.slug)?.view ?? null,
      fund: factsOf(one).fund,
      rounds: loaded.choices.get(one.slug) ?? [],
      observations: observe(factsOf(one)),
      map: drawMap(
        outlines
          .filter(({ districtCode, year }) => districtCode === one.code && year === one.year)
          .map((area) => ({
            ...area,
            takesPart: takingPart.some(
              ({ roundId, code }) => code === area.code && roundId === loaded.shown.get(one.slug)?.view.id,
            ),
          })),
      ),
    })),
    references: references.flatMap(({ area }) => area ?? []),
    withoutReference: references.flatMap(({ area, name }) => (area ? [] : [name])),
    sample:
      chosen.some((one) => loaded.shown.get(one.slug)?.sample || surveys.isSample(one)) ||
      material.awards.some(
        ({ sample, districtSlug }) => sample && chosen.some(({ slug }) => slug === districtSlug),
      ),
  };
}

interface Asked {
  readonly districts: readonly CouncilDistrict[];
  readonly codes: ReadonlySet<string>;
  readonly choice: ComparisonChoice;
  readonly today: string;
}

/** What is kept of these districts, and the facts of each: of the round that is shown, or of the latest that was counted. */
async function readFacts(needed: readonly CouncilDistrict[], { districts, codes, choice, today }: Asked) {
  const loaded = await loadRounds(needed, { asked: choice.rounds, today });
  const slugs = needed.map(({ slug }) => slug);
  const [material, surveys, takingPart] = await Promise.all([
    loadAwards(slugs, loaded.ids),
    loadSurveys(districts, codes),
    listTakingPart(database(), loaded.ids),
  ]);
  const factsOf = (one: CouncilDistrict, latest = false): DistrictFacts => {
    const { slug, scheme, code, year, name, figures } = one;
    const round = (latest ? loaded.latest : loaded.shown).get(slug)?.facts ?? null;
    return {
      area: { code, level: 'wijk', year, name },
      scheme,
      figures,
      round,
      ...awardFactsOf(material, { slug, scheme, round: round?.id ?? null, asked: choice.rounds, today }),
      surveys: surveys.of(one),
      surveysElsewhere: surveys.elsewhere(one),
      neighbourhoods: loaded.names.get(`${year} ${code}`) ?? {},
      today,
    };
  };
  return { loaded, material, surveys, factsOf, takingPart };
}

function referenceOf(
  districts: readonly CouncilDistrict[],
  factsOf: (one: CouncilDistrict, latest: boolean) => DistrictFacts,
): { readonly name: string; readonly area: ComparedArea | null } {
  const { code = '', name = '' } = districts[0]?.municipality ?? {};
  const year = Math.max(...districts.map((one) => one.year));
  const ref: AreaRef = { code, level: 'gemeente', year, name };
  const facts = together(
    ref,
    districts.map((one) => factsOf(one, true)),
  );
  if (!facts) return { name, area: null };
  const observations = observe(facts);
  return {
    name,
    area: {
      area: ref,
      slug: null,
      municipality: name,
      round: null,
      fund: null,
      rounds: [],
      observations,
      map: null,
    },
  };
}

/** Pilot districts, those with cheques first; else the first district there is. */
function toBeginWith(districts: readonly CouncilDistrict[]): readonly string[] {
  const pilots = districts
    .filter(({ pilot }) => pilot)
    .toSorted((a, b) => Number(b.scheme === 'cheque') - Number(a.scheme === 'cheque'));
  return (pilots.length > 0 ? pilots : districts.slice(0, 1)).map(({ slug }) => slug);
}
