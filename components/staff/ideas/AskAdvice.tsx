'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useState } from 'react';
import { ADVICE_LENGTHS, type AdviceField, type AdviceProblems, MOST_ADVICE_DAYS } from '@/lib/domain/advice';
import { daysAfter } from '@/lib/domain/idea-review';
import type { Result } from '@/lib/domain/result';
import { Button } from '../../ui/Button';
import { CheckedField } from '../form/CheckedField';
import { CheckedText } from '../form/CheckedText';
import { ErrorList } from '../form/ErrorList';
import { keepTyped } from '../form/keepTyped';
import { type AdviceLink, AdviceLinkOnce } from './AdviceLinkOnce';
import { useAdviceProblems } from './useAdviceProblems';

export type AskError =
  | { readonly code: 'FORBIDDEN' | 'UNKNOWN_ROUND' | 'UNKNOWN_IDEA' | 'NOT_NOW' | 'TOO_MANY' }
  | { readonly code: 'BAD_ADVICE'; readonly problems: AdviceProblems };
type Asked = Result<AdviceLink, AskError>;

interface AskAdviceProps {
  readonly round: string;
  readonly number: number;
  /** ISO date. */
  readonly today: string;
  readonly action: (before: unknown, form: FormData) => Promise<Asked>;
}

/** Asks one partner after the other: each link makes place for an empty form once it was passed on. */
export function AskAdvice(props: AskAdviceProps) {
  const [turn, setTurn] = useState(0);
  return <OneQuestion key={turn} {...props} onNext={() => setTurn((before) => before + 1)} />;
}

/** Two weeks is what a partner usually needs. */
const USUAL_DAYS = 14;

function OneQuestion({
  round,
  number,
  today,
  action,
  onNext,
}: AskAdviceProps & { readonly onNext: () => void }) {
  const t = useTranslations('review.advice');
  const [result, run, busy] = useActionState<Asked | null, FormData>(action, null);
  const error = result?.ok === false ? result.error : null;
  const problems = useAdviceProblems(error?.code === 'BAD_ADVICE' ? error.problems : {});
  if (result?.ok) {
    return (
      <AdviceLinkOnce link={result.value}>
        <Button onClick={onNext}>{t('another')}</Button>
      </AdviceLinkOnce>
    );
  }
  const told = Object.entries(problems).map(([field, message]) => ({
    field: field as string | null,
    message,
  }));
  if (error && error.code !== 'BAD_ADVICE') told.push({ field: null, message: t(`error.${error.code}`) });
  const box = (name: AdviceField) => ({ id: name, name, label: t(name), error: problems[name] });
  return (
    <form action={run} onSubmit={keepTyped(run)} noValidate className="wc-setup">
      {result && told.length > 0 && <ErrorList title={t('summary')} attempt={result} errors={told} />}
      <input type="hidden" name="round" value={round} />
      <input type="hidden" name="number" value={number} />
      <CheckedField
        {...box('adviser')}
        hint={t('adviserHint')}
        autoComplete="off"
        maxLength={ADVICE_LENGTHS.adviser}
      />
      <CheckedText
        {...box('question')}
        hint={t('questionHint')}
        rows={3}
        maxLength={ADVICE_LENGTHS.question}
      />
      <div className="wc-setup__pair">
        <CheckedField {...box('email')} hint={t('emailHint')} type="email" autoComplete="off" />
        <CheckedField
          {...box('due')}
          type="date"
          min={today}
          max={daysAfter(today, MOST_ADVICE_DAYS)}
          defaultValue={daysAfter(today, USUAL_DAYS)}
        />
      </div>
      <p className="wc-setup__acts">
        <Button type="submit" look="secondary" disabled={busy}>
          {t('send')}
        </Button>
      </p>
    </form>
  );
}
