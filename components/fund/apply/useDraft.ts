'use client';

import { useEffect, useState } from 'react';
import type { ApplicationForm } from '@/lib/domain/fund/application-form';
import type { ApplicationStage } from '@/lib/domain/fund/application-steps';
import { localKeep } from '../../ballot/keepsakes';
import { makeDraftSecret } from '../../secret-link/draftSecret';
import { type Draft, draftKey, EMPTY_DRAFT, isEmptyForm, readDraft, writeDraft } from './draft';

export interface DraftInHand extends Draft {
  /** It was typed before, in an earlier visit. */
  readonly found: boolean;
  readonly set: (changes: Partial<ApplicationForm>) => void;
  readonly goTo: (stage: ApplicationStage) => void;
  /** Forgets it, here and on the device. */
  readonly discard: () => void;
}

/** The application that is being written down, kept on this device with every key that is pressed. */
export function useDraft(fund: string): DraftInHand {
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT);
  const [found, setFound] = useState(false);
  // After the first drawing, which has to be the server's: that one knows no device.
  useEffect(() => {
    const kept = readDraft(localKeep.getItem(draftKey(fund)), Date.now());
    if (!kept) return;
    setDraft(kept);
    setFound(true);
  }, [fund]);
  const keep = (changed: Draft) => {
    const next = { ...changed, secret: changed.secret || makeDraftSecret() };
    setDraft(next);
    if (isEmptyForm(next.form)) localKeep.removeItem(draftKey(fund));
    else localKeep.setItem(draftKey(fund), writeDraft(next, Date.now()));
  };
  return {
    ...draft,
    found,
    set: (changes) => keep({ ...draft, form: { ...draft.form, ...changes } }),
    goTo: (stage) => keep({ ...draft, stage }),
    discard: () => {
      localKeep.removeItem(draftKey(fund));
      setDraft(EMPTY_DRAFT);
      setFound(false);
    },
  };
}
