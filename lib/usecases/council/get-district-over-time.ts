import { type CouncilDistrict, listCouncilDistricts } from '@/db/queries/council';
import { listVisits } from '@/db/queries/visits';
import { dayOf } from '@/lib/domain/amsterdam';
import type { Scheme } from '@/lib/domain/area';
import { type AreaRef, type FundFacts, INDICATORS, type Observation, observe } from '@/lib/domain/indicators';
import { type DistrictEvent, type EventKind, inTime } from '@/lib/domain/indicators/timeline';
import type { ProjectStatus } from '@/lib/domain/project/words';
import { countPromises, type PromiseCounts } from '@/lib/domain/visit/promise';
import { database } from '../system/database';
import { type AwardMaterial, awardFactsOf, fundFacts, loadAwards } from './load-awards';
import { type LoadedRound, loadAllRounds, type ShownRound } from './load-rounds';
import { type LoadedSurveys, loadSurveys } from './load-surveys';

/** A round with the same observations as the page that compares. */
export interface RoundOverTime {
  readonly round: ShownRound;
  readonly observations: readonly Observation[];
}

export interface FundOverTime extends FundFacts {
  /** What was neither granted nor carried to another year. */
  readonly leftCents: number;
  readonly observations: readonly Observation[];
}

export interface ProjectOverTime {
  readonly id: string;
  readonly title: string;
  readonly status: ProjectStatus;
  readonly awardedOn: string;
  readonly dueOn: string | null;
  readonly endedOn: string | null;
  readonly awardedCents: number;
  readonly paidCents: number;
}

export interface DistrictOverTime {
  readonly district: {
    readonly slug: string;
    readonly name: string;
    readonly municipality: string;
    readonly scheme: Scheme;
    readonly area: AreaRef;
  };
  /** The oldest first, as everything here. */
  readonly rounds: readonly RoundOverTime[];
  readonly funds: readonly FundOverTime[];
  readonly projects: readonly ProjectOverTime[];
  readonly visits: number;
  readonly promises: PromiseCounts & { readonly all: number };
  /** Its survey, every published wave of it. */
  readonly cohesion: readonly Observation[];
  readonly events: readonly DistrictEvent[];
  /** ISO day in Amsterdam. */
  readonly today: string;
  readonly sample: boolean;
}

/** Everything about one district over the years; `null` when there is no such district. `now` in UTC. */
export async function getDistrictOverTime(slug: string, now: Date): Promise<DistrictOverTime | null> {
  const db = database();
  const districts = await listCouncilDistricts(db);
  const district = districts.find((one) => one.slug === slug);
  if (!district) return null;
  const today = dayOf(now);
  const rounds = (await loadAllRounds(slug, today)).toReversed();
  const ids = rounds.map(({ view }) => view.id);
  const [material, surveys, visits] = await Promise.all([
    loadAwards([slug], ids),
    loadSurveys(districts, new Set([district.municipality.code])),
    listVisits(db, [slug], 'published'),
  ]);
  const promises =
    awardFactsOf(material, { slug, scheme: district.scheme, round: null, today }).promises ?? [];
  const funds = material.funds.map((row) => fundFacts(row, material, today)).toReversed();
  const about = { material, today };
  return {
    district: {
      slug,
      name: district.name,
      municipality: district.municipality.name,
      scheme: district.scheme,
      area: { code: district.code, level: 'wijk', year: district.year, name: district.name },
    },
    rounds: rounds.map(({ view, facts }) => ({
      round: view,
      observations: observationsOf(district, { facts, ...about }),
    })),
    funds: funds.map((one) => ({
      ...one,
      leftCents: one.budgetCents - one.grantedCents - one.carriedOutCents,
      observations: fundObservationsOf(district, { fund: one.id, ...about }),
    })),
    projects: material.awards,
    visits: visits.length,
    promises: { ...countPromises(promises, today), all: promises.length },
    cohesion: cohesionOf(district, { surveys, today }),
    events: inTime([
      ...rounds.flatMap(({ view }) => view.lettersOn.map((on) => event(on, 'letters', view.title))),
      ...rounds.flatMap(({ view }) => roundEvents(view)),
      ...material.funds.flatMap((fund) => [
        event(fund.opensOn, 'fund_opens', fund.title),
        event(fund.closesOn, 'fund_closes', fund.title),
      ]),
      ...material.awards.flatMap(projectEvents),
      ...surveys.of(district).map((wave) => event(wave.opensOn, 'survey', wave.title)),
      ...visits.map((visit) => event(visit.on, 'visit', visit.title)),
    ]),
    today,
    sample:
      [...rounds, ...material.awards, ...material.funds, ...visits].some(({ sample }) => sample) ||
      surveys.isSample(district),
  };
}

interface Known {
  readonly material: AwardMaterial;
  /** ISO day in Amsterdam. */
  readonly today: string;
}

function observationsOf(
  district: CouncilDistrict,
  { facts, material, today }: Known & Pick<LoadedRound, 'facts'>,
): readonly Observation[] {
  // A cheque round is looked at as one, whatever the district does now.
  const own = awardFactsOf(material, { slug: district.slug, scheme: 'cheque', round: facts.id, today });
  return observe({ ...withoutSurvey(district), scheme: 'cheque', round: facts, today, ...own });
}

/** One year of a fund, as the page that compares has it. */
function fundObservationsOf(
  district: CouncilDistrict,
  { fund, material, today }: Known & { readonly fund: string },
): readonly Observation[] {
  const own = awardFactsOf(material, {
    slug: district.slug,
    scheme: 'fund',
    round: null,
    asked: [fund],
    today,
  });
  return observe({ ...withoutSurvey(district), scheme: 'fund', round: null, today, ...own });
}

function withoutSurvey({ code, year, name, figures }: CouncilDistrict) {
  const area = { code, level: 'wijk' as const, year, name };
  return { area, figures, surveys: [], surveysElsewhere: [], neighbourhoods: {} };
}

/** Only what the survey says: the rounds have their own. */
function cohesionOf(
  district: CouncilDistrict,
  { surveys, today }: { readonly surveys: LoadedSurveys; readonly today: string },
): readonly Observation[] {
  const { code, year, name, scheme } = district;
  const facts = observe({
    area: { code, level: 'wijk', year, name },
    scheme,
    figures: null,
    round: null,
    awards: [],
    fund: null,
    costs: [],
    decisions: [],
    promises: null,
    surveys: surveys.of(district),
    surveysElsewhere: surveys.elsewhere(district),
    neighbourhoods: {},
    today,
  });
  return facts.filter(({ indicator }) => INDICATORS[indicator].block === 'cohesion');
}

function event(on: string, kind: EventKind, title: string): DistrictEvent {
  return { on, kind, title };
}

function roundEvents({ title, opensOn, closesOn, countedOn }: ShownRound): readonly DistrictEvent[] {
  return [
    event(opensOn, 'opening', title),
    event(closesOn, 'closing', title),
    ...(countedOn ? [event(countedOn, 'counted', title)] : []),
  ];
}

function projectEvents({
  title,
  awardedOn,
  endedOn,
  status,
}: Pick<ProjectOverTime, 'title' | 'awardedOn' | 'endedOn' | 'status'>): readonly DistrictEvent[] {
  const ended =
    endedOn && (status === 'realised' || status === 'stopped') ? [event(endedOn, status, title)] : [];
  return [event(awardedOn, 'awarded', title), ...ended];
}
