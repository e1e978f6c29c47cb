'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Allocation } from '@/lib/domain/ballot';
import type { PaperAnswer, PaperError } from '@/lib/domain/desk';
import type { Result } from '@/lib/domain/result';
import { Alert } from '../../ui/Alert';
import { PaperEntry } from './PaperEntry';
import type { PaperRules } from './readForm';
import '../../ballot/steps/steps.css';
import '../desk.css';

export interface PaperActions {
  readonly enter: (
    round: string,
    strip: string,
    alloc: Allocation,
  ) => Promise<Result<PaperAnswer, PaperError>>;
  readonly discard: (round: string, strip: string) => Promise<Result<null, PaperError>>;
}

interface PaperDeskProps {
  readonly round: string;
  readonly rules: PaperRules;
  readonly actions: PaperActions;
}

/** What was said last; `at` makes the same answer twice in a row heard twice. */
interface Told {
  readonly answer: PaperAnswer | 'discarded';
  readonly at: number;
}

/** A stack of paper forms, one after another. How many were done is only known on this screen. */
export function PaperDesk({ round, rules, actions }: PaperDeskProps) {
  const t = useTranslations('desk.paper');
  const [told, setTold] = useState<Told | null>(null);
  const [done, setDone] = useState(0);
  const tell = (answer: Told['answer'] | null) => {
    setTold(answer === null ? null : { answer, at: Date.now() });
    if (answer !== null && answer !== 'discarded') setDone((count) => count + 1);
  };
  return (
    <div className="wc-desk">
      <div role="status" className="wc-desk__told">
        {told && (
          <Alert key={told.at} kind={told.answer === 'cast' ? 'ok' : 'info'}>
            <b>{t(`answer.${told.answer}`)}</b>
          </Alert>
        )}
      </div>
      <PaperEntry round={round} rules={rules} actions={actions} onTold={tell} />
      <p className="nl-paragraph wc-muted">{t('done', { count: done })}</p>
    </div>
  );
}
