'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { MOST_REASON } from '@/lib/domain/fund/decision';
import { DECISION_OUTCOMES, type DecisionOutcome } from '@/lib/domain/fund/words';
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
  readonly askedCents: number;
  /** Something can still be decided; once it is, only that is said. */
  readonly open: boolean;
  readonly action: FundAction;
}

/** The decision: only what the chosen outcome needs is asked. */
export function DecideForm({ fund, number, askedCents, open, action }: DecideFormProps) {
  const t = useTranslations('fund.staff.decide');
  const locale = useLocale();
  const [outcome, choose] = useState<DecisionOutcome | null>(null);
  const act = useFundAct(action, 'decide', outcome === 'partly_granted' ? 'amount' : 'outcome');
  const asked = formatMoney(askedCents, locale);
  const grants = outcome === 'granted' || outcome === 'partly_granted';
  return (
    <ActForm act={act} fund={fund} number={number} done={t('done')} takeFocus>
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
          {outcome === 'partly_granted' && (
            <CheckedField
              id="decide-amount"
              name="amount"
              label={t('amount')}
              error={act.at('amount')}
              inputMode="decimal"
              autoComplete="off"
              maxLength={20}
            />
          )}
          {outcome && (
            <CheckedText
              id="decide-reason"
              name="reason"
              rows={4}
              label={t('reason')}
              hint={t('reasonHint')}
              error={act.at('reason')}
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
              error={act.at('conditions')}
              maxLength={MOST_REASON}
            />
          )}
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
