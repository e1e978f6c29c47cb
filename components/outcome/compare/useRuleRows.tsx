import { useLocale, useTranslations } from 'next-intl';
import type { OutcomeMeasures } from '@/lib/domain/outcome/analysis/types';
import type { OutcomeView } from '@/lib/domain/views';
import { formatShare } from '@/lib/format';
import type { StackRow } from '../table/StackTable';
import { useMoney } from '../useMoney';
import { Changes } from './Changes';
import type { ComparedRule } from './differences';
import { formatRatio } from './ratio';
import { optionKeys } from './ruleName';

/** One row per rule, the one that counted first and marked. */
export function useRuleRows(
  { outcome, round, ballots }: OutcomeView,
  measures: OutcomeMeasures,
  rules: readonly ComparedRule[],
): StackRow[] {
  const t = useTranslations('outcome.compare');
  const common = useTranslations('common.rule');
  const locale = useLocale();
  const money = useMoney(round.currency);
  const figures = (costCents: number, { withFundedChoice, gini }: OutcomeMeasures) => [
    money(costCents),
    formatShare(Math.round(withFundedChoice * ballots), ballots) ?? '–',
    formatRatio(gini, locale),
  ];
  const real: StackRow = {
    key: 'real',
    marked: true,
    cells: [
      t('real', { rule: common(outcome.rule) }),
      String(outcome.winners.length),
      t('realChanges'),
      ...figures(outcome.costCents, measures),
    ],
  };
  const others = rules.map((rule) => ({
    key: `${rule.rule} ${JSON.stringify(rule.options)}`,
    cells: [
      [common(rule.rule), ...optionKeys(rule).map((key) => t(`option.${key}`))].join(', '),
      String(rule.funded),
      <Changes key="changes" rule={rule} />,
      ...figures(rule.costCents, rule.measures),
    ],
  }));
  return [real, ...others];
}
