import type { RoundRow } from '@/db/queries/rounds';
import type { CastRequest } from '@/lib/crypto/ballot';
import { sequence } from '../../bulletin/sequence';
import { randomCheque } from '../../demo/sample-voters';
import { deriveOnline, type MadeCheque, makeCheque } from '../../letters/make-codes';
import { type Letter, runLetters } from '../../letters/run-letters';
import { unseal } from '../../system/secret';
import { addHouseholds } from '../../testing/households';
import { ballotOf, DURING, openRoundWith, SYSTEM } from '../../testing/openRound';
import type { Dice } from '../random';
import type { Truth } from './attack';
import { type Dump, hexOf } from './dump';

/** A cheque with everything that is secret about it. */
export interface KnownCheque extends MadeCheque {
  readonly seed: Uint8Array;
  /** Its keys follow from its code. */
  readonly derived: boolean;
}

/** A round whose letters were made and whose secrets we kept. Voting has not been opened. */
export interface KnownRound {
  readonly id: string;
  readonly letters: readonly Letter[];
  /** Of all cheques, spares among them, by code without hyphens. */
  readonly cheques: ReadonlyMap<string, KnownCheque>;
  readonly fileKey: Buffer;
}

export interface KnownRoundPlan {
  /** Area groups, of `per` households each. */
  readonly groups: number;
  readonly per: number;
  readonly row?: Partial<RoundRow>;
  /**
   * Cheques whose keys are derived from their codes, as a browser will do, and with any of them all spares too. Others have
   * random keys: it takes long.
   */
  readonly derived?: number;
}

export async function prepareKnownRound({
  groups,
  per,
  row = {},
  derived = 0,
}: KnownRoundPlan): Promise<KnownRound> {
  const { id } = await openRoundWith({ cheques: 1, phase: 'review', round: row });
  await addHouseholds(id, groups * per, per);
  const cheques = new Map<string, KnownCheque>();
  let started = 0;
  const make = async () => {
    const spare = derived > 0 && started >= groups * per;
    const made = started++ < derived || spare ? await derivedCheque(id) : knownCheque();
    cheques.set(made.code, made);
    return made;
  };
  const run = await runLetters(SYSTEM, id, DURING, () => undefined, make);
  if (!run.ok) throw new Error(`the letter run: ${run.error}`);
  const { f } = JSON.parse(run.value.keyFile) as { f: string };
  return { id, letters: run.value.letters, cheques, fileKey: Buffer.from(f, 'hex') };
}

async function derivedCheque(round: string): Promise<KnownCheque> {
  const cheque = await makeCheque(round);
  const { seed } = await deriveOnline(cheque.code, round);
  return { ...cheque, seed, derived: true };
}

function knownCheque(): KnownCheque {
  const { cheque, voter } = randomCheque();
  return { ...cheque, seed: voter.seed, derived: false };
}

/** What a household does, and how it reaches the server. */
export interface Doors {
  /** Door 1, with the secret of the code: shortly before the vote, as the voting page does. */
  readonly signIn: (round: string, signin: string) => Promise<void>;
  readonly cast: (request: CastRequest) => Promise<void>;
}

export interface Vote {
  readonly householdId: string;
  readonly key: string;
  /** What somebody who watches the household would know: when it voted, in milliseconds. */
  readonly from: number;
  readonly to: number;
}

/** Nine in ten households vote, one after another, which is when order tells most; one in ten changes its ballot later. */
export async function letHouseholdsVote(round: KnownRound, dice: Dice, doors: Doors): Promise<Vote[]> {
  const votes: Vote[] = [];
  const order = dice.shuffle(round.letters).slice(0, Math.round(round.letters.length * 0.9));
  for (const [turn, letter] of order.entries()) {
    votes.push(await voteOnce(round, letter, 1, dice, doors));
    // The household of five votes ago: each at most once.
    const earlier = order[turn - 5];
    if (earlier && turn % 10 === 0) await voteOnce(round, earlier, 2, dice, doors);
    if (turn % 100 === 99) await sequence(round.id);
  }
  return votes;
}

async function voteOnce(
  round: KnownRound,
  letter: Letter,
  seq: number,
  dice: Dice,
  doors: Doors,
): Promise<Vote> {
  const cheque = round.cheques.get(letter.code.replaceAll('-', ''));
  if (!cheque) throw new Error('a letter that was not made here');
  const { signin, onlineKey, seed } = cheque;
  const from = Date.now();
  await doors.signIn(round.id, signin.toString('hex'));
  const idea = dice.between(1, 5);
  const ballots = { id: round.id, seeds: [seed], keys: [onlineKey], ideas: [] };
  await doors.cast(ballotOf(ballots, 0, seq, [[idea, 500 * dice.between(1, 9)]]));
  return { householdId: letter.householdId, key: onlineKey.toString('hex'), from, to: Date.now() };
}

/** What belongs together, from the one place that knows: the sealed keys in `roll`, opened with the key file. */
export function truthOf({ id, fileKey }: KnownRound, dump: Dump): Truth {
  const own = (dump.get('roll.cheque') ?? []).filter(({ values }) => values.round_id === id);
  return {
    groupOf: new Map(own.map(({ values }) => [String(values.id), Number(values.area_group)])),
    keyOf: new Map(
      own.map(({ values }) => {
        const keys = unseal(fileKey, Buffer.from(hexOf(values.sealed), 'hex'), `${id}|${String(values.id)}`);
        return [String(values.id), keys.subarray(0, 32).toString('hex')];
      }),
    ),
  };
}
