import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { SampleNotice } from '@/components/layout/SampleNotice';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import type { BaseMap, OutcomeView } from '@/lib/domain/views';
import { AreaTable } from './AreaTable';
import { CountExplained } from './CountExplained';
import { YourCheque } from './cheque/YourCheque';
import { OtherRules } from './compare/OtherRules';
import { ResultMapSection } from './map/ResultMapSection';
import { OnThisPage } from './OnThisPage';
import { OutcomeSource } from './OutcomeSource';
import { OutcomeSummary } from './OutcomeSummary';
import { type PublishedRound, publishedRound } from './published';
import type { ResultQuery } from './query';
import { ResultList } from './ResultList';
import { reasonContext } from './reasons';
import { CheckSection } from './recount/CheckSection';
import { ideaResults, titleFinder, voterKindOf } from './results';
import { FundedChoices } from './spread/FundedChoices';
import { useReasons } from './useReasons';
import './outcome.css';

interface OutcomeScreenProps {
  readonly view: OutcomeView;
  readonly query: ResultQuery;
  readonly baseMap: BaseMap;
  /** What happened while voting that belongs to the outcome; under what it says. */
  readonly notice: ReactNode;
}

/** The whole outcome page. Everything can be read without a script; map, replay and counting again come with one. */
export function OutcomeScreen({ view, query, baseMap, notice }: OutcomeScreenProps) {
  const { round, analysis, outcome } = view;
  const results = ideaResults(view);
  const titleOf = titleFinder(results);
  const reasonOf = useReasons(round, reasonContext(view, titleOf));
  // One object for both parts that count again: it travels to the browser once.
  const published = publishedRound(view);
  const served = (analysis?.measures.ballotsByFunded.length ?? 0) > 0;
  return (
    <>
      {round.sample && <SampleNotice />}
      <div className="wc-page wc-gutter wc-outcome">
        <Opening view={view} />
        {notice}
        <Parts view={view} />
        {round.kind === 'cheque' && <OwnCheque round={published} />}
        <ResultList view={view} results={results} reasonOf={reasonOf} query={query}>
          <ResultMapSection view={view} results={results} reasonOf={reasonOf} baseMap={baseMap} />
        </ResultList>
        <CountExplained view={view} titleOf={titleOf} />
        {analysis && served && <FundedChoices measures={analysis.measures} kind={voterKindOf(round)} />}
        {analysis?.byNeighbourhood && outcome.ideas.length > 0 && (
          <AreaTable areas={analysis.byNeighbourhood} currency={round.currency} />
        )}
        {analysis && <OtherRules view={view} analysis={analysis} titleOf={titleOf} />}
        <CheckSection round={published} />
      </div>
    </>
  );
}

function Opening({ view }: Pick<OutcomeScreenProps, 'view'>) {
  const t = useTranslations('outcome.page');
  const { district, round } = view;
  return (
    <>
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
    </>
  );
}

function Parts({ view: { round, analysis } }: Pick<OutcomeScreenProps, 'view'>) {
  const t = useTranslations('outcome');
  const compared = (analysis?.comparison.length ?? 0) > 0;
  const parts = [
    ...(round.kind === 'cheque' ? [{ id: 'uw-waardecheque', label: t('cheque.heading') }] : []),
    { id: 'ideeen', label: t('list.heading') },
    { id: 'telling', label: t('count.heading') },
    ...(compared ? [{ id: 'wat-als', label: t('compare.heading') }] : []),
    { id: 'natellen', label: t('recount.heading') },
    { id: 'downloaden', label: t('downloads.heading') },
  ];
  return <OnThisPage parts={parts} />;
}

function OwnCheque({ round }: { readonly round: PublishedRound }) {
  const t = useTranslations('outcome.cheque');
  return (
    <section className="wc-section" aria-labelledby="uw-waardecheque">
      <Heading level={2} id="uw-waardecheque">
        {t('heading')}
      </Heading>
      <div className="wc-outcome-prose">
        <Paragraph>{t('intro')}</Paragraph>
        <ClientMessages paths={['outcome.cheque', 'outcome.badge']}>
          <YourCheque round={round} />
        </ClientMessages>
      </div>
    </section>
  );
}
