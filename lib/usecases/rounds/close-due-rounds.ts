import { listAllRounds } from '@/db/queries/rounds';
import type { Actor } from '@/lib/domain/permissions';
import { database } from '../system/database';
import { changePhase } from './change-phase';

const CLOCK: Actor = { kind: 'system', name: 'clock' };

/** Closes every round whose closing time has passed; returns their ids. Safe to run in several processes at once. */
export async function closeDueRounds(now: Date): Promise<string[]> {
  const due = (await listAllRounds(database())).filter(
    (round) => round.phase === 'voting' && round.closesAt <= now,
  );
  const closed: string[] = [];
  for (const round of due) {
    const result = await changePhase(CLOCK, round.id, 'close_voting', now);
    // Refused means that another process was first, or that the closing time was moved.
    if (result.ok) closed.push(round.id);
  }
  return closed;
}
