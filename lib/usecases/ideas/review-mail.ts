import type { Connection } from '@/db/client';
import { queueMail } from '@/db/queries/mail';
import { findInitiatorMail } from '@/db/queries/review';
import type { RoundRow } from '@/db/queries/rounds';
import type { Idea } from '@/lib/domain/idea';
import type { IdeaDecision } from '@/lib/domain/idea-review';

export interface DecisionMail {
  readonly round: RoundRow;
  readonly idea: Idea;
  readonly decision: IdeaDecision;
  /** Empty when the idea was accepted. */
  readonly reason: string;
  /** Number of the idea it became part of. */
  readonly into: number | null;
}

const KINDS = {
  return: 'idea_returned',
  reject: 'idea_rejected',
  withdraw: 'idea_withdrawn',
} as const;

/**
 * Tells the initiator of an idea what was decided, if there is an address. The link leads to the idea's public page: the
 * secret one is not kept, so it cannot be sent again.
 */
export async function mailDecision(tx: Connection, told: DecisionMail, now: Date): Promise<void> {
  const { round, idea, decision, reason, into } = told;
  const initiator = await findInitiatorMail(tx, idea);
  if (!initiator) return;
  const to = { to: initiator.email, locale: initiator.locale, roundId: round.id };
  const about = { title: idea.title, link: ideaPath(round, idea.number) };
  if (decision === 'accept') return queueMail(tx, { ...to, kind: 'idea_accepted', values: about }, now);
  if (decision === 'merge') {
    const values = { ...about, into: String(into ?? ''), reason };
    return queueMail(tx, { ...to, kind: 'idea_merged', values }, now);
  }
  return queueMail(tx, { ...to, kind: KINDS[decision], values: { ...about, reason } }, now);
}

/** The page on which everybody reads about an idea. */
function ideaPath({ id, districtSlug }: RoundRow, number: number): string {
  const round = new URLSearchParams({ ronde: id });
  return districtSlug === null ? '/' : `/wijk/${districtSlug}/ideeen/${number}?${round}`;
}
