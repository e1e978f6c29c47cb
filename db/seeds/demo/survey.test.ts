import { expect, it } from 'vitest';
import { readAnswers } from '@/lib/domain/survey/answers';
import { OWN_QUESTIONNAIRE } from '@/lib/domain/survey/questionnaire-own';
import { readWaveForm } from '@/lib/domain/survey/wave-form';
import { sampleAdults, sampleMargins, sampleResponses } from './survey';

const make = (seed: string) => sampleResponses(seed, 300, OWN_QUESTIONNAIRE);

it('the same seed gives the same answers, another seed others', () => {
  expect(make('een')).toEqual(make('een'));
  expect(make('een')).not.toEqual(make('twee'));
});

it('every answer is one that a screen could send, and most people answer nearly all', () => {
  const responses = make('drie');
  expect(responses.length).toBeGreaterThan(60);
  expect(responses.length).toBeLessThan(150);
  for (const { answers } of responses) {
    expect(readAnswers(OWN_QUESTIONNAIRE, answers)).toEqual({ ok: true, value: answers });
  }
  expect(new Set(responses.flatMap(({ answers }) => String(answers.contact))).size).toBeGreaterThan(3);
});

it('its margins can be filled in', () => {
  expect(sampleAdults('BU1')).toBe(sampleAdults('BU1'));
  const form = {
    title: 'x',
    scope: 'sample',
    opensOn: '2026-01-01',
    closesOn: '2026-01-20',
    population: '790',
    source: 'verzonnen',
    cells: sampleMargins(790),
  };
  expect(readWaveForm(form, OWN_QUESTIONNAIRE)).toMatchObject({
    ok: true,
    value: { margins: { cells: { woning: { koop: 521, huur: 269 } } } },
  });
});
