import { describe, expect, it, vi } from 'vitest';
import { checkBundle } from './client';
import type { BundleSource, CheckReply } from './types';

const BUNDLE: BundleSource = { kind: 'file', file: new File([''], 'x.zip') };

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
  says(data: CheckReply) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

function begin(signal?: AbortSignal) {
  const worker = new FakeWorker();
  const onProgress = vi.fn();
  const request = { bundle: BUNDLE, anchors: { receipt: '7K3FQ9ZT2M' } };
  const answer = checkBundle(request, onProgress, signal, () => worker as unknown as Worker);
  return { worker, onProgress, answer, request };
}

describe('the page’s side of a check', () => {
  it('passes progress on, answers, and ends the worker', async () => {
    const { worker, onProgress, answer, request } = begin();
    expect(worker.asked).toEqual([request]);
    worker.says({ kind: 'progress', progress: { phase: 'openings', done: 1, total: 2 } });
    expect(onProgress).toHaveBeenCalledExactlyOnceWith({ phase: 'openings', done: 1, total: 2 });
    worker.says({ kind: 'answer', answer: { ok: false, error: 'NOT_FOUND' } });
    expect(await answer).toEqual({ ok: false, error: 'NOT_FOUND' });
    expect(worker.ended).toBe(true);
  });

  it('stops at once when asked to', async () => {
    const stop = new AbortController();
    const { worker, answer } = begin(stop.signal);
    stop.abort();
    expect(await answer).toEqual({ ok: false, error: 'STOPPED' });
    expect(worker.ended).toBe(true);
  });

  it('does not start when it was stopped before', async () => {
    const { worker, answer } = begin(AbortSignal.abort());
    expect(await answer).toEqual({ ok: false, error: 'STOPPED' });
    expect(worker.asked).toEqual([]);
  });

  it('says so when the worker fails', async () => {
    const { worker, answer } = begin();
    worker.dispatchEvent(new Event('error'));
    expect(await answer).toEqual({ ok: false, error: 'TROUBLE' });
    expect(worker.ended).toBe(true);
  });
});
