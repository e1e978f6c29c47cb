import { setTimeout } from 'node:timers/promises';
import type { CastRequest } from '@/lib/crypto/ballot';
import type { CastAnswer, CastOk } from '@/lib/crypto/receipt';
import type { Allocation } from '@/lib/domain/ballot';
import { ballotOf, type TestRound } from '../../testing/openRound';
import type { Dice } from '../random';

export const WRITERS = 40;
const MEANWHILE_EVERY = 25;
/** A writer's pause between two versions while all wait for what has to be there before the crash. */
const SLOWER_MS = 100;

/** One version of a ballot as it was sent, and the answer if one came. */
export interface Sent {
  readonly cheque: number;
  readonly request: CastRequest;
  readonly answer: CastOk | null;
}

export interface Load {
  readonly sent: readonly Sent[];
  /** Cheques nobody had come to yet when everything stopped: the crash came in the middle. */
  readonly left: number;
}

/** `null`: no answer, whatever the reason. */
export type Send = (request: CastRequest) => Promise<CastAnswer | null>;

export interface Writing {
  readonly round: TestRound;
  readonly dice: Dice;
  readonly send: Send;
  /** Done by a writer after every so many acknowledgements, while the others go on. */
  readonly meanwhile: () => Promise<void>;
  /**
   * Acknowledgements after which nobody comes to another cheque until `ready`: each changes the ballot that it has sent.
   * Then all go on, and in the middle of that it happens.
   */
  readonly enough: number;
  readonly ready: () => Promise<void>;
  readonly crash: () => Promise<void>;
}

/**
 * Forty writers, each with cheques of its own: a ballot, and for a third of them another version. The first that gets no
 * answer stops. Throws when an answer is a refusal: nothing of this may be refused.
 */
export async function writeUntilCrash({
  round,
  dice,
  send,
  meanwhile,
  enough,
  ready,
  crash,
}: Writing): Promise<Load> {
  const sent: Sent[] = [];
  let next = 0;
  let acknowledged = 0;
  let waiting: Promise<void> | null = null;
  let readyAt: number | null = null;
  let crashing: Promise<void> | null = null;
  const waits = () => acknowledged >= enough && readyAt === null;
  const write = async (cheque: number, seq: number): Promise<boolean> => {
    const request = ballotOf(round, cheque, seq, anyAllocation(dice, round.ideas));
    const answer = await send(request).catch(() => null);
    if (answer && answer.code !== 'OK' && answer.code !== 'TROUBLE')
      throw new Error(`a writer was refused: ${answer.code}`);
    const ok = answer?.code === 'OK' ? (answer as CastOk) : null;
    sent.push({ cheque, request, answer: ok });
    if (!ok) return false;
    acknowledged++;
    if (acknowledged % MEANWHILE_EVERY === 0) await meanwhile();
    if (waits())
      waiting ??= ready().then(() => {
        readyAt = acknowledged;
      });
    if (readyAt !== null && acknowledged >= readyAt + WRITERS) crashing ??= crash();
    return true;
  };
  const writer = async () => {
    while (next < round.keys.length) {
      const cheque = next++;
      const versions = dice.chance(1 / 3) ? 2 : 1;
      // What is waited for may itself need more ballots, so nobody stands still, however long it takes on a slow machine.
      for (let seq = 1; seq <= versions || waits(); seq++) {
        if (seq > versions) await Promise.race([waiting, setTimeout(SLOWER_MS)]);
        if (!(await write(cheque, seq))) return;
      }
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
  await crashing;
  return { sent, left: round.keys.length - next };
}

function anyAllocation(dice: Dice, ideas: readonly number[]): Allocation {
  const chosen = ideas.filter(() => dice.chance(0.5));
  return chosen.map((idea) => [idea, 500 * dice.between(1, 3)] as const);
}
