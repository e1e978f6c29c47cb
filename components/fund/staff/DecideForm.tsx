'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { isAgainstAll, MOST_REASON } from '@/lib/domain/fund/decision';
import { type AssessmentAdvice, DECISION_OUTCOMES, type DecisionOutcome } from '@/lib/domain/fund/words';
import { formatMoney } from '@/lib/format';
import { CheckedField } from '../../staff/form/CheckedField';
import { CheckedText } from '../../staff/form/CheckedText';
import { RadioGroup } from '../../staff/form/RadioGroup';
import { Button } from '../../ui/Button';
import { ActForm } from './ActForm';
import { type FundAction, useFundAct } from './useFundAct';

interface DecideFormProps {
  readonly fund: string;
  readonly number: number;
  readonly version: number;
  readonly askedCents: number;
  /** Of the members that took part. */
  readonly advices: readonly AssessmentAdvice[];
  /** Something can still be decided; once it is, only that is said. */
  readonly open: boolean;
  readonly action: FundAction;
}

/** The decision: only what the chosen outcome needs is asked. */
export function DecideForm({ fund, number, version, askedCents, advices, open, action }: DecideFormProps) {
  const t = useTranslations('fund.staff.decide');
  const locale = useLocale();
  const [outcome, choose] = useState<DecisionOutcome | null>(null);
  const act = useFundAct(action, 'decide', outcome === 'partly_granted' ? 'amount' : 'outcome');
  const asked = formatMoney(askedCents, locale);
  return (
    <ActForm act={act} fund={fund} number={number} version={version} done={t('done')} takeFocus>
      {open && (
        <>
          <RadioGroup
            id="decide-outcome"
            name="outcome"
            legend={t('outcome')}
            error={act.at('outcome')}
            options={DECISION_OUTCOMES.map((value) => ({ value, label: t(`act.${value}`, { asked }) }))}
            value={outcome}
            onChange={choose}
          />
          {outcome && <OutcomeFields outcome={outcome} advices={advices} errorAt={act.at} />}
          <p className="wc-muted wc-small">{t('sure')}</p>
          <p className="wc-setup__acts">
            <Button type="submit" look="primary" disabled={act.busy}>
              {t('send')}
            </Button>
          </p>
        </>
      )}
    </ActForm>
  );
}

interface OutcomeProps {
  readonly outcome: DecisionOutcome;
  readonly advices: readonly AssessmentAdvice[];
  readonly errorAt: (name: string) => string | undefined;
}

function OutcomeFields({ outcome, advices, errorAt }: OutcomeProps) {
  const t = useTranslations('fund.staff.decide');
  const grants = outcome === 'granted' || outcome === 'partly_granted';
  const against = errorAt('against');
  return (
    <>
      {outcome === 'partly_granted' && (
        <CheckedField
          id="decide-amount"
          name="amount"
          label={t('amount')}
          error={errorAt('amount')}
          inputMode="decimal"
          autoComplete="off"
          maxLength={20}
        />
      )}
      <CheckedText
        id="decide-reason"
        name="reason"
        rows={4}
        label={t('reason')}
        hint={t('reasonHint')}
        error={errorAt('reason')}
        maxLength={MOST_REASON}
      />
      {/* Members may have advised since the page was drawn: then the server asks for it. */}
      {(isAgainstAll(outcome, advices) || against) && (
        <CheckedText
          id="decide-against"
          name="against"
          rows={3}
          label={t('against')}
          hint={t('againstHint')}
          error={against}
          maxLength={MOST_REASON}
        />
      )}
      {grants && (
        <CheckedText
          id="decide-conditions"
          name="conditions"
          rows={3}
          label={t('conditions')}
          hint={t('conditionsHint')}
          error={errorAt('conditions')}
          maxLength={MOST_REASON}
        />
      )}
    </>
  );
}
