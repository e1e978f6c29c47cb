import { eq } from 'drizzle-orm';
import type { Connection } from '../client';
import { auditEvent } from '../schema';

export interface AuditRow {
  readonly at: Date;
  readonly actor: string;
  readonly act: string;
  readonly subject: string;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

/** One line in the log book; call it in the same transaction as the act. */
export async function recordAudit(tx: Connection, row: AuditRow): Promise<void> {
  await tx.insert(auditEvent).values(row);
}

/** How often an act stands in the log book. */
export async function countAudit(db: Connection, act: string): Promise<number> {
  return db.$count(auditEvent, eq(auditEvent.act, act));
}
