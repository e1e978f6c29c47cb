import { asRoll } from '@/db/queries/roles';
import { listSealedOf } from '@/db/queries/sample';
import { randomCheque } from '../demo/sample-voters';
import { openWithKeyFile, readKeyFile } from '../desk/key-file';
import { deriveOnline, type MadeCheque, makeCheque } from '../letters/make-codes';
import { type Letter, runLetters } from '../letters/run-letters';
import { database } from '../system/database';
import { addHouseholds } from './households';
import { DURING, openRoundWith, SYSTEM, type TestRound, type TestRoundOptions } from './openRound';
import { openVoting } from './readyRound';

/** A cheque as the household has it, with what the desk calls it. */
export interface TestCheque {
  readonly id: string;
  readonly householdId: string;
  readonly made: MadeCheque;
  /** Of the online key. */
  readonly seed: Uint8Array;
}

/** A round with letters. Its seeds and keys are those of the households' cheques, in the order of `cheques`. */
export interface LetterRound extends TestRound {
  readonly cheques: readonly TestCheque[];
  /** Text of the key file. */
  readonly keyFile: string;
}

/**
 * A round whose letters went out, with `households` of one cheque each, `per` in each buurt. Codes of households are for
 * show: their keys come from random seeds, since deriving them is slow on purpose. Those of the spares are real.
 */
export async function letterRoundWith(
  households: number,
  options: Partial<Omit<TestRoundOptions, 'cheques' | 'spares'>> & { readonly per?: number } = {},
): Promise<LetterRound> {
  const { per = households, phase = 'voting', ...rest } = options;
  const round = await openRoundWith({ ...rest, phase: 'review', cheques: 1 });
  const ids = await addHouseholds(round.id, households, per);
  const made = new Map<string, { readonly cheque: MadeCheque; readonly seed: Uint8Array }>();
  const make = async (roundId: string) => {
    if (made.size === households) return makeCheque(roundId);
    const { cheque, voter } = randomCheque();
    made.set(cheque.onlineKey.toString('hex'), { cheque, seed: voter.seed });
    return cheque;
  };
  const run = await runLetters(SYSTEM, round.id, DURING, () => undefined, make);
  if (!run.ok) throw new Error(run.error);
  if (phase === 'voting') await openVoting(SYSTEM, round.id, DURING);
  const cheques = (await openCheques(round.id, run.value.keyFile, ids)).map(({ onlineKey, ...one }) => {
    const own = made.get(onlineKey);
    if (!own) throw new Error('a cheque that nobody made');
    return { ...one, made: own.cheque, seed: own.seed };
  });
  return {
    id: round.id,
    ideas: round.ideas,
    cheques,
    seeds: cheques.map(({ seed }) => seed),
    keys: cheques.map(({ made: { onlineKey } }) => onlineKey),
    keyFile: run.value.keyFile,
  };
}

/** The household with a new letter casts with it: a round of this one cheque. */
export async function roundOfLetter(round: TestRound, letter: Letter): Promise<TestRound> {
  const { seed, onlineKey } = await deriveOnline(letter.code.replaceAll('-', ''), round.id);
  return { ...round, seeds: [seed], keys: [onlineKey] };
}

/** What whoever has the key file can read in `roll` of these households. */
async function openCheques(roundId: string, keyFile: string, householdIds: readonly string[]) {
  const fileKey = readKeyFile(keyFile, roundId);
  if (!fileKey.ok) throw new Error(fileKey.error);
  const rows = await asRoll(database(), (tx) => listSealedOf(tx, roundId, householdIds));
  return rows.flatMap(({ id, householdId, sealed }) => {
    const keys = openWithKeyFile(fileKey.value, sealed, { id, roundId });
    if (!keys.ok || householdId === null) throw new Error('another key file');
    return { id, householdId, onlineKey: keys.value.subarray(0, 32).toString('hex') };
  });
}
