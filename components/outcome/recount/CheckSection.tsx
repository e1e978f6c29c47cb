import { useTranslations } from 'next-intl';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import type { PublishedRound } from '../published';
import { CountAgain } from './CountAgain';
import './recount.css';

interface CheckSectionProps {
  readonly round: PublishedRound;
}

const FILES = [
  { name: 'verkiezing.pb', label: 'votes', explained: 'votesExplained' },
  { name: 'uitslag.json', label: 'outcome', explained: 'outcomeExplained' },
  { name: 'ideeen.csv', label: 'ideas', explained: 'ideasExplained' },
] as const;

/** Not having to believe it: everything to download, and the count to repeat here. */
export function CheckSection({ round }: CheckSectionProps) {
  const t = useTranslations('outcome.recount');
  const d = useTranslations('outcome.downloads');
  return (
    <section className="wc-section" aria-labelledby="natellen">
      <Heading level={2} id="natellen">
        {t('heading')}
      </Heading>
      <div className="wc-outcome-prose">
        <Paragraph>{t('intro')}</Paragraph>
        <Paragraph className="wc-recount__noscript">{t('noScript')}</Paragraph>
        <ClientMessages paths={['outcome.recount', 'outcome.fileProblem']}>
          <CountAgain round={round} />
        </ClientMessages>
        <Heading level={3} id="downloaden">
          {d('heading')}
        </Heading>
        <Paragraph>{d('intro')}</Paragraph>
        <ul className="wc-list-plain wc-downloads">
          {FILES.map(({ name, label, explained }) => (
            <li key={name}>
              <a
                className="nl-link"
                href={`/api/uitslag/${encodeURIComponent(round.id)}/${name}`}
                download={`${round.id}-${name}`}
              >
                {d(label)}
              </a>
              <p className="wc-muted wc-small">{d(explained)}</p>
            </li>
          ))}
          {round.kind === 'cheque' && (
            <li>
              <TextLink href={`/cijfers/${encodeURIComponent(round.id)}`}>{d('figures')}</TextLink>
              <p className="wc-muted wc-small">{d('figuresExplained')}</p>
            </li>
          )}
        </ul>
      </div>
    </section>
  );
}
