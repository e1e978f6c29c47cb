'use client';

import { useLocale, useTranslations } from 'next-intl';
import { formatDateTime } from '@/lib/format';
import { codeSentence } from '../session/sentences';
import type { CodeProblem } from '../session/stage';

/** The sentence that goes with a problem at the code field; empty without one. */
export function useCodeSentence(problem: CodeProblem | null): string {
  const t = useTranslations('vote.codeProblem');
  const locale = useLocale();
  if (!problem) return '';
  const round = 'round' in problem ? problem.round : null;
  return t(codeSentence(problem.code), {
    title: round?.title ?? '',
    closes: round ? formatDateTime(round.closesAt, locale) : '',
  });
}
