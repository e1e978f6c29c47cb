import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/Alert';
import { Paragraph } from '@/components/ui/Text';
import type { OutcomeView } from '@/lib/domain/views';
import { roundMoney } from './money';
import { useMoney } from './useMoney';

interface OutcomeSourceProps {
  readonly view: OutcomeView;
}

/** Says that an election from elsewhere was counted here, and which. */
export function OutcomeSource({ view }: OutcomeSourceProps) {
  const t = useTranslations('outcome.source');
  const common = useTranslations('common');
  const { round, outcome, source, ideas, ballots } = view;
  const money = useMoney(round.currency);
  const budget = money(round.budgetCents ?? roundMoney(view).totalCents);
  return (
    <Alert kind="info">
      <Paragraph>
        <b>{t('label')}.</b> {t('line')} {t('recounted', { rule: common(`rule.${outcome.rule}`) })}
      </Paragraph>
      <Paragraph>
        {source && t('from', { source })} {t('figures', { ideas: ideas.length, ballots, budget })}{' '}
        {t('currency', { currency: round.currency })} {t('ids')}
      </Paragraph>
    </Alert>
  );
}
