import type { Connection } from '@/db/client';
import { type IdeaKey, recordIdeaStep } from '@/db/queries/idea-file';
import { addOrganiser, countOrganisers } from '@/db/queries/idea-organisers';
import { withRole } from '@/db/queries/roles';
import { setIdeaStatuses } from '@/db/queries/rounds';
import { dayOf } from '@/lib/domain/amsterdam';
import type { BroughtBy } from '@/lib/domain/idea-file';
import { mailInitiator } from './my-idea-mail';

/** Whether nobody has to be found any more: an organisation organises by itself, residents with their neighbours. */
export function enoughOrganisers(broughtBy: BroughtBy, organisers: number, needed: number): boolean {
  return broughtBy !== 'household' || organisers >= needed;
}

/** From here on it is the wijkregisseur's turn; the mail is left to who brings in, since that tells its own. */
export async function submitIdea(tx: Connection, key: IdeaKey, by: string, now: Date): Promise<void> {
  await setIdeaStatuses(tx, key.roundId, [key.number], 'submitted');
  await recordIdeaStep(tx, key, { on: dayOf(now), step: 'submitted', by, reason: null });
}

export interface AddedOrganiser {
  readonly count: number;
  /** The household organised it before. */
  readonly again: boolean;
  readonly submitted: boolean;
}

/**
 * Makes a household organiser, and sends a draft in when it is the last that was needed. Within the lock of the round: of
 * two at once without it, each would count without the other and the idea would wait for a neighbour it already has.
 */
export async function organiseIdea(
  tx: Connection,
  idea: IdeaKey & { readonly title: string; readonly draft: boolean; readonly needed: number },
  householdId: string,
  now: Date,
): Promise<AddedOrganiser> {
  const on = dayOf(now);
  const { added, count } = await withRole(tx, 'roll', async () => ({
    added: await addOrganiser(tx, idea, { householdId, confirmedOn: on }),
    count: await countOrganisers(tx, idea),
  }));
  if (!added) return { count, again: true, submitted: !idea.draft };
  await recordIdeaStep(tx, idea, { on, step: 'organised', by: 'household', reason: null });
  if (!idea.draft || count < idea.needed) return { count, again: false, submitted: !idea.draft };
  await submitIdea(tx, idea, 'system', now);
  await mailInitiator(tx, idea, { kind: 'idea_submitted', values: { title: idea.title } }, now);
  return { count, again: false, submitted: true };
}
