import type { BallotWorker, TaskInput, TaskMessage, TaskName, TaskOutput, TaskReply } from './messages';

interface Waiting {
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Starts the worker on the first task. A worker that cannot start rejects every task with `WORKER_FAILED`. */
export function createBallotWorker(): BallotWorker {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let last = 0;

  const giveUp = (reason: string) => {
    worker?.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(new Error(reason));
    waiting.clear();
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./derive.worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<TaskReply>) => {
      const task = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.ok) task?.resolve(data.output);
      else task?.reject(new Error(data.error));
    });
    started.addEventListener('error', () => giveUp('WORKER_FAILED'));
    return started;
  };

  return {
    run<N extends TaskName>(task: N, input: TaskInput<N>): Promise<TaskOutput<N>> {
      return new Promise((resolve, reject) => {
        worker ??= start();
        const message: TaskMessage = { id: ++last, task, input };
        waiting.set(message.id, { resolve: (output) => resolve(output as TaskOutput<N>), reject });
        worker.postMessage(message);
      });
    },
    end: () => giveUp('ENDED'),
  };
}
