import { fail } from '@/lib/domain/result';
import { absoluteSource, runInWorker } from '../../worker/runInWorker';
import type { CheckAnswer, CheckProgress, CheckRequest } from './types';

const startWorker = () => new Worker(new URL('./verify.worker.ts', import.meta.url), { type: 'module' });

/**
 * Checks a bundle in a worker of its own; what is given for comparison stays on the device. `onProgress` is called on
 * the page; `signal` ends the worker at once, also in the middle. Errors: see `CHECK_ERRORS`.
 */
export function checkBundle(
  { bundle, anchors }: CheckRequest,
  onProgress: (progress: CheckProgress) => void,
  signal?: AbortSignal,
  start: () => Worker = startWorker,
): Promise<CheckAnswer> {
  return runInWorker<CheckProgress, CheckAnswer>(
    () => ({ bundle: absoluteSource(bundle), anchors }) satisfies CheckRequest,
    { start, onProgress, signal, stopped: fail('STOPPED'), trouble: fail('TROUBLE') },
  );
}
