'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/Button';
import { type BallotError, checkAllocation } from '@/lib/domain/ballot';
import { formatMoney } from '@/lib/format';
import { useBasket } from '../useBasket';
import { BlankVote } from './BlankVote';
import { CastAlready } from './CastAlready';
import { ErrorSummary } from './ErrorSummary';
import { type OpenRound, rulesOf, STEP_PATHS } from './openRound';
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
  const [problem, setProblem] = useState<Problem | null>(null);
  const empty = basket.alloc.length === 0;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (empty && !basket.blank) return setProblem({ code: 'nothing' });
    const fit = checkAllocation(basket.alloc, rulesOf(round));
    if (!fit.ok) return setProblem({ code: fit.error });
    router.push(STEP_PATHS.code(round.id));
  };

  return (
    <form className="wc-step" onSubmit={submit} noValidate>
      {problem && (
        <ErrorSummary
          attempt={problem}
          fieldId={problem.code === 'nothing' ? BLANK : LIST}
          message={t(`problem.${problem.code}`, { step: formatMoney(round.stepCents, locale) })}
        />
      )}
      <StepTitle takeFocus={false}>{t('title')}</StepTitle>
      <CastAlready roundId={round.id} />
      <p className="nl-paragraph">{t('lead')}</p>
      <ReviewList id={LIST} round={round} />
      {empty && <BlankVote id={BLANK} blank={basket.blank} onChange={basket.setBlank} />}
      <div className="wc-step__acts">
        <Button type="submit" look="primary">
          {t('next')}
        </Button>
        <ButtonLink href={STEP_PATHS.divide(round.id)}>{t('back')}</ButtonLink>
      </div>
    </form>
  );
}
