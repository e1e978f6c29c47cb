import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/Field';
import {
  outcomeHref,
  QUERY_NAMES,
  queryPairs,
  RESULT_FILTERS,
  RESULT_SORTS,
  type ResultQuery,
} from './query';
import type { IdeaResult } from './results';

interface ResultFiltersProps {
  readonly roundId: string;
  readonly query: ResultQuery;
  readonly results: readonly IdeaResult[];
}

/** Lists that fit on a few screens need no search. */
const SEARCH_FROM = 20;

/** Links and a plain form: everything works without scripts and the address can be shared. */
export function ResultFilters({ roundId, query, results }: ResultFiltersProps) {
  const t = useTranslations('outcome.list');
  const funded = results.filter((one) => one.outcome.funded).length;
  const counts = { all: results.length, funded, not_funded: results.length - funded };
  const to = (change: Partial<ResultQuery>) => outcomeHref(roundId, { ...query, page: 1, ...change });
  return (
    <div className="wc-outcome-filters">
      <Choices label={t('filters')}>
        {RESULT_FILTERS.map((show) => (
          <Choice key={show} href={to({ show })} current={query.show === show}>
            {t(show, { count: counts[show] })}
          </Choice>
        ))}
      </Choices>
      <Choices label={t('sorts')}>
        {RESULT_SORTS.map((sort) => (
          <Choice key={sort} href={to({ sort })} current={query.sort === sort}>
            {t(sort)}
          </Choice>
        ))}
      </Choices>
      {results.length >= SEARCH_FROM && <Search roundId={roundId} query={query} />}
    </div>
  );
}

function Choices({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <nav className="wc-outcome-choices" aria-label={label}>
      <p className="wc-outcome-choices__label" aria-hidden="true">
        {label}
      </p>
      <ul className="wc-list-plain">{children}</ul>
    </nav>
  );
}

interface ChoiceProps {
  readonly href: string;
  readonly current: boolean;
  readonly children: ReactNode;
}

function Choice({ href, current, children }: ChoiceProps) {
  const mark = current ? { 'aria-current': 'true' as const } : {};
  return (
    <li>
      <Link href={href} scroll={false} prefetch={false} className="wc-outcome-choice" {...mark}>
        {children}
      </Link>
    </li>
  );
}

function Search({ roundId, query }: Pick<ResultFiltersProps, 'roundId' | 'query'>) {
  const t = useTranslations('outcome.list');
  const others = queryPairs({ ...query, words: '', page: 1 });
  return (
    <search>
      <form action={outcomeHref(roundId)} className="wc-outcome-search">
        {others.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextField
          id="zoek-uitslag"
          className="wc-outcome-search__field"
          type="search"
          name={QUERY_NAMES.words}
          label={t('search')}
          key={query.words}
          defaultValue={query.words}
          maxLength={100}
        />
        <Button type="submit">{t('searchButton')}</Button>
      </form>
    </search>
  );
}
