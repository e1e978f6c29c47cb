import type { SurveyWaveFacts } from '@/lib/domain/indicators';
import { OWN_QUESTIONNAIRE } from '@/lib/domain/survey/questionnaire-own';
import type { WaveFacts } from '@/lib/domain/survey/results';
import { votersBeside } from '@/lib/domain/survey/voters';
import { type Random, upTo } from './random.testing';

/** A wave of a survey with all that its figures are made of. */
export interface MadeWave {
  readonly facts: WaveFacts;
  readonly weights: readonly number[];
  readonly published: SurveyWaveFacts;
}

const NOT_ASKED = { status: 'not_asked' } as const;
const MEASURES = { cohesion: NOT_ASKED, contact: NOT_ASKED, influence: NOT_ASKED, responsibility: NOT_ASKED };
/** Cells of the two margins that this survey knows, each with its answers. */
const AGES = ['18-34', '35-49', '50-64', '65-plus'].flatMap((age) => [`${age}|man`, `${age}|vrouw`]);
const HOMES = ['koop', 'huur'];

/** How likely each cell is: of some of them there is nobody, or hardly anybody. */
function chances(random: Random, cells: readonly string[]): readonly number[] {
  return cells.map(() => (random() < 0.35 ? random() * 0.02 : random()));
}

function oneOf(random: Random, cells: readonly string[], chance: readonly number[]): string {
  let left = random() * chance.reduce((sum, one) => sum + one, 0);
  const i = chance.findIndex((one) => {
    left -= one;
    return left <= 0;
  });
  return cells[i] ?? cells[0] ?? '';
}

/** Thirty to two hundred voters who answered, of weights as raking leaves them, beside the people of the district. */
export function makeWave(random: Random): MadeWave {
  const [ages, homes] = [chances(random, AGES), chances(random, HOMES)];
  const responses = Array.from({ length: 30 + upTo(random, 170) }, () => {
    const [leeftijd = '', geslacht = ''] = oneOf(random, AGES, ages).split('|');
    const woning = oneOf(random, HOMES, homes);
    return { answers: { contact: 'dag', leeftijd, geslacht, woning }, designWeight: 1 };
  });
  const people = (cells: readonly string[]) =>
    Object.fromEntries(cells.map((cell) => [cell, 50 + upTo(random, 1000)]));
  const facts = {
    questionnaire: { ...OWN_QUESTIONNAIRE, voted: { question: 'contact', counts: ['dag'] } },
    population: 5000,
    margins: { source: 'CBS', cells: { 'leeftijd-geslacht': people(AGES), woning: people(HOMES) } },
    responses,
  };
  const weights = responses.map(() => 0.2 + 2 * random());
  return {
    facts,
    weights,
    published: {
      title: 'Meting',
      opensOn: '2026-02-01',
      closesOn: '2026-02-20',
      scaleVersion: 'x',
      measures: MEASURES,
      voters: votersBeside(facts, weights) ?? undefined,
    },
  };
}
