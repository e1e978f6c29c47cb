'use client';

import type { ApplicationForm } from '@/lib/domain/fund/application-form';
import type { ApplicationStage } from '@/lib/domain/fund/application-steps';
import { type DraftKind, useKeptDraft } from '../../secret-link/useKeptDraft';
import { type Draft, draftKey, EMPTY_DRAFT, isEmptyForm, readDraft, writeDraft } from './draft';

export interface DraftInHand extends Draft {
  /** It was typed before, in an earlier visit. */
  readonly found: boolean;
  readonly set: (changes: Partial<ApplicationForm>) => void;
  readonly goTo: (stage: ApplicationStage) => void;
  /** Forgets it, here and on the device. */
  readonly discard: () => void;
}

const KIND: DraftKind<Draft> = {
  empty: EMPTY_DRAFT,
  isEmpty: ({ form }) => isEmptyForm(form),
  write: writeDraft,
  read: readDraft,
};

/** The application that is being written down. */
export function useDraft(fund: string): DraftInHand {
  const { draft, found, change, discard } = useKeptDraft(draftKey(fund), KIND);
  return {
    ...draft,
    found,
    set: (changes) => change({ form: { ...draft.form, ...changes } }),
    goTo: (stage) => change({ stage }),
    discard,
  };
}
