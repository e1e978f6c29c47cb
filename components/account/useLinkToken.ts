'use client';

import { useEffect, useState } from 'react';

/**
 * The token behind `#t=`, taken out of the address bar at once: an address stays in the history and is easily shared.
 * `null` until it was read; empty when there is none.
 */
export function useLinkToken(): string | null {
  const [token, setToken] = useState<string | null>(null);
  useEffect(() => {
    const read = () => {
      const { hash, pathname } = window.location;
      const found = /^#t=([A-Za-z0-9_-]+)$/.exec(hash)?.[1];
      if (found) window.history.replaceState(window.history.state, '', pathname);
      setToken((before) => found ?? before ?? '');
    };
    read();
    // Another link pasted over this page changes only what is behind the #.
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  return token;
}
