import { ed25519 } from '@noble/curves/ed25519.js';
import { readCastRequest, readMineRequest } from '@/lib/crypto/ballot';
import { fromHex, toHex, utf8 } from '@/lib/crypto/bytes';
import { leafData, makeReceipt, receiptBytes, tagOf, tagOpening } from '@/lib/crypto/receipt';
import type { Allocation } from '@/lib/domain/ballot';
import type { TextStorage } from '../keepsakes';
import type { BallotWorker } from '../worker/messages';
import { createTasks } from '../worker/tasks';
import type { AskBox, BoxAnswer } from './transport';

/** A ballot box in memory that speaks the protocol with real signatures, and can lose answers. For tests only. */
export interface FakeBox {
  readonly ask: AskBox;
  readonly logKey: string;
  readonly calls: { readonly what: string; readonly body: unknown }[];
  readonly stored: { alloc: Allocation; seq: number; text: string } | null;
  /** Answers these instead, one per call; `null` = answer as usual, `LOSE` = do the work, lose the answer. */
  readonly script: (...answers: readonly (object | 'OFFLINE' | 'LOSE' | null)[]) => void;
  readonly put: (alloc: Allocation, seq: number) => void;
}

const LOG_SEED = new Uint8Array(32).fill(7);
const R1 = new Uint8Array(32).fill(9);

export function fakeBox(round: string, isKnown: (key: string) => boolean = () => true): FakeBox {
  const calls: { what: string; body: unknown }[] = [];
  let script: readonly (object | 'OFFLINE' | 'LOSE' | null)[] = [];
  let stored: FakeBox['stored'] = null;

  const cast = (body: unknown): object => {
    const request = readCastRequest(body, round);
    if (!request) return { code: 'MALFORMED' };
    if (!isKnown(request.vote.key)) return { code: 'UNKNOWN_KEY' };
    const text = JSON.stringify(request);
    if (stored?.text !== text) {
      if (request.vote.seq !== (stored?.seq ?? 0) + 1) return { code: 'STALE', seq: stored?.seq ?? 0 };
      stored = { alloc: request.alloc, seq: request.vote.seq, text };
    }
    const tag = tagOf(utf8('key of tags'), fromHex(request.vote.key));
    const leaf = leafData(tagOpening(R1, tag, request.vote.seq), fromHex(request.vote.commit));
    const receipt = makeReceipt(leaf, round);
    const receiptSig = toHex(ed25519.sign(receiptBytes(receipt), LOG_SEED));
    return { code: 'OK', receipt, receiptSig, r1: toHex(R1), tag: toHex(tag) };
  };
  const mine = (body: unknown): object => {
    const request = readMineRequest(body, round);
    if (!request) return { code: 'MALFORMED' };
    if (!isKnown(request.mine.key)) return { code: 'UNKNOWN_KEY' };
    return { alloc: stored?.alloc ?? [], seq: stored?.seq ?? 0 };
  };
  return {
    logKey: toHex(ed25519.getPublicKey(LOG_SEED)),
    calls,
    get stored() {
      return stored;
    },
    script: (...answers) => {
      script = answers;
    },
    put: (alloc, seq) => {
      stored = { alloc, seq, text: '' };
    },
    async ask(_round, what, body): Promise<BoxAnswer> {
      const plain: unknown = JSON.parse(JSON.stringify(body));
      calls.push({ what, body: plain });
      const [now = null, ...rest] = script;
      script = rest;
      if (now === 'OFFLINE') return { arrived: false, lost: 'OFFLINE' };
      if (now !== null && now !== 'LOSE') return { arrived: true, body: now };
      const answer = what === 'stem' ? cast(plain) : mine(plain);
      return now === 'LOSE' ? { arrived: false, lost: 'OFFLINE' } : { arrived: true, body: answer };
    },
  };
}

/** The worker's tasks without a worker; random bytes count up, so every ballot has its own r2. */
export function fakeWorker(): Pick<BallotWorker, 'run'> {
  let count = 0;
  const tasks = createTasks((bytes) => bytes.fill(++count));
  return { run: async (task, input) => tasks[task](input as never) as never };
}

export function fakeStorage(): TextStorage & { readonly size: () => number } {
  const map = new Map<string, string>();
  return {
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, text) => void map.set(key, text),
    removeItem: (key) => void map.delete(key),
    size: () => map.size,
  };
}
