import { and, asc, count, eq, inArray, isNotNull, notInArray, sql } from 'drizzle-orm';
import type { IdeaStatus, IdeaTheme } from '@/lib/domain/idea';
import type { BroughtBy } from '@/lib/domain/idea-file';
import type { Locale } from '@/lib/domain/locale';
import type { Cents } from '@/lib/domain/money';
import type { Connection } from '../client';
import { idea, ideaFile, ideaInitiator, ideaOrganiser } from '../schema';
import type { IdeaKey } from './idea-file';

/** One line of the list of a round's ideas. */
export interface ReviewLine {
  readonly number: number;
  readonly title: string;
  readonly theme: IdeaTheme;
  readonly status: IdeaStatus;
  readonly costCents: Cents;
  readonly carriedCents: Cents;
  readonly broughtBy: BroughtBy;
  readonly carriedRound: string | null;
  /** ISO date on which it was last handed in, or else brought in; `null` for an idea without a history. */
  readonly since: string | null;
}

/**
 * A page of a round's ideas: those that wait for the wijkregisseur first, the longest wait on top (lines of history are
 * numbered in the order in which they were written), then the others by number. `status` null: all of them.
 */
export async function listReviewLines(
  db: Connection,
  roundId: string,
  { status, limit, offset }: { status: IdeaStatus | null; limit: number; offset: number },
): Promise<ReviewLine[]> {
  const wanted = status === null ? sql`true` : sql`i.status = ${status}`;
  // Only ideas that wait are put in order by their history; it is read anew for the few lines of the page.
  const found = await db.execute<Record<string, unknown>>(sql`
    WITH page AS (
      SELECT i.round_id, i.number, i.title, i.theme, i.status, i.cost_cents, i.carried_cents, h.line
      FROM idea i LEFT JOIN (
        SELECT h.idea, max(h.id) AS line FROM idea_history h
        WHERE h.round_id = ${roundId} AND h.step = 'submitted' GROUP BY h.idea
      ) h ON h.idea = i.number AND i.status = 'submitted'
      WHERE i.round_id = ${roundId} AND ${wanted}
      ORDER BY i.status <> 'submitted', h.line NULLS FIRST, i.number LIMIT ${limit} OFFSET ${offset}
    )
    SELECT p.number, p.title, p.theme, p.status, p.cost_cents, p.carried_cents,
      coalesce(f.brought_by, 'staff') AS brought_by, f.carried_round,
      (SELECT coalesce(max(l."on") FILTER (WHERE l.step = 'submitted'), min(l."on"))::text
        FROM idea_history l WHERE l.round_id = p.round_id AND l.idea = p.number) AS since
    FROM page p LEFT JOIN idea_file f ON f.round_id = p.round_id AND f.idea = p.number
    ORDER BY p.status <> 'submitted', p.line NULLS FIRST, p.number`);
  return found.rows.map((row) => ({
    number: Number(row.number),
    title: String(row.title),
    theme: row.theme as IdeaTheme,
    status: row.status as IdeaStatus,
    costCents: Number(row.cost_cents),
    carriedCents: Number(row.carried_cents),
    broughtBy: row.brought_by as BroughtBy,
    carriedRound: row.carried_round as string | null,
    since: row.since as string | null,
  }));
}

/** How many ideas of a round there are of each status that occurs. */
export async function countByStatus(db: Connection, roundId: string): Promise<Map<IdeaStatus, number>> {
  const rows = await db
    .select({ status: idea.status, count: count() })
    .from(idea)
    .where(eq(idea.roundId, roundId))
    .groupBy(idea.status);
  return new Map(rows.map((row) => [row.status, row.count]));
}

/** Numbers of ideas in a buurt that is none of these. An idea of the whole district is in no buurt, and so in none too many. */
export async function listIdeasOutside(
  db: Connection,
  roundId: string,
  codes: ReadonlySet<string>,
  statuses: readonly IdeaStatus[],
): Promise<number[]> {
  const rows = await db
    .select({ number: idea.number })
    .from(idea)
    .where(
      and(
        eq(idea.roundId, roundId),
        inArray(idea.status, [...statuses]),
        isNotNull(idea.neighbourhoodCode),
        notInArray(idea.neighbourhoodCode, [...codes]),
      ),
    )
    .orderBy(asc(idea.number));
  return rows.map(({ number }) => number);
}

/** The number that the next idea of a round gets. */
export async function nextIdeaNumber(db: Connection, roundId: string): Promise<number> {
  const [row] = await db
    .select({ next: sql<number>`coalesce(max(${idea.number}), 0) + 1` })
    .from(idea)
    .where(eq(idea.roundId, roundId));
  return row?.next ?? 1;
}

/** Titles and statuses of some ideas of a round, by number. */
export function listTitles(db: Connection, roundId: string, numbers: readonly number[]) {
  if (numbers.length === 0) return Promise.resolve([]);
  const { number, title, status } = idea;
  return db
    .select({ number, title, status })
    .from(idea)
    .where(and(eq(idea.roundId, roundId), inArray(number, [...numbers])))
    .orderBy(asc(number));
}

/** Numbers of the ideas that became part of this one. */
export async function listMergedInto(db: Connection, { roundId, number }: IdeaKey): Promise<number[]> {
  const rows = await db
    .select({ idea: ideaFile.idea })
    .from(ideaFile)
    .where(and(eq(ideaFile.roundId, roundId), eq(ideaFile.mergedInto, number)))
    .orderBy(asc(ideaFile.idea));
  return rows.map((row) => row.idea);
}

/** Where mail about an idea goes; `null` without an address. */
export async function findInitiatorMail(
  db: Connection,
  { roundId, number }: IdeaKey,
): Promise<{ readonly email: string; readonly locale: Locale } | null> {
  const [row] = await db
    .select({ email: ideaInitiator.email, locale: ideaInitiator.locale })
    .from(ideaInitiator)
    .where(and(eq(ideaInitiator.roundId, roundId), eq(ideaInitiator.idea, number)));
  return row?.email ? { email: row.email, locale: row.locale } : null;
}

/** Addresses that organise an idea. As role `roll`. */
export function countOrganisers(tx: Connection, { roundId, number }: IdeaKey): Promise<number> {
  return tx.$count(ideaOrganiser, and(eq(ideaOrganiser.roundId, roundId), eq(ideaOrganiser.idea, number)));
}

/** Those who organise one idea organise the other as well; who did already stays as it was. As role `roll`. */
export async function joinOrganisers(tx: Connection, from: IdeaKey, into: number): Promise<void> {
  await tx.execute(sql`
    INSERT INTO roll.idea_organiser (round_id, idea, household_id, confirmed_on, via_idea)
    SELECT round_id, ${into}, household_id, confirmed_on, ${from.number}
    FROM roll.idea_organiser WHERE round_id = ${from.roundId} AND idea = ${from.number}
    ON CONFLICT DO NOTHING`);
}

/** Takes back what {@link joinOrganisers} did. As role `roll`. */
export async function partOrganisers(tx: Connection, from: IdeaKey, into: number): Promise<void> {
  await tx
    .delete(ideaOrganiser)
    .where(
      and(
        eq(ideaOrganiser.roundId, from.roundId),
        eq(ideaOrganiser.idea, into),
        eq(ideaOrganiser.viaIdea, from.number),
      ),
    );
}
