import { describe, expect, it, vi } from 'vitest';
import { countElection } from './client';
import type { CountReply, ElectionSource } from './types';

const SOURCE: ElectionSource = { kind: 'file', file: new File([''], 'x.pb') };

/** A worker that says what the test lets it say. */
class FakeWorker extends EventTarget {
  ended = false;
  readonly asked: unknown[] = [];
  postMessage(message: unknown) {
    this.asked.push(message);
  }
  terminate() {
    this.ended = true;
  }
  says(data: CountReply) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

function begin(signal?: AbortSignal) {
  const worker = new FakeWorker();
  const onProgress = vi.fn();
  const answer = countElection(SOURCE, [], onProgress, signal, () => worker as unknown as Worker);
  return { worker, onProgress, answer };
}

describe('the page’s side of a count', () => {
  it('passes progress on, answers, and ends the worker', async () => {
    const { worker, onProgress, answer } = begin();
    expect(worker.asked).toEqual([{ source: SOURCE, choices: [] }]);
    worker.says({ kind: 'progress', progress: { phase: 'count', done: 1, total: 2 } });
    expect(onProgress).toHaveBeenCalledExactlyOnceWith({ phase: 'count', done: 1, total: 2 });
    worker.says({ kind: 'answer', answer: { ok: false, error: { code: 'NOT_FOUND' } } });
    expect(await answer).toEqual({ ok: false, error: { code: 'NOT_FOUND' } });
    expect(worker.ended).toBe(true);
  });

  it('stops at once when asked to', async () => {
    const stop = new AbortController();
    const { worker, answer } = begin(stop.signal);
    stop.abort();
    expect(await answer).toEqual({ ok: false, error: { code: 'STOPPED' } });
    expect(worker.ended).toBe(true);
  });

  it('does not start when it was stopped before', async () => {
    const { worker, answer } = begin(AbortSignal.abort());
    expect(await answer).toEqual({ ok: false, error: { code: 'STOPPED' } });
    expect(worker.asked).toEqual([]);
  });

  it('says so when the worker fails', async () => {
    const { worker, answer } = begin();
    worker.dispatchEvent(new Event('error'));
    expect(await answer).toEqual({ ok: false, error: { code: 'TROUBLE' } });
    expect(worker.ended).toBe(true);
  });
});
