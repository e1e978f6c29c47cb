import type { Connection } from '@/db/client';
import { listRoundOutlines } from '@/db/queries/areas';
import { recordAudit } from '@/db/queries/audit';
import {
  findRoundRow,
  ideaRowOf,
  insertIdeas,
  listIdeas,
  type RoundRow,
  setIdeaStatuses,
  updateIdea,
} from '@/db/queries/rounds';
import type { Idea } from '@/lib/domain/idea';
import {
  decided,
  IDEA_DECISIONS,
  type IdeaArea,
  type IdeaForm,
  type IdeaProblems,
  openDecisions,
  readIdeaForm,
} from '@/lib/domain/idea-form';
import { type Actor, actorName, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { isFrozen } from '@/lib/domain/round';
import { database } from '../system/database';

/** Numbers run to four digits: they are printed on paper forms. */
const MOST_IDEAS = 9999;
const MOST_REASON = 500;

export type ManageIdeaError =
  | { readonly code: 'FORBIDDEN' | 'UNKNOWN_ROUND' | 'UNKNOWN_IDEA' | 'ROUND_FROZEN' | 'TOO_MANY' }
  | { readonly code: 'BAD_IDEA'; readonly problems: IdeaProblems };

export type DecideIdeaError =
  | 'FORBIDDEN'
  | 'UNKNOWN_ROUND'
  | 'UNKNOWN_IDEA'
  /** Not from this status, or not in this phase. */
  | 'NOT_NOW'
  /** A reason is needed: it is public. */
  | 'NO_REASON'
  | 'REASON_TOO_LONG';

/** What the screens for a round's ideas need. */
export interface StaffIdeas {
  readonly round: Pick<RoundRow, 'id' | 'title' | 'phase' | 'sample'>;
  readonly ideas: readonly Idea[];
  /** The buurten in which an idea can be. */
  readonly areas: readonly (IdeaArea & { readonly name: string })[];
  /** Voting has opened: texts are fixed. */
  readonly fixed: boolean;
}

/** All ideas of a cheque round, for staff of its district. Errors: UNKNOWN_ROUND, FORBIDDEN. */
export async function listStaffIdeas(
  actor: Actor,
  roundId: string,
): Promise<Result<StaffIdeas, 'FORBIDDEN' | 'UNKNOWN_ROUND'>> {
  // Whoever may not work here learns nothing about which rounds exist.
  if (!may(actor, 'see_workspace', null)) return fail('FORBIDDEN');
  const db = database();
  const row = await findRoundRow(db, roundId);
  if (row?.kind !== 'cheque') return fail('UNKNOWN_ROUND');
  if (!may(actor, 'manage_ideas', row.districtSlug)) return fail('FORBIDDEN');
  const { id, title, phase, sample } = row;
  const [ideas, areas] = await Promise.all([listIdeas(db, id), listRoundOutlines(db, id)]);
  return ok({ round: { id, title, phase, sample }, ideas, areas, fixed: isFrozen(phase) });
}

/**
 * Writes down an idea (`number` null: a new one, with the next number and status `submitted`), or changes its text, until
 * voting opens. Returns its number. Errors: see {@link ManageIdeaError}; nothing changes then.
 */
export function saveIdea(
  actor: Actor,
  at: { readonly roundId: string; readonly number: number | null },
  form: IdeaForm,
  now: Date,
): Promise<Result<number, ManageIdeaError>> {
  const { roundId } = at;
  return database().transaction(async (tx): Promise<Result<number, ManageIdeaError>> => {
    const allowed = await ownRound(tx, actor, roundId);
    if (!allowed.ok) return fail({ code: allowed.error });
    if (isFrozen(allowed.value.phase)) return fail({ code: 'ROUND_FROZEN' });
    const read = readIdeaForm(form, await listRoundOutlines(tx, roundId));
    if (!read.ok) return fail({ code: 'BAD_IDEA', problems: read.error });
    const ideas = await listIdeas(tx, roundId);
    const number = at.number ?? Math.max(0, ...ideas.map((one) => one.number)) + 1;
    if (number > MOST_IDEAS) return fail({ code: 'TOO_MANY' });
    const before = ideas.find((one) => one.number === number);
    if (at.number !== null && !before) return fail({ code: 'UNKNOWN_IDEA' });
    const after = { ...(before ?? newIdea(roundId, number)), ...read.value };
    if (before) await updateIdea(tx, ideaRowOf(after));
    else await insertIdeas(tx, [ideaRowOf(after)]);
    const details = { idea: number, title: after.title, costCents: after.costCents };
    const act = before ? 'change_idea' : 'write_idea';
    await recordAudit(tx, { at: now, actor: actorName(actor), act, subject: roundId, details });
    return ok(number);
  });
}

/**
 * Decides about an idea, with a public reason unless it is accepted. Errors: see {@link DecideIdeaError}; nothing changes
 * then.
 */
export function decideIdea(
  actor: Actor,
  at: { readonly roundId: string; readonly number: number },
  given: { readonly decision: string; readonly reason: string },
  now: Date,
): Promise<Result<null, DecideIdeaError>> {
  const { roundId, number } = at;
  const reason = given.reason.trim().replaceAll(/\s+/g, ' ');
  return database().transaction(async (tx): Promise<Result<null, DecideIdeaError>> => {
    const allowed = await ownRound(tx, actor, roundId);
    if (!allowed.ok) return allowed;
    const idea = (await listIdeas(tx, roundId)).find((one) => one.number === number);
    if (!idea) return fail('UNKNOWN_IDEA');
    const decision = IDEA_DECISIONS.find((one) => one === given.decision);
    if (!decision || !openDecisions(allowed.value.phase, idea.status).includes(decision))
      return fail('NOT_NOW');
    const { status, needsReason } = decided(decision);
    if (needsReason && reason === '') return fail('NO_REASON');
    if (reason.length > MOST_REASON) return fail('REASON_TOO_LONG');
    await setIdeaStatuses(tx, roundId, [number], status, needsReason ? reason : null);
    const details = { idea: number, from: idea.status, to: status, reason: needsReason ? reason : null };
    await recordAudit(tx, {
      at: now,
      actor: actorName(actor),
      act: 'decide_idea',
      subject: roundId,
      details,
    });
    return ok(null);
  });
}

/** The round, locked so that voting does not open meanwhile, if this actor may work on its ideas. */
async function ownRound(
  tx: Connection,
  actor: Actor,
  roundId: string,
): Promise<Result<RoundRow, 'FORBIDDEN' | 'UNKNOWN_ROUND'>> {
  const row = await findRoundRow(tx, roundId, true);
  if (row?.kind !== 'cheque') return fail('UNKNOWN_ROUND');
  return may(actor, 'manage_ideas', row.districtSlug) ? ok(row) : fail('FORBIDDEN');
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
