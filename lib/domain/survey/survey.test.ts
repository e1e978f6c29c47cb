import { describe, expect, it } from 'vitest';
import { type Answers, askedQuestions, readAnswers, stepsOf } from './answers';
import { cellOf, cellsOf, cohesionScore, scoreOf } from './measures';
import { OWN_QUESTIONNAIRE } from './questionnaire-own';
import { parseQuestionnaire, readQuestionnaire } from './read-questionnaire';
import { measure, resultsOf, weigh } from './results';

const OWN = OWN_QUESTIONNAIRE;
const ITEMS = OWN.cohesion.items.map(({ question }) => question);
const plain = (): Record<string, unknown> => structuredClone(OWN) as unknown as Record<string, unknown>;

/** Six statements in their order, `-` = not answered. */
function statements(text: string): Answers {
  return Object.fromEntries([...text].flatMap((one, i) => (one === '-' ? [] : [[ITEMS[i] ?? '', one]])));
}

describe('the questionnaire', () => {
  it('of the product can be read, has six statements of which one is reversed, and both languages', () => {
    expect(readQuestionnaire(plain())).toEqual({ ok: true, value: OWN });
    expect(OWN.cohesion.items.map(({ reversed }) => reversed)).toEqual([
      false,
      false,
      true,
      false,
      false,
      false,
    ]);
    expect(JSON.stringify(OWN)).not.toContain('""');
  });

  it('survives being written and read', () => {
    expect(parseQuestionnaire(`\uFEFF${JSON.stringify(OWN)}`)).toEqual({ ok: true, value: OWN });
  });

  const broken: readonly (readonly [string, (file: Record<string, never>) => unknown, string, string])[] = [
    ['another format', (f) => ({ ...f, format: 'x/1' }), 'format', 'WRONG_FORMAT'],
    ['a name that is not known', (f) => ({ ...f, extra: 1 }), 'extra', 'UNKNOWN_FIELD'],
    ['no title in English', (f) => ({ ...f, title: { nl: 'Ja' } }), 'title.en', 'MISSING'],
    ['four answers to a statement', (f) => ({ ...f, scale: OWN.scale.slice(1) }), 'scale', 'NOT_FIVE'],
    ['no list of sections', (f) => ({ ...f, sections: {} }), 'sections', 'NOT_A_LIST'],
    [
      'the same question twice',
      (f) => ({ ...f, sections: [...OWN.sections, { ...OWN.sections[0], id: 'nog-eens' }] }),
      'sections[7].questions[0].id',
      'TWICE',
    ],
    [
      'a condition on a later question',
      (f) => ({
        ...f,
        sections: [OWN.sections[2]].map((s) => ({ ...s, questions: s?.questions.toReversed() })),
      }),
      'sections[0].questions[0].showIf.question',
      'UNKNOWN_QUESTION',
    ],
    [
      'a measure of an answer that is not there',
      (f) => ({ ...f, shares: { ...OWN.shares, contact: { question: 'contact', counts: ['jaar'] } } }),
      'shares.contact',
      'UNKNOWN_ANSWER',
    ],
    [
      'a scale item that is no statement',
      (f) => ({ ...f, cohesion: { items: [{ question: 'contact' }], leastAnswered: 1 } }),
      'cohesion.items[0].question',
      'NOT_A_SCALE',
    ],
    [
      'a margin of a question with several answers',
      (f) => ({ ...f, margins: [{ ...OWN.margins[0], questions: ['waarom-weinig'] }] }),
      'margins[0].questions[0]',
      'NOT_SINGLE',
    ],
    [
      'more answers needed than there are statements',
      (f) => ({ ...f, cohesion: { ...OWN.cohesion, leastAnswered: 7 } }),
      'cohesion.leastAnswered',
      'BAD_NUMBER',
    ],
  ];

  it.each(broken)('with %s is refused, with the place', (_, change, path, code) => {
    const read = readQuestionnaire(change(plain() as Record<string, never>));
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.error).toContainEqual({ path, code });
  });

  it('names everything that is wrong at once', () => {
    const read = readQuestionnaire({ ...plain(), id: 'Hoofdletters', scale: [], title: 3 });
    expect(read.ok === false && read.error.map(({ code }) => code)).toEqual([
      'BAD_ID',
      'NOT_AN_OBJECT',
      'TOO_FEW',
      'NOT_FIVE',
    ]);
    expect(parseQuestionnaire('{')).toEqual({ ok: false, error: [{ path: '', code: 'BAD_JSON' }] });
    expect(readQuestionnaire(null).ok).toBe(false);
    expect(readQuestionnaire([]).ok).toBe(false);
  });
});

describe('answers', () => {
  it('lead past a question only when its condition holds, also after a change of mind', () => {
    const asked = (answers: Answers) => askedQuestions(OWN, answers).map(({ id }) => id);
    expect(asked({})).not.toContain('waarom-weinig');
    expect(asked({ contact: 'nooit' })).toContain('waarom-weinig');
    expect(asked({ contact: null })).not.toContain('waarom-weinig');
    expect(readAnswers(OWN, { contact: 'dag', 'waarom-weinig': ['tijd'] })).toEqual({
      ok: true,
      value: { contact: 'dag' },
    });
  });

  it('stand on screens of a section or of one question', () => {
    expect(stepsOf(OWN, {}).map(({ questions }) => questions.length)).toEqual([3, 3, 1, 2, 1, 4, 1]);
    expect(stepsOf(OWN, { contact: 'minder' })).toHaveLength(8);
  });

  it.each([
    [{ praatje: '5' }],
    [{ praatje: 4 }],
    [{ contact: 'jaar' }],
    [{ jaren: 3.5 }],
    [{ jaren: 200 }],
    [{ onbekend: 'x' }],
    [{ contact: 'nooit', 'waarom-weinig': ['tijd', 'tijd'] }],
    [{ beter: 'x'.repeat(1001) }],
    [{ constructor: 'x' }],
    [[]],
    [null],
    ['x'],
  ])('%j are refused', (given) => {
    expect(readAnswers(OWN, given)).toEqual({ ok: false, error: 'BAD_ANSWERS' });
  });

  it('may be skipped, and blanks are', () => {
    expect(readAnswers(OWN, { praatje: null, beter: '  ', contact: 'nooit', 'waarom-weinig': [] })).toEqual({
      ok: true,
      value: { praatje: null, contact: 'nooit', 'waarom-weinig': null, beter: null },
    });
  });
});

describe('measures', () => {
  it.each([
    // The third is reversed: agreeing with all but that one is 10, with that one alone 0.
    ['440444', 10],
    ['004000', 0],
    ['000000', 10 / 6],
    ['222222', 5],
    // Four answers: (4 + 3 + (4 − 1) + 2) / 4 = 3, × 2.5 = 7.5.
    ['4312--', 7.5],
    ['431---', null],
    ['------', null],
  ])('cohesion of %s is %d', (answers, score) => {
    const found = cohesionScore(OWN, statements(answers));
    if (score === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(score, 12);
  });

  it('shares count who gave one of the answers', () => {
    expect(scoreOf(OWN, 'contact', { contact: 'week' })).toBe(1);
    expect(scoreOf(OWN, 'contact', { contact: 'maand' })).toBe(0);
    expect(scoreOf(OWN, 'influence', { invloed: '3' })).toBe(1);
    expect(scoreOf(OWN, 'influence', { invloed: '2' })).toBe(0);
    expect(scoreOf(OWN, 'responsibility', { verantwoordelijk: null })).toBeNull();
  });

  it('cells cross the answers to a margin’s questions', () => {
    expect(cellOf(['leeftijd', 'geslacht'], { leeftijd: '18-34', geslacht: 'man' })).toBe('18-34|man');
    expect(cellOf(['leeftijd', 'geslacht'], { leeftijd: '18-34' })).toBeNull();
    expect(cellsOf(OWN, ['leeftijd', 'geslacht'])).toHaveLength(12);
    expect(cellsOf(OWN, ['woning']).map(({ cell }) => cell)).toEqual(['koop', 'huur']);
  });
});

describe('results', () => {
  const wave = (answers: readonly Answers[], margins: Parameters<typeof weigh>[0]['margins'] = null) => ({
    questionnaire: OWN,
    population: 5000,
    margins,
    responses: answers.map((one) => ({ answers: one, designWeight: 1 })),
  });
  const many = (count: number, answers: Answers) => Array.from({ length: count }, () => answers);
  const ones = (count: number) => Array.from({ length: count }, () => 1);

  it.each([
    [49, 'too_few'],
    [50, 'few'],
    [99, 'few'],
    [100, 'ok'],
  ])('of %i answers are %s', (count, status) => {
    const facts = wave(many(count, { contact: 'dag', ...statements('444044') }));
    expect(measure(facts, 'contact', ones(count)).status).toBe(status);
    expect(measure(facts, 'cohesion', ones(count)).status).toBe(status);
  });

  it('count who answered a question, not who sent something', () => {
    const facts = wave([...many(60, { contact: 'dag' }), ...many(60, { invloed: '4' })]);
    expect(measure(facts, 'contact', ones(120))).toMatchObject({ status: 'few', n: 60 });
  });

  it('are what the design weights make them, by hand', () => {
    // 60 who agree with weight 1 and 40 who do not with weight 2: p = 60 / 140 = 0.428571; n_eff = 140² / (60 + 160) =
    // 89.0909; SE = √(p·q / (n_eff − 1)) · √(1 − 100/5000) = √(0.244898 / 88.0909) · 0.9899495 = 0.0521963.
    const responses = [
      ...many(60, { invloed: '4' }).map((answers) => ({ answers, designWeight: 1 })),
      ...many(40, { invloed: '0' }).map((answers) => ({ answers, designWeight: 2 })),
    ];
    const facts = { questionnaire: OWN, population: 5000, margins: null, responses };
    const found = measure(facts, 'influence', weigh(facts).weights);
    expect(found).toMatchObject({ status: 'ok', n: 100 });
    if (!('value' in found)) throw new Error('no figure');
    expect(found.value).toBeCloseTo(0.428571, 6);
    expect(found.effective).toBeCloseTo(89.0909, 4);
    expect(found.error).toBeCloseTo(0.0521963, 6);
    // Wilson on 89.0909: (0.428571 + 0.0215594 ± 1.959964 · √(0.0027488 + 0.000120996)) / 1.0431188.
    expect(found.low).toBeCloseTo(0.33087, 4);
    expect(found.high).toBeCloseTo(0.53218, 4);
  });

  it('are fitted to margins, and say with which', () => {
    const margins = { source: 'CBS 2024', cells: { woning: { koop: 500, huur: 500 } } };
    const facts = wave(
      [...many(90, { invloed: '4', woning: 'koop' }), ...many(30, { invloed: '0', woning: 'huur' })],
      margins,
    );
    const results = resultsOf(facts, {
      publishedOn: '2026-09-01',
      invited: 900,
      paper: 4,
      scaleVersion: 'x',
    });
    const { influence } = results.measures;
    expect('value' in influence && influence.value).toBeCloseTo(0.5, 6);
    expect(results.weighting).toMatchObject({
      source: 'CBS 2024',
      margins: ['woning'],
      converged: true,
      trimmed: 0,
    });
    expect(results).toMatchObject({ n: 120, invited: 900, paper: 4, population: 5000 });
    expect(JSON.stringify(results)).not.toContain('invloed');
  });

  it('say what is not asked', () => {
    const questionnaire = { ...OWN, shares: { ...OWN.shares, contact: null } };
    const facts = { ...wave(many(200, { contact: 'dag' })), questionnaire };
    expect(measure(facts, 'contact', ones(200))).toEqual({ status: 'not_asked' });
  });
});
