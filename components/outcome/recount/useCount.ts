import { useCallback, useEffect, useRef, useState } from 'react';
import type { RuleChoice } from '@/lib/domain/outcome/analysis/types';
import { type CountAnswer, type CountProgress, countElection, type ElectionSource } from '../counting';

export interface Counting {
  /** `null` when nothing is being counted. */
  readonly progress: CountProgress | null;
  /** What the last count came to; `null` before it and during the next. */
  readonly answer: CountAnswer | null;
  /** Counts an election by these rules; one that is still going on is stopped. */
  readonly start: (source: ElectionSource, choices: readonly RuleChoice[]) => void;
  readonly stop: () => void;
}

const BEGIN: CountProgress = { phase: 'read', done: 0, total: null };

/** Counting on this device, for a screen: one count at a time. Leaving the page ends it. */
export function useCount(): Counting {
  const [progress, setProgress] = useState<CountProgress | null>(null);
  const [answer, setAnswer] = useState<CountAnswer | null>(null);
  const running = useRef<AbortController | null>(null);
  const stop = useCallback(() => running.current?.abort(), []);
  useEffect(() => stop, [stop]);

  const count = async (source: ElectionSource, choices: readonly RuleChoice[]) => {
    stop();
    const mine = new AbortController();
    running.current = mine;
    setAnswer(null);
    setProgress(BEGIN);
    const came = await countElection(source, choices, setProgress, mine.signal);
    // Another count may have begun since.
    if (running.current !== mine) return;
    setProgress(null);
    setAnswer(came);
  };
  return { progress, answer, start: (source, choices) => void count(source, choices), stop };
}

/** The published file of a round. */
export function publishedFile(roundId: string): string {
  return `/api/uitslag/${encodeURIComponent(roundId)}/verkiezing.pb`;
}
