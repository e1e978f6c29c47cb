import type { Locale } from '@/lib/i18n/locales';
import type { ResultQuery, ResultSort } from './query';
import type { Basis, IdeaResult } from './results';

/** Ideas per page: a list of eight hundred cards is slow to load and to read on a phone. */
export const PAGE_SIZE = 60;

export interface ResultPage {
  readonly shown: readonly IdeaResult[];
  /** How many ideas answer the query, over all pages. */
  readonly found: number;
  readonly page: number;
  readonly pages: number;
}

/** The ideas that answer the query, in its order, cut into pages. A page past the end gives the last one. */
export function selectResults(
  results: readonly IdeaResult[],
  query: ResultQuery,
  basis: Basis,
  locale: Locale,
): ResultPage {
  const words = plain(query.words).split(/\s+/).filter(Boolean);
  const found = results
    .filter(({ outcome }) => query.show === 'all' || outcome.funded === (query.show === 'funded'))
    .filter((result) => matches(result, words))
    .sort(comparator(query.sort, basis, locale));
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const page = Math.min(query.page, pages);
  return {
    shown: found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    found: found.length,
    page,
    pages,
  };
}

type Compare = (a: IdeaResult, b: IdeaResult) => number;

function comparator(sort: ResultSort, basis: Basis, locale: Locale): Compare {
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const byId: Compare = (a, b) => collator.compare(a.id, b.id);
  const bySort: Readonly<Record<ResultSort, Compare>> = {
    result: byResult(basis),
    name: (a, b) => collator.compare(a.title, b.title),
    amount: (a, b) => b.outcome.targetCents - a.outcome.targetCents,
  };
  return (a, b) => bySort[sort](a, b) || byId(a, b);
}

/** Funded ideas in order of selection, then the others, the one that came closest first. */
function byResult(basis: Basis): Compare {
  return (a, b) => {
    if (a.place !== null && b.place !== null) return a.place - b.place;
    if (a.place !== null || b.place !== null) return a.place !== null ? -1 : 1;
    return reached(b, basis) - reached(a, basis);
  };
}

/** How far an idea came: the part of its target, or the number of its voters. Only for the order on screen. */
function reached({ outcome }: IdeaResult, basis: Basis): number {
  if (basis === 'support') return outcome.backers;
  return outcome.targetCents === 0 ? Number.POSITIVE_INFINITY : outcome.pledgedCents / outcome.targetCents;
}

function matches(result: IdeaResult, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = plain(`${result.title} ${result.idea?.neighbourhoodName ?? ''}`);
  const id = plain(result.id);
  return words.every((word) => word === id || text.includes(word));
}

/** Lower case without accents: who types "cafe" finds "café". */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
