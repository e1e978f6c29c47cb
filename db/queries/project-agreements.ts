import { and, asc, eq, gte, inArray, isNotNull, isNull, lt, lte, notExists, or, sql } from 'drizzle-orm';
import type { Connection } from '../client';
import { maintenanceAgreement, maintenanceCheck, project, projectHistory } from '../schema';

export type AgreementRow = typeof maintenanceAgreement.$inferSelect;
export type CheckRow = typeof maintenanceCheck.$inferSelect;

export interface AgreementWithChecks {
  readonly agreement: AgreementRow;
  /** From the first day to the last. */
  readonly checks: readonly CheckRow[];
}

/** From the first to the last, each with its checks. */
export async function listAgreements(db: Connection, projectId: string): Promise<AgreementWithChecks[]> {
  const agreements = await db
    .select()
    .from(maintenanceAgreement)
    .where(eq(maintenanceAgreement.projectId, projectId))
    .orderBy(asc(maintenanceAgreement.from), asc(maintenanceAgreement.id));
  if (agreements.length === 0) return [];
  const ids = agreements.map(({ id }) => id);
  const checks = await db
    .select()
    .from(maintenanceCheck)
    .where(inArray(maintenanceCheck.agreementId, ids))
    .orderBy(asc(maintenanceCheck.dueOn));
  return agreements.map((agreement) => ({
    agreement,
    checks: checks.filter(({ agreementId }) => agreementId === agreement.id),
  }));
}

export async function insertAgreement(
  tx: Connection,
  row: typeof maintenanceAgreement.$inferInsert,
  checks: readonly { readonly id: string; readonly dueOn: string }[],
): Promise<void> {
  await tx.insert(maintenanceAgreement).values(row);
  if (checks.length > 0)
    await tx.insert(maintenanceCheck).values(checks.map((check) => ({ ...check, agreementId: row.id })));
}

/** Ends an agreement: its mail address goes with it, and checks that were not done are no longer asked for. */
export async function closeAgreement(
  tx: Connection,
  id: string,
  { endedOn, endedBecause }: { readonly endedOn: string; readonly endedBecause: string },
): Promise<void> {
  await tx
    .update(maintenanceAgreement)
    .set({ endedOn, endedBecause, email: null })
    .where(eq(maintenanceAgreement.id, id));
  await tx
    .delete(maintenanceCheck)
    .where(and(eq(maintenanceCheck.agreementId, id), isNull(maintenanceCheck.doneOn)));
}

export async function saveCheck(
  tx: Connection,
  id: string,
  row: Pick<CheckRow, 'doneOn' | 'result' | 'note'>,
): Promise<void> {
  await tx.update(maintenanceCheck).set(row).where(eq(maintenanceCheck.id, id));
}

/** Days between which something has to be due for a group to be told: nothing is, once its agreement is over. */
export interface RemindDays {
  readonly today: string;
  readonly checksUntil: string;
  readonly endsUntil: string;
}

/** Ids of agreements that run and have an address, and for which something is due no later than one of these days. */
export async function listToRemind(
  db: Connection,
  { today, checksUntil, endsUntil }: RemindDays,
): Promise<string[]> {
  const due = db
    .select({ id: maintenanceCheck.agreementId })
    .from(maintenanceCheck)
    .where(and(isNull(maintenanceCheck.doneOn), lte(maintenanceCheck.dueOn, checksUntil)));
  const rows = await db
    .select({ id: maintenanceAgreement.id })
    .from(maintenanceAgreement)
    .where(
      and(
        isNull(maintenanceAgreement.endedOn),
        isNotNull(maintenanceAgreement.email),
        gte(maintenanceAgreement.until, today),
        or(lte(maintenanceAgreement.until, endsUntil), inArray(maintenanceAgreement.id, due)),
      ),
    );
  return rows.map(({ id }) => id);
}

/**
 * Agreements that were not ended although nobody looks after anything by them: the last day has passed and the project's
 * history does not say so yet, or the project was stopped.
 */
export function listOver(db: Connection, today: string): Promise<{ id: string; projectId: string }[]> {
  const { id, projectId, until, endedOn } = maintenanceAgreement;
  const told = db
    .select({ one: sql`1` })
    .from(projectHistory)
    .where(
      and(
        eq(projectHistory.projectId, projectId),
        eq(projectHistory.event, 'agreement_over'),
        eq(projectHistory.on, until),
      ),
    );
  return db
    .select({ id, projectId })
    .from(maintenanceAgreement)
    .innerJoin(project, eq(project.id, projectId))
    .where(and(isNull(endedOn), or(eq(project.status, 'stopped'), and(lt(until, today), notExists(told)))));
}

/** Nobody is written to any more. */
export async function forgetAgreementMail(tx: Connection, id: string): Promise<void> {
  await tx.update(maintenanceAgreement).set({ email: null }).where(eq(maintenanceAgreement.id, id));
}

/** An agreement that nobody else works on, for the length of the transaction; `null` when somebody does, or it is gone. */
export async function takeAgreement(tx: Connection, id: string): Promise<AgreementWithChecks | null> {
  const [agreement] = await tx
    .select()
    .from(maintenanceAgreement)
    .where(and(eq(maintenanceAgreement.id, id), isNull(maintenanceAgreement.endedOn)))
    .for('update', { skipLocked: true });
  if (!agreement) return null;
  const checks = await tx.select().from(maintenanceCheck).where(eq(maintenanceCheck.agreementId, id));
  return { agreement, checks };
}

export async function setReminded(tx: Connection, id: string, day: string): Promise<void> {
  await tx
    .update(maintenanceAgreement)
    .set({ remindedOn: sql`${day}::date` })
    .where(eq(maintenanceAgreement.id, id));
}
