'use client';

import { useEffect, useState } from 'react';
import { tabKeep } from '../ballot/keepsakes';
import { stripHash } from '../ballot/session/useHashCode';

/**
 * The secret behind `#t=`, taken out of the address bar at once: an address stays in the history and is easily shared. It
 * is kept as long as this tab is open, so that reading the page anew does not lose it. `null` until it was read; empty
 * when there is none.
 */
export function useSecretLink(page: 'mijn-idee' | 'meedoen' | 'mijn-aanvraag'): string | null {
  const [token, setToken] = useState<string | null>(null);
  useEffect(() => {
    const key = `wijkcheque:${page}`;
    const read = () => {
      const found = /^#t=([A-Za-z0-9_-]+)$/.exec(window.location.hash)?.[1];
      if (found) {
        tabKeep.setItem(key, found);
        stripHash();
      }
      setToken(found ?? tabKeep.getItem(key) ?? '');
    };
    read();
    // Another link pasted over this page changes only what is behind the #.
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, [page]);
  return token;
}
