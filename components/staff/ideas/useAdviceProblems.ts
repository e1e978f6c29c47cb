import { useTranslations } from 'next-intl';
import { ADVICE_LENGTHS, type AdviceField, type AdviceProblems } from '@/lib/domain/advice';

/** Sentences per field, in the order of the form. */
export function useAdviceProblems(found: AdviceProblems): { readonly [Field in AdviceField]?: string } {
  const t = useTranslations('review.advice.problem');
  const most = (field: 'adviser' | 'question') => ({ most: String(ADVICE_LENGTHS[field]) });
  return {
    ...(found.adviser && { adviser: t(`adviser.${found.adviser}`, most('adviser')) }),
    ...(found.question && { question: t(`question.${found.question}`, most('question')) }),
    ...(found.email && { email: t(`email.${found.email}`) }),
    ...(found.due && { due: t(`due.${found.due}`) }),
  };
}
