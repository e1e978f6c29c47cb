import type { CastOk } from '@/lib/crypto/receipt';
import { RETENTION_ITEMS } from '@/lib/domain/retention';
import { castBallot } from '../../ballots/cast-ballot';
import { randomCheque } from '../../demo/sample-voters';
import type { MadeCheque } from '../../letters/make-codes';
import { type Letter, runLetters } from '../../letters/run-letters';
import { changePhase } from '../../rounds/change-phase';
import { addHouseholds } from '../../testing/households';
import {
  AFTER,
  ballotOf,
  DURING,
  OPENS_AT,
  openRoundWith,
  SYSTEM,
  type TestRound,
  type TestRoundOptions,
} from '../../testing/openRound';
import { type ArchiveTexts, getArchive } from '../get-archive';
import { setTick } from '../set-tick';

/** A long time after {@link AFTER}: every period for objections has ended. */
export const LATER = new Date('2026-09-01T08:00:00Z');

export interface LetteredRound {
  readonly id: string;
  /** F and all, as it was handed out. */
  readonly keyFile: string;
  readonly letters: readonly { readonly letter: Letter; readonly cheque: MadeCheque }[];
  /** Everything the letter run made, spares too. */
  readonly made: readonly MadeCheque[];
  /** The letters' keys, to cast with. */
  readonly round: TestRound;
  /** Of those who voted, in order. */
  readonly receipts: readonly CastOk[];
}

export interface LetteredOptions extends Partial<TestRoundOptions> {
  readonly households: number;
  /** How many of them vote, the first letters. */
  readonly voting: number;
  /** Moments at which voting is open, may be closed, and the outcome is published. */
  readonly at?: { readonly during: Date; readonly after: Date; readonly published: Date };
}

const TIMES = { during: DURING, after: AFTER, published: AFTER };

/** A round with households, letters and their codes, open, on which the first letters have voted. */
export async function openLettered({
  households,
  voting,
  at = TIMES,
  ...options
}: LetteredOptions): Promise<LetteredRound> {
  const { id, ideas } = await openRoundWith({ ...options, phase: 'review' });
  await addHouseholds(id, households);
  const seeds = new Map<string, Uint8Array>();
  const made: MadeCheque[] = [];
  const run = await runLetters(
    SYSTEM,
    id,
    OPENS_AT,
    () => undefined,
    async () => {
      const { cheque, voter } = randomCheque();
      seeds.set(cheque.code, voter.seed);
      made.push(cheque);
      return cheque;
    },
  );
  if (!run.ok) throw new Error(`the letter run: ${run.error}`);
  const byCode = new Map(made.map((cheque) => [cheque.code, cheque]));
  const letters = run.value.letters.map((letter) => {
    const cheque = byCode.get(letter.code.replaceAll('-', ''));
    if (!cheque) throw new Error('a letter with a code that nobody made');
    return { letter, cheque };
  });
  const round: TestRound = {
    id,
    seeds: letters.map(({ cheque }) => seeds.get(cheque.code) ?? new Uint8Array()),
    keys: letters.map(({ cheque }) => cheque.onlineKey),
    ideas,
  };
  await step(id, 'open_voting', at.during);
  const receipts: CastOk[] = [];
  for (let i = 0; i < voting; i++) {
    const answer = await castBallot(id, ballotOf(round, i, 1, [[1, 500]]), at.during);
    if (answer.code !== 'OK') throw new Error(`the ballot box refuses: ${answer.code}`);
    receipts.push(answer);
  }
  return { id, keyFile: run.value.keyFile, letters, made, round, receipts };
}

/** The same, closed and published. */
export async function publishLettered(options: LetteredOptions): Promise<LetteredRound> {
  const lettered = await openLettered(options);
  const { after, published } = options.at ?? TIMES;
  await step(lettered.id, 'close_voting', after);
  await step(lettered.id, 'publish', published);
  return lettered;
}

/** Everything that has to be done before keys can be destroyed. */
export async function prepareDestruction(roundId: string, now = LATER): Promise<void> {
  await getArchive(SYSTEM, roundId, WORDS, now);
  for (const item of RETENTION_ITEMS) await setTick(SYSTEM, roundId, { item, done: true }, now);
}

export const WORDS: ArchiveTexts = {
  readme: 'Archief',
  log: ['at', 'role', 'act', 'details'],
  participation: ['group', 'neighbourhoods', 'cheques', 'ballots'],
  ideasFor: () => ({
    columns: {
      number: 'number',
      title: 'title',
      cost: 'cost',
      target: 'target',
      pledged: 'pledged',
      paid: 'paid',
      backers: 'backers',
      funded: 'funded',
      reason: 'reason',
    },
    reasons: {
      funded: 'funded',
      below_target: 'below',
      too_few_backers: 'few',
      lost_tie: 'tie',
      no_room: 'room',
      withdrawn: 'withdrawn',
    },
    yes: 'yes',
    no: 'no',
    decimal: '.',
  }),
};

async function step(id: string, act: 'open_voting' | 'close_voting' | 'publish', now: Date): Promise<void> {
  const done = await changePhase(SYSTEM, id, act, now);
  if (!done.ok) throw new Error(`the test round does not ${act}: ${done.error}`);
}
