import { beforeEach, describe, expect, it } from 'vitest';
import type { CastRequest } from '@/lib/crypto/ballot';
import { KEEP } from '../keepsakes';
import { type Caster, type CastWish, castBallot, sendBallot } from './cast';
import { type FakeBox, fakeBox, fakeStorage, fakeWorker } from './fakeBox.testing';
import { readPending } from './pending';

const ROUND = 'seghwaert-2026';
const CODE = '7K3FQ9ZT2MX4V8BH';

let box: FakeBox;
let caster: Caster & { tab: ReturnType<typeof fakeStorage> };
const wish = (over: Partial<CastWish> = {}): CastWish => ({
  round: ROUND,
  logKey: box.logKey,
  alloc: [[7, 1500]],
  knownSeq: 0,
  again: false,
  ...over,
});
const sent = () => box.calls.filter(({ what }) => what === 'stem').map(({ body }) => body as CastRequest);

beforeEach(async () => {
  box = fakeBox(ROUND);
  caster = { ask: box.ask, worker: fakeWorker(), now: () => Date.UTC(2026, 10, 22), tab: fakeStorage() };
  await caster.worker.run('derive', { code: CODE, round: ROUND });
});

describe('casting', () => {
  it('asks first, casts the next number, and is saved only with a verified receipt', async () => {
    const outcome = await castBallot(caster, wish());
    expect(outcome.kind).toBe('saved');
    expect(box.calls.map(({ what }) => what)).toEqual(['mijn-stem', 'stem']);
    expect(box.stored).toMatchObject({ alloc: [[7, 1500]], seq: 1 });
    expect(caster.tab.size()).toBe(0);
  });

  it('casts a blank ballot', async () => {
    expect((await castBallot(caster, wish({ alloc: [] }))).kind).toBe('saved');
    expect(box.stored).toMatchObject({ alloc: [], seq: 1 });
  });

  it('keeps the bytes in the tab when the answer is lost, and the same bytes give the same receipt', async () => {
    box.script(null, 'LOSE');
    const lost = await castBallot(caster, wish());
    expect(lost).toMatchObject({ kind: 'unsaved', why: 'OFFLINE' });
    const kept = await readPending(caster.tab, caster.worker, ROUND);
    if (!kept) throw new Error('nothing kept');
    const again = await sendBallot(caster, kept, box.logKey);
    expect(again.kind).toBe('saved');
    expect(sent()[1]).toEqual(sent()[0]);
    expect(box.stored?.seq).toBe(1);
    expect(caster.tab.size()).toBe(0);
  });

  it('signs nothing while mijn-stem cannot be asked', async () => {
    box.script('OFFLINE');
    expect(await castBallot(caster, wish())).toEqual({ kind: 'unsaved', why: 'OFFLINE', request: null });
    expect(caster.tab.size()).toBe(0);
  });

  it.each(['TROUBLE', 'SLOW_DOWN'])('keeps the ballot after %s', async (code) => {
    box.script(null, { code });
    expect(await castBallot(caster, wish())).toMatchObject({ kind: 'unsaved', why: code });
    expect(caster.tab.size()).toBe(1);
  });

  it('keeps the ballot when the answer is not an answer of a ballot box', async () => {
    box.script(null, { hello: 'wifi login' });
    expect(await castBallot(caster, wish())).toMatchObject({ kind: 'unsaved', why: 'TROUBLE' });
  });

  it.each(['CLOSED', 'VOID_KEY', 'PAPER_FINAL', 'OVERSPENT', 'BAD_STEP', 'TOO_OFTEN'])(
    'lets go of the ballot after %s',
    async (code) => {
      box.script(null, { code });
      expect(await castBallot(caster, wish())).toEqual({ kind: 'refused', code });
      expect(caster.tab.size()).toBe(0);
    },
  );
});

describe('a receipt that is not right', () => {
  it('by another key is never called saved', async () => {
    const outcome = await castBallot(caster, wish({ logKey: 'ab'.repeat(32) }));
    expect(outcome).toMatchObject({ kind: 'unsaved', why: 'BAD_RECEIPT' });
    expect(caster.tab.size()).toBe(1);
  });

  it('about another ballot is never called saved', async () => {
    const other = await castBallot(caster, wish());
    if (other.kind !== 'saved') throw new Error(other.kind);
    box.script(null, other.proof.answer);
    const outcome = await castBallot(caster, wish({ alloc: [[8, 500]], knownSeq: 1 }));
    expect(outcome).toMatchObject({ kind: 'unsaved', why: 'BAD_RECEIPT' });
  });
});

describe('another ballot is stored', () => {
  it('the same division: already saved, nothing is sent', async () => {
    box.put([[7, 1500]], 3);
    expect(await castBallot(caster, wish())).toMatchObject({ kind: 'already', stored: { seq: 3 } });
    expect(sent()).toHaveLength(0);
  });

  it('the same division again on request: a new version, for its receipt', async () => {
    box.put([[7, 1500]], 3);
    expect((await castBallot(caster, wish({ again: true }))).kind).toBe('saved');
    expect(box.stored?.seq).toBe(4);
  });

  it('a version the person has not seen: shows it and asks, the number is not raised', async () => {
    box.put([[9, 500]], 1);
    const outcome = await castBallot(caster, wish());
    expect(outcome).toEqual({ kind: 'differs', stored: { alloc: [[9, 500]], seq: 1 } });
    expect(sent()).toHaveLength(0);
    expect((await castBallot(caster, wish({ knownSeq: 1 }))).kind).toBe('saved');
    expect(box.stored).toMatchObject({ alloc: [[7, 1500]], seq: 2 });
  });

  it('STALE between asking and casting: compares, does not cast again', async () => {
    const race = { ...caster, ask: overtake(box, [[9, 500]]) };
    expect(await castBallot(race, wish())).toMatchObject({ kind: 'differs', stored: { seq: 1 } });
    expect(sent()).toHaveLength(1);
    expect(caster.tab.size()).toBe(0);
  });

  it('STALE with the same division: already saved', async () => {
    const race = { ...caster, ask: overtake(box, [[7, 1500]]) };
    expect(await castBallot(race, wish())).toMatchObject({ kind: 'already', stored: { seq: 1 } });
  });

  it('STALE after a reload, without keys: says so instead of guessing', async () => {
    box.script(null, 'OFFLINE');
    await castBallot(caster, wish());
    const kept = await readPending(caster.tab, caster.worker, ROUND);
    if (!kept) throw new Error('nothing kept');
    box.put([[9, 500]], 1);
    const outcome = await sendBallot({ ...caster, worker: fakeWorker() }, kept, box.logKey);
    expect(outcome).toEqual({ kind: 'overtaken' });
  });
});

/** Another tab casts between this one's question and its ballot. */
function overtake(target: FakeBox, alloc: [number, number][]): Caster['ask'] {
  let asked = 0;
  return async (round, what, body) => {
    if (what === 'stem' && asked++ === 0) target.put(alloc, 1);
    return target.ask(round, what, body);
  };
}

describe('the kept ballot', () => {
  it('is dropped when damaged or of another round', async () => {
    caster.tab.setItem(KEEP.pending(ROUND), '{"alloc":[[7,1500]]');
    expect(await readPending(caster.tab, caster.worker, ROUND)).toBeNull();
    expect(caster.tab.size()).toBe(0);
  });
});
