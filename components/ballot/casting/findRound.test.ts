import { describe, expect, it } from 'vitest';
import type { CodeRound } from '@/lib/domain/views';
import { fakeBox, fakeWorker } from './fakeBox.testing';
import { findRound } from './findRound';
import { askMine, type Box } from './mine';

const CODE = '7K3FQ9ZT2MX4V8BH';
const round = (id: string, phase: CodeRound['phase']): CodeRound => ({
  id,
  title: id,
  phase,
  closesAt: '2026-12-13T19:00:00.000Z',
  logKey: 'ab'.repeat(32),
});
const ROUNDS = [round('oud', 'published'), round('nu', 'voting'), round('straks', 'review')];

/** Every round answers UNKNOWN_KEY, except those named. */
function boxes(answers: Readonly<Record<string, object | 'OFFLINE'>>): Box & { tried: string[] } {
  const tried: string[] = [];
  return {
    tried,
    worker: fakeWorker(),
    now: () => 0,
    async ask(id) {
      tried.push(id);
      const answer = answers[id] ?? { code: 'UNKNOWN_KEY' };
      return answer === 'OFFLINE' ? { arrived: false, lost: 'OFFLINE' } : { arrived: true, body: answer };
    },
  };
}
const search = (box: Box, preferred: string | null = null) =>
  findRound(box, CODE, ROUNDS, preferred, () => undefined);

describe('which round is this code of', () => {
  it('tries open rounds first and stops at the one that knows the key', async () => {
    const box = boxes({ nu: { alloc: [[7, 500]], seq: 2 } });
    const found = await search(box);
    expect(found).toMatchObject({ ok: true, value: { round: { id: 'nu' }, stored: { seq: 2 } } });
    expect(box.tried).toEqual(['nu']);
  });

  it('tries the round of the basket before all others', async () => {
    const box = boxes({});
    await search(box, 'oud');
    expect(box.tried).toEqual(['oud', 'nu', 'straks']);
  });

  it('a key no round knows is a wrong code', async () => {
    expect(await search(boxes({}))).toEqual({ ok: false, error: { code: 'UNKNOWN_KEY' } });
  });

  it.each([
    ['oud', 'CLOSED'],
    ['straks', 'NOT_OPEN'],
    ['nu', 'VOID_KEY'],
  ])('a known key of %s that cannot vote names its round (%s)', async (id, code) => {
    const found = await search(boxes({ [id]: { code } }));
    expect(found).toMatchObject({ ok: false, error: { code, round: { id } } });
  });

  it('no line is no verdict about the code', async () => {
    expect(await search(boxes({ nu: 'OFFLINE' }))).toEqual({ ok: false, error: { code: 'OFFLINE' } });
  });
});

describe('asking for the own ballot', () => {
  it('tries once more with the time of the box', async () => {
    const box = fakeBox('nu');
    const worker = fakeWorker();
    await worker.run('derive', { code: CODE, round: 'nu' });
    box.script({ code: 'CLOCK', now: '2026-11-22T12:00:00.000Z' });
    const mine = await askMine({ ask: box.ask, worker, now: () => 0 }, 'nu');
    expect(mine).toEqual({ ok: true, value: { alloc: [], seq: 0 } });
    expect(box.calls[1]?.body).toMatchObject({ mine: { at: '2026-11-22T12:00:00.000Z' } });
  });

  it('and no more than once', async () => {
    const box = fakeBox('nu');
    const worker = fakeWorker();
    await worker.run('derive', { code: CODE, round: 'nu' });
    const late = { code: 'CLOCK', now: '2026-11-22T12:00:00.000Z' };
    box.script(late, late, late);
    expect(await askMine({ ask: box.ask, worker, now: () => 0 }, 'nu')).toEqual({
      ok: false,
      error: 'CLOCK',
    });
    expect(box.calls).toHaveLength(2);
  });
});
