import { isChequeReason, type ProposeError } from '@/lib/domain/desk';
import type { Actor } from '@/lib/domain/permissions';
import { fail, type Result } from '@/lib/domain/result';
import { proposeReplacement } from './propose-replacement';

/**
 * {@link proposeReplacement} with a reason as a screen sends it. One that does not exist is no screen of ours and is
 * answered as a cheque that does not exist.
 */
export async function proposeByName(
  actor: Actor,
  roundId: string,
  chequeId: string,
  reason: string,
  now: Date,
): Promise<Result<string, ProposeError>> {
  return isChequeReason(reason)
    ? proposeReplacement(actor, roundId, chequeId, reason, now)
    : fail('UNKNOWN_CHEQUE');
}
