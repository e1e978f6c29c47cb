'use client';

import { useEffect, useState } from 'react';
import { readCastAnswer } from '../casting/answers';
import type { Proof } from '../casting/cast';
import { KEEP, tabKeep } from '../keepsakes';
import { ballotWorker } from '../session/session';
import { keyMark } from './keyMark';

/** What a receipt looks like to a person. */
export interface ReceiptWords {
  /** `7K3FQ-9ZT2M`: what to search the public register with. */
  readonly words: string;
  readonly keyMark: string | null;
}

export type ProofState =
  | { readonly at: 'checking' | 'none' | 'bad' }
  | { readonly at: 'ok'; readonly proof: Proof; readonly words: ReceiptWords };

/** The receipt kept in this tab, checked again against the round's log key before anything is said about it. */
export function useProof(round: string, logKey: string): ProofState {
  const [state, setState] = useState<ProofState>({ at: 'checking' });
  useEffect(() => {
    let left = false;
    const show = (next: ProofState) => {
      if (!left) setState(next);
    };
    checkKept(tabKeep.getItem(KEEP.proof(round)), round, logKey).then(show, () => show({ at: 'bad' }));
    return () => {
      left = true;
    };
  }, [round, logKey]);
  return state;
}

async function checkKept(text: string | null, round: string, logKey: string): Promise<ProofState> {
  if (text === null) return { at: 'none' };
  const kept = JSON.parse(text) as { request?: unknown; answer?: unknown };
  const request = await ballotWorker.run('readPending', { text: JSON.stringify(kept.request), round });
  const answer = readCastAnswer(kept.answer);
  if (!request || answer?.code !== 'OK') return { at: 'bad' };
  const checked = await ballotWorker.run('checkReceipt', { request, answer, logKey });
  if (!checked.ok) return { at: 'bad' };
  const words = { words: checked.value.words, keyMark: await keyMark(logKey) };
  return { at: 'ok', proof: { request, answer }, words };
}
