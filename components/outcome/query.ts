export const RESULT_FILTERS = ['all', 'funded', 'not_funded'] as const;
export type ResultFilter = (typeof RESULT_FILTERS)[number];

export const RESULT_SORTS = ['result', 'name', 'amount'] as const;
export type ResultSort = (typeof RESULT_SORTS)[number];

/** What a visitor asked of the list; it lives in the address, so it works without scripts and can be shared. */
export interface ResultQuery {
  readonly show: ResultFilter;
  readonly sort: ResultSort;
  /** Words to look for; '' = none. */
  readonly words: string;
  /** From 1. */
  readonly page: number;
}

export const FIRST_QUERY: ResultQuery = { show: 'all', sort: 'result', words: '', page: 1 };

const SHOW_WORDS: Readonly<Record<ResultFilter, string>> = {
  all: 'alle',
  funded: 'gehaald',
  not_funded: 'niet-gehaald',
};
const SORT_WORDS: Readonly<Record<ResultSort, string>> = {
  result: 'uitslag',
  name: 'naam',
  amount: 'bedrag',
};
export const QUERY_NAMES = { show: 'toon', sort: 'volgorde', words: 'zoek', page: 'pagina' } as const;

const MAX_WORDS = 100;

export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads `?toon=gehaald&volgorde=naam&zoek=…&pagina=2`; what is unknown is ignored. */
export function parseQuery(params: SearchParams): ResultQuery {
  const show = RESULT_FILTERS.find((one) => SHOW_WORDS[one] === first(params, 'show'));
  const sort = RESULT_SORTS.find((one) => SORT_WORDS[one] === first(params, 'sort'));
  const page = Number(first(params, 'page'));
  return {
    show: show ?? FIRST_QUERY.show,
    sort: sort ?? FIRST_QUERY.sort,
    words: first(params, 'words').trim().slice(0, MAX_WORDS),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

function first(params: SearchParams, name: keyof typeof QUERY_NAMES): string {
  const value = params[QUERY_NAMES[name]];
  return (typeof value === 'string' ? value : value?.[0]) ?? '';
}

/** The parameters that differ from the first view, as pairs: for a link and for the hidden fields of the search form. */
export function queryPairs(query: ResultQuery): [name: string, value: string][] {
  const pairs: [string, string][] = [];
  if (query.show !== FIRST_QUERY.show) pairs.push([QUERY_NAMES.show, SHOW_WORDS[query.show]]);
  if (query.sort !== FIRST_QUERY.sort) pairs.push([QUERY_NAMES.sort, SORT_WORDS[query.sort]]);
  if (query.words !== '') pairs.push([QUERY_NAMES.words, query.words]);
  if (query.page > 1) pairs.push([QUERY_NAMES.page, String(query.page)]);
  return pairs;
}

/** The address of this round's outcome with a query. */
export function outcomeHref(roundId: string, query: ResultQuery = FIRST_QUERY): string {
  const search = new URLSearchParams(queryPairs(query)).toString();
  return `/uitslag/${encodeURIComponent(roundId)}${search && `?${search}`}`;
}
