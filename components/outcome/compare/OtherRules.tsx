import { useLocale, useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/Alert';
import { Heading } from '@/components/ui/Heading';
import { Paragraph } from '@/components/ui/Text';
import type { OutcomeAnalysis, OutcomeMeasures } from '@/lib/domain/outcome/analysis/types';
import type { OutcomeView } from '@/lib/domain/views';
import { formatShare } from '@/lib/format';
import { voterKindOf } from '../results';
import { StackTable } from '../table/StackTable';
import { useMoney } from '../useMoney';
import { Changes } from './Changes';
import { comparedRules } from './differences';
import { formatRatio } from './ratio';
import { optionKeys } from './ruleName';

interface OtherRulesProps {
  readonly view: OutcomeView;
  readonly analysis: OutcomeAnalysis;
  readonly titleOf: (id: string) => string;
}

/** "Wat als": what other rules would have made of the same votes. Says first that only one of them counts. */
export function OtherRules({ view: { outcome, round, ballots }, analysis, titleOf }: OtherRulesProps) {
  const t = useTranslations('outcome.compare');
  const common = useTranslations('common.rule');
  const locale = useLocale();
  const money = useMoney(round.currency);
  const kind = voterKindOf(round);
  const rules = comparedRules(outcome, analysis.comparison, titleOf);
  if (rules.length === 0) return null;
  const measures = ({ withFundedChoice, gini }: OutcomeMeasures) => [
    formatShare(Math.round(withFundedChoice * ballots), ballots) ?? '–',
    formatRatio(gini, locale),
  ];
  return (
    <section className="wc-section" aria-labelledby="wat-als">
      <Heading level={2} id="wat-als">
        {t('heading')}
      </Heading>
      <div className="wc-outcome-prose">
        <Alert kind="info">{t('only', { kind, rule: common(outcome.rule) })}</Alert>
        <Paragraph>{t('intro', { kind })}</Paragraph>
      </div>
      <StackTable
        caption={t('caption')}
        captionHidden
        columns={[
          { label: t('columns.rule') },
          { label: t('columns.funded'), numeric: true },
          { label: t('columns.changes') },
          { label: t('columns.cost'), numeric: true },
          { label: t(`columns.served.${kind}`), numeric: true },
          { label: t('columns.spread'), numeric: true },
        ]}
        rows={[
          {
            key: 'real',
            marked: true,
            cells: [
              t('real', { rule: common(outcome.rule) }),
              String(outcome.winners.length),
              t('realChanges'),
              money(outcome.costCents),
              ...measures(analysis.measures),
            ],
          },
          ...rules.map((rule) => ({
            key: `${rule.rule} ${JSON.stringify(rule.options)}`,
            cells: [
              [common(rule.rule), ...optionKeys(rule).map((key) => t(`option.${key}`))].join(', '),
              String(rule.funded),
              <Changes key="changes" rule={rule} />,
              money(rule.costCents),
              ...measures(rule.measures),
            ],
          })),
        ]}
      />
      <Paragraph className="wc-muted wc-small wc-outcome-prose">{t('spreadExplained', { kind })}</Paragraph>
    </section>
  );
}
