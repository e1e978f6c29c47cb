import { type CouncilDistrict, listCouncilDistricts } from '@/db/queries/council';
import { dayOf } from '@/lib/domain/amsterdam';
import {
  type AreaRef,
  type DistrictFacts,
  type Observation,
  observe,
  together,
} from '@/lib/domain/indicators';
import { database } from '../system/database';
import { loadRounds, type RoundChoice, type ShownRound } from './load-rounds';

/** As many districts fit beside each other. */
export const MOST_DISTRICTS = 4;

/** What was asked for; what does not exist is left out. */
export interface ComparisonChoice {
  readonly districts: readonly string[];
  /** Ids of rounds to show instead of the latest published one of their district. */
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
  /** The rounds to choose from, the newest first. */
  readonly rounds: readonly RoundChoice[];
  readonly observations: readonly Observation[];
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
  const loaded = await loadRounds(needed, choice.rounds);
  const factsOf = (one: CouncilDistrict, latest = false): DistrictFacts => ({
    area: { code: one.code, level: 'wijk', year: one.year, name: one.name },
    scheme: one.scheme,
    figures: one.figures,
    round: (latest ? loaded.latest : loaded.shown).get(one.slug)?.facts ?? null,
    neighbourhoods: loaded.names.get(`${one.year} ${one.code}`) ?? {},
    today: dayOf(now),
  });
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
      rounds: loaded.choices.get(one.slug) ?? [],
      observations: observe(factsOf(one)),
    })),
    references: references.flatMap(({ area }) => area ?? []),
    withoutReference: references.flatMap(({ area, name }) => (area ? [] : [name])),
    sample: chosen.some(({ slug }) => loaded.shown.get(slug)?.sample),
  };
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
  return { name, area: { area: ref, slug: null, municipality: name, round: null, rounds: [], observations } };
}

/** Pilot districts, those with cheques first; else the first district there is. */
function toBeginWith(districts: readonly CouncilDistrict[]): readonly string[] {
  const pilots = districts
    .filter(({ pilot }) => pilot)
    .toSorted((a, b) => Number(b.scheme === 'cheque') - Number(a.scheme === 'cheque'));
  return (pilots.length > 0 ? pilots : districts.slice(0, 1)).map(({ slug }) => slug);
}
