import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { buttonClass } from '@/components/ui/Button';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import type { OutcomeView } from '@/lib/domain/views';
import { IdeaResultCard } from './IdeaResultCard';
import { type ResultPage, selectResults } from './order';
import { outcomeHref, type ResultQuery } from './query';
import { ResultFilters } from './ResultFilters';
import { basisOf, type IdeaResult } from './results';

interface ResultListProps {
  readonly view: OutcomeView;
  readonly results: readonly IdeaResult[];
  readonly reasonOf: (result: IdeaResult) => string;
  readonly query: ResultQuery;
  /** Stands beside the list where there is room. */
  readonly children?: ReactNode;
}

/** All ideas of the round: filtered, sorted and cut into pages on the server. */
export function ResultList({ view, results, reasonOf, query, children }: ResultListProps) {
  const t = useTranslations('outcome.list');
  const locale = useLocale();
  const list = selectResults(results, query, basisOf(view.outcome.rule), locale);
  return (
    <section className="wc-section" aria-labelledby="ideeen">
      <Heading level={2} id="ideeen">
        {t('heading')}
      </Heading>
      <ResultFilters roundId={view.round.id} query={query} results={results} />
      <div className="wc-outcome-split">
        {children}
        <div className="wc-outcome-split__list">
          <div role="status">
            <Paragraph className="wc-muted">
              {list.pages > 1
                ? t('foundPage', { count: list.found, page: list.page, pages: list.pages })
                : t('found', { count: list.found })}
            </Paragraph>
          </div>
          {list.found === 0 && <TextLink href={outcomeHref(view.round.id)}>{t('clear')}</TextLink>}
          <ul className="wc-list-plain wc-outcome-cards">
            {list.shown.map((result) => (
              <li key={result.id}>
                <IdeaResultCard view={view} result={result} reason={reasonOf(result)} />
              </li>
            ))}
          </ul>
          <Pages list={list} query={query} roundId={view.round.id} />
        </div>
      </div>
    </section>
  );
}

interface PagesProps {
  readonly list: ResultPage;
  readonly query: ResultQuery;
  readonly roundId: string;
}

function Pages({ list, query, roundId }: PagesProps) {
  const t = useTranslations('outcome.list');
  if (list.pages === 1) return null;
  const to = (page: number) => `${outcomeHref(roundId, { ...query, page })}#ideeen`;
  return (
    <nav className="wc-outcome-pages" aria-label={t('pages')}>
      {list.page > 1 && (
        <Link href={to(list.page - 1)} prefetch={false} rel="prev" className={buttonClass('default')}>
          {t('previous')}
        </Link>
      )}
      {list.page < list.pages && (
        <Link href={to(list.page + 1)} prefetch={false} rel="next" className={buttonClass('default')}>
          {t('next')}
        </Link>
      )}
    </nav>
  );
}
