import { asc, eq } from 'drizzle-orm';
import type { Extension } from '@/lib/domain/extension';
import type { Connection } from '../client';
import { round, votingExtension } from '../schema';

/** Every time the closing time of a round was moved, in order. */
export async function listExtensions(db: Connection, roundId: string): Promise<Extension[]> {
  const { until, reason } = votingExtension;
  return db
    .select({ until, reason })
    .from(votingExtension)
    .where(eq(votingExtension.roundId, roundId))
    .orderBy(asc(until));
}

/** Moves the closing time. Refused by trigger unless voting is open and the new time is later. */
export async function insertExtension(tx: Connection, roundId: string, extension: Extension): Promise<void> {
  await tx.insert(votingExtension).values({ roundId, ...extension });
  await tx.update(round).set({ closesAt: extension.until }).where(eq(round.id, roundId));
}
