'use client';

import { useTranslations } from 'next-intl';
import { COST_LABEL, type CostForm, EXPLANATION } from '@/lib/domain/fund/application-money';
import { excludedCostOf } from '@/lib/domain/fund/excluded';
import type { FundFramework } from '@/lib/domain/fund/words';
import { CheckedField } from '../../staff/form/CheckedField';
import { CheckedText } from '../../staff/form/CheckedText';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { costField, type ToldProblems } from './useProblems';

interface CostRowProps {
  readonly row: number;
  readonly cost: CostForm;
  readonly framework: FundFramework;
  readonly problems: ToldProblems;
  readonly set: (changes: Partial<CostForm>) => void;
  /** `null` for the only row. */
  readonly remove: (() => void) | null;
}

/** One line of costs. What looks like an excluded cost says so as soon as it is typed, with the framework's own reason. */
export function CostRow({ row, cost, framework, problems, set, remove }: CostRowProps) {
  const t = useTranslations('fund.apply');
  const excluded = excludedCostOf(cost.label, framework);
  return (
    <fieldset className="wc-fund__cost">
      <legend className="wc-hidden-label">{t('cost.row', { number: String(row + 1) })}</legend>
      <div className="wc-fund__costpair">
        <CheckedField
          id={costField(row, 'label')}
          label={t('field.costLabel')}
          error={problems.at(costField(row, 'label'))}
          value={cost.label}
          onChange={(event) => set({ label: event.target.value })}
          autoComplete="off"
          maxLength={COST_LABEL}
        />
        <CheckedField
          id={costField(row, 'amount')}
          label={t('field.costAmount')}
          error={problems.at(costField(row, 'amount'))}
          value={cost.amount}
          onChange={(event) => set({ amount: event.target.value })}
          autoComplete="off"
          inputMode="decimal"
          maxLength={20}
        />
      </div>
      {excluded && (
        <>
          <Alert kind="warning" role="status">
            <p>
              {t('cost.excluded')} {excluded.reason}
            </p>
            <p>{t('cost.different')}</p>
          </Alert>
          <CheckedText
            id={costField(row, 'explanation')}
            rows={2}
            label={t('field.costExplanation')}
            error={problems.at(costField(row, 'explanation'))}
            value={cost.explanation}
            onChange={(event) => set({ explanation: event.target.value })}
            maxLength={EXPLANATION.most}
          />
        </>
      )}
      {remove && (
        <p className="wc-setup__acts">
          <Button look="subtle" onClick={remove}>
            {t('cost.remove', { number: String(row + 1) })}
          </Button>
        </p>
      )}
    </fieldset>
  );
}
