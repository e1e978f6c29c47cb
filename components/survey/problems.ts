import { useTranslations } from 'next-intl';
import { type Answer, readAnswer } from '@/lib/domain/survey/answers';
import type { Question } from '@/lib/domain/survey/questionnaire';
import type { FieldError } from '../staff/form/ErrorList';
import { fieldOf } from './QuestionField';

/** Answers as the boxes hold them: a number may still be text. */
export type Typed = Readonly<Record<string, Answer>>;

export function typedOf(typed: Typed, { id }: Pick<Question, 'id'>): Answer | undefined {
  return Object.hasOwn(typed, id) ? typed[id] : undefined;
}

/** What of these questions cannot be sent as it was typed. */
export function useAnswerProblems(): (
  questions: readonly Question[],
  typed: Typed,
) => readonly (FieldError & { readonly field: string })[] {
  const t = useTranslations('survey.problem');
  return (questions, typed) =>
    questions.flatMap((question) => {
      const answer = typedOf(typed, question);
      if (answer === undefined || readAnswer(question, answer) !== undefined) return [];
      const { least, most } = question.kind === 'number' ? question : { least: 0, most: 0 };
      const message =
        question.kind === 'number'
          ? t('NUMBER', { least: String(least), most: String(most) })
          : t('BAD_ANSWERS');
      return [{ field: fieldOf(question), message }];
    });
}

/** Answers that can be kept: what is not one yet stays in the box. */
export function sendable(questions: readonly Question[], typed: Typed): Typed {
  const known = questions.flatMap((question) => {
    const answer = typedOf(typed, question);
    if (answer === undefined || readAnswer(question, answer) === undefined) return [];
    return [[question.id, answer] as const];
  });
  return Object.fromEntries(known);
}
