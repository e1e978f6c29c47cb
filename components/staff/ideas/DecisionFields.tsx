import { useTranslations } from 'next-intl';
import { type IdeaDecision, MOST_REASON } from '@/lib/domain/idea-review';
import { CheckedField } from '../form/CheckedField';
import { CheckedText } from '../form/CheckedText';
import type { DecideField } from './decideErrors';

interface DecisionFieldsProps {
  readonly decision: IdeaDecision;
  readonly filled: { readonly cost: string; readonly conditions: string };
  readonly errorAt: (field: DecideField) => string | undefined;
}

/** What belongs to a decision: cost and conditions, or a reason, and with which idea to merge. */
export function DecisionFields({ decision, filled, errorAt }: DecisionFieldsProps) {
  const t = useTranslations('review.decide');
  if (decision === 'accept') {
    return (
      <>
        <CheckedField
          id="terms-cost"
          name="cost"
          label={t('cost')}
          hint={t('costHint')}
          error={errorAt('terms-cost')}
          defaultValue={filled.cost}
          autoComplete="off"
          inputMode="decimal"
        />
        <CheckedText
          id="conditions"
          name="conditions"
          rows={3}
          label={t('conditions')}
          hint={t('conditionsHint')}
          error={errorAt('conditions')}
          defaultValue={filled.conditions}
          maxLength={MOST_REASON}
        />
      </>
    );
  }
  return (
    <>
      {decision === 'withdraw' && <p>{t('withdrawHint')}</p>}
      {decision === 'merge' && (
        <CheckedField
          id="into"
          name="into"
          label={t('into')}
          hint={t('intoHint')}
          error={errorAt('into')}
          autoComplete="off"
          inputMode="numeric"
          maxLength={4}
        />
      )}
      <CheckedText
        // What was written for one decision is not the reason of another.
        key={decision}
        id="reason"
        name="reason"
        rows={3}
        label={t('reason')}
        hint={t('reasonHint')}
        error={errorAt('reason')}
        maxLength={MOST_REASON}
      />
    </>
  );
}
