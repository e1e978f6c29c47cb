import type { RuleChoice } from '@/lib/domain/outcome/analysis/types';
import { fail } from '@/lib/domain/result';
import type { CountAnswer, CountProgress, CountReply, CountRequest, ElectionSource } from './types';

const startWorker = () => new Worker(new URL('./count.worker.ts', import.meta.url), { type: 'module' });

/**
 * Counts an election by every rule asked for, in a worker of its own, so that the page keeps answering. Nothing is
 * sent: a file that was chosen stays on the device. `onProgress` is called on the page, often; `signal` ends the
 * worker at once, also in the middle of a count. Errors: see `COUNT_ERRORS`.
 */
export function countElection(
  source: ElectionSource,
  choices: readonly RuleChoice[],
  onProgress: (progress: CountProgress) => void,
  signal?: AbortSignal,
  start: () => Worker = startWorker,
): Promise<CountAnswer> {
  if (signal?.aborted) return Promise.resolve(fail({ code: 'STOPPED' }));
  return new Promise((resolve) => {
    const worker = start();
    const end = (answer: CountAnswer) => {
      worker.terminate();
      signal?.removeEventListener('abort', stop);
      resolve(answer);
    };
    const stop = () => end(fail({ code: 'STOPPED' }));
    signal?.addEventListener('abort', stop);
    worker.addEventListener('message', ({ data }: MessageEvent<CountReply>) => {
      if (data.kind === 'progress') onProgress(data.progress);
      else end(data.answer);
    });
    worker.addEventListener('error', () => end(fail({ code: 'TROUBLE' })));
    worker.postMessage({ source: absolute(source), choices } satisfies CountRequest);
  });
}

/** A worker resolves addresses against its own script, not against the page. */
function absolute(source: ElectionSource): ElectionSource {
  if (source.kind === 'file') return source;
  return { ...source, url: new URL(source.url, window.location.href).href };
}
