'use client';

import { type Dispatch, type SetStateAction, useCallback, useEffect, useState } from 'react';
import type { Result } from '@/lib/domain/result';

/** `failed`: the server could not be asked; `null` while it is. */
export type BehindLink<View> = View | 'invalid' | 'failed' | null;

interface Found<View> {
  readonly view: BehindLink<View>;
  /** For what an act made of it. */
  readonly setView: Dispatch<SetStateAction<BehindLink<View>>>;
  readonly again: () => void;
}

/** What a secret link leads to, as it stands at the server. `read` keeps its identity; without a token nothing is asked. */
export function useBehindLink<View>(
  token: string | null,
  read: (token: string) => Promise<Result<View, 'LINK_INVALID'>>,
): Found<View> {
  const [view, setView] = useState<BehindLink<View>>(null);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn asks the same again
  useEffect(() => {
    if (token === null) return;
    let current = true;
    read(token).then(
      (found) => {
        if (current) setView(() => (found.ok ? found.value : 'invalid'));
      },
      () => {
        if (current) setView('failed');
      },
    );
    return () => {
      current = false;
    };
  }, [token, read, turn]);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  return { view, setView, again };
}
