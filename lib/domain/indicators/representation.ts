import { LEAST_VOTERS } from '../survey/voters';
import type { DistrictFacts } from './facts';
import { Observer, roundTo } from './observation';
import type { Observation } from './types';

/**
 * P11: of each group its share of the voters over its share of the people who live there, from the last wave that asked
 * whether the household voted. 1 = as many as live there; the denominator is its share of the people in percents. The figure
 * is the group furthest from 1, as a ratio. Ballots themselves say nothing of anybody. Rule D3.
 */
export function votersLikeDistrict(facts: DistrictFacts): readonly Observation[] {
  const observer = new Observer('P11', facts);
  const nothing = { period: null, asOf: null } as const;
  if (facts.scheme !== 'cheque') return [observer.none('nvt', 'no_cheque', nothing)];
  if (facts.surveys.length === 0) return unbound([observer.none('nvt', 'no_survey', nothing)]);
  const wave = facts.surveys.findLast(({ voters }) => voters !== undefined);
  if (!wave?.voters) return unbound([observer.none('ontbreekt', 'not_asked', nothing)]);
  const said = { period: [wave.opensOn, wave.closesOn] as const, asOf: wave.closesOn };
  const groups = wave.voters.map(({ label, n, lives, ratio }) => {
    const of = { ...said, dimension: 'background' as const, group: label.nl, label };
    if (n < LEAST_VOTERS) return observer.none('te_weinig_antwoorden', 'too_few_answers', of);
    if (!ratio) return observer.none('onderdrukt', 'too_few', of);
    const { value, low, high } = ratio;
    const denominator = lives === undefined ? null : roundTo(100 * lives, 1);
    return observer.figure({ ...of, numerator: null, denominator, value, low, high, n });
  });
  const far = groups
    .filter(({ value }) => value !== null)
    .toSorted((a, b) => distance(b) - distance(a))
    .at(0);
  const headline = far
    ? { ...far, dimension: null, group: null }
    : observer.none('te_weinig_antwoorden', 'too_few_answers', said);
  return unbound([headline, ...groups]);
}

/** How far from 1, whichever way: half is as far as double. */
function distance({ value }: Observation): number {
  return value === null ? 0 : Math.abs(Math.log(Math.max(value, 0.01)));
}

/** About the district, whatever round there is. */
function unbound(observations: readonly Observation[]): readonly Observation[] {
  return observations.map((one) => ({ ...one, round: null }));
}
