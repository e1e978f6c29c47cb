'use client';

import type { ProposalForm, ProposalStep } from '@/lib/domain/idea-proposal';
import { type DraftKind, useKeptDraft } from '../secret-link/useKeptDraft';
import { type Draft, draftKey, EMPTY_DRAFT, isEmptyForm, readDraft, writeDraft } from './draft';

export interface DraftInHand extends Draft {
  /** It was typed before, in an earlier visit. */
  readonly found: boolean;
  readonly set: (changes: Partial<ProposalForm>) => void;
  readonly goTo: (step: ProposalStep) => void;
  /** Forgets it, here and on the device. */
  readonly discard: () => void;
}

const KIND: DraftKind<Draft> = {
  empty: EMPTY_DRAFT,
  isEmpty: ({ form }) => isEmptyForm(form),
  write: writeDraft,
  read: readDraft,
};

/** The idea that is being written down in a round. */
export function useDraft(round: string): DraftInHand {
  const { draft, found, change, discard } = useKeptDraft(draftKey(round), KIND);
  return {
    ...draft,
    found,
    set: (changes) => change({ form: { ...draft.form, ...changes } }),
    goTo: (step) => change({ step }),
    discard,
  };
}
