'use client';

import { useEffect, useState } from 'react';
import { tabKeep } from '../ballot/keepsakes';
import { stripHash } from '../ballot/session/useHashCode';

const KEEP = 'wijkcheque:vragenlijst';

/**
 * The code behind `#c=`, taken out of the address bar at once, or the one that was typed. It is kept as long as this tab is
 * open, so that reading the page anew does not lose it. `null` until it was looked for; empty when there is none.
 */
export function useSurveyCode() {
  const [code, setState] = useState<string | null>(null);
  const setCode = (typed: string) => {
    tabKeep.setItem(KEEP, typed);
    setState(typed);
  };
  useEffect(() => {
    const read = () => {
      const found = /^#c=([0-9A-Za-z-]{1,40})$/.exec(window.location.hash)?.[1];
      if (found) {
        tabKeep.setItem(KEEP, found);
        stripHash();
      }
      setState((before) => found ?? before ?? tabKeep.getItem(KEEP) ?? '');
    };
    read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  return { code, setCode, forget: () => tabKeep.removeItem(KEEP) };
}
