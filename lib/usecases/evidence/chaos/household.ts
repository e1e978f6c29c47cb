import { randomBytes } from 'node:crypto';
import {
  type Caster,
  type CastOutcome,
  castBallot,
  type Proof,
  sendBallot,
} from '@/components/ballot/casting/cast';
import { readPending } from '@/components/ballot/casting/pending';
import { createAskBox } from '@/components/ballot/casting/transport';
import type { BallotTasks, BallotWorker } from '@/components/ballot/worker/messages';
import { createTasks } from '@/components/ballot/worker/tasks';
import { type CastRequest, signBallot, signMine } from '@/lib/crypto/ballot';
import type { Allocation } from '@/lib/domain/ballot';
import type { Dice } from '../random';

/** One person's wish to have this division stored, up to the moment the device says what came of it. */
export interface Choice {
  readonly alloc: Allocation;
  /** Ballots that were signed for it. */
  readonly signed: readonly CastRequest[];
  /** `saved`: the screen said "bewaard", with this proof. `already`: it said the same division was stored before. */
  readonly end: { readonly kind: 'saved'; readonly proof: Proof } | { readonly kind: 'already' | 'left-it' };
}

export interface DeviceOptions {
  readonly url: string;
  readonly round: string;
  readonly logKey: string;
  readonly seed: Uint8Array;
  readonly dice: Dice;
  /** Known wrong: after a lost answer a new ballot is signed, instead of the same bytes sent again. */
  readonly signsAnew?: boolean;
  /** Known wrong: an OK is believed without a look at the receipt. */
  readonly believesAnything?: boolean;
}

const MOST_TRIES = 200;

/** A device of one household: the client's own casting, with a person who presses the buttons it offers. */
export interface Device {
  choose(alloc: Allocation): Promise<Choice[]>;
}

export function createDevice(options: DeviceOptions): Device {
  const { url, round, logKey, dice } = options;
  const kept = new Map<string, string>();
  let signed: CastRequest[] = [];
  const caster: Caster = {
    ask: createAskBox((path, init) => fetch(`${url}${path}`, init)),
    worker: workerOf(options, (request) => signed.push(request)),
    now: Date.now,
    tab: {
      getItem: (name) => kept.get(name) ?? null,
      setItem: (name, text) => void kept.set(name, text),
      removeItem: (name) => void kept.delete(name),
    },
  };
  let known = 0;

  const wish = (alloc: Allocation, again = false) =>
    castBallot(caster, { round, logKey, alloc, knownSeq: known, again });

  /** The button "Verstuur nog eens", half of the time after a reload of the page. */
  const sendAgain = async (request: CastRequest, alloc: Allocation): Promise<CastOutcome> => {
    if (options.signsAnew) return wish(alloc, true);
    const waiting = dice.chance(0.5) ? await readPending(caster.tab, caster.worker, round) : request;
    if (!waiting) throw new Error('the ballot that waits for its answer is not kept');
    return sendBallot(caster, waiting, logKey);
  };

  return {
    async choose(alloc) {
      const choices: Choice[] = [];
      signed = [];
      let outcome = await wish(alloc);
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        switch (outcome.kind) {
          case 'saved':
            known = outcome.proof.request.vote.seq;
            return [...choices, { alloc, signed, end: { kind: 'saved', proof: outcome.proof } }];
          case 'already':
            known = outcome.stored.seq;
            return [...choices, { alloc, signed, end: { kind: 'already' } }];
          case 'differs':
            // Somebody else in the household was first. The person sees that, and sticks to the own division or not.
            known = outcome.stored.seq;
            choices.push({ alloc, signed, end: { kind: 'left-it' } });
            signed = [];
            if (dice.chance(0.5)) return choices;
            outcome = await wish(alloc);
            break;
          case 'unsaved':
            outcome = await (outcome.request ? sendAgain(outcome.request, alloc) : wish(alloc));
            break;
          default:
            throw new Error(
              `a household is told ${outcome.kind === 'refused' ? outcome.code : outcome.kind}`,
            );
        }
      }
      throw new Error('a ballot never gets through');
    },
  };
}

function workerOf(
  options: DeviceOptions,
  onSigned: (request: CastRequest) => void,
): Pick<BallotWorker, 'run'> {
  const { seed } = options;
  const all = createTasks((bytes) => randomBytes(bytes.length));
  const tasks: BallotTasks = {
    ...all,
    // Keys come from a seed: deriving them from a code is slow on purpose, and not what is looked at here.
    signMine: (input) => signMine({ seed, ...input }),
    signBallot: (input) => {
      const request = signBallot({ seed, ...input, r2: randomBytes(32) });
      onSigned(request);
      return request;
    },
    checkReceipt: (input) =>
      options.believesAnything ? { ok: true, value: { words: '' } } : all.checkReceipt(input),
  };
  return { run: async (task, input) => tasks[task](input as never) as never };
}
