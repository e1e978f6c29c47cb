'use client';

import { useEffect, useState } from 'react';
import { localKeep } from '../ballot/keepsakes';
import { makeDraftSecret } from './draftSecret';

/** How drafts of one kind are kept on the device. */
export interface DraftKind<Draft> {
  readonly empty: Draft;
  /** Nothing was typed: there is nothing to keep. */
  readonly isEmpty: (draft: Draft) => boolean;
  readonly write: (draft: Draft, now: number) => string;
  /** `null` for what cannot be gone on with. */
  readonly read: (text: string | null, now: number) => Draft | null;
}

export interface KeptDraft<Draft> {
  readonly draft: Draft;
  /** It was typed before, in an earlier visit. */
  readonly found: boolean;
  readonly change: (changes: Partial<Draft>) => void;
  /** Forgets it, here and on the device. */
  readonly discard: () => void;
}

/** What is being written down, kept on this device under `key` with every key that is pressed; `kind` never changes. */
export function useKeptDraft<Draft extends { readonly secret: string }>(
  key: string,
  kind: DraftKind<Draft>,
): KeptDraft<Draft> {
  const [draft, setDraft] = useState(kind.empty);
  const [found, setFound] = useState(false);
  // After the first drawing, which has to be the server's: that one knows no device.
  useEffect(() => {
    const kept = kind.read(localKeep.getItem(key), Date.now());
    if (!kept) return;
    setDraft(kept);
    setFound(true);
  }, [key, kind]);
  const change = (changes: Partial<Draft>) => {
    const next = { ...draft, ...changes, secret: draft.secret || makeDraftSecret() };
    setDraft(next);
    if (kind.isEmpty(next)) localKeep.removeItem(key);
    else localKeep.setItem(key, kind.write(next, Date.now()));
  };
  const discard = () => {
    localKeep.removeItem(key);
    setDraft(kind.empty);
    setFound(false);
  };
  return { draft, found, change, discard };
}
