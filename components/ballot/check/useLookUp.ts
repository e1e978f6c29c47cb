'use client';

import { useState } from 'react';
import { ballotWorker } from '../session/session';
import type { LookedUp } from '../worker/messages';
import { registerPath } from './registerPath';
import { useGivenTicket } from './useGivenTicket';

export type LookUpState =
  | { readonly at: 'idle' | 'busy' | 'offline' | 'notOpened' }
  | ({ readonly at: 'done' } & LookedUp);

interface CheckedRound {
  readonly id: string;
  readonly logKey: string;
}

/**
 * Looks up a stembewijs in the round's register, which is fetched whole: the server does not learn which. One that the
 * page was opened with, or that this browser keeps, is looked up at once.
 */
export function useLookUp({ id, logKey }: CheckedRound) {
  const [state, setState] = useState<LookUpState>({ at: 'idle' });
  const search = async (text: string) => {
    setState({ at: 'busy' });
    setState(await lookUp(text, { id, logKey }));
  };
  useGivenTicket(id, (text) => void search(text));
  return { state, search };
}

async function lookUp(text: string, { id, logKey }: CheckedRound): Promise<LookUpState> {
  try {
    const response = await fetch(registerPath(id), { credentials: 'omit', referrerPolicy: 'no-referrer' });
    if (response.status === 404) return { at: 'notOpened' };
    if (!response.ok) return { at: 'offline' };
    const register: unknown = await response.json();
    return { at: 'done', ...(await ballotWorker.run('lookUp', { text, register, round: id, logKey })) };
  } catch {
    return { at: 'offline' };
  }
}
