import { deducted, mayShowShare, shownCount } from '@/lib/domain/disclosure';
import { type DistrictFacts, type Observation, observe } from '@/lib/domain/indicators';
import { roundTo } from '@/lib/domain/indicators/observation';
import { cellOf } from '@/lib/domain/survey/measures';
import type { City } from './cities.testing';
import type { MadeWave } from './voters.testing';

/** What would be published of a district if one of the rules were not there. */
export type Change = (
  facts: DistrictFacts,
  observations: readonly Observation[],
  city: City,
) => readonly Observation[];

export const AS_IT_IS: Change = (_, observations) => observations;

/** As if only what is too small itself were hidden. */
export const withoutComplement: Change = ({ round }, observations) =>
  observations.map((one): Observation => {
    const group = round?.groups?.find(({ neighbourhoods }) => neighbourhoods.join('+') === one.area.code);
    if (!group || one.status !== 'onderdrukt' || one.area.level !== 'buurt') return one;
    const [part, whole] = [group.ballots, group.cheques];
    const denominator = shownCount(whole);
    if (one.indicator !== 'P10') return denominator === null ? one : { ...one, denominator, status: 'ok' };
    if (!mayShowShare(part, whole)) return one;
    const value = Math.round((100 * part) / whole);
    return { ...one, numerator: shownCount(part), denominator, value, status: 'ok' };
  });

/** As if counts were told one by one, so that letters that came back are taken off one by one as well. */
export const withoutRounding: Change = ({ round }, observations) =>
  observations.map((one): Observation => {
    if (!round?.issued || one.value === null) return one;
    const group = round.groups?.find(({ neighbourhoods }) => neighbourhoods.join('+') === one.area.code);
    if (one.area.level === 'buurt' && group)
      return { ...one, numerator: group.ballots, denominator: group.cheques };
    const counts: Readonly<Record<string, number | null>> = {
      issued: round.issued,
      returned: round.returned,
      delivered: round.issued - (round.returned ?? 0),
      voted: round.ballots,
    };
    if (one.indicator === 'P02' && one.group) return { ...one, value: counts[one.group] ?? one.value };
    if (one.indicator === 'P01') return { ...one, denominator: round.issued - (round.returned ?? 0) };
    return one;
  });

/** As if D2 before the count looked only at the number that is told. */
export const withoutWorstCase: Change = ({ round }, observations) => {
  const [part, whole] = [round?.ballots ?? 0, (round?.issued ?? 0) - deducted(round?.returned ?? 0)];
  if (round?.stage === 'counted' || !mayShowShare(part, whole)) return observations;
  return observations.map((one): Observation => {
    if (one.indicator !== 'P01' || one.status !== 'onderdrukt') return one;
    const value = roundTo((100 * part) / whole, 1);
    return { ...one, numerator: part, denominator: whole, value, status: 'voorlopig' };
  });
};

/** As if every day on which somebody voted were told. */
export const withEveryDay: Change = ({ round }, observations) => {
  const [first] = observations.filter(
    ({ indicator, dimension }) => indicator === 'P04' && dimension === 'date',
  );
  const whole = first?.denominator ?? 0;
  if (!first) return observations;
  const days = (round?.days ?? []).map(({ day, ballots }): Observation => {
    return {
      ...first,
      group: day,
      asOf: day,
      numerator: ballots,
      value: roundTo((100 * ballots) / whole, 1),
    };
  });
  return [...observations, ...days];
};

/** As if the number of hidden groups of voters counted, and not what they are together. */
export const withTwoGroups: Change = ({ surveys }, observations, { waves }) => {
  const wave = waves.find((one) => one !== null && one.published === surveys[0]);
  if (!wave) return observations;
  const told = groupsOf(wave);
  let i = -1;
  return observations.map((one): Observation => {
    if (one.indicator !== 'P11' || one.dimension !== 'background') return one;
    i += 1;
    const group = told[i];
    if (!group || group.isHidden || one.status !== 'onderdrukt') return one;
    return { ...one, value: group.ratio, denominator: group.share, n: group.n, status: 'ok' };
  });
};

/** Every group of every margin, in the order of the file: hidden are those that are too small, and one more beside one. */
function groupsOf({ facts: { questionnaire, margins, responses }, weights }: MadeWave) {
  return questionnaire.margins.flatMap(({ id, questions }) => {
    const cells = Object.entries(margins?.cells[id] ?? {});
    const people = cells.reduce((sum, [, count]) => sum + count, 0);
    const total = weights.reduce((sum, one) => sum + one, 0);
    const groups = cells.map(([cell, count]) => {
      const own = responses.flatMap(({ answers }, i) =>
        cellOf(questions, answers) === cell ? [weights[i] ?? 0] : [],
      );
      const ratio = roundTo((own.reduce((sum, one) => sum + one, 0) / total / count) * people, 2);
      return {
        cell,
        count: own.length,
        ratio,
        share: roundTo((100 * count) / people, 1),
        n: responses.length,
      };
    });
    const bySize = groups.toSorted((a, b) => a.count - b.count);
    const few = bySize.filter(({ count }) => count < 10).length;
    const hidden = new Set(bySize.slice(0, few === 1 ? 2 : few));
    return groups.map((one) => ({ ...one, isHidden: hidden.has(one) }));
  });
}

/** As if the hours were hidden where they are a part, and told where they are the figure. */
export const withHours: Change = ({ awards }, observations) =>
  observations.map((one): Observation => {
    if (one.indicator !== 'R04' || one.dimension !== null || one.status !== 'onderdrukt') return one;
    return {
      ...one,
      value: awards.reduce((sum, { confirmedHours }) => sum + confirmedHours, 0),
      status: 'ok',
    };
  });

/** As if a municipality were told whatever its rounds hide. */
export function everything(
  area: DistrictFacts['area'],
  districts: readonly DistrictFacts[],
): readonly Observation[] {
  const rounds = districts.flatMap(({ round }) => round ?? []);
  const [facts] = districts;
  const [round] = rounds;
  if (!facts || !round || rounds.length < 2) return [];
  const sum = (of: 'issued' | 'ballots') => rounds.reduce((all, one) => all + (one[of] ?? 0), 0);
  const [issued, ballots] = [sum('issued'), sum('ballots')];
  return observe({ ...facts, area, awards: [], round: { ...round, id: null, issued, ballots, returned: 0 } });
}
