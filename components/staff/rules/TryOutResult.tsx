import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { OutcomeRule } from '@/lib/domain/round';
import { formatMoney, formatShare } from '@/lib/format';
import type { CountedChoice, CountedElection } from '../../outcome/counting';
import { StackTable } from '../../outcome/table/StackTable';
import { Badge } from '../../ui/Badge';
import { Paragraph } from '../../ui/Text';

interface TryOutResultProps {
  readonly counted: CountedElection;
  /** The rule that is chosen in the form. */
  readonly mine: OutcomeRule;
}

/** All rules beside each other in figures, and which ideas each of them funds. */
export function TryOutResult({ counted, mine }: TryOutResultProps) {
  const t = useTranslations('staff.rules.tryOut');
  const common = useTranslations('common.rule');
  const locale = useLocale();
  const format = useFormatter();
  return (
    <>
      <StackTable
        caption={t('caption')}
        columns={[
          { label: t('rule') },
          { label: t('funded'), numeric: true },
          { label: t('cost'), numeric: true },
          { label: t('served'), numeric: true },
          { label: t('spread'), numeric: true },
        ]}
        rows={counted.outcomes.map(({ choice: { rule }, outcome, measures }) => ({
          key: rule,
          marked: rule === mine,
          cells: [
            <RuleName key="rule" name={common(rule)} mine={rule === mine} />,
            `${outcome.winners.length} / ${counted.ideas.length}`,
            formatMoney(outcome.costCents, locale),
            formatShare(measures.withFundedChoice, 1),
            format.number(measures.gini, { maximumFractionDigits: 2 }),
          ],
        }))}
      />
      <Paragraph className="wc-muted">{t('spreadHint')}</Paragraph>
      {counted.outcomes.map((one) => (
        <FundedList key={one.choice.rule} one={one} counted={counted} />
      ))}
    </>
  );
}

function RuleName({ name, mine }: { readonly name: string; readonly mine: boolean }) {
  const t = useTranslations('staff.rules.tryOut');
  return (
    <>
      {name} {mine && <Badge>{t('chosenMark')}</Badge>}
    </>
  );
}

function FundedList({ one, counted }: { readonly one: CountedChoice; readonly counted: CountedElection }) {
  const t = useTranslations('staff.rules.tryOut');
  const common = useTranslations('common.rule');
  const locale = useLocale();
  const byId = new Map(counted.ideas.map((idea) => [idea.id, idea]));
  return (
    <details className="wc-rule__more">
      <summary>{t('list', { rule: common(one.choice.rule) })}</summary>
      {one.outcome.winners.length === 0 && <Paragraph>{t('none')}</Paragraph>}
      <ol>
        {one.outcome.winners.map((id) => (
          <li key={id}>
            {byId.get(id)?.title ?? id}, {formatMoney(byId.get(id)?.costCents ?? 0, locale)}
          </li>
        ))}
      </ol>
    </details>
  );
}
