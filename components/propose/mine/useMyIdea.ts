'use client';

import { useState } from 'react';
import type { ProposalForm, ProposalProblems } from '@/lib/domain/idea-proposal';
import type { MyIdeaView } from '@/lib/domain/idea-proposal-views';
import { type ActRefusal, type ActsBehindLink, useActsBehindLink } from '../../secret-link/useActsBehindLink';
import type { MyIdeaActions } from '../types';

/** Parts of the page that answer an act. */
export type MyIdeaPart = 'status' | 'join' | 'edit' | 'mail' | 'withdraw';

type Acts = ActsBehindLink<MyIdeaView, MyIdeaPart, ProposalProblems, ActRefusal | 'CHANGED_MEANWHILE'>;

export interface MyIdeaInHand extends Omit<Acts, 'act'> {
  /** Path of a link for neighbours that was just made. */
  readonly joinPath: string | null;
  /** `seen`: the version of the idea that the form was filled from. */
  readonly change: (form: ProposalForm, seen: string) => void;
  readonly submit: () => void;
  readonly withdraw: () => void;
  readonly renewJoin: () => void;
  readonly forgetEmail: () => void;
}

/** The idea of a secret link, and what its initiator does with it. */
export function useMyIdea(token: string | null, actions: MyIdeaActions): MyIdeaInHand {
  const { act, ...rest }: Acts = useActsBehindLink(token, actions.read);
  const [joinPath, setJoinPath] = useState<string | null>(null);
  return {
    ...rest,
    joinPath,
    change: (form, seen) => act('edit', (own) => actions.change(own, form, seen)),
    submit: () => act('status', actions.submit),
    withdraw: () => act('withdraw', actions.withdraw),
    renewJoin: () => act('join', actions.renewJoin, setJoinPath),
    forgetEmail: () => act('mail', actions.forgetEmail),
  };
}
