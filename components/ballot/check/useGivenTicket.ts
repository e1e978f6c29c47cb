'use client';

import { useEffect, useEffectEvent } from 'react';
import { KEEP, localKeep, tabKeep } from '../keepsakes';
import { stripHash } from '../session/useHashCode';
import { ticketOfHash } from './ticketLink';

/**
 * Hands over the stembewijs that this page was opened with: the one in the address, which is then taken out of it, or
 * else the one that this browser keeps. Also for a link that is opened while this page is open.
 */
export function useGivenTicket(round: string, onTicket: (text: string) => void): void {
  const handOver = useEffectEvent(onTicket);
  useEffect(() => {
    const take = (): boolean => {
      const text = ticketOfHash(window.location.hash, round);
      if (text === null) return false;
      stripHash();
      handOver(text);
      return true;
    };
    const kept = () => tabKeep.getItem(KEEP.proof(round)) ?? localKeep.getItem(KEEP.kept(round));
    if (!take()) {
      const text = kept();
      if (text !== null) handOver(text);
    }
    const again = () => void take();
    window.addEventListener('hashchange', again);
    return () => window.removeEventListener('hashchange', again);
  }, [round]);
}
