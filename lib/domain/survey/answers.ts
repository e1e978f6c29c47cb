import { fail, ok, type Result } from '../result';
import { choicesOf, type Question, type Questionnaire, questionsOf, type Section } from './questionnaire';

/** What was answered; `null` = "weet niet / wil ik niet zeggen". A statement is `0` to `4`. */
export type Answer = string | number | readonly string[] | null;
/** By question; what is not in it has not been answered yet. */
export type Answers = Readonly<Record<string, Answer>>;

/** Whether this question is asked of who gave these answers. */
export function isAsked(question: Question, answers: Answers): boolean {
  const { showIf } = question;
  if (!showIf) return true;
  const given = Object.hasOwn(answers, showIf.question) ? answers[showIf.question] : null;
  const said = Array.isArray(given) ? given.map(String) : [String(given)];
  return given !== null && said.some((one) => showIf.oneOf.includes(one));
}

/** The questions that these answers lead past, in order: what was answered before a change of mind is not asked any more. */
export function askedQuestions(questionnaire: Questionnaire, answers: Answers): readonly Question[] {
  const kept: Record<string, Answer> = {};
  return questionsOf(questionnaire).filter((question) => {
    if (!isAsked(question, kept)) return false;
    const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
    if (answer !== undefined) kept[question.id] = answer;
    return true;
  });
}

/** One screen of the questionnaire: a section that stands together, or one question of another. */
export interface Step {
  readonly section: Section;
  readonly questions: readonly Question[];
}

/** The screens that these answers lead past. */
export function stepsOf(questionnaire: Questionnaire, answers: Answers): readonly Step[] {
  const asked = new Set(askedQuestions(questionnaire, answers));
  return questionnaire.sections.flatMap((section): readonly Step[] => {
    const questions = section.questions.filter((question) => asked.has(question));
    if (questions.length === 0) return [];
    return section.together
      ? [{ section, questions }]
      : questions.map((one) => ({ section, questions: [one] }));
  });
}

const MOST_BYTES = 60_000;

/**
 * Answers of any origin as they are kept: only to questions that are asked, and only answers that they can have. Who did
 * not answer is not told apart from who skipped: both are left out. Error: BAD_ANSWERS, for what no screen sends.
 */
export function readAnswers(questionnaire: Questionnaire, value: unknown): Result<Answers, 'BAD_ANSWERS'> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail('BAD_ANSWERS');
  const given: Record<string, unknown> = { ...value };
  const known = new Map(questionsOf(questionnaire).map((question) => [question.id, question]));
  const read: Record<string, Answer> = {};
  for (const [id, own] of Object.entries(given)) {
    const question = known.get(id);
    const answer = question ? readAnswer(question, own) : undefined;
    if (answer === undefined) return fail('BAD_ANSWERS');
    read[id] = answer;
  }
  const asked = askedQuestions(questionnaire, read);
  const kept = asked.flatMap(({ id }) => (Object.hasOwn(read, id) ? [[id, read[id] ?? null] as const] : []));
  const answers: Answers = Object.fromEntries(kept);
  return JSON.stringify(answers).length <= MOST_BYTES ? ok(answers) : fail('BAD_ANSWERS');
}

/** One answer; `undefined` when the question cannot have it. */
export function readAnswer(question: Question, value: unknown): Answer | undefined {
  if (value === null || value === '') return null;
  switch (question.kind) {
    case 'scale':
    case 'single':
      return typeof value === 'string' && choicesOf(question).includes(value) ? value : undefined;
    case 'multiple':
      return readSeveral(choicesOf(question), value);
    case 'number': {
      const fits = typeof value === 'number' && Number.isInteger(value);
      return fits && value >= question.least && value <= question.most ? value : undefined;
    }
    case 'open':
      return typeof value === 'string' && value.length <= question.most ? value.trim() || null : undefined;
  }
}

function readSeveral(choices: readonly string[], value: unknown): Answer | undefined {
  if (!Array.isArray(value)) return undefined;
  const chosen = choices.filter((one) => value.includes(one));
  if (chosen.length !== value.length) return undefined;
  return chosen.length === 0 ? null : chosen;
}
