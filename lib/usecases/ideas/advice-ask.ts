import { randomBytes, randomUUID } from 'node:crypto';
import type { Connection } from '@/db/client';
import {
  insertAdvice,
  listAdvice,
  lockAdvice,
  replaceAdviceLink,
  withdrawAdviceRow,
} from '@/db/queries/advice';
import { recordAudit } from '@/db/queries/audit';
import { type IdeaKey, recordIdeaStep } from '@/db/queries/idea-file';
import { queueMail } from '@/db/queries/mail';
import { findIdea } from '@/db/queries/rounds';
import { type AdviceForm, type AdviceProblems, MOST_ADVICE, readAdviceForm } from '@/lib/domain/advice';
import { dayOf } from '@/lib/domain/amsterdam';
import type { AuditAct } from '@/lib/domain/audit';
import type { Idea } from '@/lib/domain/idea';
import { isUndecided } from '@/lib/domain/idea-review';
import { dayInMail } from '@/lib/domain/mail';
import { type Actor, actorName } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { isFrozen } from '@/lib/domain/round';
import { tokenHash } from '../staff/one-time-token';
import { database } from '../system/database';
import { roleOf, type StaffRoundError, staffRound } from './staff-round';

/** A link to answer a question, known for this once: only its hash is kept. */
export interface AdviceLink {
  /** Path and fragment: a browser sends the fragment to no server, so it stands in no log. */
  readonly path: string;
  readonly adviser: string;
  /** Whether it was mailed too. */
  readonly mailed: boolean;
}

/** What is wrong with where advice is asked. */
type PlaceError = StaffRoundError | 'UNKNOWN_IDEA' | 'NOT_NOW';

export type AskAdviceError =
  | { readonly code: PlaceError | 'TOO_MANY' }
  | { readonly code: 'BAD_ADVICE'; readonly problems: AdviceProblems };

export type ManageAdviceError = PlaceError | 'UNKNOWN_ADVICE' | 'ANSWERED';

/** What a mail to an adviser says. */
interface Asked {
  readonly adviser: string;
  readonly email: string | null;
  readonly question: string;
  readonly due: string;
}

/**
 * Asks a partner about an idea that is not decided about yet. Returns the link, once; it is mailed too when an address
 * was given. Errors: see {@link AskAdviceError}; nothing changes then.
 */
export function askAdvice(
  actor: Actor,
  at: IdeaKey,
  form: AdviceForm,
  now: Date,
): Promise<Result<AdviceLink, AskAdviceError>> {
  return database().transaction(async (tx): Promise<Result<AdviceLink, AskAdviceError>> => {
    const open = await openIdea(tx, actor, at);
    if (!open.ok) return fail({ code: open.error });
    const read = readAdviceForm(form, dayOf(now));
    if (!read.ok) return fail({ code: 'BAD_ADVICE', problems: read.error });
    if ((await listAdvice(tx, at)).length >= MOST_ADVICE) return fail({ code: 'TOO_MANY' });
    const { token, hash } = makeToken();
    const row = { roundId: at.roundId, idea: at.number, askedOn: dayOf(now), tokenHash: hash, ...read.value };
    await insertAdvice(tx, { ...row, id: randomUUID() });
    const { adviser, due } = read.value;
    const line = { on: dayOf(now), step: 'advice_asked', by: roleOf(actor), reason: null } as const;
    await recordIdeaStep(tx, at, line);
    await log(tx, actor, 'ask_advice', at, { adviser, due }, now);
    return ok(await tell(tx, open.value, read.value, token, now));
  });
}

/**
 * Another link for a question that was not answered: to remind, or because the first was lost. The one before stops
 * working. Errors: see {@link ManageAdviceError}.
 */
export function renewAdviceLink(
  actor: Actor,
  at: IdeaKey,
  id: string,
  now: Date,
): Promise<Result<AdviceLink, ManageAdviceError>> {
  return database().transaction(async (tx): Promise<Result<AdviceLink, ManageAdviceError>> => {
    const open = await openIdea(tx, actor, at);
    if (!open.ok) return open;
    const row = await lockAdvice(tx, at, id);
    if (!row) return fail('UNKNOWN_ADVICE');
    if (row.answer !== null) return fail('ANSWERED');
    const { token, hash } = makeToken();
    await replaceAdviceLink(tx, id, hash);
    await log(tx, actor, 'renew_advice_link', at, { adviser: row.adviser }, now);
    return ok(await tell(tx, open.value, row, token, now));
  });
}

/**
 * Takes a question back: its link gives nothing any more. An answer that was given stays, since it is public. Errors: see
 * {@link ManageAdviceError}.
 */
export function withdrawAdvice(
  actor: Actor,
  at: IdeaKey,
  id: string,
  now: Date,
): Promise<Result<null, ManageAdviceError>> {
  return database().transaction(async (tx): Promise<Result<null, ManageAdviceError>> => {
    const allowed = await staffRound(tx, actor, at.roundId, true);
    if (!allowed.ok) return allowed;
    const row = await lockAdvice(tx, at, id);
    if (!row) return fail('UNKNOWN_ADVICE');
    if (row.answer !== null) return fail('ANSWERED');
    await withdrawAdviceRow(tx, id, dayOf(now));
    await log(tx, actor, 'withdraw_advice', at, { adviser: row.adviser }, now);
    return ok(null);
  });
}

/** The idea, if this actor may ask about it and nothing was decided yet. */
async function openIdea(tx: Connection, actor: Actor, at: IdeaKey): Promise<Result<Idea, PlaceError>> {
  const allowed = await staffRound(tx, actor, at.roundId, true);
  if (!allowed.ok) return allowed;
  const idea = await findIdea(tx, at);
  if (!idea) return fail('UNKNOWN_IDEA');
  return isFrozen(allowed.value.phase) || !isUndecided(idea.status) ? fail('NOT_NOW') : ok(idea);
}

function makeToken(): { readonly token: string; readonly hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  const hash = tokenHash(token);
  if (!hash) throw new Error('a token of our own that is none');
  return { token, hash };
}

async function tell(tx: Connection, idea: Idea, asked: Asked, token: string, now: Date): Promise<AdviceLink> {
  const { adviser, email, question, due } = asked;
  const path = `/advies#t=${token}`;
  if (email !== null) {
    const values = { title: idea.title, link: path, adviser, question, due: dayInMail(due) };
    // Partners work for Dutch organisations; the page behind the link has the language switch.
    await queueMail(
      tx,
      { to: email, locale: 'nl', kind: 'advice_asked', values, roundId: idea.roundId },
      now,
    );
  }
  return { path, adviser, mailed: email !== null };
}

async function log(
  tx: Connection,
  actor: Actor,
  act: AuditAct,
  at: IdeaKey,
  details: Readonly<Record<string, string>>,
  now: Date,
): Promise<void> {
  const line = { at: now, actor: actorName(actor), act, subject: at.roundId };
  await recordAudit(tx, { ...line, details: { idea: at.number, ...details } });
}
