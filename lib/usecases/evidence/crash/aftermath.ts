import { isDeepStrictEqual } from 'node:util';
import { toHex } from '@/lib/crypto/bytes';
import { castBallot } from '../../ballots/cast-ballot';
import { getRegister } from '../../bulletin/get-register';
import { sequence } from '../../bulletin/sequence';
import { changePhase } from '../../rounds/change-phase';
import { SYSTEM, type TestRound } from '../../testing/openRound';
import type { Sent } from './writers';

/** The register while ballots come in, and every checkpoint of it that could be read before the crash. */
export interface Checkpoints {
  /** Takes waiting ballots in, as the server's clock does, and reads the register as anybody can. */
  take(): Promise<void>;
  /** At least this many were given out. */
  atLeast(count: number): Promise<void>;
  given(): readonly string[];
}

const PAUSE_MS = 10;

export function followRegister(round: string): Checkpoints {
  const given = new Set<string>();
  const take = async () => {
    // The database may be gone at any moment: that is what this is for.
    const register = await sequence(round)
      .then(() => getRegister(round))
      .catch(() => null);
    if (register?.ok) for (const note of register.value.checkpoints) given.add(note);
  };
  return {
    take,
    atLeast: async (count) => {
      while (given.size < count) {
        await take();
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    },
    given: () => [...given],
  };
}

/**
 * What households do after a crash: whoever got no answer sends the same bytes again. Returns every answer that is not
 * what it should be: OK, and for the stored version that was acknowledged before the very same receipt.
 */
export async function sendAllAgain(round: string, sent: readonly Sent[], now: Date): Promise<unknown[]> {
  const wrong: unknown[] = [];
  const last = new Map(sent.map((one) => [one.cheque, one]));
  for (const { request, answer } of last.values()) {
    const again = await castBallot(round, request, now);
    if (again.code !== 'OK' || (answer && !isDeepStrictEqual(again, answer))) wrong.push(again);
  }
  return wrong;
}

/** Closes the vote; returns how many of all acknowledged versions are missing in the complete register. */
export async function missingAfterClosing(
  { id }: TestRound,
  sent: readonly Sent[],
  now: Date,
): Promise<number> {
  const closed = await changePhase(SYSTEM, id, 'close_voting', now);
  if (!closed.ok) throw new Error(`the round does not close: ${closed.error}`);
  const found = await getRegister(id);
  if (!found.ok || !found.value.complete) throw new Error('a closed round without its register');
  const leaves = new Set(found.value.leaves.map(toHex));
  return sent.filter(({ answer }) => answer && !leaves.has(answer.receipt.leaf)).length;
}
