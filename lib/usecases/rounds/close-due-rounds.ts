import { listAllRounds } from '@/db/queries/rounds';
import type { Actor } from '@/lib/domain/permissions';
import { database } from '../system/database';
import { log } from '../system/log';
import { changePhase } from './change-phase';

const CLOCK: Actor = { kind: 'system', name: 'clock' };

/** Rounds of which this process has said that they cannot be closed: once is enough to be found. */
const told = new Set<string>();

/**
 * Closes every round whose closing time has passed; returns their ids. A round that cannot be closed keeps no other one
 * open. Safe to run in several processes at once.
 */
export async function closeDueRounds(now: Date): Promise<string[]> {
  const due = (await listAllRounds(database())).filter(
    (round) => round.phase === 'voting' && round.closesAt <= now,
  );
  const closed: string[] = [];
  for (const { id } of due) {
    const code = await close(id, now);
    if (code === null) {
      closed.push(id);
      told.delete(id);
      log.info({ round: id }, 'voting closed');
    } else if (!EXPECTED.has(code) && !told.has(id)) {
      told.add(id);
      log.error({ round: id, code }, 'the round could not be closed');
    }
  }
  return closed;
}

/** Another process was first, or the closing time was moved meanwhile. */
const EXPECTED: ReadonlySet<string> = new Set(['NOT_ALLOWED_IN_PHASE', 'TOO_EARLY']);

/** Null when it is closed, else the code of the refusal; of a fault only that it was one. */
async function close(id: string, now: Date): Promise<string | null> {
  try {
    const result = await changePhase(CLOCK, id, 'close_voting', now);
    return result.ok ? null : result.error;
  } catch {
    return 'FAULT';
  }
}
