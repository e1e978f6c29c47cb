import { randomBytes } from 'node:crypto';
import { deriveKeys } from '@/lib/crypto/derive';
import { runLetters } from '@/lib/usecases/letters/run-letters';
import { databaseHandle } from '@/lib/usecases/system/database';
import { addHouseholds } from '@/lib/usecases/testing/households';
import { openRoundWith, SYSTEM } from '@/lib/usecases/testing/openRound';
import { runningApp } from './environment';
import type { TestLetter } from './letters';

export interface OwnRound {
  readonly id: string;
  readonly title: string;
  readonly letters: readonly TestLetter[];
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
  return { id, title, letters };
}

/** Sets the closing time. It can be brought nearer only as long as voting has not opened. */
export async function letItCloseIn(round: OwnRound, ms: number): Promise<void> {
  pointAtRunningApp();
  const closesAt = new Date(Date.now() + ms);
  await databaseHandle().pool.query('UPDATE round SET closes_at = $1 WHERE id = $2', [closesAt, round.id]);
}

/** The address got another letter: this one's code is void. Only before voting opens. */
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
function pointAtRunningApp(): void {
  const { data, databaseUrl, secret } = runningApp();
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    WIJKCHEQUE_DATA: data,
    WIJKCHEQUE_SECRET: secret,
  });
}
