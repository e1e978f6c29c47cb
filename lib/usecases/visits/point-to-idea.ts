import { listPoints, listRoundsForIdeas, updatePoint, type VisitRow } from '@/db/queries/visits';
import type { IdeaForm } from '@/lib/domain/idea-form';
import type { Actor } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { getIdeaGround, type IdeaGround, type ManageIdeaError, saveIdeaIn } from '../ideas/manage-ideas';
import { database } from '../system/database';
import { logVisit, type StaffVisitError, staffVisit } from './staff-visit';

export interface PointAt {
  readonly visitId: string;
  readonly number: number;
}

type Point = Awaited<ReturnType<typeof listPoints>>[number]['point'];

/** What the form needs that makes an idea of a point. */
export interface PointIdeaGround {
  readonly visit: Pick<VisitRow, 'id' | 'title' | 'sample'>;
  readonly point: Pick<Point, 'number' | 'text' | 'lat6' | 'lon6'>;
  /** Rounds of the district in which ideas are brought in now. */
  readonly rounds: readonly { readonly id: string; readonly title: string }[];
  /** Of the round that was asked for, or of the only one. */
  readonly ground: IdeaGround | null;
}

export type PointIdeaError = StaffVisitError | 'UNKNOWN_POINT' | 'ALREADY_IDEA' | 'NOT_PUBLISHED';

/** Where the idea of a point can go. Errors: see {@link PointIdeaError}. */
export async function getPointIdeaGround(
  actor: Actor,
  at: PointAt,
  roundId: string | null,
): Promise<Result<PointIdeaGround, PointIdeaError>> {
  const db = database();
  const allowed = await staffVisit(db, actor, at.visitId);
  if (!allowed.ok) return allowed;
  const visit = allowed.value;
  const [points, rounds] = await Promise.all([
    listPoints(db, [visit.id]),
    listRoundsForIdeas(db, visit.districtSlug),
  ]);
  const usable = usablePoint(visit, points, at.number);
  if (!usable.ok) return usable;
  const chosen = rounds.find(({ id }) => id === roundId) ?? (rounds.length === 1 ? rounds[0] : undefined);
  const ground = chosen ? await getIdeaGround(actor, chosen.id) : null;
  return ok({ visit, point: usable.value, rounds, ground: ground?.ok ? ground.value : null });
}

function usablePoint(
  visit: VisitRow,
  points: Awaited<ReturnType<typeof listPoints>>,
  number: number,
): Result<Point, 'UNKNOWN_POINT' | 'ALREADY_IDEA' | 'NOT_PUBLISHED'> {
  const point = points.find((one) => one.point.number === number)?.point;
  if (!point) return fail('UNKNOWN_POINT');
  // Residents read of the idea on the page of the visit, so there must be one.
  if (!visit.published) return fail('NOT_PUBLISHED');
  return point.idea === null ? ok(point) : fail('ALREADY_IDEA');
}

export type MakeIdeaError =
  | ManageIdeaError
  | { readonly code: Exclude<PointIdeaError, 'FORBIDDEN'> | 'NOT_IN_PHASE' };

/**
 * Makes an idea of what was heard, in a round of the district that takes ideas, and has the point lead to it: both or
 * neither. Returns the number of the idea. Errors: see {@link MakeIdeaError}.
 */
export function makeIdeaOfPoint(
  actor: Actor,
  given: { readonly at: PointAt; readonly roundId: string; readonly form: IdeaForm },
  now: Date,
): Promise<Result<number, MakeIdeaError>> {
  const { at, roundId, form } = given;
  return database().transaction(async (tx): Promise<Result<number, MakeIdeaError>> => {
    const allowed = await staffVisit(tx, actor, at.visitId, true);
    if (!allowed.ok) return fail({ code: allowed.error });
    const visit = allowed.value;
    const usable = usablePoint(visit, await listPoints(tx, [visit.id]), at.number);
    if (!usable.ok) return fail({ code: usable.error });
    const rounds = await listRoundsForIdeas(tx, visit.districtSlug);
    if (!rounds.some(({ id }) => id === roundId)) return fail({ code: 'NOT_IN_PHASE' });
    const saved = await saveIdeaIn(tx, actor, { at: { roundId, number: null }, form, now });
    if (!saved.ok) return saved;
    await updatePoint(tx, at, { roundId, idea: saved.value });
    const details = { number: at.number, idea: saved.value };
    await logVisit(tx, 'link_visit_idea', { actor, visit, details, now });
    return saved;
  });
}
