import { useCallback, useEffect, useRef, useState } from 'react';
import { type CountProgress, countElection, type ElectionSource } from '../counting';
import type { PublishedRound } from '../published';
import { type Verdict, verdictOf } from './verdict';

export interface Recount {
  /** `null` when nothing is being counted. */
  readonly progress: CountProgress | null;
  readonly verdict: Verdict | null;
  /** Counts the published file, or one that was chosen. */
  readonly start: (file?: File) => void;
  readonly stop: () => void;
}

const BEGIN: CountProgress = { phase: 'download', done: 0, total: null };

/** Counting a published round again on this device. Leaving the page ends it. */
export function useRecount(round: PublishedRound): Recount {
  const [progress, setProgress] = useState<CountProgress | null>(null);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const running = useRef<AbortController | null>(null);
  const stop = useCallback(() => running.current?.abort(), []);
  useEffect(() => stop, [stop]);

  const start = async (file?: File) => {
    stop();
    const mine = new AbortController();
    running.current = mine;
    setVerdict(null);
    setProgress(BEGIN);
    const { rule, options, ties } = round;
    const url = `/api/uitslag/${encodeURIComponent(round.id)}/verkiezing.pb`;
    const source: ElectionSource = file ? { kind: 'file', file, ties } : { kind: 'url', url, ties };
    const answer = await countElection(source, [{ rule, options }], setProgress, mine.signal);
    // Another count may have begun since.
    if (running.current !== mine) return;
    setProgress(null);
    setVerdict(verdictOf(round, answer));
  };
  return { progress, verdict, start, stop };
}
