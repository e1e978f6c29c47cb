'use client';

import { useState } from 'react';
import type { Applied, ApplyError } from '@/lib/domain/fund/views';
import type { Draft } from './draft';
import type { SendApplication } from './types';

/** Why an application was not taken: what is wrong with it, or a code. */
export type SendTrouble =
  | Exclude<ApplyError['code'], 'BAD_APPLICATION'>
  | 'offline'
  | Extract<ApplyError, { code: 'BAD_APPLICATION' }>;

export type SendState =
  | { readonly at: 'ready'; readonly trouble: SendTrouble | null }
  | { readonly at: 'sending' }
  /** `mailed`: an address was given. */
  | { readonly at: 'done'; readonly applied: Applied; readonly mailed: boolean };

/**
 * Sends an application. An answer that does not come says nothing about whether the application did: the secret of its
 * draft goes along, so that it is one application however often it is sent.
 */
export function useSend(fund: string, act: SendApplication) {
  const [state, setState] = useState<SendState>({ at: 'ready', trouble: null });
  const send = async ({ form, secret }: Draft): Promise<SendTrouble | null> => {
    const refuse = (trouble: SendTrouble) => {
      setState({ at: 'ready', trouble });
      return trouble;
    };
    setState({ at: 'sending' });
    try {
      const applied = await act(fund, form, secret);
      if (!applied.ok)
        return refuse(applied.error.code === 'BAD_APPLICATION' ? applied.error : applied.error.code);
      setState({ at: 'done', applied: applied.value, mailed: form.email.trim() !== '' });
      return null;
    } catch {
      return refuse('offline');
    }
  };
  return { state, send };
}
