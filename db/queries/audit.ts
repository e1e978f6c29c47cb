import { and, desc, eq, gte, ilike, inArray, lt, type SQL, sql } from 'drizzle-orm';
import { type AuditAct, loggedAt } from '@/lib/domain/audit';
import type { LogFilter } from '@/lib/domain/log-book';
import type { Connection } from '../client';
import { auditEvent, district, round, staffAccount } from '../schema';

export interface AuditRow {
  readonly at: Date;
  readonly actor: string;
  readonly act: AuditAct;
  readonly subject: string;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

/** One line in the log book; call it in the same transaction as the act. About a household it keeps the day only. */
export async function recordAudit(tx: Connection, row: AuditRow): Promise<void> {
  await tx.insert(auditEvent).values({ ...row, at: loggedAt(row.act, row.at) });
}

/** How often an act stands in the log book. */
export async function countAudit(db: Connection, act: string): Promise<number> {
  return db.$count(auditEvent, eq(auditEvent.act, act));
}

/** What lines of this act are about, as far as its name begins like this. */
export async function listSubjects(db: Connection, act: AuditAct, prefix: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ subject: auditEvent.subject })
    .from(auditEvent)
    .where(and(eq(auditEvent.act, act), sql`starts_with(${auditEvent.subject}, ${prefix})`));
  return rows.map(({ subject }) => subject);
}

export type LogRow = typeof auditEvent.$inferSelect;

interface LogQuery extends LogFilter {
  /** Only about these; `null` = about anything. */
  readonly scope: readonly string[] | null;
  /** Only lines with a lower id: where the page before ended. */
  readonly below: number | null;
  readonly limit: number;
}

/** The newest lines that fit, newest first. Ids rise with time, so that they are the order and the place to go on. */
export function listLog(db: Connection, query: LogQuery): Promise<LogRow[]> {
  return db.select().from(auditEvent).where(fitting(query)).orderBy(desc(auditEvent.id)).limit(query.limit);
}

function fitting({ from, before, act, person, subject, scope, below }: LogQuery): SQL | undefined {
  const { id, at, actor } = auditEvent;
  return and(
    below === null ? undefined : lt(id, below),
    from ? gte(at, from) : undefined,
    before ? lt(at, before) : undefined,
    act ? eq(auditEvent.act, act) : undefined,
    person ? ilike(actor, `%${person.replaceAll(/[\\%_]/g, '\\$&')}%`) : undefined,
    subject ? eq(auditEvent.subject, subject) : undefined,
    scope ? inArray(auditEvent.subject, [...scope]) : undefined,
  );
}

/**
 * Names of what lines can be about, by name, in one statement: they are asked for with every page, and the page itself is
 * one statement (docs/bench.md, "workspace").
 */
export async function listSubjectNames(db: Connection) {
  const { rows } = await db.execute<{ kind: string; id: string; name: string; district: string | null }>(sql`
    SELECT 'round' AS kind, id, title AS name, district_slug AS district FROM ${round}
    UNION ALL SELECT 'district', slug, name, slug FROM ${district}
    UNION ALL SELECT 'person', id::text, name, NULL FROM ${staffAccount}
    ORDER BY name, id`);
  const of = (wanted: string) => rows.filter(({ kind }) => kind === wanted);
  const named = ({ id, name }: (typeof rows)[number]) => ({ id, name });
  return {
    rounds: of('round').map((row) => ({ ...named(row), district: row.district })),
    districts: of('district').map(named),
    people: of('person').map(named),
  };
}

/** Removes the lines from before this moment; returns how many there were. */
export async function deleteLogBefore(tx: Connection, moment: Date): Promise<number> {
  const { rowCount } = await tx.delete(auditEvent).where(lt(auditEvent.at, moment));
  return rowCount ?? 0;
}
