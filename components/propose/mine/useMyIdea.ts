'use client';

import { useEffect, useState } from 'react';
import type { ProposalForm, ProposalProblems } from '@/lib/domain/idea-proposal';
import type { ChangeMyIdeaError, MyIdeaError, MyIdeaView } from '@/lib/domain/idea-proposal-views';
import type { Result } from '@/lib/domain/result';
import type { MyIdeaActions } from '../types';

/** Parts of the page that answer an act. */
export type MyIdeaPart = 'status' | 'join' | 'edit' | 'mail' | 'withdraw';

/** What came of the last act, for the part in which it was done. */
export interface Told {
  readonly part: MyIdeaPart;
  readonly code: 'done' | MyIdeaError | 'offline';
}

export interface MyIdeaInHand {
  /** `null` while it is looked up. */
  readonly view: MyIdeaView | 'invalid' | null;
  readonly told: Told | null;
  readonly problems: ProposalProblems;
  /** Path of a link for neighbours that was just made. */
  readonly joinPath: string | null;
  readonly busy: boolean;
  readonly change: (form: ProposalForm) => void;
  readonly submit: () => void;
  readonly withdraw: () => void;
  readonly renewJoin: () => void;
  readonly forgetEmail: () => void;
}

type Refusal = MyIdeaError | ChangeMyIdeaError;
type Done = Result<string | null, Refusal>;

/** The idea of a secret link, and what its initiator does with it; after each act it is read anew. */
export function useMyIdea(token: string | null, actions: MyIdeaActions): MyIdeaInHand {
  const [view, setView] = useState<MyIdeaInHand['view']>(null);
  const [told, setTold] = useState<Told | null>(null);
  const [problems, setProblems] = useState<ProposalProblems>({});
  const [joinPath, setJoinPath] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { read } = actions;
  useEffect(() => {
    if (!token) return;
    let current = true;
    read(token).then(
      (found) => current && setView(found.ok ? found.value : 'invalid'),
      () => current && setView('invalid'),
    );
    return () => {
      current = false;
    };
  }, [token, read]);

  const act = async (part: MyIdeaPart, work: (token: string) => Promise<Done>) => {
    if (!token || busy) return;
    setBusy(true);
    setTold(null);
    try {
      const done = await work(token);
      const bad = done.ok ? null : problemsOf(done.error);
      setProblems(bad ?? {});
      if (!bad) setTold({ part, code: done.ok ? 'done' : codeOf(done.error) });
      if (done.ok && part === 'join') setJoinPath(done.value);
      const found = await read(token);
      setView(found.ok ? found.value : 'invalid');
    } catch {
      setTold({ part, code: 'offline' });
    }
    setBusy(false);
  };
  return {
    view,
    told,
    problems,
    joinPath,
    busy,
    change: (form) => void act('edit', (own) => actions.change(own, form)),
    submit: () => void act('status', (own) => actions.submit(own)),
    withdraw: () => void act('withdraw', (own) => actions.withdraw(own)),
    renewJoin: () => void act('join', (own) => actions.renewJoin(own)),
    forgetEmail: () => void act('mail', (own) => actions.forgetEmail(own)),
  };
}

/** What is wrong with the text; `null` when it was refused for something else. */
function problemsOf(refusal: Refusal): ProposalProblems | null {
  return typeof refusal === 'object' && refusal.code === 'BAD_IDEA' ? refusal.problems : null;
}

function codeOf(refusal: Refusal): MyIdeaError {
  if (typeof refusal === 'string') return refusal;
  return refusal.code === 'BAD_IDEA' ? 'NOT_NOW' : refusal.code;
}
