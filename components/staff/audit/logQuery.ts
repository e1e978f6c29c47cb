import type { GivenLogFilter } from '@/lib/domain/log-book';

/** A filter's fields as they are called in the address. */
export const LOG_NAMES = {
  from: 'van',
  until: 'tot',
  act: 'wat',
  person: 'wie',
  subject: 'over',
} as const satisfies Record<keyof GivenLogFilter, string>;

/** Under this name stands the id below which a page begins. */
export const BELOW = 'voor';

/** A filter from an address or a form. */
export function filterFrom(get: (name: string) => string): GivenLogFilter {
  return {
    from: get(LOG_NAMES.from),
    until: get(LOG_NAMES.until),
    act: get(LOG_NAMES.act),
    person: get(LOG_NAMES.person),
    subject: get(LOG_NAMES.subject),
  };
}

/** Names and values of what is used of a filter, for an address or hidden boxes. */
export function filterEntries(given: GivenLogFilter): readonly (readonly [string, string])[] {
  return Object.entries(LOG_NAMES).flatMap(([field, name]) => {
    const value = given[field as keyof GivenLogFilter];
    return value === '' ? [] : [[name, value] as const];
  });
}

/** The address of the page of lines below this id. */
export function olderPath(given: GivenLogFilter, below: number): string {
  const query = new URLSearchParams([...filterEntries(given).map(([name, value]) => [name, value])]);
  query.set(BELOW, String(below));
  return `/beheer/logboek?${query}`;
}

/** An id from an address; anything else is the first page. */
export function belowFrom(text: string): number | null {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
