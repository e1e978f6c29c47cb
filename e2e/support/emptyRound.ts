import { eq } from 'drizzle-orm';
import { deleteLetterRun } from '@/db/queries/register';
import { letterRun } from '@/db/schema';
import { database } from '@/lib/usecases/system/database';
import { type OwnRound, prepareOwnRound } from './ownRound';

/** As {@link prepareOwnRound}, before its letters are made: households only. */
export async function prepareRoundWithoutLetters(households: number): Promise<OwnRound> {
  const round = await prepareOwnRound(households);
  await database().transaction(async (tx) => {
    await deleteLetterRun(tx, round.id);
    await tx.delete(letterRun).where(eq(letterRun.roundId, round.id));
  });
  return round;
}
