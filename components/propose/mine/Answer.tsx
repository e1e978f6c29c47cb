'use client';

import { useTranslations } from 'next-intl';
import { Alert } from '../../ui/Alert';
import type { MyIdeaInHand, MyIdeaPart } from './useMyIdea';

interface AnswerProps {
  readonly mine: MyIdeaInHand;
  readonly part: MyIdeaPart;
  /** What is said when it was done; nothing where the page shows it by itself. */
  readonly done?: string;
}

/** What came of the last act, where it was done. */
export function Answer({ mine: { told }, part, done }: AnswerProps) {
  const t = useTranslations('propose.mine.error');
  const own = told?.part === part ? told.code : null;
  return (
    <div role="status">
      {own === 'done' && done && <Alert kind="ok">{done}</Alert>}
      {own !== null && own !== 'done' && <Alert kind="error">{t(own)}</Alert>}
    </div>
  );
}
