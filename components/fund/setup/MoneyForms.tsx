'use client';

import { useLocale, useTranslations } from 'next-intl';
import { MOST_REASON } from '@/lib/domain/fund/decision';
import { formatMoney } from '@/lib/format';
import { CheckedField } from '../../staff/form/CheckedField';
import { CheckedText } from '../../staff/form/CheckedText';
import { Button } from '../../ui/Button';
import { Paragraph } from '../../ui/Text';
import { ActForm } from '../staff/ActForm';
import { type FundAction, useFundAct } from '../staff/useFundAct';

interface MoneyFormProps {
  readonly fund: string;
  readonly action: FundAction;
}

/** Takes the budget up or down, with a reason. */
export function BudgetForm({ fund, action }: MoneyFormProps) {
  const t = useTranslations('fund.staff');
  const act = useFundAct(action, 'budget', 'change');
  return (
    <ActForm act={act} fund={fund} done={t('changed')}>
      <CheckedField
        id="budget-change"
        name="change"
        label={t('change')}
        hint={t('changeHint')}
        error={act.at('change')}
        autoComplete="off"
        maxLength={20}
      />
      <CheckedText
        id="budget-reason"
        name="reason"
        rows={2}
        label={t('changeReason')}
        error={act.at('reason')}
        maxLength={MOST_REASON}
      />
      <p className="wc-setup__acts">
        <Button type="submit" disabled={act.busy}>
          {t('changeSend')}
        </Button>
      </p>
    </ActForm>
  );
}

interface CarryFormProps extends MoneyFormProps {
  readonly leftCents: number;
  /** The fund of the next year. */
  readonly next: string;
}

/** Takes what is left along to the next year. */
export function CarryForm({ fund, action, leftCents, next }: CarryFormProps) {
  const t = useTranslations('fund.staff');
  const locale = useLocale();
  const act = useFundAct(action, 'carry');
  const left = formatMoney(leftCents, locale);
  return (
    <ActForm act={act} fund={fund} done={t('carried')}>
      {leftCents > 0 ? (
        <>
          <Paragraph>{t('carryLead', { left, next })}</Paragraph>
          <p className="wc-setup__acts">
            <Button type="submit" disabled={act.busy}>
              {t('carrySend', { left })}
            </Button>
          </p>
        </>
      ) : (
        <Paragraph>{t('carryNothing')}</Paragraph>
      )}
    </ActForm>
  );
}
