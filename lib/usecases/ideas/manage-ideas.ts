import type { Connection } from '@/db/client';
import { listRoundOutlines } from '@/db/queries/areas';
import { recordAudit } from '@/db/queries/audit';
import { findIdeaFile, recordIdeaStep, saveIdeaFile } from '@/db/queries/idea-file';
import { nextIdeaNumber } from '@/db/queries/review';
import { findIdea, ideaRowOf, insertIdeas, type RoundRow, updateIdea } from '@/db/queries/rounds';
import { dayOf } from '@/lib/domain/amsterdam';
import type { Idea } from '@/lib/domain/idea';
import { type IdeaArea, type IdeaForm, type IdeaProblems, readIdeaForm } from '@/lib/domain/idea-form';
import { type Actor, actorName } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { isFrozen } from '@/lib/domain/round';
import { database } from '../system/database';
import { ideaVersion } from './idea-version';
import { roleOf, type StaffRoundError, staffRound } from './staff-round';

/** Numbers run to four digits: they are printed on paper forms. */
export const MOST_IDEAS = 9999;

export type ManageIdeaError =
  | { readonly code: StaffRoundError | 'UNKNOWN_IDEA' | 'ROUND_FROZEN' | 'TOO_MANY' }
  /** It is not any more what was on the screen. */
  | { readonly code: 'CHANGED_MEANWHILE' }
  | { readonly code: 'BAD_IDEA'; readonly problems: IdeaProblems };

/** What the form for a new idea needs. */
export interface IdeaGround {
  readonly round: Pick<RoundRow, 'id' | 'title' | 'sample'>;
  /** The buurten in which an idea can be. */
  readonly areas: readonly (IdeaArea & { readonly name: string })[];
  /** The number that it will have if nobody else is faster. */
  readonly nextNumber: number;
  /** Voting has opened: texts are fixed. */
  readonly fixed: boolean;
}

/** Where a new idea of this round can go. Errors: UNKNOWN_ROUND, FORBIDDEN. */
export async function getIdeaGround(
  actor: Actor,
  roundId: string,
): Promise<Result<IdeaGround, StaffRoundError>> {
  const db = database();
  const allowed = await staffRound(db, actor, roundId);
  if (!allowed.ok) return allowed;
  const { id, title, phase, sample } = allowed.value;
  const [areas, nextNumber] = await Promise.all([listRoundOutlines(db, id), nextIdeaNumber(db, id)]);
  return ok({ round: { id, title, sample }, areas, nextNumber, fixed: isFrozen(phase) });
}

/**
 * Writes down an idea (`number` null: a new one, with the next number and status `submitted`), or changes the text that was
 * on the screen, until voting opens. Returns its number. Errors: see {@link ManageIdeaError}; nothing changes then.
 */
export function saveIdea(
  actor: Actor,
  at: IdeaAt,
  form: IdeaForm,
  now: Date,
): Promise<Result<number, ManageIdeaError>> {
  return database().transaction((tx) => saveIdeaIn(tx, actor, { at, form, now }));
}

/** A new idea, or one with the {@link ideaVersion} that was on the screen. */
export type IdeaAt =
  | { readonly roundId: string; readonly number: null }
  | { readonly roundId: string; readonly number: number; readonly seen: string };

/** The same, as a part of the caller's transaction. */
export async function saveIdeaIn(
  tx: Connection,
  actor: Actor,
  given: { readonly at: IdeaAt; readonly form: IdeaForm; readonly now: Date },
): Promise<Result<number, ManageIdeaError>> {
  const { at, form, now } = given;
  const { roundId } = at;
  const allowed = await staffRound(tx, actor, roundId, true);
  if (!allowed.ok) return fail({ code: allowed.error });
  if (isFrozen(allowed.value.phase)) return fail({ code: 'ROUND_FROZEN' });
  const before = at.number === null ? null : await findIdea(tx, { roundId, number: at.number });
  if (at.number !== null && !before) return fail({ code: 'UNKNOWN_IDEA' });
  if (before && at.number !== null && at.seen !== ideaVersion(before, await findIdeaFile(tx, before)))
    return fail({ code: 'CHANGED_MEANWHILE' });
  const number = before?.number ?? (await nextIdeaNumber(tx, roundId));
  if (number > MOST_IDEAS) return fail({ code: 'TOO_MANY' });
  const read = readIdeaForm(form, await listRoundOutlines(tx, roundId));
  if (!read.ok) return fail({ code: 'BAD_IDEA', problems: read.error });
  const after = { ...(before ?? newIdea(roundId, number)), ...read.value };
  if (before) await change(tx, actor, after, now);
  else await writeDown(tx, actor, after, now);
  const details = { idea: number, title: after.title, costCents: after.costCents };
  const act = before ? 'change_idea' : 'write_idea';
  await recordAudit(tx, { at: now, actor: actorName(actor), act, subject: roundId, details });
  return ok(number);
}

async function change(tx: Connection, actor: Actor, idea: Idea, now: Date): Promise<void> {
  await updateIdea(tx, ideaRowOf(idea));
  await recordIdeaStep(tx, idea, { on: dayOf(now), step: 'changed', by: roleOf(actor), reason: null });
}

async function writeDown(tx: Connection, actor: Actor, idea: Idea, now: Date): Promise<void> {
  await insertIdeas(tx, [ideaRowOf(idea)]);
  await saveIdeaFile(tx, idea, { broughtBy: 'staff' });
  for (const step of ['brought_in', 'submitted'] as const)
    await recordIdeaStep(tx, idea, { on: dayOf(now), step, by: roleOf(actor), reason: null });
}

/** What an idea has that its form does not say. */
function newIdea(roundId: string, number: number) {
  return {
    roundId,
    number,
    carriedCents: 0,
    neighbourhoodName: null,
    status: 'submitted',
    statusReason: null,
    externalId: null,
  } as const;
}
