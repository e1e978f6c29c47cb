import { describe, expect, it } from 'vitest';
import type { MeasureResult } from '../survey/results';
import { cohesion } from './cohesion';
import type { SurveyWaveFacts } from './facts';
import { districtFacts } from './facts.testing';

const figure = (
  value: number,
  error: number,
  changes: Partial<Extract<MeasureResult, { value: number }>> = {},
) =>
  ({
    status: 'ok',
    n: 240,
    effective: 200,
    value,
    error,
    low: value - 2 * error,
    high: value + 2 * error,
    spread: 2,
    ...changes,
  }) satisfies MeasureResult;

function wave(title: string, first: MeasureResult, changes: Partial<SurveyWaveFacts> = {}): SurveyWaveFacts {
  return {
    title,
    opensOn: '2025-09-01',
    closesOn: '2025-09-28',
    scaleVersion: 'eigen-1',
    measures: {
      cohesion: first,
      contact: figure(0.6, 0.03),
      influence: { status: 'not_asked' },
      responsibility: { status: 'too_few' },
    },
    ...changes,
  };
}

const facts = (surveys: readonly SurveyWaveFacts[], elsewhere: readonly SurveyWaveFacts[] = []) =>
  districtFacts(null, {
    surveys,
    surveysElsewhere: elsewhere.length > 0 ? [{ name: 'Elders', waves: elsewhere }] : [],
  });

const said = (observations: ReturnType<ReturnType<typeof cohesion>>) =>
  observations.map(({ dimension, group, value, low, high, status, reason }) => [
    dimension,
    group,
    value,
    low,
    high,
    status,
    reason,
  ]);

describe('social cohesion', () => {
  it('has no figure where no survey was published, and says so', () => {
    expect(said(cohesion('S01')(facts([])))).toEqual([[null, null, null, null, null, 'nvt', 'no_survey']]);
  });

  it('of one wave is its figure with the margin, and no change', () => {
    expect(said(cohesion('S01')(facts([wave('Nulmeting', figure(6.04, 0.13))])))).toEqual([
      [null, null, 6, 5.8, 6.3, 'ok', null],
      ['wave', 'Nulmeting', 6, 5.8, 6.3, 'ok', null],
    ]);
  });

  it('of two waves has the change, judged by its own interval', () => {
    const [, , , change] = cohesion('S01')(
      facts([wave('Nulmeting', figure(6, 0.15)), wave('Vervolg', figure(6.3, 0.15))]),
    );
    // SE 0.2121, t(398) 1.966: 0.3 ± 0.417.
    expect(change).toMatchObject({
      dimension: 'change',
      group: 'Nulmeting',
      unit: 'score',
      value: 0.3,
      low: -0.1,
      high: 0.7,
      reason: 'change_unclear',
    });
    const clear = cohesion('S01')(facts([wave('Nul', figure(6, 0.1)), wave('Vervolg', figure(5, 0.1))]));
    expect(clear[3]).toMatchObject({ value: -1, reason: 'change_lower' });
  });

  it('is not compared between scales', () => {
    const other = wave('Vervolg', figure(6.3, 0.15), { scaleVersion: 'officieel-2' });
    expect(said(cohesion('S01')(facts([wave('Nulmeting', figure(6, 0.15)), other])))[3]).toEqual([
      'change',
      'Nulmeting',
      null,
      null,
      null,
      'nvt',
      'other_scale',
    ]);
  });

  it('tells few answers, too few answers and what was not asked apart', () => {
    const surveys = [wave('Nulmeting', figure(6, 0.2, { status: 'few', n: 70 }))];
    expect(cohesion('S01')(facts(surveys))[0]).toMatchObject({ status: 'ok', reason: 'few_answers', n: 70 });
    expect(cohesion('S03')(facts(surveys))[0]).toMatchObject({ status: 'nvt', reason: 'not_asked' });
    expect(cohesion('S04')(facts(surveys))[0]).toMatchObject({
      status: 'te_weinig_antwoorden',
      reason: 'too_few_answers',
      value: null,
      n: null,
    });
  });

  it('writes shares in percent, and their change in points', () => {
    const share = (value: number) => ({
      ...wave('Meting', figure(6, 0.1)).measures,
      contact: figure(value, 0.02),
    });
    const surveys = [
      wave('Nul', figure(6, 0.1), { measures: share(0.5) }),
      wave('Vervolg', figure(6, 0.1), { measures: share(0.62) }),
    ];
    const found = cohesion('S02')(facts(surveys));
    expect(found[0]).toMatchObject({ value: 62, low: 58, high: 66, unit: 'percent' });
    expect(found[3]).toMatchObject({ value: 12, unit: 'points', reason: 'change_higher' });
  });

  it('stands beside districts without cheques, only for one that had them', () => {
    const here = [wave('Nul', figure(6, 0.1)), wave('Vervolg', figure(6.5, 0.1))];
    const there = [wave('Nul', figure(6, 0.1)), wave('Vervolg', figure(6.1, 0.1))];
    const found = cohesion('S01')(facts(here, there));
    // 0.5 − 0.1 with SE 0.2.
    expect(found.at(-1)).toMatchObject({
      dimension: 'difference',
      group: 'Elders',
      value: 0.4,
      low: 0,
      high: 0.8,
      reason: 'difference_higher',
    });
    const without = districtFacts(null, {
      scheme: 'none',
      surveys: here,
      surveysElsewhere: [{ name: 'Elders', waves: there }],
    });
    expect(cohesion('S01')(without).some(({ dimension }) => dimension === 'difference')).toBe(false);
  });
});
