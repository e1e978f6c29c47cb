import type { CountProgress } from '../counting';
import type { PublishedRound } from '../published';
import { publishedFile, useCount } from './useCount';
import { type Verdict, verdictOf } from './verdict';

export interface Recount {
  /** `null` when nothing is being counted. */
  readonly progress: CountProgress | null;
  readonly verdict: Verdict | null;
  /** Counts the published file, or one that was chosen. */
  readonly start: (file?: File) => void;
  readonly stop: () => void;
}

/** Counting a published round again on this device. */
export function useRecount(round: PublishedRound): Recount {
  const { progress, answer, start, stop } = useCount();
  const { id, rule, options, ties } = round;
  return {
    progress,
    verdict: answer && verdictOf(round, answer),
    start: (file) =>
      start(file ? { kind: 'file', file, ties } : { kind: 'url', url: publishedFile(id), ties }, [
        { rule, options },
      ]),
    stop,
  };
}
