import type { Connection } from '@/db/client';
import { forgetAdvisers } from '@/db/queries/advice';
import { recordAudit } from '@/db/queries/audit';
import { findIdeaFile, recordIdeaStep, saveIdeaFile } from '@/db/queries/idea-file';
import { findIdea, ideaRowOf, type RoundRow, setIdeaStatuses, updateIdea } from '@/db/queries/rounds';
import { dayOf } from '@/lib/domain/amsterdam';
import type { Idea } from '@/lib/domain/idea';
import {
  type AcceptProblem,
  decided,
  IDEA_DECISIONS,
  type IdeaDecision,
  isUndecided,
  MOST_REASON,
  openDecisions,
  readAcceptForm,
  tidyText,
} from '@/lib/domain/idea-review';
import { type Actor, actorName } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { database } from '../system/database';
import { ideaVersion } from './idea-version';
import { type MergeError, mergeInto, part } from './merge';
import { mailDecision } from './review-mail';
import { roleOf, type StaffRoundError, staffRound } from './staff-round';

export type DecideIdeaError =
  | StaffRoundError
  | 'UNKNOWN_IDEA'
  | 'NO_DECISION'
  /** It is not any more what was on the screen: its initiator changed it, or a colleague decided. */
  | 'CHANGED_MEANWHILE'
  /** Not from this status, or not in this phase. */
  | 'NOT_NOW'
  /** A reason is needed: it is public. */
  | 'NO_REASON'
  | 'REASON_TOO_LONG'
  | AcceptProblem
  | MergeError;

/** A decision as its form gives it; what another decision needs may be empty. */
export interface DecisionForm {
  readonly decision: string;
  /** {@link ideaVersion} of what was on the screen. */
  readonly seen: string;
  readonly reason: string;
  readonly cost: string;
  readonly conditions: string;
  /** Number of the idea to merge with. */
  readonly into: string;
}

/** One decision in its transaction. */
interface Deciding {
  readonly tx: Connection;
  readonly actor: Actor;
  readonly round: RoundRow;
  readonly idea: Idea;
  readonly form: DecisionForm;
  readonly now: Date;
}

/** What goes into the history and the log book beside from, to and reason. */
interface Done {
  /** For everybody to read. */
  readonly reason: string | null;
  readonly details: Readonly<Record<string, number | string | null>>;
}

const STEPS = {
  accept: 'accepted',
  return: 'returned',
  reject: 'rejected',
  merge: 'merged',
  withdraw: 'withdrawn',
} as const satisfies Record<IdeaDecision, string>;

/**
 * Decides about an idea as it was on the screen: its status, the line in its history, the line in the log book and the mail to its initiator, in
 * one transaction. Every decision but accepting has a public reason; accepting may change the cost and set conditions,
 * and takes back a merger. Errors: see {@link DecideIdeaError}; nothing changes then.
 */
export function decideIdea(
  actor: Actor,
  at: { readonly roundId: string; readonly number: number },
  form: DecisionForm,
  now: Date,
): Promise<Result<null, DecideIdeaError>> {
  return database().transaction(async (tx): Promise<Result<null, DecideIdeaError>> => {
    const allowed = await staffRound(tx, actor, at.roundId, true);
    if (!allowed.ok) return allowed;
    const round = allowed.value;
    const idea = await findIdea(tx, at);
    if (!idea) return fail('UNKNOWN_IDEA');
    if (form.decision === '') return fail('NO_DECISION');
    if (form.seen !== ideaVersion(idea, await findIdeaFile(tx, at))) return fail('CHANGED_MEANWHILE');
    const decision = IDEA_DECISIONS.find((one) => one === form.decision);
    if (!decision || !openDecisions(round.phase, idea.status).includes(decision)) return fail('NOT_NOW');
    const deciding = { tx, actor, round, idea, form, now };
    const done = decision === 'accept' ? await accept(deciding) : await refuse(deciding, decision);
    if (!done.ok) return done;
    await writeDown(deciding, decision, done.value);
    return ok(null);
  });
}

async function accept({ tx, actor, idea, form, now }: Deciding): Promise<Result<Done, DecideIdeaError>> {
  const read = readAcceptForm(form, idea);
  if (!read.ok) return read;
  const { costCents, conditions } = read.value;
  if (idea.status === 'merged') await part(tx, idea, { on: dayOf(now), by: roleOf(actor) });
  await updateIdea(tx, ideaRowOf({ ...idea, costCents, status: 'accepted', statusReason: null }));
  await saveIdeaFile(tx, idea, { conditions });
  const changed = costCents === idea.costCents ? {} : { costCents, costBeforeCents: idea.costCents };
  return ok({ reason: conditions, details: { conditions, ...changed } });
}

async function refuse(
  { tx, actor, idea, form, now }: Deciding,
  decision: Exclude<IdeaDecision, 'accept'>,
): Promise<Result<Done, DecideIdeaError>> {
  const reason = tidyText(form.reason);
  if (reason === '') return fail('NO_REASON');
  if (reason.length > MOST_REASON) return fail('REASON_TOO_LONG');
  if (decision === 'merge') {
    const merged = await mergeInto(tx, idea, form.into, { on: dayOf(now), by: roleOf(actor), reason });
    if (!merged.ok) return merged;
  }
  await setIdeaStatuses(tx, idea.roundId, [idea.number], decided(decision).status, reason);
  return ok({ reason, details: decision === 'merge' ? { into: Number(form.into) } : {} });
}

async function writeDown(deciding: Deciding, decision: IdeaDecision, done: Done): Promise<void> {
  const { tx, actor, round, idea, now } = deciding;
  const { reason } = done;
  await recordIdeaStep(tx, idea, { on: dayOf(now), step: STEPS[decision], by: roleOf(actor), reason });
  const to = decided(decision).status;
  if (!isUndecided(to)) await forgetAdvisers(tx, idea);
  const given = decision === 'accept' ? null : reason;
  const details = { idea: idea.number, from: idea.status, to, reason: given, ...done.details };
  const line = { at: now, actor: actorName(actor), act: 'decide_idea', subject: round.id, details } as const;
  await recordAudit(tx, line);
  const into = decision === 'merge' ? (await findIdeaFile(tx, idea))?.mergedInto : null;
  await mailDecision(tx, { idea, decision, reason: given ?? '', into: into ?? null }, now);
}
