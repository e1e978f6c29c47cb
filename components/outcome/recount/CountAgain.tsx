'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { ChangeEvent } from 'react';
import { Alert } from '@/components/ui/Alert';
import { Button, buttonClass } from '@/components/ui/Button';
import type { CountProgress } from '../counting';
import type { PublishedRound } from '../published';
import { formatAmount } from './amount';
import { FileProblems } from './FileProblems';
import { useRecount } from './useRecount';
import type { Verdict } from './verdict';

interface CountAgainProps {
  readonly round: PublishedRound;
}

/** "Zelf natellen": the visitor's own device counts all votes again, in a worker, and compares. */
export function CountAgain({ round }: CountAgainProps) {
  const t = useTranslations('outcome.recount');
  const { progress, verdict, start, stop } = useRecount(round);
  const busy = progress !== null;
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    const file = input.files?.[0];
    if (file) start(file);
    // Without this, choosing the same file again would say nothing.
    input.value = '';
  };
  return (
    <div className="wc-recount">
      <div className="wc-recount__acts">
        <Button look="secondary" aria-disabled={busy} onClick={() => !busy && start()}>
          {t('start')}
        </Button>
        {busy && <Button onClick={stop}>{t('stop')}</Button>}
      </div>
      <div className="wc-outcome-file">
        <input
          id="stemmenbestand"
          className="wc-hidden-label"
          type="file"
          accept=".pb,text/plain"
          disabled={busy}
          onChange={choose}
        />
        <label className={buttonClass('subtle')} htmlFor="stemmenbestand">
          {t('file')}
        </label>
      </div>
      <div role="status">{progress && <p>{t(`phase.${progress.phase}`)}</p>}</div>
      {progress && <Progress progress={progress} />}
      {verdict && <VerdictWords verdict={verdict} />}
    </div>
  );
}

function Progress({ progress: { phase, done, total } }: { readonly progress: CountProgress }) {
  const t = useTranslations('outcome.recount');
  const locale = useLocale();
  const amount = (value: number) => formatAmount(phase === 'read' ? 'bytes' : 'number', value, locale);
  // Without a total the bar moves by itself: that something happens is all that is known.
  const values = total === null ? {} : { value: done, max: Math.max(1, total) };
  return (
    <>
      <progress aria-label={t(`phase.${phase}`)} {...values} />
      <p className="wc-muted wc-small">
        {total === null ? amount(done) : t('amount', { done: amount(done), total: amount(total) })}
      </p>
    </>
  );
}

function VerdictWords({ verdict }: { readonly verdict: Verdict }) {
  const t = useTranslations('outcome.recount');
  switch (verdict.kind) {
    case 'agrees':
      return (
        <Alert kind="ok" role="status">
          {t('agrees', { ballots: verdict.ballots, ideas: verdict.ideas })}
        </Alert>
      );
    case 'differs':
      return (
        <Alert kind="error" role="alert">
          <p>{t('differs')}</p>
          {verdict.counted !== verdict.published && (
            <p>{t('differsBallots', { counted: verdict.counted, published: verdict.published })}</p>
          )}
          {verdict.titles.length > 0 && (
            <p>{t('differsAt', { count: verdict.titles.length, titles: verdict.titles.join(', ') })}</p>
          )}
          <p>{t('otherFile')}</p>
        </Alert>
      );
    case 'stopped':
      return (
        <Alert kind="info" role="status">
          {t('stopped')}
        </Alert>
      );
    case 'problem':
      return (
        <Alert kind="warning" role="alert">
          <p>{t(`problem.${verdict.code}`)}</p>
          <FileProblems problems={verdict.problems} />
        </Alert>
      );
  }
}
