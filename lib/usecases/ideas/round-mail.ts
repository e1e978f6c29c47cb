import type { Connection } from '@/db/client';
import { listMailable } from '@/db/queries/idea-initiators';
import { listIdeas, type RoundRow } from '@/db/queries/rounds';
import { dayOf } from '@/lib/domain/amsterdam';
import type { Idea } from '@/lib/domain/idea';
import { dayInMail } from '@/lib/domain/mail';
import { mailInitiator } from './my-idea-mail';

/**
 * Tells who brought ideas in how far they are now that voting opened or the ballots were counted, within that
 * transaction: whoever gave an address, by the idea's status. Nothing for an idea that is no longer in the running; its
 * initiator heard of that before. `now` in UTC.
 */
export async function mailRoundStep(tx: Connection, round: RoundRow, now: Date): Promise<void> {
  const mailable = new Set(await listMailable(tx, round.id));
  if (mailable.size === 0) return;
  for (const idea of await listIdeas(tx, round.id))
    if (mailable.has(idea.number)) await mailIdea(tx, round, idea, now);
}

async function mailIdea(tx: Connection, round: RoundRow, idea: Idea, now: Date): Promise<void> {
  const { title, status } = idea;
  const outcomeLink = `/uitslag/${round.id}`;
  if (status === 'awarded' || status === 'not_awarded')
    return mailInitiator(tx, idea, { kind: `idea_${status}`, values: { title, outcomeLink } }, now);
  if (status !== 'on_ballot') return;
  const values = { title, until: dayInMail(dayOf(round.closesAt)) };
  return mailInitiator(tx, idea, { kind: 'idea_on_ballot', values }, now);
}
