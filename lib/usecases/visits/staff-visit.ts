import type { Connection } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { findVisit, type VisitRow } from '@/db/queries/visits';
import type { AuditAct } from '@/lib/domain/audit';
import { type Actor, actorName, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';

export type StaffVisitError = 'FORBIDDEN' | 'UNKNOWN_VISIT';

/**
 * The visit, if this actor may work on it; `lock` for the length of the transaction. Whoever may not work everywhere is
 * answered FORBIDDEN for a visit that does not exist too, and so learns of none.
 */
export async function staffVisit(
  db: Connection,
  actor: Actor,
  id: string,
  lock = false,
): Promise<Result<VisitRow, StaffVisitError>> {
  // Somebody who works nowhere does not even wait for a lock.
  if (!may(actor, 'see_workspace', null)) return fail('FORBIDDEN');
  const row = await findVisit(db, id, lock);
  if (!may(actor, 'manage_visits', row?.districtSlug ?? null)) return fail('FORBIDDEN');
  return row ? ok(row) : fail('UNKNOWN_VISIT');
}

/** The line of an act in the log book, about the district: what is public already, and who did it. */
export async function logVisit(
  tx: Connection,
  act: AuditAct,
  given: {
    readonly actor: Actor;
    readonly visit: Pick<VisitRow, 'districtSlug' | 'title'>;
    readonly details?: Readonly<Record<string, string | number>>;
    readonly now: Date;
  },
): Promise<void> {
  const { actor, visit, details, now } = given;
  await recordAudit(tx, {
    at: now,
    actor: actorName(actor),
    act,
    subject: visit.districtSlug,
    details: { title: visit.title, ...details },
  });
}
