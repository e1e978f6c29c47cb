import { type AreaHiding, hideAreas } from '../disclosure/areas';
import { shownCount } from '../disclosure/counts';
import type { GroupParticipation } from '../retention';
import { gini } from './concentration';
import type { DistrictFacts, IdeaFacts, RoundFacts } from './facts';
import { awardedCents } from './money';
import { countedRoundOf, Observer, roundTo } from './observation';
import { hidesBallots } from './people';
import { lorenz } from './statistics/lorenz';
import type { AreaRef, Observation } from './types';

/** P10: fewer areas than this say too little for a Gini coefficient. */
export const AREAS_FOR_GINI = 8;

/**
 * P10: turnout per buurt (buurten that were taken together are one), and the difference between the highest and the
 * lowest of them; from {@link AREAS_FOR_GINI} areas up also Gini and the curve of Lorenz. Rule D2 with complementary suppression: the whole round's turnout is shown beside it.
 */
export function everyNeighbourhood(facts: DistrictFacts): readonly Observation[] {
  const observer = new Observer('P10', facts);
  const found = countedRoundOf(observer, facts);
  if ('none' in found) return found.none;
  const areas = areasOf(facts, found.round);
  if (areas.length === 0) return [observer.none('ontbreekt', 'not_recorded')];
  const parts = areas.map(({ area, group, hides }) => {
    if (hides.share) return observer.none('onderdrukt', 'hidden_area', { area, unit: 'percent' });
    return observer.figure({
      area,
      numerator: shownCount(group.ballots),
      denominator: shownCount(group.cheques),
      value: (100 * group.ballots) / group.cheques,
      unit: 'percent',
    });
  });
  return [...spreadOf(observer, parts), ...parts];
}

function spreadOf(observer: Observer, parts: readonly Observation[]): readonly Observation[] {
  const values = parts.flatMap(({ value }) => value ?? []);
  if (values.length < parts.length) return [observer.none('onderdrukt', 'part_hidden')];
  if (values.length < 2) return [observer.none('ontbreekt', 'nothing_to_compare')];
  const range = { numerator: null, denominator: null, value: Math.max(...values) - Math.min(...values) };
  const uneven = values.length >= AREAS_FOR_GINI ? gini(values) : null;
  if (uneven === null) return [observer.figure(range)];
  const figure = { numerator: null, denominator: null, value: uneven, decimals: 2, unit: 'index' as const };
  return [
    observer.figure(range),
    observer.figure({ ...figure, dimension: 'measure', group: 'gini' }),
    ...curveOf(observer, values),
  ];
}

/** The curve of Lorenz over the turnouts that are shown: the lowest share of the areas, and what they have of all. */
function curveOf(observer: Observer, values: readonly number[]): readonly Observation[] {
  return lorenz(values).map(({ population, share }) =>
    observer.figure({
      dimension: 'lorenz',
      group: String(roundTo(100 * population, 1)),
      unit: 'percent',
      decimals: 1,
      numerator: null,
      denominator: null,
      value: 100 * share,
    }),
  );
}

/** P06 per buurt: ideas in the vote that lie there, per 1,000 households with a cheque (D1: by five). */
export function ideasPerNeighbourhood(facts: DistrictFacts): readonly Observation[] {
  return perHousehold('P06', facts, (ideas) => {
    const valid = ideas.filter(({ onBallot }) => onBallot).length;
    return { numerator: valid, times: 1000 };
  });
}

/** G01 per buurt: money awarded to ideas that lie there, per household with a cheque (D1: by five). */
export function moneyPerNeighbourhood(facts: DistrictFacts): readonly Observation[] {
  return perHousehold('G01', facts, (ideas) => ({ numerator: awardedCents({ ideas }), times: 1 }));
}

function perHousehold(
  id: 'P06' | 'G01',
  facts: DistrictFacts,
  measure: (ideas: readonly IdeaFacts[]) => { numerator: number; times: number },
): readonly Observation[] {
  const { round } = facts;
  if (round?.stage !== 'counted') return [];
  const observer = new Observer(id, facts);
  return areasOf(facts, round).map(({ area, group, hides }) => {
    const households = hides.size ? null : shownCount(group.cheques);
    if (households === null) return observer.none('onderdrukt', 'hidden_area', { area });
    const { numerator, times } = measure(ideasIn(round, group));
    const value = (times * numerator) / households;
    return observer.figure({ area, numerator, denominator: households, value });
  });
}

function ideasIn({ ideas }: RoundFacts, { neighbourhoods }: GroupParticipation): readonly IdeaFacts[] {
  return ideas.filter(({ neighbourhoodCode: code }) => code !== null && neighbourhoods.includes(code));
}

/** Of buurten that were taken together, joined. */
function codeOf({ neighbourhoods }: GroupParticipation): string {
  return neighbourhoods.toSorted().join('+');
}

interface AreaOf {
  readonly area: AreaRef;
  readonly group: GroupParticipation;
  readonly hides: AreaHiding;
}

/**
 * The groups that buurten are known of, as areas, by name, each with what of it is hidden: the same in every indicator,
 * since what one of them tells the other cannot hide. Where the turnout of all is hidden, so is that of each.
 */
function areasOf({ area, neighbourhoods }: DistrictFacts, round: RoundFacts): readonly AreaOf[] {
  const known = (round.groups ?? []).filter((group) => group.neighbourhoods.length > 0);
  const told = known.flatMap((group, i) => (round.toldAreas?.includes(codeOf(group)) ? [i] : []));
  const hiding = hideAreas(
    known.map(({ ballots, cheques }) => ({ part: ballots, whole: cheques })),
    new Set(told),
  );
  return known
    .map((group, i) => {
      const names = group.neighbourhoods.map((code) => neighbourhoods[code] ?? code).toSorted();
      const code = codeOf(group);
      const { size = true, share = true } = hiding[i] ?? {};
      const hides = { size, share: share || hidesBallots(round) };
      return {
        group,
        hides,
        area: { code, level: 'buurt' as const, year: area.year, name: names.join(' + ') },
      };
    })
    .toSorted((a, b) => (a.area.name < b.area.name ? -1 : 1));
}
