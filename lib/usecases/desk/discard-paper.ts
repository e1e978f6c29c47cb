import { deleteEntry } from '@/db/queries/paper';
import { stripSecrets } from '@/lib/crypto/paper';
import type { PaperError } from '@/lib/domain/desk';
import type { Actor } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { database } from '../system/database';
import { roundForStaff } from './guard';
import { findKeyOfStrip, readStrip } from './read-strip';
import { withoutValues } from './without-values';

/**
 * Forgets the first entry of a form that was not cast yet, so that two people enter it again: the way out when both
 * entries differ, or when the first person notices a slip. The answer is the same when there was none; a form that was
 * cast stays cast. Right: enter_paper. Errors: UNKNOWN_ROUND, FORBIDDEN, those of the code, UNKNOWN_CODE, VOID_CODE.
 */
export async function discardPaper(
  actor: Actor,
  roundId: string,
  stripCode: string,
): Promise<Result<null, PaperError>> {
  const allowed = await roundForStaff(database(), actor, roundId, 'enter_paper');
  if (!allowed.ok) return fail({ code: allowed.error, field: null });
  const strip = await readStrip(stripCode, roundId);
  if (!strip.ok) return strip;
  return withoutValues(async () => {
    const key = await findKeyOfStrip(strip.value);
    if (!key.ok) return key;
    await deleteEntry(database(), roundId, stripSecrets(strip.value.seed, roundId).entryMark);
    return ok(null);
  });
}
