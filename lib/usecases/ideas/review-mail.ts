import type { Connection } from '@/db/client';
import type { Idea } from '@/lib/domain/idea';
import type { IdeaDecision } from '@/lib/domain/idea-review';
import { mailInitiator } from './my-idea-mail';

export interface DecisionMail {
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

/** Tells the initiator of an idea what was decided, if there is an address; with a link to where the own idea is changed. */
export function mailDecision(
  tx: Connection,
  { idea, decision, reason, into }: DecisionMail,
  now: Date,
): Promise<void> {
  const { title } = idea;
  if (decision === 'accept')
    return mailInitiator(tx, idea, { kind: 'idea_accepted', values: { title } }, now);
  if (decision === 'merge') {
    const values = { title, into: String(into ?? ''), reason };
    return mailInitiator(tx, idea, { kind: 'idea_merged', values }, now);
  }
  return mailInitiator(tx, idea, { kind: KINDS[decision], values: { title, reason } }, now);
}
