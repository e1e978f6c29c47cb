'use client';

import { useEffect, useEffectEvent } from 'react';
import { type HashCode, readHash } from './hashCode';

/**
 * Hands over the code of a QR link and takes it out of the address bar before anything else happens, so that it stays
 * out of the history, of bookmarks and of what a bystander reads. Also for a link opened while this page is open.
 */
export function useHashCode(onCode: (found: HashCode) => void): void {
  const handOver = useEffectEvent(onCode);
  useEffect(() => {
    const take = () => {
      const found = readHash(window.location.hash);
      if (!found) return;
      stripHash();
      handOver(found);
    };
    take();
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, []);
}

/** Takes what is behind `#` out of the address bar and of this entry of the history. */
export function stripHash(): void {
  const bare = window.location.pathname + window.location.search;
  // Keeps the router's own state in this history entry.
  window.history.replaceState(window.history.state, '', bare);
  // The router remembers the address it started with and would write it back on its next move: it listens to a
  // replaceState without state, but only once it runs, which is after the effects of the page.
  setTimeout(() => window.history.replaceState(null, '', bare), 0);
}
