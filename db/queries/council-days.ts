import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { ChannelCounts, RunningCost } from '@/lib/domain/indicators/facts';
import type { Connection } from '../client';
import { auditEvent, ballot, eligible, letterRun, round, runningCost, teamFund, turnoutDay } from '../schema';

/** Rounds of residents that are open, with what ends them. */
export function listOpenRounds(db: Connection) {
  return db
    .select({ id: round.id, closesAt: round.closesAt })
    .from(round)
    .where(and(eq(round.phase, 'voting'), eq(round.kind, 'cheque'), isNull(round.rehearsalOf)));
}

/** Live ballots of each of these rounds that has any, and how many of them were on paper. As role `box`. */
export async function countLiveBallots(
  tx: Connection,
  roundIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly ballots: number; readonly paper: number }>> {
  const rows = await tx
    .select({
      roundId: ballot.round,
      ballots: sql<number>`count(*)::int`,
      paper: sql<number>`count(*) FILTER (WHERE ${ballot.final})::int`,
    })
    .from(ballot)
    .innerJoin(eligible, and(eq(eligible.round, ballot.round), eq(eligible.key, ballot.key)))
    .where(and(inArray(ballot.round, [...roundIds]), eq(eligible.state, 'live')))
    .groupBy(ballot.round);
  return new Map(rows.map(({ roundId, ...counts }) => [roundId, counts]));
}

type TurnoutDayRow = typeof turnoutDay.$inferSelect;

/** Keeps the number of a day; a later look at the same day takes its place. */
export async function saveTurnoutDays(tx: Connection, rows: readonly TurnoutDayRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(turnoutDay)
    .values([...rows])
    .onConflictDoUpdate({
      target: [turnoutDay.roundId, turnoutDay.day],
      set: { ballots: sql`excluded.ballots` },
    });
}

/** Turnout per day of these rounds, by day. */
export function listTurnoutDays(db: Connection, roundIds: readonly string[]) {
  return db
    .select()
    .from(turnoutDay)
    .where(inArray(turnoutDay.roundId, [...roundIds]))
    .orderBy(asc(turnoutDay.roundId), asc(turnoutDay.day));
}

/** Days on which letters of these rounds were made, in order. */
export function listLetterDays(db: Connection, roundIds: readonly string[]) {
  return db
    .select({ roundId: letterRun.roundId, madeOn: letterRun.madeOn })
    .from(letterRun)
    .where(inArray(letterRun.roundId, [...roundIds]))
    .orderBy(asc(letterRun.roundId), asc(letterRun.batch));
}

/** Running costs of these rounds, and of every year of the team funds of these districts. */
export function listRunningCosts(db: Connection, roundIds: readonly string[], slugs: readonly string[]) {
  const { roundId, fundId, kind, cents } = runningCost;
  const funds = db
    .select({ id: teamFund.id })
    .from(teamFund)
    .where(inArray(teamFund.districtSlug, [...slugs]));
  return db
    .select({ roundId, fundId, kind, cents })
    .from(runningCost)
    .where(or(inArray(roundId, [...roundIds]), inArray(fundId, funds)))
    .orderBy(asc(kind));
}

/** What costs are of: a round, or a year of a team fund. */
export type CostOwner = { readonly roundId: string } | { readonly fundId: string };

function costsOf(owner: CostOwner) {
  return 'roundId' in owner ? eq(runningCost.roundId, owner.roundId) : eq(runningCost.fundId, owner.fundId);
}

/** What was written down of one round, or of one year of a team fund. */
export function findRunningCosts(db: Connection, owner: CostOwner) {
  return db
    .select({ kind: runningCost.kind, cents: runningCost.cents })
    .from(runningCost)
    .where(costsOf(owner));
}

/** Puts these in the place of what was written down before. `ids`: one new one per cost. */
export async function replaceRunningCosts(
  tx: Connection,
  owner: CostOwner,
  costs: readonly (RunningCost & { readonly id: string })[],
): Promise<void> {
  await tx.delete(runningCost).where(costsOf(owner));
  if (costs.length > 0) await tx.insert(runningCost).values(costs.map((one) => ({ ...one, ...owner })));
}

/**
 * What kiosks of a district told of one round when they stopped being one, from the log book: the sum; `few` where one of
 * them told only that it was fewer than ten; `null` where one has not stopped and so has told nothing.
 */
export async function countKioskBallots(
  tx: Connection,
  { roundId, district }: { readonly roundId: string; readonly district: string },
): Promise<ChannelCounts['kiosk']> {
  const rows = await tx
    .select({ act: auditEvent.act, told: sql<string | null>`${auditEvent.details} ->> ${roundId}` })
    .from(auditEvent)
    .where(
      and(eq(auditEvent.subject, district), inArray(auditEvent.act, ['register_kiosk', 'unregister_kiosk'])),
    );
  const started = rows.filter(({ act }) => act === 'register_kiosk').length;
  if (started > rows.length - started) return null;
  const told = rows.flatMap((row) => row.told ?? []);
  if (told.some((one) => !/^\d+$/.test(one))) return 'few';
  return told.reduce((sum, one) => sum + Number(one), 0);
}
