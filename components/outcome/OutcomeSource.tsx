import { useLocale, useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/Alert';
import { Paragraph } from '@/components/ui/Text';
import type { OutcomeView } from '@/lib/domain/views';
import { formatMoney } from '@/lib/format';
import { roundMoney } from './money';

interface OutcomeSourceProps {
  readonly view: OutcomeView;
}

/** Says where the data come from: made up for show, or an election from elsewhere. Nothing for a real round. */
export function OutcomeSource({ view }: OutcomeSourceProps) {
  const t = useTranslations('outcome.source');
  const common = useTranslations('common');
  const locale = useLocale();
  const { round, source, ideas, ballots } = view;
  const budget = formatMoney(round.budgetCents ?? roundMoney(view).totalCents, locale);
  return (
    <>
      {round.sample && (
        <Alert kind="info">
          <Paragraph>
            <b>{common('sampleData')}.</b> {common('sampleDataExplained')}
          </Paragraph>
        </Alert>
      )}
      {round.kind === 'import' && (
        <Alert kind="info">
          <Paragraph>
            <b>{t('label')}.</b> {t('line')}
          </Paragraph>
          <Paragraph>
            {source && t('from', { source })} {t('figures', { ideas: ideas.length, ballots, budget })}{' '}
            {t('ids')}
          </Paragraph>
        </Alert>
      )}
    </>
  );
}
