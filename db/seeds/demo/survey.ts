import type { Answer, Answers } from '@/lib/domain/survey/answers';
import { choicesOf, type Question, type Questionnaire, questionsOf } from '@/lib/domain/survey/questionnaire';
import { Random } from './random';
import { SURVEY_TEXTS } from './survey-texts';

/** People of 18 and older per cell, as shares: invented, like the answers. */
const SHARES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'leeftijd-geslacht': {
    '18-34|man': 0.13,
    '18-34|vrouw': 0.13,
    '35-49|man': 0.125,
    '35-49|vrouw': 0.13,
    '50-64|man': 0.13,
    '50-64|vrouw': 0.135,
    '65-plus|man': 0.1,
    '65-plus|vrouw': 0.12,
  },
  huishouden: { alleen: 0.24, 'zonder-kinderen': 0.35, 'met-kinderen': 0.41 },
  woning: { koop: 0.66, huur: 0.34 },
};

/** How likely somebody of this age sends answers: older people take part more often, which is what weighting is for. */
const TAKES_PART: Readonly<Record<string, number>> = {
  '18-34': 0.2,
  '35-49': 0.3,
  '50-64': 0.38,
  '65-plus': 0.45,
};
const SKIPS = 0.03;
const WRITES = 0.2;
const ON_PAPER = 0.12;
const SPREAD = 0.8;

/** People of 18 and older in a buurt: invented, since no figures are published for the demo's buurten. */
export function sampleAdults(seed: string): number {
  return new Random(seed).between(400, 1100);
}

/** People per cell of the margins of the product's own questionnaire, as the boxes of a form hold them. */
export function sampleMargins(population: number): Readonly<Record<string, string>> {
  const cells = Object.entries(SHARES).flatMap(([margin, shares]) =>
    Object.entries(shares).map(
      ([cell, share]) => [`${margin}:${cell}`, String(Math.round(share * population))] as const,
    ),
  );
  return Object.fromEntries(cells);
}

export interface SampleResponse {
  readonly answers: Answers;
  readonly onPaper: boolean;
}

/**
 * What became of so many letters to one buurt: answers of those who take part. Everybody has a tie to the buurt, drawn
 * from one bell curve that is the same for every district and wave, and each answer is that tie with some chance added: no
 * effect of any scheme is built in, and whatever difference comes out is chance.
 */
export function sampleResponses(
  seed: string,
  letters: number,
  questionnaire: Questionnaire,
): readonly SampleResponse[] {
  const random = new Random(seed);
  const found: SampleResponse[] = [];
  for (let i = 0; i < letters; i += 1) {
    const person = makePerson(random);
    if (!random.chance(TAKES_PART[person.age] ?? 0)) continue;
    found.push({ answers: answersOf(random, questionnaire, person), onPaper: random.chance(ON_PAPER) });
  }
  return found;
}

interface Person {
  readonly age: string;
  readonly background: Readonly<Record<string, string>>;
  /** About 0, and seldom beyond 2 either way. */
  readonly tie: number;
}

function makePerson(random: Random): Person {
  const [age = '', sex = ''] = draw(random, 'leeftijd-geslacht').split('|');
  const background = {
    leeftijd: age,
    geslacht: sex,
    huishouden: draw(random, 'huishouden'),
    woning: draw(random, 'woning'),
  };
  return { age, background, tie: bell(random) };
}

function draw(random: Random, margin: string): string {
  const cells = Object.entries(SHARES[margin] ?? {});
  return cells[random.weighted(cells.map(([, share]) => share))]?.[0] ?? '';
}

/** Twelve uniform numbers, less six: mean 0, spread 1, near enough to a bell. */
function bell(random: Random): number {
  let sum = -6;
  for (let i = 0; i < 12; i += 1) sum += random.next();
  return sum;
}

function answersOf(random: Random, questionnaire: Questionnaire, person: Person): Answers {
  const reversed = new Set(
    questionnaire.cohesion.items.filter((item) => item.reversed).map(({ question }) => question),
  );
  const answers: Record<string, Answer> = {};
  for (const question of questionsOf(questionnaire)) {
    if (question.showIf && !question.showIf.oneOf.includes(String(answers[question.showIf.question])))
      continue;
    if (random.chance(SKIPS)) continue;
    const answer = answerOf(random, question, person, reversed.has(question.id));
    if (answer !== null) answers[question.id] = answer;
  }
  return answers;
}

function answerOf(random: Random, question: Question, person: Person, isReversed: boolean): Answer {
  const known = person.background[question.id];
  if (known !== undefined) return known;
  const leaning = person.tie + SPREAD * bell(random);
  switch (question.kind) {
    case 'scale': {
      const score = Math.min(4, Math.max(0, Math.round(2.3 + 0.8 * leaning)));
      return String(isReversed ? 4 - score : score);
    }
    case 'single': {
      const choices = choicesOf(question);
      // Answers stand from much contact to none.
      const at = Math.round(1.5 - leaning);
      return choices[Math.min(choices.length - 1, Math.max(0, at))] ?? null;
    }
    case 'multiple':
      return [random.pick(choicesOf(question))];
    case 'number':
      return Math.min(question.most, random.between(0, 30));
    case 'open':
      return random.chance(WRITES) ? random.pick(SURVEY_TEXTS) : null;
  }
}
