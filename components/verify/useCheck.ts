import { useCallback, useEffect, useRef, useState } from 'react';
import { type CheckAnswer, type CheckProgress, type CheckRequest, checkBundle } from './checking';

export interface Checking {
  /** `null` when nothing is being checked. */
  readonly progress: CheckProgress | null;
  /** What the last check came to; `null` before it and during the next. */
  readonly answer: CheckAnswer | null;
  /** Starts a check; one that is still going on is stopped. */
  readonly start: (request: CheckRequest) => void;
  readonly stop: () => void;
}

const BEGIN: CheckProgress = { phase: 'download', done: 0, total: null };

/** Checking on this device, for a screen: one at a time. Leaving the page ends it. */
export function useCheck(): Checking {
  const [progress, setProgress] = useState<CheckProgress | null>(null);
  const [answer, setAnswer] = useState<CheckAnswer | null>(null);
  const running = useRef<AbortController | null>(null);
  const stop = useCallback(() => running.current?.abort(), []);
  useEffect(() => stop, [stop]);

  const check = async (request: CheckRequest) => {
    stop();
    const mine = new AbortController();
    running.current = mine;
    setAnswer(null);
    setProgress(BEGIN);
    const came = await checkBundle(request, setProgress, mine.signal);
    // Another check may have begun since.
    if (running.current !== mine) return;
    setProgress(null);
    setAnswer(came);
  };
  return { progress, answer, start: (request) => void check(request), stop };
}
