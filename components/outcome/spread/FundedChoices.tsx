import { useLocale, useTranslations } from 'next-intl';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { Heading } from '@/components/ui/Heading';
import { Paragraph } from '@/components/ui/Text';
import type { OutcomeMeasures } from '@/lib/domain/outcome/analysis/types';
import { formatShare, groupThousands } from '@/lib/format';
import type { VoterKind } from '../results';
import { StackTable } from '../table/StackTable';
import { WhenSeen } from '../WhenSeen';
import { bucketsOf } from './buckets';
import { LazySpreadChart } from './LazySpreadChart';
import './spread.css';

interface FundedChoicesProps {
  readonly measures: OutcomeMeasures;
  readonly kind: VoterKind;
}

/** How many of their choices voters saw funded: one sentence, a chart, and the same figures as a table. */
export function FundedChoices({ measures, kind }: FundedChoicesProps) {
  const t = useTranslations('outcome.spread');
  const locale = useLocale();
  const buckets = bucketsOf(measures.ballotsByFunded);
  const all = buckets.reduce((sum, { ballots }) => sum + ballots, 0);
  if (all === 0) return null;
  const served = all - (buckets[0]?.ballots ?? 0);
  const name = (funded: number, orMore: boolean) => t(orMore ? 'orMore' : 'choices', { count: funded });
  return (
    <section className="wc-section" aria-labelledby="keuzes">
      <Heading level={2} id="keuzes">
        {t('heading', { kind })}
      </Heading>
      <div className="wc-outcome-prose">
        <Paragraph>{t('sentence', { kind, served, all, share: formatShare(served, all) ?? '' })}</Paragraph>
        <figure>
          <figcaption className="wc-muted">{t('caption', { kind })}</figcaption>
          <WhenSeen className="wc-spread__place">
            <ClientMessages paths={['outcome.spread']}>
              <LazySpreadChart buckets={buckets} kind={kind} />
            </ClientMessages>
          </WhenSeen>
        </figure>
        <details className="wc-outcome-details">
          <summary>{t('asTable')}</summary>
          <StackTable
            caption={t('tableCaption', { kind })}
            captionHidden
            columns={[
              { label: t('funded') },
              { label: t(`voters.${kind}`), numeric: true },
              { label: t('share'), numeric: true },
            ]}
            rows={buckets.map(({ funded, orMore, ballots }) => ({
              key: String(funded),
              cells: [name(funded, orMore), groupThousands(ballots, locale), formatShare(ballots, all) ?? ''],
            }))}
          />
        </details>
      </div>
    </section>
  );
}
