import { date, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Locale } from '@/lib/domain/locale';
import type { MailKind } from '@/lib/domain/mail';
import { round } from './rounds';

/**
 * Mail that waits to be sent, written in the transaction of the act it tells about, so that a failing mail server never
 * blocks one. The text is made when it is sent. Removed some days after it was sent or given up.
 */
export const mail = pgTable(
  'mail',
  {
    id: uuid().primaryKey(),
    to: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    kind: text().$type<MailKind>().notNull(),
    values: jsonb().$type<Readonly<Record<string, string>>>().notNull(),
    roundId: text('round_id').references(() => round.id, { onDelete: 'cascade' }),
    state: text().$type<'waiting' | 'sent' | 'given_up'>().notNull(),
    attempts: integer().notNull(),
    nextAt: timestamp('next_at', { withTimezone: true }).notNull(),
    /** Code of what went wrong the last time. */
    trouble: text(),
    madeOn: date('made_on').notNull(),
  },
  (table) => [index().on(table.state, table.nextAt)],
);
