'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/Button';
import { type BallotError, checkAllocation } from '@/lib/domain/ballot';
import { formatMoney } from '@/lib/format';
import { useBasket } from '../useBasket';
import { BlankVote } from './BlankVote';
import { ErrorSummary } from './ErrorSummary';
import { type OpenRound, rulesOf, STEP_PATHS } from './openRound';
import { ReviewLead } from './ReviewLead';
import { ReviewList } from './ReviewList';
import { StepTitle } from './StepTitle';
import './steps.css';

const LIST = 'verdeling';
const BLANK = 'blanco';

type Problem = { readonly code: BallotError | 'nothing' };

/** `/stemmen/controleren`: everything in view, everything still to change. Nothing is sent from here. */
export function ReviewStep({ round }: { readonly round: OpenRound }) {
  const t = useTranslations('vote.check');
  const locale = useLocale();
  const router = useRouter();
  const basket = useBasket(round.id);
  const [found, setProblem] = useState<Problem | null>(null);
  const empty = basket.alloc.length === 0;
  // Mended meanwhile: the complaint goes without another press.
  const problem = found?.code === 'nothing' && (!empty || basket.blank) ? null : found;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (empty && !basket.blank) return setProblem({ code: 'nothing' });
    const fit = checkAllocation(basket.alloc, rulesOf(round));
    if (!fit.ok) return setProblem({ code: fit.error });
    router.push(STEP_PATHS.code(round.id));
  };

  const sentence = problem
    ? t(`problem.${problem.code}`, { step: formatMoney(round.stepCents, locale) })
    : null;
  const atBlank = problem?.code === 'nothing';

  return (
    <form className="wc-step" onSubmit={submit} noValidate>
      {problem && sentence && (
        <ErrorSummary attempt={problem} fieldId={atBlank ? BLANK : LIST} message={sentence} />
      )}
      <StepTitle takeFocus={false}>{t('title')}</StepTitle>
      <ReviewLead roundId={round.id} />
      <ReviewList id={LIST} round={round} error={atBlank ? null : sentence} />
      {empty && (
        <BlankVote
          id={BLANK}
          blank={basket.blank}
          onChange={basket.setBlank}
          error={atBlank ? sentence : null}
        />
      )}
      <div className="wc-step__acts">
        <Button type="submit" look="primary">
          {t('next')}
        </Button>
        <ButtonLink href={STEP_PATHS.divide(round.id)}>{t('back')}</ButtonLink>
      </div>
    </form>
  );
}
