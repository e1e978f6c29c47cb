'use client';

import { useState } from 'react';
import type { ProposalProblems } from '@/lib/domain/idea-proposal';
import type { BringInError, BroughtIn, OpenProposals } from '@/lib/domain/idea-proposal-views';
import { signinOf } from '../ballot/session/signinOf';
import type { CodeProblem } from './code/CodeField';
import type { Draft } from './draft';
import type { BringIn } from './types';

/** Why an idea was not taken. */
export type SendTrouble =
  | { readonly at: 'code'; readonly problem: CodeProblem }
  | { readonly at: 'form'; readonly problems: ProposalProblems }
  | {
      readonly at: 'idea';
      readonly error: 'UNKNOWN_ROUND' | 'NOT_OPEN' | 'TOO_MANY' | 'TOO_MANY_HERE' | 'offline';
    };

export type SendState =
  | { readonly at: 'ready'; readonly trouble: SendTrouble | null }
  | { readonly at: 'deriving' | 'sending' }
  /** `mailed`: an address was given. */
  | { readonly at: 'done'; readonly brought: BroughtIn; readonly mailed: boolean };

/**
 * Sends an idea, with what shows that a household lives here. An answer that does not come says nothing about whether the
 * idea did: the secret of its draft goes along, so that it is one idea however often it is sent.
 */
export function useSend(open: OpenProposals, bringIn: BringIn) {
  const [state, setState] = useState<SendState>({ at: 'ready', trouble: null });
  const fails = (trouble: SendTrouble) => setState({ at: 'ready', trouble });
  const send = async ({ form, secret }: Draft, code: string): Promise<SendTrouble | null> => {
    const refuse = (trouble: SendTrouble) => {
      fails(trouble);
      return trouble;
    };
    let signin: string | null = null;
    if (open.codes && form.kind === 'residents') {
      setState({ at: 'deriving' });
      const derived = await signinOf(code, open.roundId);
      if (!derived.ok) return refuse({ at: 'code', problem: derived.error });
      signin = derived.value;
    }
    setState({ at: 'sending' });
    try {
      const brought = await bringIn(open.roundId, form, signin, secret);
      if (!brought.ok) return refuse(troubleOf(brought.error));
      setState({ at: 'done', brought: brought.value, mailed: form.email.trim() !== '' });
      return null;
    } catch {
      return refuse({ at: 'idea', error: 'offline' });
    }
  };
  return { state, send };
}

function troubleOf(error: BringInError): SendTrouble {
  switch (error.code) {
    case 'BAD_IDEA':
      return { at: 'form', problems: error.problems };
    case 'CODE_NEEDED':
    case 'UNKNOWN_CODE':
    case 'SLOW_DOWN':
      return { at: 'code', problem: error.code };
    default:
      return { at: 'idea', error: error.code };
  }
}
