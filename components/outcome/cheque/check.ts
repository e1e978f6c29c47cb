import { fail, type Result } from '@/lib/domain/result';
import type { PublishedRound } from '../published';
import { type BallotsError, fetchBallots } from './ballots';
import { type KeepsakeError, readKeepsake } from './keepsake';
import { type ChequeStory, tellCheque } from './recount';

export type ChequeProblem = KeepsakeError | BallotsError | 'NOT_FOUND';

/** From the text of a stembewijs to what the cheque did. Loaded only when somebody asks for it. */
export async function checkCheque(
  text: string,
  round: PublishedRound,
): Promise<Result<ChequeStory, ChequeProblem>> {
  const keepsake = readKeepsake(text, round.id);
  if (!keepsake.ok) return fail(keepsake.error);
  const ballots = await fetchBallots(round.id);
  if (!ballots.ok) return fail(ballots.error);
  return tellCheque(round, ballots.value, keepsake.value);
}
