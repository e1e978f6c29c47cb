'use client';

import { useState } from 'react';
import { type IdeaFilter, NO_FILTER, writeFilter } from './filter';

/**
 * The filter of this list, kept in the address as well: a reload, Back and a shared link show the same list. Writing
 * replaces the entry in the history, so Back leaves the page and not one letter of the search.
 */
export function useIdeaFilter(initial: IdeaFilter | undefined) {
  const [filter, setFilter] = useState<IdeaFilter>(initial ?? NO_FILTER);
  const change = (next: IdeaFilter) => {
    setFilter(next);
    const query = writeFilter(next, new URLSearchParams(window.location.search)).toString();
    window.history.replaceState(null, '', `${window.location.pathname}${query && `?${query}`}`);
  };
  return [filter, change] as const;
}
