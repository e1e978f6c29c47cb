'use client';

import { useTranslations } from 'next-intl';
import { ActAnswer } from '../../secret-link/ActAnswer';
import type { MyIdeaInHand, MyIdeaPart } from './useMyIdea';

interface AnswerProps {
  readonly mine: MyIdeaInHand;
  readonly part: MyIdeaPart;
  /** What is said when it was done; nothing where the page shows it by itself. */
  readonly done?: string;
}

/** What came of the last act, where it was done. */
export function Answer({ mine: { told }, ...rest }: AnswerProps) {
  const t = useTranslations('propose.mine.error');
  return <ActAnswer told={told} sayError={t} {...rest} />;
}
