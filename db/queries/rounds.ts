import { and, asc, desc, eq, inArray, isNull, notInArray, type SQL, sql } from 'drizzle-orm';
import type { Idea } from '@/lib/domain/idea';
import type { RoundCounts } from '@/lib/domain/indicators/facts';
import type { OutcomeAnalysis } from '@/lib/domain/outcome/analysis/types';
import type { PublishedBallot } from '@/lib/domain/outcome/cheque-election';
import type { Outcome } from '@/lib/domain/outcome/types';
import type { Round, RoundPhase } from '@/lib/domain/round';
import type { RoundRule } from '@/lib/domain/round-rule';
import { HIDDEN_STATUSES } from '@/lib/domain/shown-ideas';
import type { Connection } from '../client';
import { idea, neighbourhood, outcome, round, roundNeighbourhood, shownTotals } from '../schema';

export type RoundRow = typeof round.$inferSelect;

export function readRound(row: RoundRow): Round {
  return {
    id: row.id,
    districtSlug: row.districtSlug,
    title: row.title,
    phase: row.phase,
    opensAt: row.opensAt,
    closesAt: row.closesAt,
    chequeCents: row.chequeCents,
    stepCents: row.stepCents,
    budgetCents: row.budgetCents,
    rule: row.rule,
    minBackers: row.minBackers,
    unspent: row.unspent,
    showTotals: row.showTotals,
    executionDeadline: row.executionDeadline,
    sample: row.sample,
    kind: row.kind,
    currency: row.currency,
    rehearsalOf: row.rehearsalOf,
  };
}

/** Rounds of residents, the one that opens last first: rehearsals are nobody's but who practises. */
export async function listRounds(db: Connection): Promise<Round[]> {
  const rows = await db
    .select()
    .from(round)
    .where(isNull(round.rehearsalOf))
    .orderBy(desc(round.opensAt), asc(round.id));
  return rows.map(readRound);
}

/** Rehearsals as well: for the clock, and for staff. */
export async function listAllRounds(db: Connection): Promise<Round[]> {
  return (await db.select().from(round).orderBy(desc(round.opensAt), asc(round.id))).map(readRound);
}

/** A round with what only use-cases need (rule options, ties, source); `lock` for the length of the transaction. */
export async function findRoundRow(db: Connection, id: string, lock = false): Promise<RoundRow | null> {
  const query = db.select().from(round).where(eq(round.id, id));
  const [row] = lock ? await query.for('update') : await query;
  return row ?? null;
}

export async function setRoundPhase(tx: Connection, id: string, phase: RoundPhase): Promise<void> {
  await tx.update(round).set({ phase }).where(eq(round.id, id));
}

export async function setRoundRule(tx: Connection, id: string, chosen: RoundRule): Promise<void> {
  const { rule, options, minBackers } = chosen;
  await tx.update(round).set({ rule, ruleOptions: options, minBackers }).where(eq(round.id, id));
}

export function listIdeas(db: Connection, roundId: string): Promise<Idea[]> {
  return readIdeas(db, eq(idea.roundId, roundId));
}

/** One idea; `null` when the round has none with this number. */
export async function findIdea(
  db: Connection,
  { roundId, number }: { readonly roundId: string; readonly number: number },
): Promise<Idea | null> {
  // Numbers come from addresses and forms; what is no whole number is no idea's.
  if (!Number.isSafeInteger(number) || Math.abs(number) > 9999) return null;
  const [found] = await readIdeas(db, and(eq(idea.roundId, roundId), eq(idea.number, number)));
  return found ?? null;
}

async function readIdeas(db: Connection, which: SQL | undefined): Promise<Idea[]> {
  const rows = await db
    .select({ idea, neighbourhoodName: neighbourhood.name })
    .from(idea)
    .leftJoin(
      neighbourhood,
      sql`${neighbourhood.code} = ${idea.neighbourhoodCode} AND ${neighbourhood.year} = (
        SELECT max(n.year) FROM neighbourhood n WHERE n.code = ${idea.neighbourhoodCode})`,
    )
    .where(which)
    .orderBy(asc(idea.number));
  return rows.map(({ idea: row, neighbourhoodName }) => {
    const { lat6, lon6, ...rest } = row;
    const position = lat6 === null || lon6 === null ? null : { lat6, lon6 };
    return { ...rest, position, neighbourhoodName };
  });
}

/** Ideas per round that residents see; the same rule as `isShown`. */
export async function countIdeas(db: Connection): Promise<Map<string, number>> {
  const rows = await db
    .select({ roundId: idea.roundId, count: sql<string>`count(*)` })
    .from(idea)
    .where(
      and(
        notInArray(idea.status, [...HIDDEN_STATUSES]),
        sql`NOT (${idea.status} = 'stopped' AND ${idea.statusReason} IS NULL)`,
      ),
    )
    .groupBy(idea.roundId);
  return new Map(rows.map((row) => [row.roundId, Number(row.count)]));
}

export async function findOutcome(db: Connection, roundId: string) {
  const { result, ballots, cheques } = outcome;
  const [row] = await db
    .select({ result, ballots, cheques })
    .from(outcome)
    .where(eq(outcome.roundId, roundId));
  return row ?? null;
}

/** What is said about an outcome beyond the count; `null` without an outcome, or one from before it was kept. */
export async function findAnalysis(db: Connection, roundId: string): Promise<OutcomeAnalysis | null> {
  const [row] = await db
    .select({ analysis: outcome.analysis })
    .from(outcome)
    .where(eq(outcome.roundId, roundId));
  return row?.analysis ?? null;
}

/** Rounds that were counted before analyses were kept. */
export async function listWithoutAnalysis(db: Connection): Promise<string[]> {
  const rows = await db
    .select({ id: outcome.roundId })
    .from(outcome)
    .where(isNull(outcome.analysis))
    .orderBy(asc(outcome.roundId));
  return rows.map(({ id }) => id);
}

/** Fills in an analysis that is missing; one that is there stays (also by trigger). */
export async function addAnalysis(db: Connection, roundId: string, analysis: OutcomeAnalysis): Promise<void> {
  await db
    .update(outcome)
    .set({ analysis })
    .where(and(eq(outcome.roundId, roundId), isNull(outcome.analysis)));
}

/** The file an election was imported from, unchanged; `null` for other rounds. */
export async function findElectionFile(db: Connection, roundId: string): Promise<string | null> {
  const [row] = await db.select({ pb: outcome.pb }).from(outcome).where(eq(outcome.roundId, roundId));
  return row?.pb ?? null;
}

/** Every published round but rehearsals, the one that closed last first. */
export async function listPublished(db: Connection): Promise<RoundRow[]> {
  return db
    .select()
    .from(round)
    .where(and(inArray(round.phase, ['published', 'archived']), isNull(round.rehearsalOf)))
    .orderBy(desc(round.closesAt), asc(round.id));
}

export async function findPublishedBallots(db: Connection, roundId: string) {
  const [row] = await db
    .select({ published: outcome.published })
    .from(outcome)
    .where(eq(outcome.roundId, roundId));
  return row?.published ?? null;
}

/** The totals last shown; null before there were enough ballots. */
export async function findShownTotals(db: Connection, roundId: string) {
  const [row] = await db.select().from(shownTotals).where(eq(shownTotals.roundId, roundId));
  return row ?? null;
}

/** Replaces the totals shown, unless another process has just done so with less than `step` casts between. */
export async function saveShownTotals(
  db: Connection,
  row: typeof shownTotals.$inferInsert,
  step: number,
): Promise<void> {
  const { casts, ballots, support } = row;
  await db
    .insert(shownTotals)
    .values(row)
    .onConflictDoUpdate({
      target: shownTotals.roundId,
      set: { casts, ballots, support },
      setWhere: sql`${shownTotals.casts} + ${step} <= ${casts}`,
    });
}

export interface OutcomeRow {
  readonly roundId: string;
  readonly result: Outcome;
  readonly ballots: number;
  readonly cheques: number | null;
  readonly published: readonly PublishedBallot[] | null;
  readonly pb: string | null;
  readonly analysis: OutcomeAnalysis;
  readonly counts?: RoundCounts;
}

export async function saveOutcome(tx: Connection, row: OutcomeRow): Promise<void> {
  await tx.insert(outcome).values(row);
}

export async function setIdeaStatuses(
  tx: Connection,
  roundId: string,
  numbers: readonly number[],
  status: Idea['status'],
  statusReason: string | null = null,
): Promise<void> {
  if (numbers.length === 0) return;
  await tx
    .update(idea)
    .set({ status, statusReason })
    .where(and(eq(idea.roundId, roundId), inArray(idea.number, [...numbers])));
}

export async function insertRound(
  tx: Connection,
  row: typeof round.$inferInsert,
  areas: readonly { year: number; code: string }[],
) {
  await tx.insert(round).values(row);
  if (areas.length > 0) {
    await tx
      .insert(roundNeighbourhood)
      .values(areas.map(({ year, code }) => ({ roundId: row.id, year, code })));
  }
}

/** Waits until nobody else makes a round: two at once would choose the same id. */
export async function lockRounds(tx: Connection): Promise<void> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended('wijkcheque/rounds', 0))`);
}

/** New settings for a round, and the buurten that take part instead of those before. */
export async function updateRound(
  tx: Connection,
  id: string,
  row: Partial<typeof round.$inferInsert>,
  areas: readonly { year: number; code: string }[],
): Promise<void> {
  await tx.update(round).set(row).where(eq(round.id, id));
  await tx.delete(roundNeighbourhood).where(eq(roundNeighbourhood.roundId, id));
  await tx.insert(roundNeighbourhood).values(areas.map(({ year, code }) => ({ roundId: id, year, code })));
}

export type IdeaRow = typeof idea.$inferInsert;

/** The row of an idea, which {@link listIdeas} reads back; the neighbourhood's name is not kept with it. */
export function ideaRowOf({ position, neighbourhoodName: _, ...rest }: Idea): IdeaRow {
  return { ...rest, lat6: position?.lat6 ?? null, lon6: position?.lon6 ?? null };
}

/** Changes an idea that is there. */
export async function updateIdea(tx: Connection, row: IdeaRow): Promise<void> {
  await tx
    .update(idea)
    .set(row)
    .where(and(eq(idea.roundId, row.roundId), eq(idea.number, row.number)));
}

export async function insertIdeas(tx: Connection, rows: readonly IdeaRow[]): Promise<void> {
  for (let i = 0; i < rows.length; i += 1000) await tx.insert(idea).values(rows.slice(i, i + 1000));
}
