import { useTranslations } from 'next-intl';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { SampleNotice } from '@/components/layout/SampleNotice';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import type { OutcomeView } from '@/lib/domain/views';
import { CountExplained } from './CountExplained';
import { YourCheque } from './cheque/YourCheque';
import { OutcomeSource } from './OutcomeSource';
import { OutcomeSummary } from './OutcomeSummary';
import { publishedRound } from './published';
import type { ResultQuery } from './query';
import { ResultList } from './ResultList';
import { reasonContext } from './reasons';
import { ideaResults, titleFinder } from './results';
import { useReasons } from './useReasons';
import './outcome.css';

interface OutcomeScreenProps {
  readonly view: OutcomeView;
  readonly query: ResultQuery;
}

/** The whole outcome page. Only "Wat deed uw waardecheque?" runs in the browser. */
export function OutcomeScreen({ view, query }: OutcomeScreenProps) {
  const t = useTranslations('outcome.page');
  const { round, district } = view;
  const results = ideaResults(view);
  const titleOf = titleFinder(results);
  const reasonOf = useReasons(round, reasonContext(view, titleOf));
  return (
    <>
      {round.sample && <SampleNotice />}
      <div className="wc-page wc-gutter wc-outcome">
        {district && (
          <Paragraph>
            <TextLink href={`/wijk/${district.slug}`}>
              {t('backToDistrict', { district: district.name })}
            </TextLink>
          </Paragraph>
        )}
        <Heading level={1}>{t('title', { round: round.title })}</Heading>
        {round.kind === 'import' && <OutcomeSource view={view} />}
        <OutcomeSummary view={view} />
        {round.kind === 'cheque' && <OwnCheque view={view} />}
        <ResultList view={view} results={results} reasonOf={reasonOf} query={query} />
        <CountExplained view={view} titleOf={titleOf} />
      </div>
    </>
  );
}

function OwnCheque({ view }: { readonly view: OutcomeView }) {
  const t = useTranslations('outcome.cheque');
  return (
    <section className="wc-section" aria-labelledby="uw-waardecheque">
      <Heading level={2} id="uw-waardecheque">
        {t('heading')}
      </Heading>
      <div className="wc-outcome-prose">
        <Paragraph>{t('intro')}</Paragraph>
        <ClientMessages paths={['outcome.cheque', 'outcome.badge']}>
          <YourCheque round={publishedRound(view)} />
        </ClientMessages>
      </div>
    </section>
  );
}
