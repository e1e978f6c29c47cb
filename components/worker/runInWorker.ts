/** What a worker of this kind sends: how far it is, any number of times, and then its answer. */
export type WorkerReply<Progress, Answer> =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'answer'; readonly answer: Answer };

interface Run<Progress, Answer> {
  readonly start: () => Worker;
  /** Called on the page, often. */
  readonly onProgress: (progress: Progress) => void;
  /** Ends the worker at once, also in the middle. */
  readonly signal: AbortSignal | undefined;
  readonly stopped: Answer;
  /** The answer when the worker itself broke. */
  readonly trouble: Answer;
}

/** Gives one request (made only if it is run) to a worker of its own, so that the page keeps answering, and ends it with the answer. */
export function runInWorker<Progress, Answer>(
  request: () => unknown,
  { start, onProgress, signal, stopped, trouble }: Run<Progress, Answer>,
): Promise<Answer> {
  if (signal?.aborted) return Promise.resolve(stopped);
  return new Promise((resolve) => {
    const worker = start();
    const end = (answer: Answer) => {
      worker.terminate();
      signal?.removeEventListener('abort', stop);
      resolve(answer);
    };
    const stop = () => end(stopped);
    signal?.addEventListener('abort', stop);
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerReply<Progress, Answer>>) => {
      if (data.kind === 'progress') onProgress(data.progress);
      else end(data.answer);
    });
    worker.addEventListener('error', () => end(trouble));
    worker.postMessage(request());
  });
}

/** A worker resolves addresses against its own script, not against the page. */
export function absoluteSource<Source extends { readonly kind: string }>(source: Source): Source {
  if (!('url' in source && typeof source.url === 'string')) return source;
  return { ...source, url: new URL(source.url, window.location.href).href };
}
