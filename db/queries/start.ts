import { and, eq, inArray, isNotNull, isNull, lt, min, sql } from 'drizzle-orm';
import type { Connection } from '../client';
import {
  boxRound,
  chequeRequest,
  idea,
  ideaAdvice,
  letterRun,
  paperEntry,
  roundRetention,
  undeliverable,
} from '../schema';

// Counts of many rounds at once: one query each, however many rounds there are.

const count = sql<number>`count(*)::int`;

export function countWaitingIdeas(db: Connection, rounds: readonly string[]) {
  return db
    .select({ roundId: idea.roundId, count })
    .from(idea)
    .where(and(inArray(idea.roundId, [...rounds]), eq(idea.status, 'submitted')))
    .groupBy(idea.roundId);
}

/** Advice that was asked for, not given, and due before `today`; an idea that was decided about needs none any more. */
export function countOverdueAdvice(db: Connection, rounds: readonly string[], today: string) {
  return db
    .select({ roundId: ideaAdvice.roundId, count, since: sql<string>`min(${ideaAdvice.due})::text` })
    .from(ideaAdvice)
    .innerJoin(idea, and(eq(idea.roundId, ideaAdvice.roundId), eq(idea.number, ideaAdvice.idea)))
    .where(
      and(
        inArray(ideaAdvice.roundId, [...rounds]),
        isNull(ideaAdvice.answer),
        isNull(ideaAdvice.withdrawnOn),
        lt(ideaAdvice.due, today),
        inArray(idea.status, ['submitted', 'returned']),
      ),
    )
    .groupBy(ideaAdvice.roundId);
}

/** The letter run whose letters count, of each round. */
export function listLastRuns(db: Connection, rounds: readonly string[]) {
  return db
    .selectDistinctOn([letterRun.roundId])
    .from(letterRun)
    .where(inArray(letterRun.roundId, [...rounds]))
    .orderBy(letterRun.roundId, sql`${letterRun.batch} DESC`);
}

/** First entries of paper forms that wait for a second person. */
export function countPaperEntries(db: Connection, rounds: readonly string[]) {
  return db
    .select({ roundId: paperEntry.roundId, count })
    .from(paperEntry)
    .where(inArray(paperEntry.roundId, [...rounds]))
    .groupBy(paperEntry.roundId);
}

/** Published rounds whose keys are still there. */
export function listKept(db: Connection, rounds: readonly string[]) {
  const { roundId, publishedAt, objectionDays } = roundRetention;
  return db
    .select({ roundId, publishedAt, objectionDays })
    .from(roundRetention)
    .where(
      and(
        inArray(roundId, [...rounds]),
        isNotNull(roundRetention.publishedAt),
        isNull(roundRetention.destroyedAt),
      ),
    );
}

/** Letters that came back. As role `roll`. */
export function countReturnedLetters(tx: Connection, rounds: readonly string[]) {
  return tx
    .select({ roundId: undeliverable.roundId, count, since: min(undeliverable.returnedOn) })
    .from(undeliverable)
    .where(inArray(undeliverable.roundId, [...rounds]))
    .groupBy(undeliverable.roundId);
}

/** Requests about a cheque that wait for a second person. As role `roll`. */
export function countWaitingRequests(tx: Connection, rounds: readonly string[]) {
  return tx
    .select({ roundId: chequeRequest.roundId, count, since: min(chequeRequest.proposedOn) })
    .from(chequeRequest)
    .where(and(inArray(chequeRequest.roundId, [...rounds]), eq(chequeRequest.state, 'waiting')))
    .groupBy(chequeRequest.roundId);
}

/** Cheques made by the letter runs. As role `box`. */
export function listChequeCounts(tx: Connection, rounds: readonly string[]) {
  return tx
    .select({ roundId: boxRound.round, count: boxRound.cheques })
    .from(boxRound)
    .where(inArray(boxRound.round, [...rounds]));
}
