import {
  listAgreementDays,
  listAwards,
  listFundDecisions,
  listFundYears,
  listIdeaDecisions,
  listVisitPromises,
} from '@/db/queries/council-awards';
import { listRunningCosts } from '@/db/queries/council-days';
import type { Scheme } from '@/lib/domain/area';
import type { DistrictFacts, FundFacts } from '@/lib/domain/indicators';
import { database } from '../system/database';

type AwardRow = Awaited<ReturnType<typeof listAwards>>[number];
type FundRow = Awaited<ReturnType<typeof listFundYears>>[number];

/** What is kept of awards, funds, decisions and promises of several districts. */
export interface AwardMaterial {
  readonly awards: readonly AwardRow[];
  readonly agreements: Awaited<ReturnType<typeof listAgreementDays>>;
  readonly funds: readonly FundRow[];
  readonly fundDecisions: Awaited<ReturnType<typeof listFundDecisions>>;
  readonly ideaDecisions: Awaited<ReturnType<typeof listIdeaDecisions>>;
  readonly promises: Awaited<ReturnType<typeof listVisitPromises>>;
  readonly costs: Awaited<ReturnType<typeof listRunningCosts>>;
}

/** Reads it all with seven queries, however many districts and rounds there are. */
export async function loadAwards(
  slugs: readonly string[],
  roundIds: readonly string[],
): Promise<AwardMaterial> {
  const db = database();
  const [awards, agreements, funds, fundDecisions, ideaDecisions, promises, costs] = await Promise.all([
    listAwards(db, slugs),
    listAgreementDays(db, slugs),
    listFundYears(db, slugs),
    listFundDecisions(db, slugs),
    listIdeaDecisions(db, roundIds),
    listVisitPromises(db, slugs),
    listRunningCosts(db, roundIds, slugs),
  ]);
  return { awards, agreements, funds, fundDecisions, ideaDecisions, promises, costs };
}

interface Place {
  readonly slug: string;
  readonly scheme: Scheme;
  /** The round that is shown. */
  readonly round: string | null;
  /** Ids that were asked for: among them a fund's year to show instead of the latest. */
  readonly asked?: readonly string[];
  /** ISO day in Amsterdam. */
  readonly today: string;
}

type AwardPart = Pick<DistrictFacts, 'awards' | 'fund' | 'costs' | 'decisions' | 'promises'>;

/** What of it belongs to one district: of its round, or of all years of its team fund where that is the scheme. */
export function awardFactsOf(
  material: AwardMaterial,
  { slug, scheme, round, asked = [], today }: Place,
): AwardPart {
  const { awards, funds, fundDecisions, ideaDecisions, promises, costs } = material;
  const isOwn =
    scheme === 'fund'
      ? ({ fundId }: AwardRow) => fundId !== null
      : ({ roundId }: AwardRow) => roundId === round;
  const years = funds.filter(({ districtSlug }) => districtSlug === slug);
  const fund = years.find(({ id }) => asked.includes(id)) ?? years[0];
  const own = promises.filter(({ districtSlug }) => districtSlug === slug);
  return {
    awards: awards
      .filter((one) => one.districtSlug === slug && isOwn(one))
      .map((one) => ({ ...one, agreements: agreementsOf(material, one.id) })),
    fund: scheme === 'fund' && fund ? fundFacts(fund, material, today) : null,
    costs: costs.filter(({ roundId, fundId }) =>
      scheme === 'fund' ? fundId !== null && fundId === fund?.id : roundId !== null && roundId === round,
    ),
    decisions:
      scheme === 'fund'
        ? fundDecisions.filter(({ districtSlug }) => districtSlug === slug)
        : ideaDecisions
            .filter(({ roundId }) => roundId === round)
            .map(({ submittedOn, decidedOn }) => ({ submittedOn, decidedOn, dueOn: null })),
    promises:
      own.length === 0
        ? null
        : own.flatMap(({ status, dueOn }) => (status && dueOn ? [{ status, dueOn }] : [])),
  };
}

function agreementsOf({ agreements }: AwardMaterial, projectId: string) {
  return agreements.filter((one) => one.projectId === projectId);
}

/** One year of a fund, with what was paid of what it granted. */
export function fundFacts(
  { id, title, year, closesOn, budgetCents, grantedCents, carriedOutCents }: FundRow,
  { awards }: Pick<AwardMaterial, 'awards'>,
  today: string,
): FundFacts {
  const paidCents = awards.filter(({ fundId }) => fundId === id).reduce((sum, one) => sum + one.paidCents, 0);
  return { id, title, year, budgetCents, grantedCents, paidCents, carriedOutCents, open: closesOn >= today };
}
