'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { formatAmount } from '@/components/outcome/recount/amount';
import { Alert } from '@/components/ui/Alert';
import { Button } from '@/components/ui/Button';
import { FIELD_IDS, GivenFields } from './anchors/GivenFields';
import { Problems } from './anchors/Problems';
import { type GivenProblem, requestOf, useGiven } from './anchors/useGiven';
import { CHECK_PHASES, type CheckProgress } from './checking';
import { CheckResult } from './result/CheckResult';
import { useCheck } from './useCheck';
import './verify.css';

interface FullCheckProps {
  readonly round: { readonly id: string; readonly title: string };
}

/** `/controle/[ronde]` once the outcome is known: everything that can be worked out is worked out on this device. */
export function FullCheck({ round }: FullCheckProps) {
  const t = useTranslations('verify.full');
  const state = useGiven(round.id);
  const { progress, answer, start, stop } = useCheck();
  const [problems, setProblems] = useState<readonly GivenProblem[]>([]);
  const busy = progress !== null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const request = requestOf(state.given, { round: round.id, unreadable: state.unreadable });
    setProblems(request.ok ? [] : request.error);
    if (request.ok) start(request.value);
  };
  return (
    <div className="wc-verify">
      <form onSubmit={submit} noValidate>
        {problems.length > 0 && (
          <Problems
            title={t('problem.title')}
            attempt={problems}
            problems={problems.map((one) => ({ fieldId: FIELD_IDS[one], message: t(`problem.${one}`) }))}
          />
        )}
        <GivenFields state={state} problems={problems} />
        <div className="wc-actions">
          <Button type="submit" look="primary" aria-disabled={busy}>
            {t('start')}
          </Button>
          {busy && <Button onClick={stop}>{t('stop')}</Button>}
        </div>
      </form>
      <Progress progress={progress} />
      {answer &&
        (answer.ok ? (
          <CheckResult report={answer.value} round={round} />
        ) : (
          <Alert kind={answer.error === 'STOPPED' ? 'info' : 'warning'} role="alert">
            {t(`failed.${answer.error}`)}
          </Alert>
        ))}
    </div>
  );
}

/** The step is read out; how far it is, is only shown. */
function Progress({ progress }: { readonly progress: CheckProgress | null }) {
  const t = useTranslations('verify.full');
  const steps = useTranslations('verify.step');
  const locale = useLocale();
  if (!progress) return <div role="status" />;
  const { phase, done, total } = progress;
  const words = t('progress', {
    step: String(CHECK_PHASES.indexOf(phase) + 1),
    of: String(CHECK_PHASES.length),
    name: phase === 'download' ? t('download') : steps(`${phase}.name`),
  });
  const amount = (value: number) => formatAmount(phase === 'download' ? 'bytes' : 'number', value, locale);
  // Without a total the bar moves by itself: that something happens is all that is known.
  const values = total === null ? {} : { value: done, max: Math.max(1, total) };
  return (
    <div className="wc-verify__progress">
      <div role="status">
        <p>{words}</p>
      </div>
      <progress aria-label={words} {...values} />
      <p className="wc-muted wc-small">
        {total === null ? amount(done) : t('amount', { done: amount(done), total: amount(total) })}
      </p>
    </div>
  );
}
