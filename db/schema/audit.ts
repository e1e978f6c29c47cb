import { index, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/**
 * Log book: one row per act of staff or system, written in the same transaction as the act. No foreign keys: a line
 * outlives what it is about. Acts of households are never here, and those of staff about one household carry the day
 * (`isDayOnly`) and no id (protocol: nothing of a household carries a time).
 */
export const auditEvent = pgTable(
  'audit_event',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    at: timestamp({ withTimezone: true }).notNull(),
    actor: text().notNull(),
    act: text().notNull(),
    subject: text().notNull(),
    details: jsonb().$type<Record<string, string | number | boolean | null>>().notNull(),
  },
  // The second for a range of days in a long book.
  (table) => [index().on(table.subject, table.at), index().on(table.at)],
);
