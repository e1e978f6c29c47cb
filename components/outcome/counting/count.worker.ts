import { runCount } from './run';
import type { CountReply, CountRequest } from './types';

const send = (reply: CountReply) => self.postMessage(reply);

/** One election per worker: whoever asked ends it, also halfway. */
self.addEventListener('message', async ({ data }: MessageEvent<CountRequest>) => {
  try {
    const answer = await runCount(data, (progress) => send({ kind: 'progress', progress }));
    send({ kind: 'answer', answer });
  } catch {
    send({ kind: 'answer', answer: { ok: false, error: { code: 'TROUBLE' } } });
  }
});
