import { randomBytes } from 'node:crypto';
import { deriveKeys } from '@/lib/crypto/derive';
import { runLetters } from '@/lib/usecases/letters/run-letters';
import { changePhase } from '@/lib/usecases/rounds/change-phase';
import { databaseHandle } from '@/lib/usecases/system/database';
import { addHouseholds } from '@/lib/usecases/testing/households';
import { openRoundWith, SYSTEM } from '@/lib/usecases/testing/openRound';
import { runningApp } from './environment';
import type { TestLetter } from './letters';

/** What else a letter says. */
export interface LetterFacts {
  /** Of the paper form, as printed. */
  readonly stripCode: string;
  readonly postcode: string;
  readonly houseNumber: number;
}

export interface OwnRound {
  readonly id: string;
  readonly title: string;
  readonly letters: readonly TestLetter[];
  /** In the order of `letters`. */
  readonly facts: readonly LetterFacts[];
  /** The text of the key file. */
  readonly keyFile: string;
}

const HOUR_MS = 3_600_000;

/**
 * A round of this test alone, in a district of the demo's wijkregisseur: four ideas of € 900 each, cheques of € 1.000
 * in steps of € 500, letters made, voting not opened yet.
 */
export async function prepareOwnRound(cheques: number): Promise<OwnRound> {
  pointAtRunningApp();
  const now = new Date();
  const title = `Proefronde ${randomBytes(3).toString('hex')}`;
  const { id } = await openRoundWith({
    phase: 'review',
    chequeCents: 100_000,
    stepCents: 50_000,
    round: {
      title,
      districtSlug: 'oosterheem',
      opensAt: new Date(now.getTime() - HOUR_MS),
      closesAt: new Date(now.getTime() + HOUR_MS),
    },
  });
  await addHouseholds(id, cheques);
  const run = await runLetters(SYSTEM, id, now, () => undefined);
  if (!run.ok) throw new Error(`the letter run of the test round: ${run.error}`);
  const letters = run.value.letters.map(({ code, path }) => ({
    round: id,
    code: code.replaceAll('-', ''),
    path,
  }));
  const facts = run.value.letters.map(({ stripCode, address, postcode }) => ({
    stripCode,
    postcode,
    houseNumber: Number(/\d+/.exec(address)?.[0]),
  }));
  return { id, title, letters, facts, keyFile: run.value.keyFile };
}

/** Opens the vote, without the screens. */
export async function openOwnRound({ id }: OwnRound): Promise<void> {
  pointAtRunningApp();
  await step(id, 'open_voting', new Date());
}

/** Ends the vote early, by the use-cases' clock, and counts it. */
export async function closeAndPublish({ id }: OwnRound): Promise<void> {
  pointAtRunningApp();
  const after = new Date(Date.now() + 2 * HOUR_MS);
  await step(id, 'close_voting', after);
  await step(id, 'publish', after);
}

async function step(id: string, act: 'open_voting' | 'close_voting' | 'publish', now: Date): Promise<void> {
  const changed = await changePhase(SYSTEM, id, act, now);
  if (!changed.ok) throw new Error(`${act} of the test round: ${changed.error}`);
}

/** Sets the closing time. It can be brought nearer only as long as voting has not opened. */
export async function letItCloseIn(round: OwnRound, ms: number): Promise<void> {
  pointAtRunningApp();
  const closesAt = new Date(Date.now() + ms);
  await databaseHandle().pool.query('UPDATE round SET closes_at = $1 WHERE id = $2', [closesAt, round.id]);
}

/** The address got another letter: this one's code is void. Only while voting is open. */
export async function voidLetter({ round, code }: TestLetter): Promise<void> {
  pointAtRunningApp();
  const key = Buffer.from(deriveKeys(code, round).publicKey, 'hex');
  const { rowCount } = await databaseHandle().pool.query(
    "UPDATE box.eligible SET state = 'void' WHERE round = $1 AND key = $2",
    [round, key],
  );
  if (rowCount !== 1) throw new Error('the letter is not one of this round');
}

/** The use-cases in this process work on the database of the application under test. */
export function pointAtRunningApp(): void {
  const { data, databaseUrl, secret } = runningApp();
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    WIJKCHEQUE_DATA: data,
    WIJKCHEQUE_SECRET: secret,
  });
}
