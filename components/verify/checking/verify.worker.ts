import { runCheck } from './run';
import type { CheckReply, CheckRequest } from './types';

const send = (reply: CheckReply) => self.postMessage(reply);

/** One check per worker: whoever asked ends it, also halfway. */
self.addEventListener('message', async ({ data }: MessageEvent<CheckRequest>) => {
  try {
    const answer = await runCheck(data, (progress) => send({ kind: 'progress', progress }));
    send({ kind: 'answer', answer });
  } catch {
    send({ kind: 'answer', answer: { ok: false, error: 'TROUBLE' } });
  }
});
