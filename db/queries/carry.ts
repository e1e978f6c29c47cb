import { and, desc, eq, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import type { Connection } from '../client';
import { ideaFile, outcome, project, projectEntry, round } from '../schema';
import type { IdeaKey } from './idea-file';

/** Counted cheque rounds of a district, without this one and without those to practise on; the last one first. */
export function listCountedRounds(db: Connection, districtSlug: string, without: string) {
  return db
    .select({ round, result: outcome.result })
    .from(round)
    .innerJoin(outcome, eq(outcome.roundId, round.id))
    .where(
      and(
        eq(round.districtSlug, districtSlug),
        eq(round.kind, 'cheque'),
        eq(round.unspent, 'carry_over'),
        ne(round.id, without),
        isNull(round.rehearsalOf),
        inArray(round.phase, ['published', 'archived']),
      ),
    )
    .orderBy(desc(round.closesAt), desc(round.id));
}

/** What came back of stopped projects of these rounds for the next one, by idea. */
export async function listMoneyBack(db: Connection, rounds: readonly string[]) {
  if (rounds.length === 0) return [];
  const rows = await db
    .select({
      roundId: project.roundId,
      idea: project.idea,
      cents: sql<number>`(0 - sum(${projectEntry.cents}))::float8`,
    })
    .from(project)
    .innerJoin(projectEntry, eq(projectEntry.projectId, project.id))
    .where(
      and(
        inArray(project.roundId, [...rounds]),
        eq(project.status, 'stopped'),
        eq(projectEntry.kind, 'returned'),
        eq(projectEntry.destination, 'next_round'),
      ),
    )
    .groupBy(project.roundId, project.idea);
  return rows.flatMap(({ roundId, idea, cents }) =>
    roundId === null || idea === null ? [] : [{ roundId, idea, cents }],
  );
}

/** Pots of these rounds that were taken along, with where they went. */
export async function listCarried(db: Connection, rounds: readonly string[]) {
  if (rounds.length === 0) return [];
  const rows = await db
    .select({
      from: ideaFile.carriedRound,
      number: ideaFile.carriedIdea,
      roundId: ideaFile.roundId,
      idea: ideaFile.idea,
      title: round.title,
    })
    .from(ideaFile)
    .innerJoin(round, eq(round.id, ideaFile.roundId))
    .where(and(isNotNull(ideaFile.carriedRound), inArray(ideaFile.carriedRound, [...rounds])));
  return rows.flatMap(({ from, number, ...to }) =>
    from === null || number === null ? [] : [{ from, number, to }],
  );
}

/** The ideas that this idea's pot went through, from the one just before it to the first. */
export async function listProvenance(db: Connection, of: IdeaKey) {
  const found: { roundId: string; number: number; title: string }[] = [];
  let at: IdeaKey | null = of;
  while (at) {
    const [row] = await db
      .select({ roundId: ideaFile.carriedRound, number: ideaFile.carriedIdea, title: round.title })
      .from(ideaFile)
      .innerJoin(round, eq(round.id, ideaFile.carriedRound))
      .where(and(eq(ideaFile.roundId, at.roundId), eq(ideaFile.idea, at.number)));
    at =
      row && row.roundId !== null && row.number !== null
        ? { roundId: row.roundId, number: row.number }
        : null;
    if (row && at) found.push({ ...at, title: row.title });
  }
  return found;
}

/**
 * Makes the file of an idea that takes a pot along; `false` when the pot was taken before, whoever took it and however
 * short ago: the index on it decides, so two at once take it once.
 */
export async function claimPot(tx: Connection, row: typeof ideaFile.$inferInsert): Promise<boolean> {
  const made = await tx.insert(ideaFile).values(row).onConflictDoNothing().returning({ idea: ideaFile.idea });
  return made.length > 0;
}

/** The photos of another idea, for the one that takes its pot along: each of them can be changed without the other. */
export async function copyPhotos(tx: Connection, from: IdeaKey, to: IdeaKey): Promise<void> {
  await tx.execute(sql`
    INSERT INTO idea_photo (id, round_id, idea, "position", alt, width, height, bytes, small)
    SELECT gen_random_uuid(), ${to.roundId}, ${to.number}, "position", alt, width, height, bytes, small
    FROM idea_photo WHERE round_id = ${from.roundId} AND idea = ${from.number}`);
}
