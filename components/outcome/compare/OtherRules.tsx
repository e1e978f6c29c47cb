import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/Alert';
import { Heading } from '@/components/ui/Heading';
import { Paragraph } from '@/components/ui/Text';
import type { OutcomeAnalysis } from '@/lib/domain/outcome/analysis/types';
import type { OutcomeView } from '@/lib/domain/views';
import { voterKindOf } from '../results';
import { StackTable } from '../table/StackTable';
import { comparedRules } from './differences';
import { useRuleRows } from './useRuleRows';

interface OtherRulesProps {
  readonly view: OutcomeView;
  readonly analysis: OutcomeAnalysis;
  readonly titleOf: (id: string) => string;
}

/** "Wat als": what other rules would have made of the same votes. Says first that only one of them counts. */
export function OtherRules({ view, analysis, titleOf }: OtherRulesProps) {
  const t = useTranslations('outcome.compare');
  const common = useTranslations('common.rule');
  const { outcome, round } = view;
  const kind = voterKindOf(round);
  const rows = useRuleRows(view, analysis.measures, comparedRules(outcome, analysis.comparison, titleOf));
  if (analysis.comparison.length === 0) return null;
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
        rows={rows}
      />
      <Paragraph className="wc-muted wc-small wc-outcome-prose">{t('spreadExplained', { kind })}</Paragraph>
    </section>
  );
}
