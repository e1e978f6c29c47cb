import type { RuleChoice } from '@/lib/domain/outcome/analysis/types';
import { fail } from '@/lib/domain/result';
import { absoluteSource, runInWorker } from '../../worker/runInWorker';
import type { CountAnswer, CountProgress, CountRequest, ElectionSource } from './types';

const startWorker = () => new Worker(new URL('./count.worker.ts', import.meta.url), { type: 'module' });

/**
 * Counts an election by every rule asked for, in a worker of its own. Nothing is sent: a file that was chosen stays on
 * the device. `onProgress` is called on the page, often; `signal` ends the worker at once, also in the middle of a
 * count. Errors: see `COUNT_ERRORS`.
 */
export function countElection(
  source: ElectionSource,
  choices: readonly RuleChoice[],
  onProgress: (progress: CountProgress) => void,
  signal?: AbortSignal,
  start: () => Worker = startWorker,
): Promise<CountAnswer> {
  return runInWorker<CountProgress, CountAnswer>(
    () => ({ source: absoluteSource(source), choices }) satisfies CountRequest,
    {
      start,
      onProgress,
      signal,
      stopped: fail({ code: 'STOPPED' }),
      trouble: fail({ code: 'TROUBLE' }),
    },
  );
}
