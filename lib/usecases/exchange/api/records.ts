import type { IdeaFileRow } from '@/db/queries/idea-file';
import type { District } from '@/lib/domain/area';
import { type Idea, type IdeaSupport, targetCents } from '@/lib/domain/idea';
import type { IdeaEvent } from '@/lib/domain/idea-file';
import type { Round } from '@/lib/domain/round';
import type { ApiDistrict, ApiIdea, ApiIdeaDetail, ApiRound } from '@/lib/schemas/api';
import { API_ROOT } from '@/lib/schemas/api/paths';

const segment = encodeURIComponent;
export const roundPath = (id: string) => `${API_ROOT}/rounds/${segment(id)}`;

export function districtRecord(
  district: District,
  municipality: { readonly code: string; readonly name: string },
  rounds: readonly Round[],
): ApiDistrict {
  const { slug, name, code, year, scheme, pilot, figures } = district;
  return {
    slug,
    name,
    code,
    year,
    municipality: { code: municipality.code, name: municipality.name },
    scheme,
    pilot,
    figures: figures && {
      households: figures.households,
      inhabitants: figures.inhabitants,
      year: figures.year,
      source: figures.source,
    },
    rounds: rounds.filter((round) => round.districtSlug === slug).map(({ id }) => id),
    links: { self: `${API_ROOT}/districts/${segment(slug)}`, page: `/wijk/${segment(slug)}` },
  };
}

/** `phase` is never `draft`: those rounds are asked of nobody here. */
export function roundRecord(round: Round): ApiRound {
  const { id, phase, districtSlug, kind } = round;
  if (phase === 'draft') throw new Error('a draft is not public');
  const cheque = kind === 'cheque';
  return {
    id,
    title: round.title,
    kind,
    district: districtSlug,
    phase,
    opensAt: round.opensAt.toISOString(),
    closesAt: round.closesAt.toISOString(),
    currency: round.currency,
    chequeCents: cheque ? round.chequeCents : null,
    stepCents: cheque ? round.stepCents : null,
    budgetCents: round.budgetCents,
    rule: round.rule,
    minBackers: round.minBackers,
    unspent: round.unspent,
    showTotals: round.showTotals,
    executionDeadline: round.executionDeadline,
    sample: round.sample,
    links: { self: roundPath(id), page: pageOf(round) },
  };
}

function pageOf({ id, phase, districtSlug }: Round): string | null {
  if (phase === 'published' || phase === 'archived') return `/uitslag/${segment(id)}`;
  return districtSlug && `/wijk/${segment(districtSlug)}?ronde=${segment(id)}`;
}

export function ideaRecord(idea: Idea, round: Round, support: readonly IdeaSupport[] | null): ApiIdea {
  const { number, position, neighbourhoodCode, neighbourhoodName } = idea;
  const own = support?.find((one) => one.number === number);
  const { districtSlug } = round;
  return {
    round: round.id,
    number,
    title: idea.title,
    summary: idea.summary,
    contact: idea.contact,
    theme: idea.theme,
    status: idea.status,
    statusReason: idea.statusReason,
    costCents: idea.costCents,
    cofundingCents: idea.cofundingCents,
    carriedCents: idea.carriedCents,
    targetCents: targetCents(idea),
    position: position && { lat: position.lat6 / 1e6, lon: position.lon6 / 1e6 },
    neighbourhood: neighbourhoodCode === null ? null : { code: neighbourhoodCode, name: neighbourhoodName },
    organiser: idea.organiser,
    maintainer: idea.maintainer,
    support: support && { pledgedCents: own?.pledgedCents ?? 0, backers: own?.backers ?? 0 },
    links: {
      self: `${roundPath(round.id)}/ideas/${number}`,
      page: districtSlug && `/wijk/${segment(districtSlug)}/ideeen/${number}?ronde=${segment(round.id)}`,
    },
  };
}

export function ideaDetail(
  idea: ApiIdea,
  file: IdeaFileRow | null,
  history: readonly IdeaEvent[],
): ApiIdeaDetail {
  return {
    ...idea,
    broughtBy: file?.broughtBy ?? null,
    conditions: file?.conditions ?? null,
    history: history.map(({ on, step, by, reason }) => ({ on, step, by, reason })),
  };
}
