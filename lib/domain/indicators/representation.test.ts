import { describe, expect, it } from 'vitest';
import { derivableCells, publishedTables } from '../disclosure';
import type { Answers } from '../survey/answers';
import type { Questionnaire } from '../survey/questionnaire';
import { OWN_QUESTIONNAIRE } from '../survey/questionnaire-own';
import { readQuestionnaire } from '../survey/read-questionnaire';
import { type Margins, resultsOf } from '../survey/results';
import { districtFacts, roundFacts } from './facts.testing';
import { votersLikeDistrict } from './representation';

const VOTED = { question: 'contact', counts: ['dag'] } as const;
const questionnaire = { ...OWN_QUESTIONNAIRE, voted: VOTED };
const many = (count: number, answers: Answers) => Array.from({ length: count }, () => answers);

// Half of the people own their home; the weights bring 150 owners and 50 tenants back to that.
const HOMES = { woning: { koop: 500, huur: 500 } };

function facts(
  answers: readonly Answers[],
  given: Questionnaire = questionnaire,
  cells: Margins['cells'] = HOMES,
) {
  const results = resultsOf(
    {
      questionnaire: given,
      population: 5000,
      margins: { source: 'CBS', cells },
      responses: answers.map((one) => ({ answers: one, designWeight: 1 })),
    },
    { publishedOn: '2026-09-01', invited: 900, paper: 0, scaleVersion: 'x' },
  );
  const wave = { title: 'Meting', opensOn: '2026-05-01', closesOn: '2026-05-28', scaleVersion: 'x' };
  return districtFacts(roundFacts(), { surveys: [{ ...wave, ...results }] });
}

const age = (cell: string, count: number) => many(count, { contact: 'dag', leeftijd: cell });

/** Four ages with as many people each. */
function ofAges(answers: readonly Answers[]) {
  const leeftijd = { '18-34': 250, '35-49': 250, '50-64': 250, '65-plus': 250 };
  const label = { nl: 'Leeftijd', en: 'Age' };
  const byAge = { ...questionnaire, margins: [{ id: 'leeftijd', label, questions: ['leeftijd'] }] };
  return facts(answers, byAge, { leeftijd });
}

describe('P11', () => {
  it('is the share among voters over the share in the district, by hand', () => {
    const all = votersLikeDistrict(
      facts([
        ...many(60, { contact: 'dag', woning: 'koop' }),
        ...many(90, { contact: 'nooit', woning: 'koop' }),
        ...many(10, { contact: 'dag', woning: 'huur' }),
        ...many(40, { contact: 'nooit', woning: 'huur' }),
      ]),
    );
    // Owners weigh 2/3 and tenants 2: voters 60·2/3 = 40 and 10·2 = 20. 40/60 over 1/2 = 1.33; 20/60 over 1/2 = 0.67.
    const groups = all.filter(({ dimension }) => dimension === 'background');
    expect(groups.map(({ group, value, n }) => [group, value, n])).toEqual([
      ['Koop of huur: Gekocht', 1.33, 70],
      ['Koop of huur: Gehuurd', 0.67, 70],
    ]);
    // Files have the Dutch text; the page has that of its language.
    expect(groups.map(({ label }) => label?.en)).toEqual([
      'Owned or rented: Owned',
      'Owned or rented: Rented',
    ]);
    for (const { low, high } of groups) expect([low, high]).toEqual([expect.any(Number), expect.any(Number)]);
    // Furthest from 1, whichever way: ln 1.33 = 0.285, ln 0.67 = −0.405.
    expect(all[0]).toMatchObject({ value: 0.67, dimension: null, round: null });
  });

  it('hides a group with fewer than ten voters, and the one it would follow from', () => {
    const all = votersLikeDistrict(
      facts([
        ...many(60, { contact: 'dag', woning: 'koop' }),
        ...many(9, { contact: 'dag', woning: 'huur' }),
        ...many(80, { contact: 'nooit', woning: 'huur' }),
      ]),
    );
    expect(all.map(({ value, reason }) => [value, reason])).toEqual([
      [null, 'too_few_answers'],
      [null, 'too_few'],
      [null, 'too_few'],
    ]);
  });

  it('hides so many groups that those hidden have ten voters together', () => {
    const all = votersLikeDistrict(ofAges([...age('18-34', 100), ...age('35-49', 90)]));
    // Nobody of the last two voted; with those two alone hidden the shown shares would say so, adding up to 100 %.
    const groups = all.filter(({ dimension }) => dimension === 'background');
    expect(groups.map(({ value, reason }) => [value !== null, reason])).toEqual([
      [true, null],
      [false, 'too_few'],
      [false, 'too_few'],
      [false, 'too_few'],
    ]);
    expect(groups[0]?.denominator).toBe(25);
    expect(derivableCells(publishedTables(all))).toEqual([]);
  });

  it('is caught by the check before release where two hidden groups have nobody', () => {
    const given = ofAges([...age('18-34', 100), ...age('35-49', 100)]);
    const [wave] = given.surveys;
    const ratio = { value: 2, low: 1.8, high: 2.2 };
    const voters = wave?.voters?.map((one, i) => ({ ...one, ratio: i < 2 ? ratio : null }));
    const all = votersLikeDistrict({ ...given, surveys: wave ? [{ ...wave, voters }] : [] });
    expect(derivableCells(publishedTables(all)).map(({ low, high }) => [low, high])).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });

  it('needs fifty voters', () => {
    const answers = [
      ...many(25, { contact: 'dag', woning: 'koop' }),
      ...many(24, { contact: 'dag', woning: 'huur' }),
    ] as const;
    expect(votersLikeDistrict(facts(answers)).every(({ status }) => status === 'te_weinig_antwoorden')).toBe(
      true,
    );
  });

  it('says why there is nothing: not asked, no survey, no cheques', () => {
    const answers = many(120, { contact: 'dag', woning: 'koop' });
    expect(votersLikeDistrict(facts(answers, OWN_QUESTIONNAIRE))[0]?.reason).toBe('not_asked');
    expect(votersLikeDistrict(districtFacts(roundFacts()))[0]?.reason).toBe('no_survey');
    expect(votersLikeDistrict(districtFacts(null, { scheme: 'none' }))[0]?.reason).toBe('no_cheque');
  });
});

it('a questionnaire may say which answer is voting, and is refused when there is no such answer', () => {
  const given = JSON.parse(JSON.stringify(questionnaire)) as unknown;
  expect(readQuestionnaire(given)).toMatchObject({ ok: true, value: { voted: VOTED } });
  const wrong = { ...questionnaire, voted: { question: 'contact', counts: ['soms'] } };
  expect(readQuestionnaire(JSON.parse(JSON.stringify(wrong)))).toMatchObject({
    ok: false,
    error: [{ path: 'voted', code: 'UNKNOWN_ANSWER' }],
  });
});
