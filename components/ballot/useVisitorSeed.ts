'use client';

import { useSyncExternalStore } from 'react';
import { KEEP, tabKeep } from './keepsakes';

function read(): number {
  const kept = Number(tabKeep.getItem(KEEP.order));
  if (Number.isSafeInteger(kept) && kept > 0) return kept;
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  tabKeep.setItem(KEEP.order, String(drawn + 1));
  return drawn + 1;
}

const never = () => () => undefined;
const onServer = () => 0;

/**
 * The seed of this visitor's order of ideas: drawn once, the same for the whole visit, so no idea profits from being
 * first and nothing jumps. 0 while rendering on the server and hydrating: the order is not known yet.
 */
export function useVisitorSeed(): number {
  return useSyncExternalStore(never, read, onServer);
}
