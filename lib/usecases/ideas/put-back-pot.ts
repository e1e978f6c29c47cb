import type { Connection } from '@/db/client';
import { forgetAdvisers } from '@/db/queries/advice';
import { recordAudit } from '@/db/queries/audit';
import { findIdeaFile, type IdeaKey, recordIdeaStep, saveIdeaFile } from '@/db/queries/idea-file';
import { deleteHelpersOf } from '@/db/queries/idea-initiators';
import { deleteOrganisersOf } from '@/db/queries/idea-organisers';
import { listMergedInto } from '@/db/queries/review';
import { withRole } from '@/db/queries/roles';
import { findIdea, ideaRowOf, updateIdea } from '@/db/queries/rounds';
import { dayOf } from '@/lib/domain/amsterdam';
import { amountInHistory } from '@/lib/domain/carry';
import type { Idea } from '@/lib/domain/idea';
import { type Actor, actorName } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { isFrozen } from '@/lib/domain/round';
import { database } from '../system/database';
import { roleOf, type StaffRoundError, staffRound } from './staff-round';

export type PutBackError =
  | StaffRoundError
  /** Voting has opened: the pot counts there. */
  | 'ROUND_FROZEN'
  /** This idea did not come along with a pot, or it was put back before. */
  | 'NO_POT'
  /** It is part of another idea, or others are part of it: that is taken apart first, so that each pot is its own again. */
  | 'MERGED';

/**
 * Puts a pot back that was taken into the wrong round, as long as voting has not opened there: the idea that was made for it
 * is stopped and shown to nobody, and the pot waits again with the idea that it is of. Errors: see {@link PutBackError};
 * nothing changes then.
 */
export function putBackPot(actor: Actor, at: IdeaKey, now: Date): Promise<Result<null, PutBackError>> {
  return database().transaction(async (tx): Promise<Result<null, PutBackError>> => {
    const allowed = await staffRound(tx, actor, at.roundId, true);
    if (!allowed.ok) return allowed;
    if (isFrozen(allowed.value.phase)) return fail('ROUND_FROZEN');
    const [idea, file] = [await findIdea(tx, at), await findIdeaFile(tx, at)];
    if (!idea || !file?.carriedRound) return fail('NO_POT');
    if (file.mergedInto !== null || (await listMergedInto(tx, at)).length > 0) return fail('MERGED');
    await stop(tx, idea);
    const line = { on: dayOf(now), step: 'put_back', by: roleOf(actor) } as const;
    await recordIdeaStep(tx, at, { ...line, reason: amountInHistory(idea.carriedCents) });
    await recordAudit(tx, {
      at: now,
      actor: actorName(actor),
      act: 'put_back_pot',
      subject: at.roundId,
      details: {
        idea: at.number,
        fromRound: file.carriedRound,
        fromIdea: file.carriedIdea,
        cents: idea.carriedCents,
      },
    });
    return ok(null);
  });
}

/** As an idea that was taken back: without a reason it is in no list, and what is known of people goes. */
async function stop(tx: Connection, idea: Idea): Promise<void> {
  await updateIdea(tx, ideaRowOf({ ...idea, carriedCents: 0, status: 'stopped', statusReason: null }));
  await saveIdeaFile(tx, idea, { carriedRound: null, carriedIdea: null });
  await forgetAdvisers(tx, idea);
  await withRole(tx, 'roll', () => deleteOrganisersOf(tx, idea));
  await deleteHelpersOf(tx, idea);
}
