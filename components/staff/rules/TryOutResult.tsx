import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { OutcomeRule } from '@/lib/domain/round';
import { formatMoney, formatShare } from '@/lib/format';
import type { CountedChoice, CountedElection } from '../../outcome/counting';
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
  return (
    <>
      <table className="utrecht-table wc-try__table">
        <caption className="utrecht-table__caption">{t('caption')}</caption>
        <thead className="utrecht-table__header">
          <tr>
            {(['rule', 'funded', 'cost', 'served', 'spread'] as const).map((column) => (
              <th key={column} scope="col" className="utrecht-table__header-cell">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {counted.outcomes.map((one) => (
            <Row key={one.choice.rule} one={one} mine={mine} ideas={counted.ideas.length} />
          ))}
        </tbody>
      </table>
      <Paragraph className="wc-muted">{t('spreadHint')}</Paragraph>
      {counted.outcomes.map((one) => (
        <FundedList key={one.choice.rule} one={one} counted={counted} />
      ))}
    </>
  );
}

function Row({
  one: { choice, outcome, measures },
  mine,
  ideas,
}: {
  readonly one: CountedChoice;
  readonly mine: OutcomeRule;
  readonly ideas: number;
}) {
  const t = useTranslations('staff.rules.tryOut');
  const common = useTranslations('common.rule');
  const locale = useLocale();
  const format = useFormatter();
  return (
    <tr className="utrecht-table__row">
      <th scope="row" className="utrecht-table__cell">
        {common(choice.rule)} {choice.rule === mine && <Badge>{t('chosenMark')}</Badge>}
      </th>
      <td className="utrecht-table__cell">
        {outcome.winners.length} / {ideas}
      </td>
      <td className="utrecht-table__cell">{formatMoney(outcome.costCents, locale)}</td>
      <td className="utrecht-table__cell">{formatShare(measures.withFundedChoice, 1)}</td>
      <td className="utrecht-table__cell">{format.number(measures.gini, { maximumFractionDigits: 2 })}</td>
    </tr>
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
