import { useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import type { OutcomeView } from '@/lib/domain/views';
import { formatShare } from '@/lib/format';
import { roundMoney, type UnspentParts } from './money';
import { useMoney } from './useMoney';

interface OutcomeSummaryProps {
  readonly view: OutcomeView;
}

/** The outcome in a few sentences: ideas, turnout, money, and the rule that decided. */
export function OutcomeSummary({ view }: OutcomeSummaryProps) {
  const t = useTranslations('outcome.summary');
  const common = useTranslations('common');
  const { outcome, round } = view;
  const funded = outcome.ideas.filter((one) => one.funded).length;
  const { parts } = roundMoney(view);
  return (
    <section className="wc-outcome-summary" aria-labelledby="in-het-kort">
      <Heading level={2} look={3} id="in-het-kort">
        {t('heading')}
      </Heading>
      <Paragraph>
        <b>{t('funded', { funded, total: outcome.ideas.length })}</b>
      </Paragraph>
      <Turnout view={view} />
      <Money view={view} />
      {parts && <Parts parts={parts} totalCents={outcome.unspentCents} currency={round.currency} />}
      <Paragraph>
        {t('rule', { rule: common(`rule.${round.rule}`) })}{' '}
        <TextLink href="#telling">{t('howRule')}</TextLink>
      </Paragraph>
    </section>
  );
}

function Turnout({ view: { ballots, cheques } }: OutcomeSummaryProps) {
  const t = useTranslations('outcome.summary');
  const share = cheques === null ? null : formatShare(ballots, cheques);
  return (
    <Paragraph>
      {cheques === null || share === null
        ? t('voters', { ballots })
        : t('turnout', { ballots, cheques, share })}
    </Paragraph>
  );
}

function Money({ view }: OutcomeSummaryProps) {
  const t = useTranslations('outcome.summary');
  const common = useTranslations('common');
  const money = useMoney(view.round.currency);
  const { totalCents, spentCents, unspentCents } = roundMoney(view);
  const total = money(totalCents);
  if (unspentCents === 0) return <Paragraph>{t('allSpent', { total })}</Paragraph>;
  const amounts = {
    total,
    spent: money(spentCents),
    unspent: money(unspentCents),
  };
  return (
    <Paragraph>
      {view.round.kind === 'import'
        ? t('moneyImport', amounts)
        : `${t('money', amounts)} ${common(`unspent.${view.round.unspent}`)}`}
    </Paragraph>
  );
}

interface PartsProps {
  readonly parts: UnspentParts;
  readonly totalCents: number;
  readonly currency: string;
}

function Parts({ parts, totalCents, currency }: PartsProps) {
  const t = useTranslations('outcome.summary');
  const money = useMoney(currency);
  const rows = [
    ['notVoted', parts.notVotedCents],
    ['notGiven', parts.notGivenCents],
    ['returned', parts.returnedCents],
    ...(parts.keptCents > 0 ? [['kept', parts.keptCents] as const] : []),
    ['partsTotal', totalCents],
  ] as const;
  return (
    <details className="wc-outcome-details">
      <summary>{t('partsHeading')}</summary>
      <dl className="wc-outcome-amounts">
        {rows.map(([key, cents]) => (
          <div key={key} className={key === 'partsTotal' ? 'wc-outcome-amounts__total' : undefined}>
            <dt>{t(key)}</dt>
            <dd>{money(cents)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
