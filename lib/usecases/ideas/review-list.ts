import { countByStatus, listReviewLines, type ReviewLine } from '@/db/queries/review';
import type { RoundRow } from '@/db/queries/rounds';
import { dayOf } from '@/lib/domain/amsterdam';
import { IDEA_STATUSES, type IdeaStatus } from '@/lib/domain/idea';
import { daysBetween } from '@/lib/domain/idea-review';
import type { Actor } from '@/lib/domain/permissions';
import { ok, type Result } from '@/lib/domain/result';
import { isFrozen } from '@/lib/domain/round';
import { database } from '../system/database';
import { type StaffRoundError, staffRound } from './staff-round';

/** Ideas on one page of the list. */
export const IDEAS_PER_PAGE = 50;

export interface StaffIdeas {
  readonly round: Pick<RoundRow, 'id' | 'title' | 'phase' | 'sample' | 'opensAt'>;
  /** This page of them: what waits longest first. */
  readonly ideas: readonly StaffIdeaLine[];
  /** Of every status that occurs, in the order of an idea's life. */
  readonly counts: readonly { readonly status: IdeaStatus; readonly count: number }[];
  /** The status shown; `null` = all. */
  readonly status: IdeaStatus | null;
  /** Ideas that fit. */
  readonly found: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** Voting has opened: texts are fixed. */
  readonly fixed: boolean;
}

export interface StaffIdeaLine extends ReviewLine {
  /** Whole days since it was handed in; `null` unless it waits for the wijkregisseur. */
  readonly waitsDays: number | null;
}

/** What is asked for, as an address says it: anything that cannot be becomes all ideas, or the nearest page. */
export interface StaffIdeasQuery {
  readonly status?: string | null;
  readonly page?: string | null;
}

/**
 * One page of a cheque round's ideas, for staff of its district. Two statements beside the one for the round, however many
 * ideas there are. Errors: UNKNOWN_ROUND, FORBIDDEN.
 */
export async function listStaffIdeas(
  actor: Actor,
  roundId: string,
  query: StaffIdeasQuery = {},
  now = new Date(),
): Promise<Result<StaffIdeas, StaffRoundError>> {
  const db = database();
  const allowed = await staffRound(db, actor, roundId);
  if (!allowed.ok) return allowed;
  const { id, title, phase, sample, opensAt } = allowed.value;
  const status = IDEA_STATUSES.find((one) => one === query.status) ?? null;
  const asked = readPage(query.page);
  const first = { status, limit: IDEAS_PER_PAGE, offset: (asked - 1) * IDEAS_PER_PAGE };
  const [counted, lines] = await Promise.all([countByStatus(db, id), listReviewLines(db, id, first)]);
  const counts = IDEA_STATUSES.flatMap((one) => {
    const count = counted.get(one);
    return count ? [{ status: one, count }] : [];
  });
  const found = counts.reduce(
    (sum, one) => sum + (status === null || one.status === status ? one.count : 0),
    0,
  );
  const pages = Math.max(1, Math.ceil(found / IDEAS_PER_PAGE));
  const page = Math.min(asked, pages);
  // A page behind the last one is asked for by an old link only.
  const shown =
    page === asked ? lines : await listReviewLines(db, id, { ...first, offset: (page - 1) * IDEAS_PER_PAGE });
  const today = dayOf(now);
  const ideas = shown.map((line) => ({
    ...line,
    waitsDays: line.status === 'submitted' && line.since ? Math.max(0, daysBetween(line.since, today)) : null,
  }));
  const round = { id, title, phase, sample, opensAt };
  return ok({ round, ideas, counts, status, found, page, pages, fixed: isFrozen(phase) });
}

function readPage(text: string | null | undefined): number {
  return text && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 1;
}
