'use client';

import { useEffect, useState } from 'react';
import type { ProposalForm, ProposalStep } from '@/lib/domain/idea-proposal';
import { localKeep } from '../ballot/keepsakes';
import { makeDraftSecret } from '../secret-link/draftSecret';
import { type Draft, draftKey, EMPTY_DRAFT, isEmptyForm, readDraft, writeDraft } from './draft';

export interface DraftInHand extends Draft {
  /** It was typed before, in an earlier visit. */
  readonly found: boolean;
  readonly set: (changes: Partial<ProposalForm>) => void;
  readonly goTo: (step: ProposalStep) => void;
  /** Forgets it, here and on the device. */
  readonly discard: () => void;
}

/** The idea that is being written down in a round, kept on this device with every key that is pressed. */
export function useDraft(round: string): DraftInHand {
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT);
  const [found, setFound] = useState(false);
  // After the first drawing, which has to be the server's: that one knows no device.
  useEffect(() => {
    const kept = readDraft(localKeep.getItem(draftKey(round)), Date.now());
    if (!kept) return;
    setDraft(kept);
    setFound(true);
  }, [round]);
  const keep = (changed: Draft) => {
    const next = { ...changed, secret: changed.secret || makeDraftSecret() };
    setDraft(next);
    if (isEmptyForm(next.form)) localKeep.removeItem(draftKey(round));
    else localKeep.setItem(draftKey(round), writeDraft(next, Date.now()));
  };
  return {
    ...draft,
    found,
    set: (changes) => keep({ ...draft, form: { ...draft.form, ...changes } }),
    goTo: (step) => keep({ ...draft, step }),
    discard: () => {
      localKeep.removeItem(draftKey(round));
      setDraft(EMPTY_DRAFT);
      setFound(false);
    },
  };
}
