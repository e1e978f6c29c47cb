import { and, asc, desc, eq, isNull, ne } from 'drizzle-orm';
import type { IdeaEvent } from '@/lib/domain/idea-file';
import type { Round } from '@/lib/domain/round';
import type { Connection } from '../client';
import { ideaFile, ideaHistory, round } from '../schema';
import type { IdeaFileRow } from './idea-file';
import { readRound } from './rounds';

const ROWS = 1000;

/** Files of ideas that were read in together. */
export async function insertIdeaFiles(
  tx: Connection,
  rows: readonly (Pick<IdeaFileRow, 'roundId' | 'idea' | 'broughtBy'> & Partial<IdeaFileRow>)[],
): Promise<void> {
  for (let i = 0; i < rows.length; i += ROWS) await tx.insert(ideaFile).values(rows.slice(i, i + ROWS));
}

/** The same line in the history of many ideas of one round. */
export async function recordSteps(
  tx: Connection,
  of: { readonly roundId: string; readonly numbers: readonly number[] },
  line: Omit<IdeaEvent, 'id'>,
): Promise<void> {
  const rows = of.numbers.map((number) => ({ roundId: of.roundId, idea: number, ...line }));
  for (let i = 0; i < rows.length; i += ROWS) await tx.insert(ideaHistory).values(rows.slice(i, i + ROWS));
}

/** Rounds that residents can know of: no draft, and no copy to practise on. The one that opens last first. */
export async function listPublicRounds(db: Connection): Promise<Round[]> {
  const rows = await db
    .select()
    .from(round)
    .where(and(ne(round.phase, 'draft'), isNull(round.rehearsalOf)))
    .orderBy(desc(round.opensAt), asc(round.id));
  return rows.map(readRound);
}

/** One of {@link listPublicRounds}. */
export async function findPublicRound(db: Connection, id: string): Promise<Round | null> {
  const [row] = await db
    .select()
    .from(round)
    .where(and(eq(round.id, id), ne(round.phase, 'draft'), isNull(round.rehearsalOf)));
  return row ? readRound(row) : null;
}
