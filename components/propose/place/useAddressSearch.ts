'use client';

import { useEffect, useState } from 'react';
import type { Result } from '@/lib/domain/result';
import { type FoundPlaces, SEARCH_LENGTH } from '@/lib/domain/street-search';

/** Between two letters of somebody who types on. */
const PAUSE_MS = 250;

export type SearchState =
  | { readonly kind: 'idle' | 'searching' | 'trouble' }
  | { readonly kind: 'found'; readonly found: FoundPlaces };

/** What a place belongs to: a round, or the fund of a wijkteam. */
export type AddressScope = 'ronde' | 'fonds';

/** Places for what is typed, asked of our server once somebody stops for a moment. Empty text: nothing is looked for. */
export function useAddressSearch(of: AddressScope, id: string, text: string): SearchState {
  const [state, setState] = useState<SearchState>({ kind: 'idle' });
  const query = text.trim();
  useEffect(() => {
    if (query.length < SEARCH_LENGTH.least) {
      setState({ kind: 'idle' });
      return;
    }
    const stop = new AbortController();
    const timer = setTimeout(() => {
      setState({ kind: 'searching' });
      void ask(of, id, query, stop.signal).then((next) => {
        if (!stop.signal.aborted) setState(next);
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [of, id, query]);
  return state;
}

async function ask(of: AddressScope, id: string, query: string, signal: AbortSignal): Promise<SearchState> {
  try {
    const response = await fetch(`/api/adres?${new URLSearchParams({ [of]: id, q: query })}`, { signal });
    const found = (await response.json()) as Result<FoundPlaces, string>;
    return found.ok ? { kind: 'found', found: found.value } : { kind: 'trouble' };
  } catch {
    return { kind: 'trouble' };
  }
}
