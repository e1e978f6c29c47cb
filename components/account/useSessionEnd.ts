'use client';

import { useCallback, useEffect, useRef, useState } from 'react';

export interface SessionEnd {
  readonly inMs: number;
  readonly why: 'idle' | 'limit';
}

export type SessionStage =
  | { readonly stage: 'fine' }
  | { readonly stage: 'warning'; readonly why: SessionEnd['why']; readonly at: Date }
  | { readonly stage: 'over' };

/** WCAG 2.2.1 asks for at least twenty seconds. */
const WARN_MS = 2 * 60_000;
/** After a question that was not answered. */
const RETRY_MS = 15_000;
const FINE: SessionStage = { stage: 'fine' };

/** When the session of this browser ends, asked of the server; `undefined` when it could not be reached. */
async function askEnd(method: 'GET' | 'POST'): Promise<SessionEnd | null | undefined> {
  try {
    const response = await fetch('/api/auth/sessie', { method, cache: 'no-store' });
    return ((await response.json()) as { end: SessionEnd | null }).end;
  } catch {
    return undefined;
  }
}

/**
 * Follows the end of a session. The server is asked before anything is said, because another tab may have used it, and
 * again when the page comes back from the background, from a sleeping computer or from the browser's memory.
 * `extend` is false when the server could not be reached.
 */
export function useSessionEnd(first: SessionEnd) {
  const [stage, setStage] = useState<SessionStage>(FINE);
  const timer = useRef<number | undefined>(undefined);
  const endsAt = useRef(Number.POSITIVE_INFINITY);

  const later = useCallback((ms: number, act: () => void) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(act, Math.max(0, ms));
  }, []);

  const follow = useCallback(
    (end: SessionEnd | null, ask: () => void) => {
      window.clearTimeout(timer.current);
      if (!end || end.inMs <= 0) {
        setStage({ stage: 'over' });
        return;
      }
      endsAt.current = Date.now() + end.inMs;
      const warns = end.inMs <= WARN_MS;
      setStage(warns ? { stage: 'warning', why: end.why, at: new Date(endsAt.current) } : FINE);
      later(warns ? end.inMs + 500 : end.inMs - WARN_MS, ask);
    },
    [later],
  );

  const check = useCallback(async (): Promise<void> => {
    const end = await askEnd('GET');
    if (end !== undefined) follow(end, () => void check());
    else if (Date.now() > endsAt.current) setStage({ stage: 'over' });
    else later(RETRY_MS, () => void check());
  }, [follow, later]);

  const extend = useCallback(async (): Promise<boolean> => {
    const end = await askEnd('POST');
    if (end !== undefined) follow(end, () => void check());
    return end !== undefined;
  }, [check, follow]);

  useEffect(() => {
    follow(first, () => void check());
    const back = () => document.visibilityState === 'visible' && void check();
    document.addEventListener('visibilitychange', back);
    window.addEventListener('pageshow', back);
    return () => {
      window.clearTimeout(timer.current);
      document.removeEventListener('visibilitychange', back);
      window.removeEventListener('pageshow', back);
    };
  }, [first, check, follow]);

  return { stage, check, extend };
}
