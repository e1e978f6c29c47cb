import type { Measure } from '../survey/questionnaire';
import type { MeasureResult } from '../survey/results';
import type { DistrictFacts, SurveyWaveFacts } from './facts';
import { Observer } from './observation';
import { type Change, changeBetween, differenceInDifferences, type Measured } from './statistics/change';
import type { IndicatorId, Observation, Unit } from './types';

export const COHESION_IDS = ['S01', 'S02', 'S03', 'S04'] as const satisfies readonly IndicatorId[];
type CohesionId = (typeof COHESION_IDS)[number];

const MEASURE_OF = {
  S01: 'cohesion',
  S02: 'contact',
  S03: 'influence',
  S04: 'responsibility',
} as const satisfies Record<CohesionId, Measure>;

/**
 * S01–S04: one measure of every published wave with its interval (D3), the change since the wave before, and how much more
 * or less that is than where there were no cheques. The headline is the last wave. Waves with another scale are not
 * compared.
 */
export function cohesion(id: CohesionId): (facts: DistrictFacts) => readonly Observation[] {
  return (facts) => {
    const observer = new Observer(id, facts);
    const { surveys } = facts;
    const last = surveys.at(-1);
    const observations = last
      ? [
          waveOf(observer, id, last),
          ...surveys.map((wave) => waveOf(observer, id, wave, true)),
          ...changeOf(observer, id, surveys),
          ...differencesOf(observer, id, facts),
        ]
      : [observer.none('nvt', 'no_survey', { period: null, asOf: null })];
    return observations.map((one) => ({ ...one, round: null }));
  };
}

/** Of the scale as it is; of a share in percent. */
function scaled(id: CohesionId, value: number): number {
  return id === 'S01' ? value : 100 * value;
}

function waveOf(observer: Observer, id: CohesionId, wave: SurveyWaveFacts, isPart = false): Observation {
  const result = wave.measures[MEASURE_OF[id]];
  const said = {
    ...(isPart && { dimension: 'wave' as const, group: wave.title }),
    period: [wave.opensOn, wave.closesOn] as const,
    asOf: wave.closesOn,
  };
  if (!('value' in result)) {
    return result.status === 'not_asked'
      ? observer.none('nvt', 'not_asked', said)
      : observer.none('te_weinig_antwoorden', 'too_few_answers', said);
  }
  return observer.figure({
    ...said,
    numerator: null,
    denominator: null,
    value: scaled(id, result.value),
    low: scaled(id, result.low),
    high: scaled(id, result.high),
    n: result.n,
    ...(result.status === 'few' && { note: 'few_answers' as const }),
  });
}

/** The last two waves of a district that can be compared, or why there are none. */
type Pair =
  | { readonly before: Measured; readonly after: Measured }
  | 'one_wave'
  | 'other_scale'
  | 'too_few_answers';

function pairOf(id: CohesionId, waves: readonly SurveyWaveFacts[]): Pair {
  const [earlier, later] = waves.slice(-2);
  if (!earlier || !later) return 'one_wave';
  if (earlier.scaleVersion !== later.scaleVersion) return 'other_scale';
  const [before, after] = [earlier, later].map((wave) => measuredOf(wave.measures[MEASURE_OF[id]]));
  return before && after ? { before, after } : 'too_few_answers';
}

function measuredOf(result: MeasureResult): Measured | null {
  return 'value' in result ? result : null;
}

function changeOf(
  observer: Observer,
  id: CohesionId,
  waves: readonly SurveyWaveFacts[],
): readonly Observation[] {
  const pair = pairOf(id, waves);
  const [earlier, later] = waves.slice(-2);
  if (pair === 'one_wave' || !earlier || !later) return [];
  const said = {
    dimension: 'change' as const,
    group: earlier.title,
    unit: unitOfChange(id),
    period: [earlier.opensOn, later.closesOn] as const,
    asOf: later.closesOn,
  };
  if (typeof pair === 'string') {
    return [observer.none(pair === 'other_scale' ? 'nvt' : 'te_weinig_antwoorden', pair, said)];
  }
  return [observer.figure({ ...said, ...written(id, 'change', changeBetween(pair.before, pair.after)) })];
}

/** Beside districts of the same municipality without cheques: only for one that had them. */
function differencesOf(observer: Observer, id: CohesionId, facts: DistrictFacts): readonly Observation[] {
  const here = pairOf(id, facts.surveys);
  const last = facts.surveys.at(-1);
  if (facts.scheme !== 'cheque' || typeof here === 'string' || !last) return [];
  return facts.surveysElsewhere.flatMap(({ name, waves }) => {
    const there = pairOf(id, waves);
    if (typeof there === 'string' || waves.at(-1)?.scaleVersion !== last.scaleVersion) return [];
    const said = {
      dimension: 'difference' as const,
      group: name,
      unit: unitOfChange(id),
      period: null,
      asOf: last.closesOn,
    };
    return [observer.figure({ ...said, ...written(id, 'difference', differenceInDifferences(here, there)) })];
  });
}

function unitOfChange(id: CohesionId): Unit {
  return id === 'S01' ? 'score' : 'points';
}

function written(id: CohesionId, kind: 'change' | 'difference', { difference, low, high, verdict }: Change) {
  return {
    numerator: null,
    denominator: null,
    value: scaled(id, difference),
    low: scaled(id, low),
    high: scaled(id, high),
    note: `${kind}_${verdict}` as const,
  };
}
