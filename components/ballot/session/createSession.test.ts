import { beforeEach, describe, expect, it } from 'vitest';
import type { CodeRound } from '@/lib/domain/views';
import type { Proof } from '../casting/cast';
import { type FakeBox, fakeBox, fakeStorage, fakeWorker } from '../casting/fakeBox.testing';
import { createSession, type VoteSession } from './createSession';

const ID = 'seghwaert-2026';
const CODE = '7k3f q9zt-2MX4 v8bh';

let box: FakeBox;
let tab: ReturnType<typeof fakeStorage>;
let saved: Proof[];
let entered: string[];
let rounds: readonly CodeRound[];
let session: VoteSession;

function open(worker = fakeWorker(), ask = box.ask): VoteSession {
  return createSession({
    ask,
    worker,
    now: () => Date.UTC(2026, 10, 22),
    tab,
    endKeys: () => undefined,
    enter: (round, signin) => void entered.push(`${round} ${signin.length}`),
    onSaved: (proof) => void saved.push(proof),
  });
}

beforeEach(() => {
  box = fakeBox(ID);
  tab = fakeStorage();
  saved = [];
  entered = [];
  rounds = [
    { id: ID, title: 'Seghwaert', phase: 'voting', closesAt: '2026-12-13T19:00:00.000Z', logKey: box.logKey },
  ];
  session = open();
});

const stems = () => box.calls.filter(({ what }) => what === 'stem').length;

describe('the code', () => {
  it.each([
    ['', 'EMPTY'],
    ['7K3F', 'TOO_SHORT'],
    ['7K3F-Q9ZT-2MX4-V8BH-V8BH', 'TOO_LONG'],
    ['7K3F-Q9ZT-2MX4-V8B!', 'BAD_SYMBOL'],
    ['7K3F-Q9ZT-2MX4-V8BJ', 'BAD_CHECK'],
  ])('%j is told as %s before anything is sent', async (text, code) => {
    await session.enterCode(text, rounds, null);
    expect(session.stage()).toEqual({ at: 'code', problem: { code } });
    expect(box.calls).toHaveLength(0);
  });

  it('opens both doors, shows what is stored and casts nothing by itself', async () => {
    box.put([[9, 500]], 2);
    await session.enterCode(CODE, rounds, null);
    expect(session.stage()).toMatchObject({ at: 'choose', found: { stored: { seq: 2 } }, surprise: null });
    expect(entered).toEqual([`${ID} 64`]);
    expect(stems()).toBe(0);
  });

  it('without any round asks nobody', async () => {
    await session.enterCode(CODE, [], null);
    expect(session.stage()).toEqual({ at: 'code', problem: { code: 'NO_ROUNDS' } });
  });

  it('a browser that cannot start the worker is told so', async () => {
    const broken = open({ run: () => Promise.reject(new Error('WORKER_FAILED')) });
    await broken.enterCode(CODE, rounds, null);
    expect(broken.stage()).toEqual({ at: 'code', problem: { code: 'WORKER_FAILED' } });
  });

  it('a bug is not hidden, and the form works again after it', async () => {
    const broken = open({ run: () => Promise.reject(new Error('oops')) });
    await expect(broken.enterCode(CODE, rounds, null)).rejects.toThrow('oops');
    await broken.enterCode('', rounds, null);
    expect(broken.stage()).toEqual({ at: 'code', problem: { code: 'EMPTY' } });
  });
});

describe('sending', () => {
  it('a double click casts once', async () => {
    await session.enterCode(CODE, rounds, null);
    await Promise.all([session.cast([[7, 1500]], false), session.cast([[7, 1500]], false)]);
    expect(stems()).toBe(1);
    expect(saved).toHaveLength(1);
    expect(session.stage()).toMatchObject({ at: 'saved', found: { stored: { seq: 1 } } });
  });

  it('before a code there is nothing to cast with', async () => {
    await session.cast([[7, 1500]], false);
    expect(box.calls).toHaveLength(0);
  });

  it('changing after saving replaces the own ballot without surprise', async () => {
    await session.enterCode(CODE, rounds, null);
    await session.cast([[7, 1500]], false);
    session.reconsider();
    await session.cast([[7, 1000]], false);
    expect(session.stage().at).toBe('saved');
    expect(box.stored).toMatchObject({ alloc: [[7, 1000]], seq: 2 });
  });

  it('another tab was first: shows what is stored now and sends only after a second yes', async () => {
    await session.enterCode(CODE, rounds, null);
    box.put([[9, 500]], 1);
    await session.cast([[7, 1500]], false);
    expect(session.stage()).toMatchObject({
      at: 'choose',
      surprise: 'differs',
      found: { stored: { seq: 1 } },
    });
    expect(stems()).toBe(0);
    await session.cast([[7, 1500]], false);
    expect(session.stage().at).toBe('saved');
  });

  it('a refusal keeps the keys, so that the division can be mended', async () => {
    await session.enterCode(CODE, rounds, null);
    box.script(null, { code: 'OVERSPENT' });
    await session.cast([[7, 9900]], false);
    expect(session.stage()).toMatchObject({ at: 'refused', code: 'OVERSPENT' });
    session.reconsider();
    await session.cast([[7, 1500]], false);
    expect(session.stage().at).toBe('saved');
  });
});

describe('a lost answer', () => {
  const lose = async () => {
    await session.enterCode(CODE, rounds, null);
    box.script(null, 'LOSE');
    await session.cast([[7, 1500]], false);
  };

  it('is never called saved, and sending again stores nothing twice', async () => {
    await lose();
    expect(session.stage()).toMatchObject({ at: 'unsaved', why: 'OFFLINE' });
    expect(saved).toHaveLength(0);
    await session.resend(rounds);
    expect(session.stage().at).toBe('saved');
    expect(box.stored?.seq).toBe(1);
    expect(tab.size()).toBe(0);
  });

  it('survives a reload: the same bytes wait and are sent on request only', async () => {
    await lose();
    const after = open();
    await after.restore(rounds);
    expect(after.stage()).toMatchObject({ at: 'unsaved', why: 'RELOADED', round: ID });
    expect(stems()).toBe(1);
    await after.resend(rounds);
    expect(after.stage()).toMatchObject({ at: 'saved', found: null });
    expect(box.stored?.seq).toBe(1);
  });

  it('overtaken meanwhile: asks for the code instead of guessing', async () => {
    await lose();
    box.put([[9, 500]], 2);
    const after = open();
    await after.restore(rounds);
    await after.resend(rounds);
    expect(after.stage()).toEqual({ at: 'overtaken', round: ID });
  });

  it('can be let go of', async () => {
    await lose();
    session.abandon();
    expect(session.stage().at).toBe('choose');
    expect(tab.size()).toBe(0);
  });
});

describe('leaving', () => {
  it('what was under way does not come back', async () => {
    let answer: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const late = open(fakeWorker(), async (...asked) => {
      await slow;
      return box.ask(...asked);
    });
    const search = late.enterCode(CODE, rounds, null);
    late.forget();
    answer();
    await search;
    expect(late.stage()).toEqual({ at: 'code', problem: null });
    expect(entered).toHaveLength(0);
  });
});
