import { listAudit } from '@/db/queries/retention';
import { type AuditView, MOST_SAMPLES, SAMPLE_SIZE } from '@/lib/domain/audit';
import type { Actor } from '@/lib/domain/permissions';
import { ok, type Result } from '@/lib/domain/result';
import type { RetentionAccessError } from '@/lib/domain/retention';
import { findOwnRound } from '../retention/own-round';
import { database } from '../system/database';
import { seedsOf } from './draw-sample';

export type { AuditView };
export const SAMPLE_LIMITS = { size: SAMPLE_SIZE, most: MOST_SAMPLES } as const;

/** What an auditor can see of a round: how far it is, the samples drawn, and its log book. Errors: UNKNOWN_ROUND, FORBIDDEN. */
export async function getAuditView(
  actor: Actor,
  roundId: string,
): Promise<Result<AuditView, RetentionAccessError>> {
  const db = database();
  const round = await findOwnRound(db, actor, { roundId, act: 'audit_round' });
  if (!round.ok) return round;
  const { title, sample, phase } = round.value;
  const log = await listAudit(db, roundId);
  const open = phase === 'counting' || phase === 'published';
  return ok({ roundId, title, sample, phase, open, seeds: seedsOf(log), log });
}
