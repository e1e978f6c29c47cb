import type { JsonReader } from './json-reader';
import { choicesOf, type Question, type Questionnaire, questionsOf, SHARE_MEASURES } from './questionnaire';

/** As many as anybody would answer. */
export const MOST_QUESTIONS = 40;

/** What no part can tell by itself: names that stand twice, and names of what is not there. */
export function checkTogether(reader: JsonReader, given: Questionnaire): void {
  const seen = new Map<string, Question>();
  for (const [s, section] of given.sections.entries()) {
    for (const [q, question] of section.questions.entries()) {
      const path = `sections[${s}].questions[${q}]`;
      if (question.showIf)
        checkAnswers(reader, seen, question.showIf.question, question.showIf.oneOf, `${path}.showIf`);
      reader.unique(choicesOf(question), `${path}.options`);
      if (seen.has(question.id)) reader.problem(`${path}.id`, 'TWICE');
      seen.set(question.id, question);
    }
  }
  reader.unique(
    given.sections.map(({ id }) => id),
    'sections',
  );
  reader.unique(
    given.margins.map(({ id }) => id),
    'margins',
  );
  reader.unique(
    given.cohesion.items.map(({ question }) => question),
    'cohesion.items',
  );
  for (const [i, { question }] of given.cohesion.items.entries()) {
    if (seen.get(question)?.kind !== 'scale') reader.problem(`cohesion.items[${i}].question`, 'NOT_A_SCALE');
  }
  for (const name of SHARE_MEASURES) {
    const share = given.shares[name];
    if (share) checkAnswers(reader, seen, share.question, share.counts, `shares.${name}`);
  }
  const { voted } = given;
  if (voted) checkAnswers(reader, seen, voted.question, voted.counts, 'voted');
  for (const [i, { questions }] of given.margins.entries()) {
    for (const [j, question] of questions.entries()) {
      if (seen.get(question)?.kind !== 'single')
        reader.problem(`margins[${i}].questions[${j}]`, 'NOT_SINGLE');
    }
  }
  if (questionsOf(given).length > MOST_QUESTIONS) reader.problem('sections', 'TOO_MANY');
}

function checkAnswers(
  reader: JsonReader,
  seen: ReadonlyMap<string, Question>,
  name: string,
  answers: readonly string[],
  path: string,
): void {
  const question = seen.get(name);
  const choices = question ? choicesOf(question) : [];
  if (!question) reader.problem(`${path}.question`, 'UNKNOWN_QUESTION');
  else if (choices.length === 0) reader.problem(`${path}.question`, 'NO_CHOICE');
  else if (answers.some((answer) => !choices.includes(answer))) reader.problem(path, 'UNKNOWN_ANSWER');
}
