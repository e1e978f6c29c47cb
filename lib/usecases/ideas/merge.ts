import type { Connection } from '@/db/client';
import { findIdeaFile, recordIdeaStep, saveIdeaFile } from '@/db/queries/idea-file';
import { joinOrganisers, listMergedInto, partOrganisers } from '@/db/queries/review';
import { withRole } from '@/db/queries/roles';
import { findIdea, ideaRowOf, updateIdea } from '@/db/queries/rounds';
import type { Idea } from '@/lib/domain/idea';
import type { IdeaEvent } from '@/lib/domain/idea-file';
import { canReceive } from '@/lib/domain/idea-review';
import { fail, ok, type Result } from '@/lib/domain/result';

export type MergeError =
  /** There is no idea with this number in the round. */
  | 'UNKNOWN_TARGET'
  | 'SAME_IDEA'
  /** The other idea is neither waiting for a decision nor accepted. */
  | 'TARGET_NOT_OPEN'
  /** Others became part of this one: they would be lost behind it. */
  | 'HAS_MERGED';

/**
 * Makes an idea part of another one of its round, within the transaction of the decision: who organises it organises the
 * other as well, and what had come along for it is in the other's pot. Its photos and its text stay with it.
 */
export async function mergeInto(
  tx: Connection,
  idea: Idea,
  into: string,
  line: Pick<IdeaEvent, 'on' | 'by' | 'reason'>,
): Promise<Result<null, MergeError>> {
  const { roundId } = idea;
  const target = /^\d{1,4}$/.test(into.trim()) ? await findIdea(tx, { roundId, number: Number(into) }) : null;
  if (!target) return fail('UNKNOWN_TARGET');
  if (target.number === idea.number) return fail('SAME_IDEA');
  if (!canReceive(target.status)) return fail('TARGET_NOT_OPEN');
  if ((await listMergedInto(tx, idea)).length > 0) return fail('HAS_MERGED');
  await saveIdeaFile(tx, idea, { mergedInto: target.number });
  await withRole(tx, 'roll', () => joinOrganisers(tx, idea, target.number));
  await addToPot(tx, target, idea.carriedCents);
  await recordIdeaStep(tx, target, { ...line, step: 'received_merged' });
  return ok(null);
}

/** Takes a merger back: both ideas have the organisers and the pot that they had. */
export async function part(
  tx: Connection,
  idea: Idea,
  { on, by }: Pick<IdeaEvent, 'on' | 'by'>,
): Promise<void> {
  const number = (await findIdeaFile(tx, idea))?.mergedInto;
  const target = number ? await findIdea(tx, { roundId: idea.roundId, number }) : null;
  if (!target) throw new Error('a merged idea without the idea it is part of');
  await saveIdeaFile(tx, idea, { mergedInto: null });
  await withRole(tx, 'roll', () => partOrganisers(tx, idea, target.number));
  await addToPot(tx, target, -idea.carriedCents);
  for (const one of [idea, target]) await recordIdeaStep(tx, one, { on, by, step: 'parted', reason: null });
}

async function addToPot(tx: Connection, target: Idea, cents: number): Promise<void> {
  if (cents === 0) return;
  await updateIdea(tx, ideaRowOf({ ...target, carriedCents: target.carriedCents + cents }));
}
