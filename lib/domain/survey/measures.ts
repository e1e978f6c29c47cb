import type { Weighted } from '../indicators/statistics/weighted';
import type { Answers } from './answers';
import { choicesOf, type Measure, type Questionnaire, questionsOf } from './questionnaire';

const TOP = 4;

/**
 * Social cohesion of one respondent, 0 to 10: the mean of what was answered, each 0–4 and reversed where agreeing says the
 * opposite, times 10/4. `null` when fewer statements were answered than the questionnaire asks for (four of six).
 */
export function cohesionScore({ cohesion }: Questionnaire, answers: Answers): number | null {
  const scores = cohesion.items.flatMap(({ question, reversed }) => {
    const answer = answers[question];
    if (typeof answer !== 'string') return [];
    return [reversed ? TOP - Number(answer) : Number(answer)];
  });
  if (scores.length < cohesion.leastAnswered) return null;
  return ((scores.reduce((sum, one) => sum + one, 0) / scores.length) * 10) / TOP;
}

/** What one respondent counts for in a measure: a score, or 0 or 1 of a share. `null` when not answered or not asked. */
export function scoreOf(questionnaire: Questionnaire, measure: Measure, answers: Answers): number | null {
  if (measure === 'cohesion') return cohesionScore(questionnaire, answers);
  const share = questionnaire.shares[measure];
  const answer = share ? answers[share.question] : null;
  if (!share || answer === null || answer === undefined) return null;
  const said = Array.isArray(answer) ? answer.map(String) : [String(answer)];
  return said.some((one) => share.counts.includes(one)) ? 1 : 0;
}

/** Values with their weights, of who answered. */
export function valuesOf(
  questionnaire: Questionnaire,
  measure: Measure,
  answers: readonly Answers[],
  weights: readonly number[],
): readonly Weighted[] {
  return answers.flatMap((one, i) => {
    const value = scoreOf(questionnaire, measure, one);
    return value === null ? [] : [{ value, weight: weights[i] ?? 0 }];
  });
}

/** Whether a measure is asked at all. */
export function isMeasured({ shares }: Questionnaire, measure: Measure): boolean {
  return measure === 'cohesion' || shares[measure] !== null;
}

const BETWEEN = '|';

/** The cell of a margin in which a respondent is; `null` when one of its questions was not answered. */
export function cellOf(questions: readonly string[], answers: Answers): string | null {
  const parts = questions.map((id) => answers[id]);
  return parts.every((one) => typeof one === 'string') ? parts.join(BETWEEN) : null;
}

/** All cells of a margin in the order of its questions' answers, each with those answers. */
export function cellsOf(
  questionnaire: Questionnaire,
  questions: readonly string[],
): readonly { readonly cell: string; readonly answers: readonly string[] }[] {
  const all = questions.map((id) => {
    const question = questionsOf(questionnaire).find((one) => one.id === id);
    return question ? choicesOf(question) : [];
  });
  const crossed = all.reduce<readonly (readonly string[])[]>(
    (rows, choices) => rows.flatMap((row) => choices.map((choice) => [...row, choice])),
    [[]],
  );
  return crossed.map((answers) => ({ cell: answers.join(BETWEEN), answers }));
}
