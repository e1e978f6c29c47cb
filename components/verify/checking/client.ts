import { fail } from '@/lib/domain/result';
import type { BundleSource, CheckAnswer, CheckProgress, CheckReply, CheckRequest } from './types';

const startWorker = () => new Worker(new URL('./verify.worker.ts', import.meta.url), { type: 'module' });

/**
 * Checks a bundle in a worker of its own, so that the page keeps answering; what is given for comparison stays on the
 * device. `onProgress` is called on the page; `signal` ends the worker at once, also in the middle. Errors: see
 * `CHECK_ERRORS`.
 */
export function checkBundle(
  { bundle, anchors }: CheckRequest,
  onProgress: (progress: CheckProgress) => void,
  signal?: AbortSignal,
  start: () => Worker = startWorker,
): Promise<CheckAnswer> {
  if (signal?.aborted) return Promise.resolve(fail('STOPPED'));
  return new Promise((resolve) => {
    const worker = start();
    const end = (answer: CheckAnswer) => {
      worker.terminate();
      signal?.removeEventListener('abort', stop);
      resolve(answer);
    };
    const stop = () => end(fail('STOPPED'));
    signal?.addEventListener('abort', stop);
    worker.addEventListener('message', ({ data }: MessageEvent<CheckReply>) => {
      if (data.kind === 'progress') onProgress(data.progress);
      else end(data.answer);
    });
    worker.addEventListener('error', () => end(fail('TROUBLE')));
    worker.postMessage({ bundle: absolute(bundle), anchors } satisfies CheckRequest);
  });
}

/** A worker resolves addresses against its own script, not against the page. */
function absolute(source: BundleSource): BundleSource {
  if (source.kind === 'file') return source;
  return { ...source, url: new URL(source.url, window.location.href).href };
}
