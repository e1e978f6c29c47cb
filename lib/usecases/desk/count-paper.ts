import { countEntries, countPaperBallots, listPaperDays } from '@/db/queries/paper';
import { asBox } from '@/db/queries/roles';
import { LEAST_SHOWN, type PaperDay } from '@/lib/domain/desk';
import type { Actor } from '@/lib/domain/permissions';
import { ok, type Result } from '@/lib/domain/result';
import { database } from '../system/database';
import { roundForStaff } from './guard';

export interface PaperCount {
  /** Forms that were cast; null below 10. */
  readonly cast: number | null;
  /** First entries that wait for a second person. */
  readonly waiting: number;
}

/** How far the paper forms of a round are. Right: enter_paper. Errors: UNKNOWN_ROUND, FORBIDDEN. */
export async function countPaper(
  actor: Actor,
  roundId: string,
): Promise<Result<PaperCount, 'FORBIDDEN' | 'UNKNOWN_ROUND'>> {
  const allowed = await roundForStaff(database(), actor, roundId, 'enter_paper');
  if (!allowed.ok) return allowed;
  const cast = await asBox(database(), (tx) => countPaperBallots(tx, roundId));
  return ok({
    cast: cast < LEAST_SHOWN ? null : cast,
    waiting: await countEntries(database(), roundId),
  });
}

/**
 * Who entered how many forms on which day: the log book of paper forms, which knows no times, since a time beside a form
 * would tell when a ballot was cast. Right: audit_round. Errors: UNKNOWN_ROUND, FORBIDDEN.
 */
export async function listPaperLog(
  actor: Actor,
  roundId: string,
): Promise<Result<readonly PaperDay[], 'FORBIDDEN' | 'UNKNOWN_ROUND'>> {
  const allowed = await roundForStaff(database(), actor, roundId, 'audit_round');
  return allowed.ok ? ok(await listPaperDays(database(), roundId)) : allowed;
}
